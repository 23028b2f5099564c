import type { Mutation } from "./mutation.ts";

const redact = { file: "generator/collection/credential-names.ts", tests: ["test/collection/redact.test.ts"] };
const find = { file: "generator/secrets/find.ts", tests: ["test/secrets/find.test.ts", "test/secrets/nothing-leaks.slow.test.ts"] };
const table = ["test/secrets/table.test.ts"];
const urls = ["test/secrets/urls.test.ts"];
const plain = ["test/secrets/plain-text.test.ts"];
const harmless = ["test/secrets/harmless.test.ts"];
const judge = { file: "generator/secrets/judge.ts", tests: table };
const json = { file: "generator/secrets/text/json-text.ts", tests: table };
const url = { file: "generator/secrets/text/url-text.ts", tests: urls };

/** Rules by which secrets stay out. */
export const secretMutations: readonly Mutation[] = [
  { ...redact, rule: "a word such as `secret` names a credential", find: "if (credentialWords.has(word)) return true;", replace: "" },
  { ...redact, rule: "`apiKey` names a credential", find: "keyQualifiers.has(previous)", replace: "false" },
  { ...redact, rule: "`tokenType` speaks about a credential", find: "if (aboutWords.has(last)) return isSessionId(words);", replace: "" },
  { ...redact, rule: "`nextPageToken` is no credential", find: "|| !cursorWords.has(previous)", replace: "|| previous !== word" },
  {
    ...find,
    rule: "a value under a credential's name is a secret",
    find: "return kind === undefined ? [] : [wholeOf(text, 0, kind)];",
    replace: "return [];",
  },
  { ...find, rule: "a secret is known by its form", find: "mergeSecrets(text, findPatterns(text), ", replace: "mergeSecrets(text, [], " },
  { ...find, rule: "a secret is known by a name within a string", find: "...findPairs(text, around),", replace: "" },
  {
    ...find,
    rule: "what is percent-encoded is decoded first",
    find: "const decoded = depth < maxEncoding",
    replace: "const decoded = depth < 0",
    tests: urls,
  },
  {
    ...find,
    rule: "the lines of a file of settings are data",
    find: "findSettings(text, place, around)",
    replace: 'findSettings(text, "prose", around)',
    tests: plain,
  },
  {
    ...judge,
    rule: "`code` beside parameters of OAuth is a secret",
    find: 'if (exchangeCodes.has(folded) && isExchange) return exchange("key");',
    replace: "",
  },
  { ...judge, rule: "a long random value sent to sign in is a secret", find: "return kinds.random;", replace: "return undefined;" },
  { ...judge, rule: "beside a user stands a password", find: "return kinds.besideUser;", replace: "return undefined;" },
  {
    ...judge,
    rule: "in an address, `pin` is a postal code",
    find: 'companions.has("address") && /^pin',
    replace: 'companions.has("code") && /^pin',
    tests: harmless,
  },
  {
    ...json,
    rule: "what stands behind a value in JSON surrounds it too",
    find: "const facts = collectFacts(text);",
    replace: 'const facts = collectFacts("");',
  },
  { ...url, rule: "webhooks and bots have tokens in their path", find: "if (tokenHosts.test(host)) return true;", replace: "" },
  {
    ...url,
    rule: "an `@` in a password does not end it",
    find: "([^\\s/?#\"'<>\\\\`]{1,500})(?=@[\\w[{])",
    replace: "([^\\s/?#\"'<>\\\\`@]{1,500})(?=@[\\w[{])",
  },
];
