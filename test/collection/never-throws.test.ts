import fc from "fast-check";
import { expect, test } from "vitest";
import { readCollection } from "../../generator/collection/read.ts";
import { runs } from "../support/runs.ts";

/** An object that may have each of these members, of the right kind or of any other. */
function maybe(members: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> {
  const loose = Object.entries(members).map(([name, value]) => [name, fc.oneof({ weight: 3, arbitrary: value }, fc.jsonValue())] as const);
  return fc.record(Object.fromEntries(loose), { requiredKeys: [] });
}

const text = fc.oneof(fc.string(), fc.constantFrom("{{a}}", "https://h.com/:id?x=1", "__proto__", "constructor", "a=1&b", "X: y"));
const list = (entry: fc.Arbitrary<unknown>) => fc.array(fc.oneof(entry, text, fc.constant(null)), { maxLength: 3 });
const pair = maybe({
  key: text,
  value: fc.oneof(text, fc.constant({ toString: 1 })),
  type: text,
  disabled: fc.boolean(),
  description: text,
});
const url = maybe({
  raw: text,
  protocol: text,
  host: list(text),
  port: text,
  path: list(text),
  query: list(pair),
  variable: list(pair),
  auth: pair,
});
const body = maybe({
  mode: fc.constantFrom("raw", "urlencoded", "formdata", "file", "graphql", "x"),
  raw: text,
  urlencoded: list(pair),
  formdata: list(pair),
  file: maybe({ src: text, content: text }),
  graphql: maybe({ query: text, variables: text }),
});
const auth = maybe({ type: fc.constantFrom("basic", "x", "__proto__"), basic: list(pair), x: pair });
const request = maybe({ method: text, url: fc.oneof(url, text), header: fc.oneof(list(pair), text), body, auth, description: text });
const response = maybe({ name: text, code: fc.integer(), header: list(pair), body: text, originalRequest: request });
const item = maybe({
  name: text,
  request,
  response: list(response),
  item: list(maybe({ name: text, request })),
  protocolProfileBehavior: pair,
});
const v2 = maybe({ info: maybe({ name: text, schema: text }), item: list(item), variable: list(pair), auth });

const id = fc.constantFrom("a", "b", "c", "__proto__");
const ids = fc.array(id, { maxLength: 4 });
const v1Response = maybe({
  id,
  name: text,
  request: fc.oneof(id, request),
  responseCode: maybe({ code: fc.integer() }),
  headers: list(pair),
  text,
});
const v1Request = maybe({
  id,
  name: text,
  method: text,
  url: text,
  headers: text,
  headerData: list(pair),
  dataMode: fc.constantFrom("raw", "params", "urlencoded", "binary"),
  data: list(pair),
  rawModeData: text,
  pathVariables: pair,
  queryParams: list(pair),
  auth,
  currentHelper: fc.constantFrom("basicAuth", "oAuth1", "__proto__"),
  helperAttributes: fc.oneof(pair, text),
  responses: list(v1Response),
  responses_order: ids,
});
const folder = maybe({ id, name: text, order: ids, folders_order: ids, auth });
const v1 = maybe({
  name: text,
  order: ids,
  folders_order: ids,
  folders: list(folder),
  requests: list(v1Request),
  variables: list(pair),
  auth,
});

test.each([
  ["v2", v2, 400],
  ["v1", v1, 400],
  ["any JSON", fc.jsonValue(), 200],
])("reading %s of any shape ends with a document or an error, and with plain JSON", async (_, file, numRuns) => {
  await fc.assert(
    fc.asyncProperty(file, async (value) => {
      const { document, diagnostics } = await readCollection({ file: "a.json", text: JSON.stringify(value) });
      expect(document === undefined).toBe(diagnostics.some(({ severity }) => severity === "error"));
      expect(JSON.stringify({ document, diagnostics })).toContain("diagnostics");
    }),
    { numRuns: runs(numRuns) },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});
