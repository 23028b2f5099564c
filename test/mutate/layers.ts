import type { Mutation } from "./mutation.ts";

const send = { file: "templates/runtime/core/attempts.ts", tests: ["test/runtime/layer.test.ts", "test/runtime/send.test.ts"] };
const authLayer = { file: "templates/runtime/transport/auth-layer.ts", tests: ["test/runtime/auth.test.ts", "test/runtime/layer.test.ts"] };
const digest = { file: "templates/runtime/auth/digest.ts", tests: ["test/runtime/auth-digest.test.ts"] };
const verbatim = {
  file: "templates/verbatim/auth-layer.ts",
  tests: ["test/runtime/auth-signed.test.ts", "test/runtime/auth-signed-header.test.ts", "test/wire/auth.test.ts"],
};

/** Rules of the layers between a call and `fetch`, and of those that `verify` puts in their place. */
export const layerMutations: readonly Mutation[] = [
  {
    ...send,
    rule: "a call that ended sends nothing more",
    find: "request.signal?.throwIfAborted();",
    replace: "",
  },
  { ...send, rule: "every attempt counts", find: "log.attempts += 1;", replace: "log.attempts = 1;" },
  {
    ...send,
    rule: "a call that could not be built is no network failure",
    find: "log.attempts > 0;",
    replace: "log.attempts > -1;",
  },
  {
    ...send,
    rule: "the first layer is the outermost",
    find: "layers.reduceRight(",
    replace: "layers.reduce(",
  },
  {
    ...authLayer,
    rule: "the caller's own header takes the credential's place",
    find: "decided.has(expandText(header).toLowerCase())",
    replace: "decided.has(header)",
  },
  { ...authLayer, rule: "`auth: null` sends no credentials", find: "if (credentials === null) return request;", replace: "" },
  {
    ...authLayer,
    rule: "no message repeats a credential",
    find: ", secrets: Object.values(own) }",
    replace: " }",
    tests: ["test/runtime/send.test.ts", "test/runtime/auth.test.ts"],
  },
  {
    ...digest,
    rule: "credentials that were refused are not sent again",
    find: "if (Object.keys(asked).every((name) => fields[name])) return undefined;",
    replace: "",
  },
  { ...digest, rule: "a quote does not end a name", find: String.raw`"\\$&"`, replace: `"$&"` },
  {
    ...verbatim,
    rule: "Postman does not look into a multipart body",
    find: `if (body?.mode !== "multipart")`,
    replace: `if (body?.mode !== "raw")`,
  },
  {
    ...verbatim,
    file: "templates/verbatim/expand.ts",
    rule: "Postman follows variables for 19 rounds",
    find: "round === maxRounds",
    replace: "round === 10 * maxRounds",
    tests: ["test/wire/variables.test.ts"],
  },
  { ...verbatim, rule: "Postman signs for AWS without keys", find: `case "awsv4":`, replace: `case "aws":` },
  { ...verbatim, rule: "Postman names no OAuth 1 method by itself", find: `case "oauth1":`, replace: `case "oauth":` },
  { ...verbatim, rule: "Postman does not sign without an algorithm", find: `{ algorithm: "", ...fields }`, replace: "fields" },
  { ...verbatim, rule: "Postman escapes no quotes for Digest", find: `case "digest":`, replace: `case "digests":` },
  {
    ...verbatim,
    rule: "Postman escapes a credential in a query as it escapes texts",
    find: "scheme.header === undefined ? applyToQuery(scheme, draft, fields) : ",
    replace: "",
  },
];
