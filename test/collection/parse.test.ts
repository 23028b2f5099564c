import { describe, expect, test } from "vitest";
import { readCollection } from "../../generator/collection/read.ts";

const minimal =
  '{"info":{"name":"C","schema":"https://schema.getpostman.com/json/collection/v2.1.0/"},"item":[{"name":"A","request":"http://h"}]}';

async function readText(text: string) {
  const { document, diagnostics } = await readCollection({ file: "a.json", text });
  return { document, found: diagnostics.map(({ code, location }) => `${code} ${location.line}:${location.column}`) };
}

test("a byte-order mark is cut", async () => {
  const { document, found } = await readText(`\ufeff${minimal}`);
  expect(document?.name).toBe("C");
  expect(found).toEqual([]);
});

describe("a file that cannot be read gives one error with its place", () => {
  test.each([
    ["empty", "", "PW1001 1:1"],
    ["white space only", " \n\t ", "PW1001 1:1"],
    ["only a byte-order mark", "\ufeff", "PW1001 1:1"],
    ["cut short after a comma", '{"info":{},\n "item":[', "PW1002 2:10"],
    ["cut short in a text", '{"info":\n{"na', "PW1002 2:2"],
    ["cut short in a word", '{"a":tru', "PW1002 1:6"],
    ["cut short behind an escaped quote", '{"a":"x\\"', "PW1002 1:6"],
    ["trailing comma", '{"a":1,\r\n}', "PW1003 2:1"],
    ["comment", '{\n  "a": 1 // x\n}', "PW1003 2:10"],
    ["wide characters and tabs before the error", '{"\u00e9😀":\t1\r\n,,}', "PW1003 2:2"],
    ["two documents", '{"a":1}\n{"a":1}', "PW1003 2:1"],
    ["raw line break in a text", '{"a":"x\ny"}', "PW1003 1:6"],
    ["HTML", "<html></html>", "PW1003 1:1"],
    ["YAML", "openapi: 3.0.0\ninfo:\n", "PW1005 1:1"],
    ["Postman's git-native format", "$kind: http-request\nname: x\n", "PW1005 1:1"],
    ["UTF-16 read as UTF-8", '{\u0000"\u0000a\u0000"\u0000', "PW1004 1:1"],
    ["a binary file", "\u001f\ufffd\u0008\u0000", "PW1004 1:1"],
    ["nested too deep", `{"a":${"[".repeat(600)}${"]".repeat(600)}}`, "PW1006 1:505"],
    ["nested too deep and not closed", "[".repeat(200_000), "PW1006 1:501"],
    ["null", "null", "PW2002 1:1"],
    ["a list", "[1]", "PW2002 1:1"],
    ["a text", '"x"', "PW2002 1:1"],
    ["a number", "\n 5", "PW2002 2:2"],
    ["an object of another kind", '{"a":1}', "PW2002 1:1"],
    ["an environment", '{"name":"E","values":[],"_postman_variable_scope":"environment"}', "PW2001 1:1"],
    ["globals", '{"values":[],"_postman_variable_scope":"globals"}', "PW2001 1:1"],
    ["an OpenAPI document", '{"openapi":"3.0.0","info":{"title":"x"},"paths":{}}', "PW2001 1:1"],
    ["a data dump", '{"version":1,"collections":[],"environments":[]}', "PW2001 1:1"],
  ])("%s", async (_, text, want) => {
    const { document, found } = await readText(text);
    expect(found).toEqual([want]);
    expect(document).toBeUndefined();
  });
});

test.each([
  ["a web page", "<!DOCTYPE html>\n<title>Sign in</title>", "PW1003", "it is HTML"],
  ["OpenAPI in YAML", "---\ninfo: {}\nopenapi: 3.1.0\n", "PW1005", "an OpenAPI document; import it into Postman first"],
  ["Swagger in YAML", 'swagger: "2.0"\ninfo: {}\n', "PW1005", "an OpenAPI document"],
])("given %s, the message says so", async (_, text, code, words) => {
  const { diagnostics } = await readCollection({ file: "a.json", text });
  expect(diagnostics).toMatchObject([{ code, message: expect.stringContaining(words) }]);
});

test("nesting at the limit is read", async () => {
  const deep = `${"[".repeat(490)}${"]".repeat(490)}`;
  const { document, found } = await readText(minimal.replace('"info"', `"extra":${deep},"info"`));
  expect(found).toEqual([]);
  expect(document).toBeDefined();
});

test("folders may nest as deep as the JSON", async () => {
  let item: string = '{"name":"A","request":"http://h"}';
  for (let depth = 0; depth < 240; depth += 1) item = `{"name":"F","item":[${item}]}`;
  const { document, found } = await readText(`{"info":{"name":"C","schema":"/v2.1.0/"},"item":[${item}]}`);
  expect(found).toEqual([]);
  expect(document?.children).toHaveLength(1);
});
