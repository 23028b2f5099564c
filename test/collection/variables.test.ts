import { describe, expect, test } from "vitest";
import { readCollection } from "../../generator/collection/read.ts";

async function readVariables(variable: unknown, values?: unknown) {
  const item = [{ name: "A", request: { method: "GET", url: "http://h" } }];
  const text = JSON.stringify({ info: { name: "C", schema: "/v2.1.0/" }, item, variable });
  const environment =
    values === undefined
      ? undefined
      : { file: "e.json", text: typeof values === "string" ? values : JSON.stringify({ name: "E", values }) };
  const { document, diagnostics } = await readCollection({ file: "a.json", text, environment });
  const found = diagnostics.map(({ code, location }) => `${code} ${location.file}`);
  return { variables: document?.variables ?? [], found };
}

const values = (variables: readonly { readonly name: string; readonly value: string | undefined }[]) =>
  variables.map(({ name, value }) => [name, value]);

const deepText = "[".repeat(50_000) + "]".repeat(50_000);

describe("collection variables", () => {
  test.each([
    ["a list", [{ key: "a", value: "1" }], [["a", "1"]]],
    [
      "an object",
      { a: "1", b: 2 },
      [
        ["a", "1"],
        ["b", "2"],
      ],
    ],
    [
      "the last of a name wins",
      [
        { key: "a", value: "1" },
        { key: "b", value: "" },
        { key: "a", value: "2" },
      ],
      [
        ["a", "2"],
        ["b", ""],
      ],
    ],
    [
      "disabled ones are left out",
      [
        { key: "a", value: "1" },
        { key: "a", value: "2", disabled: true },
      ],
      [["a", "1"]],
    ],
    ["enabled is not a word of collections", [{ key: "a", value: "1", enabled: false }], [["a", "1"]]],
    [
      "null is the text null, missing is empty",
      [{ key: "a", value: null }, { key: "b" }],
      [
        ["a", "null"],
        ["b", ""],
      ],
    ],
    ["lists are joined", [{ key: "a", value: [1, null, ["x"]] }], [["a", "1,,x"]]],
    ["objects are useless", [{ key: "a", value: { toString: 1 } }], [["a", "[object Object]"]]],
    [
      "the declared type casts",
      [
        { key: "a", type: "boolean", value: "false" },
        { key: "b", type: "string", value: 5 },
      ],
      [
        ["a", "true"],
        ["b", "5"],
      ],
    ],
    [
      "types that are no types",
      [
        { key: "a", type: "__proto__", value: "x" },
        { key: "b", type: "constructor", value: "y" },
      ],
      [
        ["a", "x"],
        ["b", "y"],
      ],
    ],
    ["a text of type array", [{ key: "a", type: "array", value: "[1, [2]]" }], [["a", "1,2"]]],
    ["a very deep text of type array", [{ key: "a", type: "array", value: deepText }], [["a", deepText]]],
    [
      "names of object members",
      [
        { key: "__proto__", value: "1" },
        { key: "constructor", value: "2" },
      ],
      [
        ["__proto__", "1"],
        ["constructor", "2"],
      ],
    ],
    ["entries of the editor without a name", [{ key: "", value: "" }, null], []],
  ])("%s", async (_, variable, want) => {
    const { variables, found } = await readVariables(variable);
    expect(values(variables)).toEqual(want);
    expect(found).toEqual([]);
  });

  test.each([
    ["an id for a key", [{ id: "a", value: "1" }], [["a", "1"]], "PW2016 a.json"],
    ["a value without a name", [{ value: "1" }], [], "PW2017 a.json"],
    ["a name that is an object", [{ key: {}, value: "1" }], [], "PW2006 a.json"],
    ["a text for the list", "x", [], "PW2006 a.json"],
  ])("reported: %s", async (_, variable, want, code) => {
    const { variables, found } = await readVariables(variable);
    expect(values(variables)).toEqual(want);
    expect(found).toEqual([code]);
  });

  test("type secret and names of credentials are secret", async () => {
    const { variables } = await readVariables([
      { key: "a", type: "secret", value: "x" },
      { key: "apiToken", value: "y" },
      { key: "url", value: "z" },
    ]);
    expect(variables.map(({ secret }) => secret)).toEqual([true, true, false]);
  });
});

describe("with an environment", () => {
  test("its enabled values lie over the collection's", async () => {
    const own = [
      { key: "a", value: "1", description: "A" },
      { key: "b", value: "1" },
      { key: "c", value: "1", type: "secret" },
    ];
    const over = [
      { key: "a", value: "2", enabled: true },
      { key: "b", value: "2", enabled: false },
      { key: "c", value: "2" },
      { key: "d", value: "", type: "secret" },
    ];
    const { variables, found } = await readVariables(own, over);
    const at = (column: number) => ({ file: "e.json", line: 1, column });
    expect(variables).toEqual([
      { name: "a", value: "2", secret: false, description: "A", origin: "environment", pointer: "/values/0", location: at(42) },
      { name: "b", value: "1", secret: false, description: "", origin: "collection", pointer: "/variable/1" },
      { name: "c", value: "2", secret: true, description: "", origin: "environment", pointer: "/values/2", location: at(121) },
      { name: "d", value: "", secret: true, description: "", origin: "environment", pointer: "/values/3", location: at(145) },
    ]);
    expect(found).toEqual([]);
  });

  test.each([
    ["wrapped", '\ufeff{"environment":{"values":[{"key":"a","value":"2"}]}}', [["a", "2"]], []],
    ["not JSON", "{", [["a", "1"]], ["PW1002 e.json"]],
    ["a collection", '{"info":{},"item":[]}', [["a", "1"]], ["PW2018 e.json"]],
    ["a list", "[]", [["a", "1"]], ["PW2018 e.json"]],
  ])("a file that is %s", async (_, text, want, codes) => {
    const { variables, found } = await readVariables([{ key: "a", value: "1" }], text);
    expect(values(variables)).toEqual(want);
    expect(found).toEqual(codes);
  });
});
