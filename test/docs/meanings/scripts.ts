import type { scriptProblems } from "../../../generator/diagnostics/script-problems.ts";

/** What the codes of scripts mean. */
export const scriptMeanings: Readonly<Record<keyof typeof scriptProblems, string>> = {
  scriptBroken:
    "A test script or pre-request script is not JavaScript, so Postman does not run it. Nothing is read from it; other scripts of the item are. See [what Postwright reads in scripts](scripts.md).",
  scriptTooLarge: "The script is longer than Postwright parses, as a library pasted into it is; see [limits](limits.md).",
  scriptTooDeep:
    "Brackets, functions or operators nest deeper than Postwright follows. The limit keeps hostile scripts from exhausting the stack.",
  scriptNotFollowed:
    "Postwright follows a script for a number of steps that grows with its length. This one takes more, for instance because it calls long functions again and again.",
  scriptContradicts:
    "A test script asserts that a value of the response is of one kind, or uses it like that, but the saved examples have another kind at this place. The type follows the examples.",
  scriptComputes:
    "A pre-request script computes a variable, header or query parameter of the request, such as a signature. Postwright does not follow the computation, so the function cannot do it either: pass the value with each call, or let [a hook](client.md#signatures-by-a-hook) add the header. The collection or its environment may contain an old result, which is no default. What Postwright does follow (times, UUIDs, random numbers, Base64 of variables) calls compute by themselves.",
};
