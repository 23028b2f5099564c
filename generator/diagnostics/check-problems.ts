import type { CatalogueEntry } from "./entry.ts";

/** Stage 5, check: what the compiler says of the package. Always a bug of ours, shown with the item that brought it to light. */
export const checkProblems = {
  packageDoesNotCompile: {
    code: "PW5001",
    severity: "error",
    message: "The generated {path}:{line}:{column} does not compile: {problem}",
    hint: "This is a bug of Postwright; please report it with the collection. `--no-check` writes the package all the same.",
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
