import type { CatalogueEntry } from "./entry.ts";

/** Scripts of a collection, which are read but never run: what cannot be read in them or used. */
export const scriptProblems = {
  scriptBroken: {
    code: "PW3601",
    severity: "info",
    message: "The script cannot be parsed, so nothing is read from it: at its line {line}, column {column}, {problem}.",
    hint: "Postman cannot run it either; correct it in Postman.",
  },
  scriptTooLarge: {
    code: "PW3602",
    severity: "info",
    message: "The script is longer than {limit} characters; nothing is read from it.",
    hint: "Nothing to do, unless the script describes the response; then move that part into a separate script.",
  },
  scriptTooDeep: {
    code: "PW3603",
    severity: "info",
    message: "The script is nested too deeply at its line {line}, column {column} (limit {limit}); nothing is read from it.",
    hint: "Nobody writes scripts that are nested this deeply; check where it comes from.",
  },
  scriptNotFollowed: {
    code: "PW3604",
    severity: "info",
    message: "The script does too much to be followed to the end; what was read up to that point counts.",
    hint: "Nothing to do, unless something is missing; then move what the script says about the response to its beginning.",
  },
  scriptContradicts: {
    code: "PW3605",
    severity: "info",
    message: "In the {body}, the script takes {path} for {kind}, but in the saved examples it is {seen}; the examples count.",
    hint: "Correct the script or the examples in Postman: one of them is out of date.",
  },
  scriptComputes: {
    code: "PW3620",
    severity: "info",
    message: "Before the request, a script computes {what}{how}, which is not followed: the caller has to pass it.",
    hint: "Compute it in your program and pass it with the call. A header can also come from a hook; the client then needs an empty value for the variable. What the collection has saved for it is out of date and not used.",
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
