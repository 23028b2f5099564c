import { describe, expect, test } from "vitest";
import { lines } from "../../templates/runtime/body/lines.ts";
import { readBody } from "../../templates/runtime/transport/response.ts";
import { parseBigJson } from "../../templates/runtime/body/parse-big-json.ts";
import { parseJsonOrLines, parseLines } from "../../templates/runtime/body/parse-lines.ts";

const context = { contentType: undefined, expand: (text: string) => text };

describe("JSON lines that are sent", () => {
  test.each([
    [[{ index: { id: 1n } }, { title: "a\nb" }], '{"index":{"id":1}}\n{"title":"a\\nb"}\n'],
    [[], ""],
    [[null, undefined], "null\nnull\n"],
    [{ not: "a list" }, '{"not":"a list"}\n'],
  ])("given %o, each element is a line", (value, want) => {
    expect(lines().encode(value, context)).toMatchObject({ mode: "raw", content: want, contentType: "application/json" });
  });

  test("given no value, there is no body", () => expect(lines().encode(undefined, context)).toBeUndefined());
});

describe("JSON lines that are received", () => {
  test.each([
    ['{"a":1}\n{"b":"}\\"{"}\n', [{ a: 1 }, { b: '}"{' }]],
    ['{"a":1}{"b":2} [3]', [{ a: 1 }, { b: 2 }, [3]]],
    ['{\n "a": [1,\n2]\n}\r\n\r\n{"b":2}', [{ a: [1, 2] }, { b: 2 }]],
    ['\u001e{"a":1}\n\u001e"x"\n', [{ a: 1 }, "x"]],
    ["1\n2\n", [1, 2]],
    ["", []],
  ])("given %j, all values are in a list", (text, want) => {
    expect(parseLines(text)).toEqual(want);
  });

  test("given one text where one or several may come, it is not in a list", () => {
    expect(parseJsonOrLines("[\n1,\n2]\n")).toEqual([1, 2]);
    expect(parseJsonOrLines('{"a":1}\n{"a":2}')).toEqual([{ a: 1 }, { a: 2 }]);
  });

  test("given a parser for big integers, each text is read with it", () => {
    expect(parseLines('{"id":9007199254740993}\n{"id":1}', parseBigJson)).toEqual([{ id: 9007199254740993n }, { id: 1 }]);
    expect(parseJsonOrLines('{"id":9007199254740993}', parseBigJson)).toEqual({ id: 9007199254740993n });
  });

  test("given a line that is not JSON, the text is kept beside the problem", async () => {
    const text = '{"a":1}\n{"b":';
    const body = await readBody(new Response(text), "GET", parseLines);
    expect(body.data).toBe(text);
    expect(body.problem).toMatchObject({ original: expect.any(SyntaxError) });
  });

  test("given a hundred thousand quotes that are not closed, it ends", () => {
    expect(() => parseLines('"\\'.repeat(100_000))).toThrow(SyntaxError);
  });
});
