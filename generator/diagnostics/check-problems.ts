import type { CatalogueEntry } from "./entry.ts";

/**
 * Stage 5, check: what the compiler says about the package, with the item that revealed it. A bug
 * in Postwright, or a type in a config that does not fit.
 */
export const checkProblems = {
  packageDoesNotCompile: {
    code: "PW5001",
    severity: "error",
    message: "The generated {path}:{line}:{column} does not compile: {problem}",
    hint: "If it compiles without the config of the collection, correct the config. Otherwise this is a bug in Postwright; please report it with the collection. `--no-check` writes the package anyway.",
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
