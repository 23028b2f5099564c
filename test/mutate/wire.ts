import type { Mutation } from "./mutation.ts";

const encode = {
  file: "templates/runtime/values/encode.ts",
  tests: ["test/runtime/url.test.ts", "test/wire/url.test.ts", "test/runtime/round-trip.test.ts"],
};
const url = { file: "templates/runtime/transport/url.ts", tests: ["test/runtime/url.test.ts"] };
const segment = { ...url, file: "templates/runtime/transport/declared/segment.ts" };
const base = { ...url, file: "templates/runtime/transport/declared/base.ts" };
const headers = { file: "templates/runtime/transport/headers.ts", tests: ["test/runtime/headers.test.ts", "test/wire/headers.test.ts"] };
const headerList = { ...headers, file: "templates/runtime/values/header-list.ts" };
const variables = {
  file: "templates/runtime/values/variables.ts",
  tests: ["test/runtime/url.test.ts", "test/wire/variables.test.ts", "test/runtime/send.test.ts"],
};

const extra = { file: "templates/runtime/transport/extra.ts", tests: ["test/runtime/loopback.test.ts"] };

/** Rules of the run-time, which every package has: what arrives on the wire, and what never gets there. */
export const wireMutations: readonly Mutation[] = [
  {
    ...encode,
    rule: "a value in a query cannot part it",
    find: "return escape(value, /[%&#+;{}]/gu);",
    replace: "return escape(value, /[%#+;{}]/gu);",
  },
  {
    ...encode,
    rule: "a plus in a query stays a plus",
    find: "return escape(value, /[%&#+;{}]/gu);",
    replace: "return escape(value, /[%&#;{}]/gu);",
  },
  { ...encode, rule: "a key in a query has no equals sign", find: "/[%&#+;{}=]/gu", replace: "/[%&#+;{}]/gu" },
  { ...encode, rule: "a value in a path has no slash", find: String.raw`/[%/\\?#;{}]/gu`, replace: String.raw`/[%\\?#;{}]/gu` },
  { ...encode, rule: "an escape in a path value is data", find: String.raw`/[%/\\?#;{}]/gu`, replace: String.raw`/[/\\?#;{}]/gu` },
  { ...encode, rule: "a query is encoded beyond ASCII", find: `/[^\\u0021-\\u007e]|["'<>]/gu`, replace: `/["'<>]/gu` },
  {
    ...segment,
    rule: "a path segment does not become `..`",
    find: ".test(filled))",
    replace: ".test(filled) && filled === text)",
  },
  { ...segment, rule: "`%2e%2e` counts as `..`", find: String.raw`(?:\.|%2e){1,2}`, replace: String.raw`(?:\.){1,2}` },
  {
    ...segment,
    rule: "a path argument is not empty",
    find: `|| value === "")`,
    replace: `|| value === Infinity)`,
  },
  {
    ...base,
    rule: "a variable in a host cannot change the host",
    find: "if (isPartOfHost(text, name) && ",
    replace: "if (text === name && ",
  },
  { ...url, rule: "a base URL has no query", find: "urlSyntax.test(base) ?", replace: String.raw`/[#\\]/u.test(base) ?` },
  {
    ...headerList,
    rule: "a header that HTTP does not allow is refused, without its value",
    find: "refuse(`header ${JSON.stringify(name)} has",
    replace: "refuse(`header ${JSON.stringify(name)} ${text} has",
  },
  {
    ...headerList,
    rule: "a control character in a header is refused",
    find: " || forbidden.test(value)",
    replace: "",
  },
  {
    ...headerList,
    rule: "header names are one in any case",
    find: "return a.toLowerCase() === b.toLowerCase();",
    replace: "return a === b;",
  },
  {
    ...extra,
    rule: "an extra parameter wins over the argument",
    find: "{ ...args.query, ...query }",
    replace: "{ ...query, ...args.query }",
  },
  {
    ...extra,
    rule: "an extra property does not replace the body",
    file: "templates/runtime/body/codec.ts",
    find: "{ ...Object(value), ...more }",
    replace: "{ ...more }",
  },
  {
    ...extra,
    rule: "extra properties need a body with members",
    file: "templates/runtime/body/codec.ts",
    find: "members && hasMembers(value)",
    replace: "hasMembers(value)",
  },
  {
    ...headers,
    rule: "null removes a header",
    find: "value === undefined || value === null ? others",
    replace: "value === undefined ? others",
  },
  { ...variables, rule: "a caller's value holds no variables", find: "variable.given ? escape(variable.value, variable) : ", replace: "" },
  { ...variables, rule: "variables end after some rounds", find: "if (round === maxRounds)", replace: "if (round === 10 * maxRounds)" },
  {
    ...variables,
    rule: "variables cannot make a request grow without end",
    find: "if (growth > maxGrowth)",
    replace: "if (growth > 100 * maxGrowth)",
  },
  {
    file: "templates/runtime/auth/oauth2.ts",
    rule: "the prefix of a token is trimmed",
    find: `(options.prefix ?? "Bearer").trim()`,
    replace: `(options.prefix ?? "Bearer")`,
    tests: ["test/wire/auth.test.ts", "test/runtime/auth.test.ts"],
  },
  {
    file: "templates/runtime/core/error-message.ts",
    rule: "an error repeats no secret of the request",
    find: "secrets.some((secret) => line.includes(secret))",
    replace: "false",
    tests: ["test/runtime/send.test.ts", "test/runtime/auth.test.ts", "test/runtime/contract.test.ts"],
  },
  {
    file: "templates/runtime/core/outcome.ts",
    rule: "a body that nobody reads is let go with the signal",
    find: 'signal.addEventListener("abort", stop);',
    replace: "",
    tests: ["test/runtime/left-behind.test.ts"],
  },
  {
    file: "templates/runtime/values/scalar.ts",
    rule: "NaN and infinities are refused",
    find: "!Number.isFinite(Number(value))",
    replace: "!(Number.isFinite(Number(value)) || Number(value) > 0)",
    tests: ["test/runtime/url.test.ts", "test/runtime/headers.test.ts"],
  },
];
