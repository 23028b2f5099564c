import { describe } from "vitest";
import { ownType, type Piece, post, sendPieces } from "./pieces.ts";

// As collection-body.test.ts, for the modes `file` and `graphql`.

/** `hello` in Base64. */
const hello = "aGVsbG8=";

const wholeFile = (given: unknown): object => ({ mode: "file", file: given });

const files: readonly Piece[] = [
  post("type by extension", wholeFile({ src: "/a/pic.png" }), "image/png", "file:pic.png"),
  post("a text is the path", wholeFile("/a/s.txt"), "text/plain", "file:s.txt"),
  post("no extension", wholeFile({ src: "/a/data" }), "application/octet-stream", "file:data"),
  post("own type", wholeFile({ src: "/a/pic.png" }), "text/x", "file:pic.png", [ownType("text/x")]),
  post("no path", wholeFile({}), undefined, ""),
  post("a path that is null", wholeFile({ src: null }), undefined, ""),
  post("content", wholeFile({ content: hello }), undefined, "hello"),
  post("content in a variable", wholeFile({ content: "{{hello}}" }), undefined, "hello"),
  post("content with an own type", wholeFile({ content: hello }), "text/x", "hello", [ownType("text/x")]),
  post("a path wins over content", wholeFile({ src: "/a/s.txt", content: hello }), "text/plain", "file:s.txt"),
];

const graphql = (title: string, given: object, want: string, header: readonly object[] = []): Piece =>
  post(title, { mode: "graphql", graphql: given }, header.length === 0 ? "application/json" : "application/graphql", want, header);

const graphqls: readonly Piece[] = [
  graphql("query and variables", { query: "{ a }", variables: '{"x":1}' }, '{"query":"{ a }","variables":{"x":1}}'),
  graphql(
    "variables over several lines",
    { query: 'q\n"x"', variables: '{\n  "x": 1\n}' },
    '{"query":"q\\n\\"x\\"","variables":{\n  "x": 1\n}}',
  ),
  graphql("empty variables", { query: "{ a }", variables: "" }, '{"query":"{ a }"}'),
  graphql("no variables", { query: "{ a }" }, '{"query":"{ a }"}'),
  graphql("variables that are not JSON", { query: "{ a }", variables: "{x:" }, '{"query":"{ a }","variables":{x:}'),
  graphql("blank variables", { query: "{ a }", variables: " " }, '{"query":"{ a }","variables": }'),
  graphql("variables as an object", { query: "{ a }", variables: { x: 1 } }, '{"query":"{ a }","variables":{"x":1}}'),
  graphql("null as variables", { query: "{ a }", variables: null }, '{"query":"{ a }","variables":null}'),
  graphql("comments in variables stay", { query: "{a}", variables: '{ // c\n"x":1}' }, '{"query":"{a}","variables":{ // c\n"x":1}}'),
  graphql(
    "operation name",
    { query: "query Q { a }", operationName: "Q", variables: "{}" },
    '{"query":"query Q { a }","operationName":"Q","variables":{}}',
  ),
  graphql("operation name null", { query: "{ a }", operationName: null, variables: "{}" }, '{"query":"{ a }","variables":{}}'),
  graphql("nothing", {}, "{}"),
  graphql("own type", { query: "{ a }" }, '{"query":"{ a }"}', [ownType("application/graphql")]),
];

describe("file", () => sendPieces(files, { variable: [{ key: "hello", value: hello }] }));
describe("graphql", () => sendPieces(graphqls));
