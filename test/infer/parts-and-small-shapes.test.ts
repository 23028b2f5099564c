import { describe, expect, test } from "vitest";
import type { SampleRoot } from "../../generator/infer/root.ts";
import { inferTypes } from "../../generator/infer/infer.ts";
import type { InferredTypes } from "../../generator/infer/infer.ts";
import { json, show } from "./fits.ts";

function root(id: string, sample: unknown): SampleRoot {
  return { id, nameHints: [`${id} response`], samples: [json(sample)] };
}

function shown({ roots, types }: InferredTypes): Record<string, string> {
  return Object.fromEntries([...[...roots].map(([id, type]) => [`${id}:`, show(type)]), ...types.map(({ id, type }) => [id, show(type)])]);
}

function hintsOf({ types }: InferredTypes, id: string): readonly string[] | undefined {
  return types.find((type) => type.id === id)?.nameHints;
}

describe("two properties that say what a thing is", () => {
  const price = { currency: "EUR", value: "1.00" };
  test("are one type under any name, called money", () => {
    const handling = { value: "2", currency: "USD" };
    const inferred = inferTypes([root("get", { id: 1, tax: price, shipping: price, handling, next: { tax: price, shipping: price } })]);
    expect(inferred.types.map(({ id }) => id)).toEqual(["get", "get/tax"]);
    expect(shown(inferred)["get"]).toContain("handling: #get/tax; next: { tax: #get/tax; shipping: #get/tax }");
    expect(hintsOf(inferred, "get/tax")?.[0]).toBe("money");
  });
  test("attract nothing that has more properties", () => {
    const amount = { ...price, breakdown: { tax: price, fee: price } };
    const inferred = inferTypes([
      root("get", { id: 1, net: price, gross: price, last: { net: price, gross: price } }),
      root("put", { amount }),
    ]);
    expect(shown(inferred)["get/net"]).toBe("{ currency: string; value: string }");
  });
  test("are not a name and an id", () => {
    const inferred = inferTypes([root("get", { owner: { id: 1, name: "a" }, harbour: { id: 2, name: "b" }, x: 1 })]);
    expect(inferred.types).toHaveLength(1);
  });
  test("are called what most of their properties end with", () => {
    const span = { opens: "8:00", closes: "17:00" };
    const year = { summer_hours: span, winter_hours: span, market_hours: span, lunch: span };
    const inferred = inferTypes([root("get", { id: 1, ...year }), root("list", { open: true, page: 1, ...year })]);
    expect(hintsOf(inferred, "get/summer_hours")?.[0]).toBe("hours");
  });
  test("are any two under names that end in one word", () => {
    const team = { id: 1, name: "a" };
    const match = { home_team: team, awayTeam: team, venue: team };
    const inferred = inferTypes([root("get", { id: 1, ...match }), root("list", { open: true, page: 1, ...match })]);
    const types = shown(inferred);
    expect(types["get"]).toContain("home_team: #get/home_team; awayTeam: #get/home_team; venue: #get/venue");
    expect(hintsOf(inferred, "get/home_team")?.[0]).toBe("team");
    expect(hintsOf(inferred, "get/venue")?.[0]).toBe("venue");
  });
});

describe("an address and nothing else", () => {
  const link = (href: string): unknown => ({ href });
  test("is a link, whatever it leads to", () => {
    const inferred = inferTypes([
      root("get", { id: 1, self: link("/1"), company: link("/c") }),
      root("list", { page: 1, open: true, self: link("/"), company: link("/c") }),
    ]);
    expect(shown(inferred)["get"]).toBe("{ id: number; self: #get/self; company: #get/self }");
    expect(hintsOf(inferred, "get/self")?.[0]).toBe("link");
  });
  test("is not another single property", () => {
    const inferred = inferTypes([
      root("get", { id: 1, self: { ref: "/1" }, company: { ref: "/c" } }),
      root("list", { page: 1, open: true, self: { ref: "/1" }, company: { ref: "/c" } }),
    ]);
    expect(shown(inferred)["get"]).toBe("{ id: number; self: #get/self; company: #get/company }");
  });
});

describe("recursion", () => {
  test("of a tree", () => {
    const tree = { id: "1", name: "a", children: [{ id: "2", name: "b", children: [{ id: "3", name: "c", children: [] }] }] };
    expect(shown(inferTypes([root("tree", tree)]))).toEqual({
      "tree:": "#tree",
      tree: "{ id: string; name: string; children: (#tree)[] }",
    });
  });
  test("of a thread whose leaves lack the property", () => {
    const reply = (id: string, replies?: unknown): unknown => ({ id, text: "t", author: "a", at: "2024-01-01", replies });
    const types = shown(inferTypes([root("thread", { replies: [reply("1", [reply("2")])] })]));
    expect(types["thread/replies/~[]"]).toBe(
      "{ id: string; text: string; author: string; at: string<date>; replies?: (#thread/replies/~[])[] }",
    );
  });
  test("not of a whole and its parts that share most properties, unless a part has parts", () => {
    const spoken = { text: "t", start: 1, end: 2, confidence: 0.5, speaker: "A" };
    const types = shown(inferTypes([root("get", { utterances: [{ ...spoken, words: [spoken, spoken] }] })]));
    expect(types["get/utterances/~[]"]).toContain("words: (#get/utterances/~[]/words/~[])[]");
    expect(types["get/utterances/~[]/words/~[]"]).not.toContain("words");
    const deeper = { ...spoken, words: [{ ...spoken, words: [] }] };
    expect(shown(inferTypes([root("get", { utterances: [deeper] })]))["get/utterances/~[]"]).toContain("words: (#get/utterances/~[])[]");
  });
  test("through a parent", () => {
    const types = shown(inferTypes([root("get", { id: 1, slug: "s", parent: { id: 2, slug: "t", parent: null } })]));
    expect(types["get"]).toBe("{ id: number; slug: string; parent: #get | null }");
  });
});
