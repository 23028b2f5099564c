import { describe, expect, test } from "vitest";
import { listItems } from "../reading.ts";
import { readFiles } from "./reading.ts";

const request = "$kind: http-request\nurl: https://h.example\n";

async function names(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { document } = await readFiles(files);
  return listItems(document?.children ?? []).map(({ path }) => path.join(" / "));
}

describe("the order of folders and requests is one sequence", () => {
  test("by their numbers, of which a missing one is 0", async () => {
    const files = {
      "late.request.yaml": `${request}order: 1e300`,
      "none.request.yml": request,
      "early.request.yaml": `${request}order: -5`,
      "half.request.yaml": `${request}order: 0.5`,
      "folder/inside.request.yaml": request,
      "folder/.resources/definition.yaml": "$kind: collection\norder: 50",
    };
    expect(await names(files)).toEqual(["early", "none", "half", "folder / inside", "late"]);
  });

  test("by name where their numbers are equal", async () => {
    const files = { "b.request.yaml": request, "A/x.request.yaml": request, "a.request.yaml": request };
    expect(await names(files)).toEqual(["A / x", "a", "b"]);
  });
});

test("names are those of the files unless the files say otherwise", async () => {
  const files = {
    ".resources/definition.yaml": "$kind: collection\nname: The Shop",
    "one.request.yaml": `${request}name: First`,
    "a/.resources/definition.yaml": "$kind: collection",
    "a/two.request.yaml": request,
  };
  const { document } = await readFiles(files);
  expect(document).toMatchObject({ name: "The Shop", format: "v3" });
  expect(await names(files)).toEqual(["a / two", "First"]);
});

test("nothing below .resources, and no other file, is a request", async () => {
  const files = {
    "a.request.yaml": request,
    ".resources/b.request.yaml": request,
    "a.params.yaml": "not: [valid",
    "c.yaml": request,
    ".hidden.request.yaml": request,
  };
  expect(await names(files)).toEqual([".hidden", "a"]);
});

test("examples are found by their folder, whatever the request says about it", async () => {
  const example = "$kind: http-example\nresponse: { statusCode: 200, body: { type: json, content: '{}' } }\n";
  const files = {
    "a.request.yaml": `${request}examples: ../../etc`,
    ".resources/a.resources/examples/two.example.yaml": `${example}order: 2`,
    ".resources/a.resources/examples/one.example.yaml": `${example}order: 1\nname: First`,
    ".resources/b.resources/examples/other.example.yaml": example,
  };
  const { document } = await readFiles(files);
  const [item] = listItems(document?.children ?? []);
  expect(item?.examples.map(({ name, code, body }) => [name, code, body])).toEqual([
    ["First", 200, "{}"],
    ["two", 200, "{}"],
  ]);
});

test("a GraphQL request is a POST, and other kinds are left out with a note each", async () => {
  const files = {
    "q.request.yaml": '$kind: graphql-request\nurl: https://h.example\nquery: "{ a }"\nvariables: "{}"',
    "g.request.yaml": "$kind: grpc-request\nurl: grpc://h.example",
    "n.request.yaml": "url: https://h.example",
  };
  const { document, diagnostics } = await readFiles(files);
  expect(listItems(document?.children ?? []).map(({ request: { method, body } }) => [method, body])).toMatchObject([
    ["POST", { kind: "graphql", query: "{ a }", variables: "{}" }],
  ]);
  expect(diagnostics.map(({ code, location }) => [code, location.file])).toEqual([
    ["PW2034", "shop/g.request.yaml"],
    ["PW2033", "shop/n.request.yaml"],
  ]);
});

test("a broken file costs what it describes, and its place is said", async () => {
  const { document, diagnostics } = await readFiles({
    "ok.request.yaml": request,
    "bad.request.yaml": "$kind: http-request\nurl: {{base}}/x\n",
  });
  expect(listItems(document?.children ?? []).map(({ name }) => name)).toEqual(["ok"]);
  expect(diagnostics).toMatchObject([{ code: "PW2030", location: { file: "shop/bad.request.yaml", line: 2 } }]);
});

test("a problem in a request names its file, line and column", async () => {
  const { diagnostics } = await readFiles({ "a/x.request.yaml": `${request}headers:\n  X-A: 5\n` });
  expect(diagnostics).toMatchObject([
    {
      code: "PW2032",
      pointer: "a/x.request.yaml#/headers/X-A",
      location: { file: "shop/a/x.request.yaml", line: 4, column: 8 },
      item: ["a", "x"],
    },
  ]);
});

test("variables of a folder have no effect, as in Postman", async () => {
  const { document, diagnostics } = await readFiles({
    ".resources/definition.yaml": '$kind: collection\nvariables: { a: "1" }',
    "f/.resources/definition.yaml": '$kind: collection\nvariables: { a: "2" }',
    "f/x.request.yaml": request,
  });
  expect(document?.variables).toMatchObject([{ name: "a", value: "1" }]);
  expect(diagnostics.map(({ code }) => code)).toEqual(["PW2035"]);
});

test("a folder without a request that can be read is an error", async () => {
  const { document, diagnostics } = await readFiles({ ".resources/definition.yaml": "$kind: collection" });
  expect(document).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(["PW2036"]);
});
