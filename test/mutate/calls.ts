import type { Mutation } from "./mutation.ts";

const paging = { file: "templates/runtime/core/paging.ts", tests: ["test/runtime/paginate.test.ts"] };
const graphql = { file: "templates/runtime/core/outcome.ts", tests: ["test/runtime/graphql-errors.test.ts"] };
const mock = { file: "templates/runtime/mock/choose.ts", tests: ["test/runtime/mock.test.ts"] };
const renewal = { file: "templates/runtime/auth/cached-secret.ts", tests: ["test/runtime/auth.test.ts"] };
const grants = { file: "templates/runtime/auth/oauth-grants.ts", tests: ["test/runtime/oauth-grants.test.ts"] };
const streams = ["test/runtime/streams.test.ts"];
const uploads = ["test/runtime/upload-streams.test.ts"];

/** Rules of lists in pages, GraphQL, the mock, tokens that end, and streams. */
export const callMutations: readonly Mutation[] = [
  { ...paging, rule: "a cursor of 0 ends a list", find: ` || value === 0 || value === "0"`, replace: "" },
  { ...paging, rule: "a list ends with its total", find: "(total !== undefined && count >=", replace: "(total !== undefined && -1 >=" },
  { ...paging, rule: "the URL of a page takes the place of parameters", find: "!roots.has(rootOf(name))", replace: "true" },
  {
    ...graphql,
    rule: "errors with a status of success are a failure",
    find: "ok ? operation.fails?.(data) : undefined",
    replace: "undefined",
  },
  {
    file: "templates/runtime/core/outcome.ts",
    rule: "a failure whose body is of another kind has no documented status",
    find: "(isKnown && !isRaw) || partial",
    replace: "isKnown || partial",
    tests: ["test/runtime/other-body.test.ts"],
  },
  {
    file: "templates/runtime/core/api-error.ts",
    rule: "a body of another kind has no documented type",
    find: "!this.#hidden.isRaw && ",
    replace: "",
    tests: ["test/runtime/other-body.test.ts"],
  },
  {
    ...graphql,
    rule: "an empty list of errors is a success",
    file: "templates/runtime/body/graphql-errors.ts",
    find: "errors.length > 0",
    replace: "true",
  },
  { ...mock, rule: "an example is chosen by its status", find: "example.status !== status", replace: "false" },
  { ...mock, rule: "the most literal path is answered", file: "templates/runtime/mock/match.ts", find: "? 2 : -1", replace: "? 0 : -1" },
  { ...renewal, rule: "a rejected token is not kept", find: "kept.value !== request.rejected && ", replace: "" },
  { ...renewal, rule: "a token that ends is renewed before", find: "Number(expires) - margin <= Date.now()", replace: "false" },
  {
    ...renewal,
    rule: "the same secret is not rejected twice",
    file: "templates/runtime/transport/auth-layer.ts",
    find: "String(renewed.secrets) === String(authorized.secrets)",
    replace: "false",
  },
  { ...grants, rule: "a device waits before it asks", find: "await pause(seconds * 1000, endpoint.signal);", replace: "" },
  { ...grants, rule: "a device that has asked too often waits longer", find: "seconds += 5", replace: "seconds += 0" },
  {
    rule: "CR LF that is cut in two ends one line",
    file: "templates/runtime/streams/text-lines.ts",
    find: `isAfterReturn && chunk.startsWith("\\n") ? chunk.slice(1) : chunk`,
    replace: "chunk",
    tests: streams,
  },
  {
    rule: "a loop that ends closes the connection",
    file: "templates/runtime/streams/read-text.ts",
    find: "reader.cancel().catch(() => undefined);",
    replace: "",
    tests: streams,
  },
  {
    rule: "JSON lines are parsed as the operation parses",
    file: "templates/runtime/streams/json-lines.ts",
    find: "parse ?? parserOf<Item>(call, given.response)",
    replace: "parse ?? JSON.parse",
    tests: streams,
  },
  {
    rule: "a stream does not follow a redirect",
    file: "templates/runtime/transport/redirect.ts",
    find: "(mayFollow && isReplayable(following))",
    replace: "mayFollow",
    tests: uploads,
  },
  {
    rule: "a stream is not sent again after a 401",
    file: "templates/runtime/transport/auth-layer.ts",
    find: " || !isReplayable(request)",
    replace: "",
    tests: uploads,
  },
];
