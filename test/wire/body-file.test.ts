import { describe, expect, test } from "vitest";
import { file } from "../../templates/runtime/body/file.ts";
import { graphql } from "../../templates/runtime/body/graphql.ts";
import type { VerbatimBody } from "../../templates/verbatim/args.ts";
import { type BodyRow, ownType, onBothSides, upload } from "./wire.ts";

const fileRows: readonly BodyRow[] = [
  {
    title: "type by extension",
    given: { codec: file(), body: { kind: "file", file: upload("cat.jpg") } },
    type: "image/jpeg",
    body: "bytes of cat.jpg",
  },
  {
    title: "no extension",
    given: { codec: file(), body: { kind: "file", file: upload("cat") } },
    type: "application/octet-stream",
    body: "bytes of cat",
  },
  {
    title: "own type",
    given: { codec: file(), body: { kind: "file", file: upload("cat.jpg") }, headers: ownType("image/x") },
    type: "image/x",
    body: "bytes of cat.jpg",
  },
  { title: "no file chosen", given: { codec: file(), body: { kind: "file", file: undefined } }, type: undefined, body: undefined },
];

const gql = (query: string | undefined, variables?: string, operationName?: string): VerbatimBody => ({
  kind: "graphql",
  query,
  operationName,
  variables,
});
const codec = graphql({ query: "" });
const graphqlRows: readonly BodyRow[] = [
  {
    title: "query and variables",
    given: { codec, body: gql("{ me }", '{ "n" : 2 }') },
    type: "application/json",
    body: '{"query":"{ me }","variables":{ "n" : 2 }}',
  },
  {
    title: "the query is escaped, variables are pasted",
    given: { codec, body: gql('a\n"b"', "{\n// x\n}") },
    type: "application/json",
    body: '{"query":"a\\n\\"b\\"","variables":{\n// x\n}}',
  },
  {
    title: "empty variables are left out",
    given: { codec, body: gql("{ me }", "") },
    type: "application/json",
    body: '{"query":"{ me }"}',
  },
  {
    title: "broken and blank variables are pasted",
    given: { codec, body: gql("{ me }", " ") },
    type: "application/json",
    body: '{"query":"{ me }","variables": }',
  },
  {
    title: "null variables",
    given: { codec, body: gql("{ me }", "null") },
    type: "application/json",
    body: '{"query":"{ me }","variables":null}',
  },
  {
    title: "operation name comes second",
    given: { codec, body: gql("query Q { me }", "{}", "Q") },
    type: "application/json",
    body: '{"query":"query Q { me }","operationName":"Q","variables":{}}',
  },
  { title: "nothing at all", given: { codec, body: gql(undefined) }, type: "application/json", body: "{}" },
  {
    title: "own type",
    given: { codec, body: gql("{ me }"), headers: ownType("application/graphql") },
    type: "application/graphql",
    body: '{"query":"{ me }"}',
  },
  {
    title: "variables are replaced before escaping",
    given: { codec, body: gql("{ f(x: {{v}}) }"), variables: { v: '{"k":1}' } },
    type: "application/json",
    body: '{"query":"{ f(x: {\\"k\\":1}) }"}',
  },
];

onBothSides((send) => {
  describe.each([
    { name: "file", rows: fileRows },
    { name: "graphql", rows: graphqlRows },
  ])("$name", ({ rows }) => {
    test.each(rows)("$title", async ({ given, type, body }) => {
      const wire = await send({ method: "POST", ...given });
      expect({ type: wire.headers["content-type"], body: wire.body }).toEqual({ type, body });
    });
  });

  test.each([
    ["csv", "text/csv"],
    ["json", "application/json"],
    ["xml", "application/xml"],
    ["pdf", "application/pdf"],
    ["js", "application/javascript"],
    ["yaml", "text/yaml"],
    ["svg", "image/svg+xml"],
    ["zip", "application/zip"],
    ["ts", "video/mp2t"],
    ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["html", "text/html"],
    ["mp4", "video/mp4"],
    ["txt", "text/plain"],
  ])("file: .%s is %s", async (extension, type) => {
    const wire = await send({ method: "PUT", codec: file(), body: { kind: "file", file: upload(`x.${extension}`) } });
    expect(wire.headers["content-type"]).toBe(type);
  });
});
