import { describe, expect, test } from "vitest";
import { inferType } from "../../generator/infer/infer.ts";
import { json, show } from "./fits.ts";

function inferred(...samples: readonly unknown[]): string {
  return show(inferType(samples.map((sample) => json(sample))));
}

describe("an object is a map", () => {
  const maps: readonly (readonly [name: string, given: unknown, want: string])[] = [
    ["of UUIDs", { "9b2b1b0c-1111-4222-8333-0123456789ab": { a: 1 } }, "Record<{ a: number }>"],
    ["of hexadecimal ids", { "5d8cff3cd55b040010928b5b": 1 }, "Record<number>"],
    ["of prefixed ids", { cus_9s6XKzkNRiz8i3: 1 }, "Record<number>"],
    ["of numbers", { "200": "a", "404": "b" }, "Record<string>"],
    ["of dates", { "2024-01-01": 1, "2024-01-02": null }, "Record<number | null>"],
    ["of dates with maps in it", { "2024-01-01": { USD: 1, EUR: 2 }, "2024-01-02": { GBP: 1 } }, "Record<Record<number>>"],
    ["of locales", { en: "a", "de-DE": "b", id: "c" }, "Record<string>"],
    ["of one sure language", { en: "a" }, "Record<string>"],
    ["of currencies", { EUR: 1, USD: 2 }, "Record<number>"],
    ["of paths", { "/a": 1, "/b": 2 }, "Record<number>"],
    ["of variables", { "{{id}}": 1 }, "Record<number>"],
    ["of versions", { "1.0.0": { d: 1 }, "1.1.0": { d: 2 } }, "Record<{ d: number }>"],
    ["of slugs with values of one shape", { "blue-tide": { on: 1 }, "low-sun": { on: 2 }, fog: { on: 3 } }, "Record<{ on: number }>"],
    ["of a schema faker's made-up keys", { reprehenderit_b: 1, quis_702: "a", in1f: true }, "Record<number | string | boolean>"],
    ["of an importer's made-up keys", { key_0: "a", key_1: "b" }, "Record<string>"],
  ];
  test.each(maps)("%s", (_name, given, want) => expect(inferred(given)).toBe(want));
  test("across samples", () => expect(inferred({ "2024-01-01": 1 }, { "2024-01-02": 2 })).toBe("Record<number>"));
});

describe("an object is no map", () => {
  const objects: readonly (readonly [name: string, given: unknown])[] = [
    ["with slugs for names of headers", { "content-type": "a", "x-trace": "b", accept: "c" }],
    ["with coordinates", { x: 1, y: 2, z: 3 }],
    ["with two sides of something", { billing: { street: "a", city: "b" }, shipping: { street: "c", city: "d" } }],
    ["with words for keys", { name: "a", title: "b" }],
    ["with one key that is a word", { "2024-01-01": 1, total: 2 }],
    ["with keys of two classes", { "2024-01-01": 1, "42": 2 }],
    ["with values of two kinds", { "1": "a", "2": 2 }],
    ["with objects of nothing in common", { "1": { a: 1 }, "2": { b: 1 } }],
    ["with codes that are words too", { id: "a", no: "b", to: "c" }],
    ["with one word in capitals that is a currency", { ALL: 1 }],
    ["with one currency", { EUR: 1 }],
    ["with words that are Latin too", { id: "a", do: "b", est: "c" }],
    ["with a made-up key among others", { quis_702: "a", name: "b" }],
    ["without keys", {}],
  ];
  test.each(objects)("%s", (_name, given) => expect(inferType([json(given)]).kind).toBe("object"));
});

describe("what was wrong with fields is a map by their names", () => {
  test.each([
    ["errors", { mast: ["is missing"], hull: ["is old", "leaks"] }, "Record<(string)[]>"],
    ["fieldErrors", { mast: ["is missing"] }, "Record<(string)[]>"],
    ["errors", { code: "x", detail: "y" }, "{ code: string; detail: string }"],
    ["errors", { mast: [{ code: 1 }] }, "{ mast: ({ code: number })[] }"],
    ["error", { reasons: ["is missing"] }, "{ reasons: (string)[] }"],
  ])("given %s: %j", (name, errors, want) => expect(inferred({ [name]: errors })).toBe(`{ ${name}: ${want} }`));
});

describe("an object may be a map", () => {
  test("if three words have values of equal shape: its keys stay, and others are possible", () => {
    const given = { oslo: { lat: 1, lon: 2 }, rome: { lat: 3, lon: 4 }, riga: { lat: 5, lon: 6 } };
    expect(inferred(given)).toBe("Record<oslo rome riga … { lat: number; lon: number }>");
  });
  test("if its name is that of labels and its values are strings; keys that not all have go", () => {
    expect(inferred({ metric: { job: "a", zone: "b" } }, { metric: { job: "c" } })).toBe("{ metric: Record<job … string> }");
    expect(inferred({ metric: { job: "a", size: 1 } })).toBe("{ metric: { job: string; size: number } }");
  });
  test("if its name is that of labels and its keys are languages: no text must be in every language", () => {
    expect(inferred({ labels: { en: "Name", de: "Name" } }, { labels: { en: "Age" } })).toBe("{ labels: Record<string> }");
  });
});

describe("objects are variants", () => {
  test("by a telling name, one sample each", () => {
    const given = [
      { type: "text", text: "a", id: 1 },
      { type: "image", url: "b", id: 2 },
    ];
    const want =
      '({ type: "text"; text: string; id: number } | { type: "image"; url: string; id: number } | { type: unseen; id: number })[]';
    expect(inferred(given)).toBe(want);
  });
  test("inside a property, across samples", () => {
    const given = [{ content: { type: "text", text: "a" } }, { content: { type: "file", url: "b", size: 1 } }];
    expect(inferred(...given)).toBe(
      '{ content: { type: "text"; text: string } | { type: "file"; url: string; size: number } | { type: unseen } }',
    );
  });
  test("with properties that are optional inside a variant", () => {
    const given = [
      { kind: "a", x: 1, y: 1 },
      { kind: "a", x: 1, y: 1, z: 1 },
      { kind: "b", w: 1 },
    ];
    expect(inferred(given)).toBe('({ kind: "a"; x: number; y: number; z?: number } | { kind: "b"; w: number } | { kind: unseen })[]');
  });
  test("if only one value has properties of its own, and both were seen twice", () => {
    const one = { type: "link", uri: "a" };
    const two = { type: "postback", uri: "", payload: "b" };
    expect(inferred([one, two, one, two])).toBe(
      '({ type: "link"; uri: string } | { type: "postback"; uri: string; payload: string } | { type: unseen; uri: string })[]',
    );
  });
  test("by any name, if the samples are many and all follow", () => {
    const one = { shape: "circle", radius: 1 };
    const two = { shape: "box", width: 1 };
    expect(inferred([one, two, { ...one, radius: 2 }, { ...two, width: 2 }])).toBe(
      '({ shape: "circle"; radius: number } | { shape: "box"; width: number } | { shape: unseen })[]',
    );
    // A copy is no further sample.
    expect(inferred([one, two], [one, two])).toBe("({ shape: string; radius?: number; width?: number })[]");
  });
});

describe("objects are merged", () => {
  const merged: readonly (readonly [name: string, given: readonly unknown[], want: string])[] = [
    ["with one value", [{ type: "a", x: 1 }, { type: "a" }], "({ type: string; x?: number })[]"],
    [
      "with equal properties",
      [
        { type: "a", x: 1 },
        { type: "b", x: 1 },
      ],
      "({ type: string; x: number })[]",
    ],
    ["if only one value has properties of its own", [{ type: "a", x: 1 }, { type: "b" }], "({ type: string; x?: number })[]"],
    [
      "if the property is missing once",
      [{ type: "a", x: 1 }, { type: "b", y: 1 }, { x: 1 }],
      "({ type?: string; x?: number; y?: number })[]",
    ],
    [
      "if the values are no words",
      [
        { type: "<a>", x: 1 },
        { type: "1", y: 1 },
      ],
      "({ type: string; x?: number; y?: number })[]",
    ],
    [
      "by a name that tells nothing, with few samples",
      [
        { name: "a", x: 1 },
        { name: "b", y: 1 },
      ],
      "({ name: string; x?: number; y?: number })[]",
    ],
    [
      "if the parting is not clean",
      [
        { type: "a", x: 1 },
        { type: "b", y: 1 },
        { type: "a", y: 1 },
        { type: "b", x: 1 },
      ],
      "({ type: string; x?: number; y?: number })[]",
    ],
  ];
  test.each(merged)("%s", (_name, given, want) => expect(inferred(given)).toBe(want));
});
