import { expect, test } from "vitest";
import { errorCodes, generateText, generateValue } from "./generate-value.ts";
import { inspectFiles } from "./inspect.ts";

const info = { name: "Bounds", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" };
const head = `{"info":${JSON.stringify(info)},"item":`;
const request = { method: "GET", url: "https://a.example/x" };
const json = [{ key: "Content-Type", value: "application/json" }];
const saved = (body: string) => ({ info, item: [{ name: "A", request, response: [{ name: "R", code: 200, header: json, body }] }] });
const body = (raw: string) => ({ info, item: [{ name: "A", request: { method: "POST", url: request.url, body: { mode: "raw", raw } } }] });

test("given 2,000 folders in each other, one error says where it goes too deep", async () => {
  const deep = '[{"name":"f","item":'.repeat(2_000) + "[]" + "}]".repeat(2_000);
  const result = await generateText(`${head}${deep}}`);
  expect(errorCodes(result)).toEqual(["PW1006"]);
  expect(result.diagnostics[0]?.location.column).toBeGreaterThan(4_000);
});

test("given a file of brackets alone, one error says so", async () => {
  expect(errorCodes(await generateText("[".repeat(1_000_000)))).toEqual(["PW1006"]);
});

test.each([
  ["lists", "[".repeat(5_000) + "]".repeat(5_000)],
  ["objects", '{"a":'.repeat(5_000) + "1" + "}".repeat(5_000)],
])("given JSON of %s that nests 5,000 deep in examples and bodies, the package is clean", async (_, text) => {
  for (const value of [saved(text), body(text)]) {
    const { package: made } = await generateValue(value);
    expect(inspectFiles(made?.files ?? new Map([["none", ""]]))).toEqual([]);
  }
});

test("given an object of 50,000 properties, the package is clean", async () => {
  const text = JSON.stringify(Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`field ${index}`, index])));
  const { package: made } = await generateValue(saved(text));
  expect(inspectFiles(made?.files ?? new Map([["none", ""]]))).toEqual([]);
});

test("given a list of 200,000 elements, the package is clean", async () => {
  const { package: made } = await generateValue(saved(JSON.stringify(Array.from({ length: 200_000 }, (_, id) => ({ id })))));
  expect(made?.files.get("src/resources/operations.ts")).toContain("id: number");
});

test("given variables that refer to each other in a circle, the package is clean", async () => {
  const variable = ["{{b}}{{b}}", "{{a}}{{c}}", "{{c}}"].map((value, index) => ({ key: "abc".charAt(index), value }));
  const item = [{ name: "A", request: { method: "GET", url: "https://{{a}}/{{b}}?q={{c}}", header: [{ key: "X", value: "{{a}}" }] } }];
  const { package: made } = await generateValue({ info, item, variable });
  expect(inspectFiles(made?.files ?? new Map([["none", ""]]))).toEqual([]);
});

test.each([
  ["many small steps", Array.from({ length: 30 }, (_, index) => ({ key: `v${index}`, value: `{{v${index + 1}}}`.repeat(10) }))],
  [
    "one great step",
    [
      { key: "v0", value: "{{v1}}".repeat(15_000) },
      { key: "v1", value: "x".repeat(90_000) },
    ],
  ],
])("given variables that grow without end by %s, they are cut", async (_, variable) => {
  const raw = '{"a":"{{v0}}"}';
  const item = [
    {
      name: "A",
      request: { method: "POST", url: "https://a.example/{{v0}}", header: [{ key: "X", value: "{{v0}}" }], body: { mode: "raw", raw } },
    },
    ...saved(raw).item,
  ];
  const { package: made } = await generateValue({ info, item, variable });
  const longest = Math.max(...[...(made?.files.values() ?? [])].map((text) => text.length));
  expect(longest).toBeGreaterThan(100);
  expect(longest).toBeLessThan(5_000_000);
});

test("given 3,000 requests of one name and of one path, each has a function of its own", async () => {
  const item = Array.from({ length: 3_000 }, () => ({ name: "Get it", request }));
  const { package: made } = await generateValue({ info, item });
  expect(made?.summary.operations).toBe(3_000);
});

/** Texts on which a careless regular expression goes back and forth. */
const bait: Readonly<Record<string, (length: number) => string>> = {
  braces: (length) => "{{".repeat(length / 2),
  "braces that never close": (length) => "{{a".repeat(length / 3),
  brackets: (length) => "[".repeat(length),
  "angle brackets": (length) => "<a ".repeat(length / 3),
  blanks: (length) => `a${" ".repeat(length)}b`,
  "line feeds": (length) => `a${"\n".repeat(length)}b`,
  "blanks and line feeds": (length) => `a${" \n".repeat(length / 2)}b`,
  slashes: (length) => "/".repeat(length),
  backslashes: (length) => "\\".repeat(length),
  quotes: (length) => `"'`.repeat(length / 2),
  "back-ticks": (length) => "`".repeat(length),
  bars: (length) => "|".repeat(length),
  "rows of a table": (length) => "|-|-|\n".repeat(length / 6),
  commas: (length) => "a, ".repeat(length / 3),
  "one of": (length) => "one of a or ".repeat(length / 12),
  words: (length) => `${"a".repeat(length)}!`,
  capitals: (length) => "AaA".repeat(length / 3),
  digits: (length) => "1".repeat(length),
  colons: (length) => ":a".repeat(length / 2),
  ampersands: (length) => "&a=".repeat(length / 3),
  percents: (length) => "%".repeat(length),
  "ends of comments": (length) => "*/".repeat(length / 2),
  "at signs": (length) => "@".repeat(length),
  underscores: (length) => "_".repeat(length),
  accents: (length) => "é".repeat(length),
  "combining marks": (length) => "\u0301".repeat(length),
  "broken JSON": (length) => `{"a":${"[1,".repeat(length / 3)}`,
};

/** A text where it goes through the most expressions: names, descriptions, URLs, values, bodies. */
function everywhere(text: string): object {
  const pair = { key: text, value: text, description: text };
  return {
    info: { ...info, name: text, description: text },
    item: [
      { name: text, item: [{ name: "In folder", request }] },
      {
        name: "A",
        request: { method: "GET", url: { raw: text, host: ["a"], path: [text], query: [pair] }, header: [pair], description: text },
      },
      { name: "B", request: { method: "GET", url: text } },
      {
        name: "C",
        request: { method: "POST", url: request.url, body: { mode: "raw", raw: text, options: { raw: { language: "json" } } } },
      },
      { name: "D", request: { method: "POST", url: request.url, body: { mode: "urlencoded", urlencoded: [pair] } } },
      ...saved(text).item,
      ...saved(JSON.stringify({ [text]: text, list: [text] })).item,
    ],
    variable: [{ key: "v", value: text }],
  };
}

async function seconds(text: string): Promise<number> {
  const started = performance.now();
  const { package: made } = await generateValue(everywhere(text));
  expect(made?.summary.operations).toBe(7);
  return (performance.now() - started) / 1000;
}

test.each(Object.entries(bait))("given much of %s at every place, four times as much takes about four times as long", async (_, make) => {
  await seconds(make(600));
  const short = await seconds(make(12_000));
  const long = await seconds(make(48_000));
  // Quadratic would be sixteen times; what is quick anyway is not worth a look, and a machine may be busy.
  if (long > 2) expect(long / short).toBeLessThan(10);
});
