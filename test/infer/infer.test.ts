import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inferType, inferTypes } from "../../generator/infer/infer.ts";
import type { SampleRoot } from "../../generator/infer/root.ts";
import type { Json } from "../../generator/json/json.ts";
import { fits, json, show, sorted } from "./fits.ts";
import { runs } from "../support/runs.ts";

/** Given samples → want. */
const merging: readonly (readonly [given: readonly string[], want: string])[] = [
  [[], "unknown"],
  [["1", "2"], "number"],
  [['"a"', "1", "true"], "string | number | boolean"],
  [["null"], "unknown"],
  [["null", "1"], "number | null"],
  [['{"a":1}', '{"a":2,"b":"x"}'], "{ a: number; b?: string }"],
  [['{"a":1}', "{}"], "{ a?: number }"],
  [['{"a":null}'], "{ a: unknown }"],
  [['{"a":null}', '{"a":"x"}'], "{ a: string | null }"],
  [["{}"], "{  }"],
  [["[]"], "(unknown)[]"],
  [["[]", '["a"]'], "(string)[]"],
  [['[{"a":1},{"b":2}]', '[{"a":3}]'], "({ a?: number; b?: number })[]"],
  [['[1,null,"x"]'], "(number | string | null)[]"],
  [['{"a":[]}', '{"a":{"b":1}}'], "{ a: (unknown)[] | { b: number } }"],
  [['{"a":1,"a":"x"}'], "{ a: string }"],
  [['{"__proto__":1,"constructor":2}', '{"__proto__":1}'], "{ __proto__: number; constructor?: number }"],
  [["12345678901234567890", "-0", "1e400"], "number"],
  [["{{body}}"], "unknown"],
  [["{{body}}", '{"a":1}'], "{ a: number }"],
  [['{"a":{{x}}}'], "{ a: unknown }"],
  [['{"a":{{x}}}', '{"a":null}'], "{ a: unknown }"],
  [['{"a":{{x}}}', '{"a":1}'], "{ a: number }"],
];

test.each(merging)("merges %j", (given, want) => expect(show(inferType(given.map(json)))).toBe(want));

describe("beside a variable without quotes", () => {
  const cases: readonly (readonly [given: string, want: string])[] = [
    ['{"a":[{{x}},"b","{{y}}"]}', "{ a: (string | number | boolean)[] }"],
    ['{"EUR":{{x}},"USD":"{{y}}"}', "Record<string | number | boolean>"],
    ['[{{x}},"b",null]', "(string | number | boolean | null)[]"],
    ['[{"a":{{x}}},{"a":"b"}]', "{ a?: string | number | boolean }"],
    ['[{{x}},"b","{{x}}"]', "(string)[]"],
    ["[{{x}},2]", "(number)[]"],
    ['[{{x}},2,"b"]', "(number | string)[]"],
    ["[{{x}},[]]", "((unknown)[])[]"],
    ['[<x>,"b"]', "(string)[]"],
  ];

  test.each(cases)("%j, which is sent", (given, want) => expect(inferredOf(true, given)).toBe(want));
  test("strings stay strings if they are received", () => {
    for (const sent of [false, undefined]) expect(inferredOf(sent, '[{{x}},"b"]')).toBe("(string)[]");
    const owner = (code: string): string => `{"owner":{"code":${code},"name":"a","size":1,"email":"b","note":"c"}}`;
    const { types } = inferTypes([given("one", true, owner("{{x}}"), owner('"b"')), given("two", false, owner('"b"'))], {
      requests: "strict",
    });
    expect(types.map(({ type }) => show(type)).filter((type) => type.includes("code"))).toEqual([
      "{ code: string; name: string; size: number; email: string; note: string }",
    ]);
  });
  test("the values of a description stay known", () => {
    const documented = new Map([["a", { description: "", requirement: undefined, allowedValues: ["slow", "fast"] }]]);
    const [type] = inferTypes([{ ...given("one", true, '{"a":{{x}}}', '{"a":"slow"}'), documented }]).types;
    expect(JSON.stringify(type)).toContain('[{"kind":"string","values":["slow","fast"]},{"kind":"number"},{"kind":"boolean"}]');
  });

  function given(id: string, sent: boolean | undefined, ...samples: readonly string[]): SampleRoot {
    return { id, nameHints: [], samples: samples.map(json), ...(sent === undefined ? {} : { sent }) };
  }
  function inferredOf(sent: boolean | undefined, sample: string): string {
    const { roots, types } = inferTypes([given("r", sent, sample)]);
    return types.length === 0 ? [...roots.values()].map(show).join() : types.map(({ type }) => show(type)).join();
  }
});

const strings: readonly (readonly [given: readonly string[], want: string])[] = [
  [["<string>"], "string"],
  [["<integer>"], "number"],
  [["<long>", "<double>", "<float>", "<number>"], "number"],
  [["<boolean>"], "boolean"],
  [["<dateTime>"], "string<date-time>"],
  [["<date>"], "string<date>"],
  [["<uuid>"], "string<uuid>"],
  [["<email>"], "string<email>"],
  [["<uri>"], "string<uri>"],
  [["<customer>"], "string"],
  [["<integer>", "text"], "number | string"],
  [["<Error: Too many levels of nesting to fake this schema>"], "unknown"],
  [["<Circular reference to #/components/schemas/Tree detected>"], "unknown"],
  [["2024-02-29T10:00:00.123Z", "2024-02-29T10:00:00+02:00"], "string<date-time>"],
  [["2024-02-29"], "string<date>"],
  [["2024-02-29", "soon"], "string"],
  [["2024-02-29", ""], "string"],
  [["2024-02-29", "{{date}}"], "string<date>"],
  [["2024-02-29", "<string>"], "string<date>"],
  [["2024-02-29", "2024-02-29T10:00:00Z"], "string"],
  [["2024-99-99"], "string"],
  [["9b2b1b0c-1111-4222-8333-0123456789ab"], "string<uuid>"],
  [["me@example.org"], "string<email>"],
  [["https://example.org/a?b=c"], "string<uri>"],
  [["10.0.0.255"], "string<ipv4>"],
  [["10.0.0.256"], "string"],
];

test.each(strings)("reads the strings %j", (given, want) => {
  expect(show(inferType(given.map((text): Json => ({ kind: "string", value: text }))))).toBe(want);
});

test("counts where a property was seen", () => {
  const type = inferType([json('[{"a":1},{"a":1,"b":2}]'), json('[{"b":1}]')]);
  const seen = type.kind === "array" && type.element.kind === "object" ? type.element.properties.map((property) => property.seen) : [];
  expect(seen).toEqual([
    { count: 2, of: 3 },
    { count: 2, of: 3 },
  ]);
});

test("bounds the depth of trees that no parser made", () => {
  let deep: Json = { kind: "null" };
  for (let level = 0; level < 2_000; level++) deep = { kind: "array", items: [deep] };
  expect(show(inferType([deep]))).toContain("unknown");
});

const scalar = fc.oneof(
  fc.constantFrom<Json>({ kind: "null" }, { kind: "boolean", value: true }, { kind: "number", text: "1" }),
  fc.constantFrom("a", "b", "2024-02-29", "<integer>", "<Error: x>").map((value): Json => ({ kind: "string", value })),
);
const key = fc.constantFrom("a", "b", "type", "__proto__", "2024-02-29", "2024-03-01");
const sample: fc.Arbitrary<Json> = fc.letrec<{ tree: Json }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar,
    fc.array(tie("tree"), { maxLength: 3 }).map((items): Json => ({ kind: "array", items })),
    fc.array(fc.record({ key, value: tie("tree") }), { maxLength: 4 }).map((members): Json => ({ kind: "object", members })),
  ),
})).tree;
const variable: fc.Arbitrary<Json> = fc.constant({ kind: "variable", name: "x" });
const samples = fc.array(fc.oneof({ weight: 8, arbitrary: sample }, { weight: 1, arbitrary: variable }), { maxLength: 6 });
const plain = { maps: false, variants: false, tuples: false };

describe("for any samples", () => {
  test("each fits the type", () => {
    const property = fc.property(samples, fc.boolean(), (given, rich) => {
      const type = inferType(given, rich ? {} : plain);
      for (const one of given) expect(fits(type, one)).toBe(true);
    });
    fc.assert(property, { numRuns: runs(2_000) });
  });

  test("their order makes no difference but to order", () => {
    const shuffled = samples.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })));
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        expect(sorted(inferType(other))).toEqual(sorted(inferType(given)));
      }),
      { numRuns: runs(1_000) },
    );
  });

  test("seeing them twice changes nothing but the counts", () => {
    fc.assert(
      fc.property(samples, (given) => {
        expect(show(inferType([...given, ...given], plain))).toBe(show(inferType(given, plain)));
      }),
    );
  });

  // Variables and null alone give way to evidence by design, and literals, maps and tuples are conclusions; all else only widens.
  test("one more never narrows the type", () => {
    const property = fc.property(fc.array(sample, { maxLength: 5 }), sample, sample, (given, more, probe) => {
      fc.pre(fits(inferType(given, plain), probe, false));
      expect(fits(inferType([...given, more], plain), probe, false)).toBe(true);
    });
    fc.assert(property, { numRuns: runs(1_000) });
  });
});
