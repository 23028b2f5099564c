import { describe, expect, test } from "vitest";
import { readOne } from "./reading.ts";

async function readBody(body: unknown) {
  const { request, codes } = await readOne({ url: "http://h", method: "POST", body });
  return { body: request.body, codes };
}

const pointer = "/item/0/request/body";
const raw = (text: string, language?: string) => ({ kind: "raw", text, language, pointer });

describe("raw", () => {
  test.each([
    ["a text", { mode: "raw", raw: '{"a":1}' }, raw('{"a":1}')],
    ["a language", { mode: "raw", raw: "<a/>", options: { raw: { language: "xml" } } }, raw("<a/>", "xml")],
    ["a body that is a text", "text", raw("text")],
    ["mode in capitals", { mode: "RAW", raw: "x" }, raw("x")],
    ["an unknown mode is raw", { mode: "binary", raw: "x" }, raw("x")],
    ["blanks are sent", { mode: "raw", raw: "  " }, raw("  ")],
    ["empty", { mode: "raw", raw: "" }, undefined],
    ["null", { mode: "raw", raw: null }, undefined],
    ["missing", { mode: "raw" }, undefined],
    ["no mode", { raw: "x" }, undefined],
    ["an empty object", {}, undefined],
    ["disabled", { mode: "raw", raw: "x", disabled: true }, undefined],
  ])("%s", async (_, body, want) => {
    expect(await readBody(body)).toEqual({ body: want, codes: [] });
  });

  test("a file's content in the collection is kept and noted", async () => {
    const { body, codes } = await readBody({ mode: "file", file: { content: "aGk=" } });
    expect(body).toEqual({ kind: "file", source: undefined, content: "aGk=", pointer });
    expect(codes).toEqual(["PW2019"]);
  });

  test.each([
    ["an object is JSON text", { mode: "raw", raw: { a: 1 } }, raw('{"a":1}')],
    ["a list is JSON text", { mode: "raw", raw: [1] }, raw("[1]")],
    ["a number is no body", { mode: "raw", raw: 5 }, undefined],
    ["a body that is a number", 5, undefined],
  ])("reported: %s", async (_, body, want) => {
    expect(await readBody(body)).toEqual({ body: want, codes: ["PW2006"] });
  });
});

describe("urlencoded", () => {
  test.each([
    [
      "in document order, disabled ones marked",
      [
        { key: "a", value: "1" },
        { key: "b", value: "2", disabled: true },
        { key: "a", value: "3" },
      ],
      ["a=1", "b=2 off", "a=3"],
    ],
    [
      "numbers and truth values are text",
      [
        { key: "a", value: 5 },
        { key: "b", value: false },
      ],
      ["a=5", "b=false"],
    ],
    ["null, missing and objects are empty", [{ key: "a", value: null }, { key: "b" }, { key: "c", value: {} }], ["a=", "b=", "c="]],
    ["a list of values is several fields", [{ key: "a", value: ["x", "y"] }], ["a=x", "a=y"]],
    ["names that are no texts", [{ key: null, value: "x" }, { value: "y" }, { key: "", value: "z" }], ["null=x", "undefined=y", "=z"]],
    ["a text", "a=1&b=x y&c", ["a=1", "b=x y", "c="]],
    ["nothing", [], []],
    ["missing", undefined, []],
  ])("%s", async (_, urlencoded, want) => {
    const { body, codes } = await readBody({ mode: "urlencoded", urlencoded });
    if (body?.kind !== "urlencoded") throw new Error("not read as urlencoded");
    expect(
      body.fields.map(({ key, value, disabled }) => `${key}=${value.kind === "text" ? value.text : "?"}${disabled ? " off" : ""}`),
    ).toEqual(want);
    expect(codes).toEqual([]);
  });
});

describe("formdata", () => {
  const text = (value: string) => ({ kind: "text", text: value });
  test.each([
    ["text", { key: "a", value: "x", type: "text" }, text("x")],
    ["no type is text", { key: "a", value: "x" }, text("x")],
    ["null, 0 and false are empty", { key: "a", value: 0 }, text("")],
    ["a number is text", { key: "a", value: 5 }, text("5")],
    ["an object is JSON", { key: "a", value: { x: 1 } }, text('{"x":1}')],
    ["a list is JSON", { key: "a", value: ["x"] }, text('["x"]')],
    ["a file", { key: "a", type: "file", src: "/x/a.png" }, { kind: "file", sources: ["/x/a.png"] }],
    ["several files", { key: "a", type: "file", src: ["/a", "/b"] }, { kind: "file", sources: ["/a", "/b"], isList: true }],
    ["an empty list of files", { key: "a", type: "file", src: [] }, { kind: "file", sources: [], isList: true }],
    ["a file without source", { key: "a", type: "file", src: null }, { kind: "file", sources: [] }],
    [
      "a file with a name of its own",
      { key: "a", type: "file", src: "/a", fileName: "b" },
      { kind: "file", sources: ["/a"], fileName: "b" },
    ],
  ])("%s", async (_, field, want) => {
    const { body, codes } = await readBody({ mode: "formdata", formdata: [field] });
    const fieldPointer = `${pointer}/formdata/0`;
    expect(body).toEqual({
      kind: "formdata",
      fields: [{ key: "a", value: want, contentType: undefined, disabled: false, description: "", pointer: fieldPointer }],
      pointer,
    });
    expect(codes).toEqual([]);
  });

  test("content type, description and disabled are kept; content in the collection is kept and noted", async () => {
    const field = { key: "f", type: "file", value: "aGVsbG8=", contentType: "text/csv", description: "d", disabled: true };
    const { body, codes } = await readBody({ mode: "formdata", formdata: [field] });
    expect(body).toMatchObject({
      fields: [{ value: { kind: "file", sources: [], content: "aGVsbG8=" }, contentType: "text/csv", description: "d", disabled: true }],
    });
    expect(codes).toEqual(["PW2019"]);
  });
});

describe("file and graphql", () => {
  const graphql = (query: string | undefined, variables?: string, operationName?: string) => ({
    kind: "graphql",
    query,
    operationName,
    variables,
    pointer,
  });
  test.each([
    ["a path", { mode: "file", file: { src: "/a/pic.png" } }, { kind: "file", source: "/a/pic.png", pointer }],
    ["a text is the path", { mode: "file", file: "/a" }, { kind: "file", source: "/a", pointer }],
    ["no path", { mode: "file", file: {} }, { kind: "file", source: undefined, pointer }],
    ["a path wins over content", { mode: "file", file: { src: "/a", content: "aGk=" } }, { kind: "file", source: "/a", pointer }],
    ["a query", { mode: "graphql", graphql: { query: "{ a }", variables: '{\n"x":1}' } }, graphql("{ a }", '{\n"x":1}')],
    ["empty variables are left out", { mode: "graphql", graphql: { query: "{ a }", variables: "" } }, graphql("{ a }")],
    ["variables as an object", { mode: "graphql", graphql: { query: "q", variables: { x: 1 } } }, graphql("q", '{"x":1}')],
    ["variables null", { mode: "graphql", graphql: { query: "q", variables: null } }, graphql("q", "null")],
    ["operation name", { mode: "graphql", graphql: { query: "q", operationName: "Q" } }, graphql("q", undefined, "Q")],
    ["nothing", { mode: "graphql" }, graphql(undefined)],
  ])("%s", async (_, body, want) => {
    expect(await readBody(body)).toEqual({ body: want, codes: [] });
  });
});
