import type { CatalogueEntry } from "./entry.ts";

/** Scripts of a collection, which are read but never run: what cannot be read of them. */
export const scriptProblems = {
  scriptBroken: {
    code: "PW3601",
    severity: "info",
    message: "The script cannot be parsed, so nothing is read from it: in its line {line}, column {column}, {problem}.",
    hint: "Postman cannot run it either; correct it there.",
  },
  scriptTooLarge: {
    code: "PW3602",
    severity: "info",
    message: "The script is longer than {limit} characters; nothing is read from it.",
    hint: "Nothing to do, unless the script says what the answer is; then move that into a script of its own.",
  },
  scriptTooDeep: {
    code: "PW3603",
    severity: "info",
    message: "The script nests too deep in its line {line}, column {column}, by a measure of {limit}; nothing is read from it.",
    hint: "Nobody writes scripts nested so deep; check where it comes from.",
  },
  scriptNotFollowed: {
    code: "PW3604",
    severity: "info",
    message: "The script does more than can be followed; what was read up to there counts.",
    hint: "Nothing to do, unless something is missing; then move what the script says of the answer to its beginning.",
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
