import type { CatalogueEntry } from "./entry.ts";

/**
 * Stage 5, check: what the compiler says about the package. Always a bug in Postwright, shown with
 * the item that revealed it.
 */
export const checkProblems = {
  packageDoesNotCompile: {
    code: "PW5001",
    severity: "error",
    message: "The generated {path}:{line}:{column} does not compile: {problem}",
    hint: "This is a bug in Postwright; please report it with the collection. `--no-check` writes the package anyway.",
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
