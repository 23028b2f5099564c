import type { Mutation } from "./mutation.ts";

const redact = { file: "generator/collection/credential-names.ts", tests: ["test/collection/redact.test.ts"] };
const find = { file: "generator/secrets/find.ts", tests: ["test/secrets/find.test.ts", "test/secrets/package.test.ts"] };

/** Rules by which secrets stay out. */
export const secretMutations: readonly Mutation[] = [
  { ...redact, rule: "a word such as `secret` names a credential", find: "if (credentialWords.has(word)) return true;", replace: "" },
  { ...redact, rule: "`apiKey` names a credential", find: "keyQualifiers.has(previous)", replace: "false" },
  { ...redact, rule: "`tokenType` speaks about a credential", find: "if (aboutWords.has(last)) return isSessionId(words);", replace: "" },
  { ...redact, rule: "`nextPageToken` is no credential", find: "|| !cursorWords.has(previous)", replace: "|| previous !== word" },
  {
    ...find,
    rule: "a value under a credential's name is a secret",
    find: "isSecretUnder(name, text) ? [wholeOf(text, 0)] : []",
    replace: "[]",
  },
  {
    ...find,
    rule: "a secret is known by its form",
    find: "const patterns = findPatterns(text);",
    replace: "const patterns: readonly Secret[] = [];",
  },
  { ...find, rule: "a secret is known by a name within a text", find: "[] : findAssignments(text)", replace: "[] : []" },
];
