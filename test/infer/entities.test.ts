import { describe, expect, test } from "vitest";
import type { SampleRoot } from "../../generator/infer/root.ts";
import { inferTypes } from "../../generator/infer/infer.ts";
import type { InferredTypes } from "../../generator/infer/infer.ts";
import { json, show } from "./fits.ts";

function root(id: string, sample: unknown, more: Partial<SampleRoot> = {}): SampleRoot {
  return { id, nameHints: [`${id} response`], samples: [json(sample)], ...more };
}

function rootOf(id: string, samples: readonly unknown[], more: Partial<SampleRoot> = {}): SampleRoot {
  return { ...root(id, {}, more), samples: samples.map(json) };
}

function shown({ roots, types }: InferredTypes): Record<string, string> {
  return Object.fromEntries([...[...roots].map(([id, type]) => [`${id}:`, show(type)]), ...types.map(({ id, type }) => [id, show(type)])]);
}

function hintsOf({ types }: InferredTypes, id: string): readonly string[] | undefined {
  return types.find((type) => type.id === id)?.nameHints;
}

const user = { id: "u", name: "n", age: 1 };

describe("what gets a name", () => {
  test("a root, and a nested object of three properties", () => {
    const inferred = inferTypes([root("create", { key: { id: "a", displayName: "b", secret: "c" } })]);
    expect(shown(inferred)).toEqual({
      "create:": "#create",
      create: "{ key: #create/key }",
      "create/key": "{ id: string; displayName: string; secret: string }",
    });
    expect(hintsOf(inferred, "create")).toEqual(["create response"]);
    expect(hintsOf(inferred, "create/key")).toEqual(["key", "create response key"]);
  });
  test("elements of a root, in the singular elements of a property", () => {
    const inferred = inferTypes([root("list", [{ lineItems: [user] }])]);
    expect(shown(inferred)).toEqual({
      "list:": "(#list/~[])[]",
      "list/~[]": "{ lineItems: (#list/~[]/lineItems/~[])[] }",
      "list/~[]/lineItems/~[]": "{ id: string; name: string; age: number }",
    });
    expect(hintsOf(inferred, "list/~[]/lineItems/~[]")?.[0]).toBe("lineItem");
  });
  test("a union, and each variant after its discriminator", () => {
    const messages = [
      { type: "text", text: "a" },
      { type: "image", url: "b" },
    ];
    const inferred = inferTypes([root("list", { messages })]);
    expect(shown(inferred)["list"]).toBe("{ messages: (#list/messages/~[])[] }");
    expect(shown(inferred)["list/messages/~[]"]).toBe("#list/messages/~[]/~|text | #list/messages/~[]/~|image | #list/messages/~[]/~|");
    expect(hintsOf(inferred, "list/messages/~[]")?.[0]).toBe("message");
    expect(hintsOf(inferred, "list/messages/~[]/~|image")?.[0]).toBe("image message");
  });
  test("no small object that occurs once, nor one under unlike names, nor an empty one", () => {
    const inferred = inferTypes([root("a", { self: { href: "x" }, next: { href: "y" }, meta: {}, page: { size: 1 } })]);
    expect(shown(inferred)["a"]).toBe("{ self: { href: string }; next: { href: string }; meta: {  }; page: { size: number } }");
  });
  test("a small object under one name at two places", () => {
    const inferred = inferTypes([root("a", { x: 1, geo: { lat: 1 } }), root("b", { y: 1, geo: { lat: 1 } })]);
    expect(shown(inferred)).toMatchObject({ a: "{ x: number; geo: #a/geo }", b: "{ y: number; geo: #a/geo }" });
  });
  test("an object within its like, which may end where a sample has a variable", () => {
    const inferred = inferTypes([root("get", '{ "node": { "child": { "child": { "child": {{more}} } } } }')]);
    expect(shown(inferred)).toMatchObject({ "get/node/child": "{ child?: #get/node/child }" });
  });
  test("no scalar", () => expect(inferTypes([root("a", [1]), root("b", {})]).types).toEqual([]));
});

describe("what things are called", () => {
  const resource = "Users";
  test("elements of a list after their folder, in the singular", () => {
    expect(hintsOf(inferTypes([root("list", [user], { resource })]), "list/~[]")?.[0]).toBe("User");
    expect(hintsOf(inferTypes([root("list", { data: [user] }, { resource })]), "list/data/~[]")?.[0]).toBe("User");
  });
  test("what several operations return after their folder, or after the little that it holds", () => {
    expect(hintsOf(inferTypes([root("get", user, { resource }), root("update", user, { resource })]), "get")?.[0]).toBe("User");
    const kindHint = "response";
    const envelopes = [root("get", { user }, { resource, kindHint }), root("update", { user }, { resource, kindHint })];
    expect(hintsOf(inferTypes(envelopes), "get")?.[0]).toBe("user response");
  });
  test("as most properties call it", () => {
    const inferred = inferTypes([root("a", { owner: user }), root("b", { user, x: 1 }), root("c", { user, y: 1 })]);
    expect(hintsOf(inferred, "a/owner")?.slice(0, 2)).toEqual(["user", "owner"]);
  });
  test("errors that all share a shape are the error response, but not if a success shares it", () => {
    const error = { problem: { code: "x", title: "y" } };
    const kindHint = "error";
    expect(hintsOf(inferTypes([root("a", error, { kindHint }), root("b", error, { kindHint })]), "a")?.[0]).toBe("error response");
    expect(hintsOf(inferTypes([root("a", error, { kindHint }), root("b", error)]), "a")?.[0]).toBe("problem response");
  });
});

describe("one thing is one type", () => {
  const full = { id: "u", name: "n", email: "e", phone: "p" };
  const same: readonly (readonly [name: string, one: unknown, other: unknown, want: string])[] = [
    ["whatever the order of properties", user, { age: 2, name: "m", id: "v" }, "{ id: string; name: string; age: number }"],
    ["whatever is null", { ...user, age: null }, user, "{ id: string; name: string; age: number | null }"],
    [
      "if the bigger one has some more",
      { ...full, city: "c" },
      full,
      "{ id: string; name: string; email: string; phone: string; city?: string }",
    ],
  ];
  test.each(same)("%s", (_name, one, other, want) => {
    expect(shown(inferTypes([root("a", one), root("b", other)]))).toEqual({ "a:": "#a", "b:": "#a", a: want });
  });
  test("under the same name, if half of it is the same", () => {
    const inferred = inferTypes([
      root("a", { x: 1, user: { id: "u", name: "n", age: 1 } }),
      root("b", { y: 1, user: { id: "u", name: "n", size: 1 } }),
    ]);
    expect(shown(inferred)["a/user"]).toBe("{ id: string; name: string; age?: number; size?: number }");
    expect(shown(inferred)["b"]).toBe("{ y: number; user: #a/user }");
  });
  test("under the same name, unless each always has something that the other never has", () => {
    const common = { town: "t", zip: "z", country: "c" };
    const bigger = { ...common, company: "c", floor: 1 };
    const lines = [{ ...common, line1: "a", line2: "b" }];
    const street = [
      { ...bigger, street: "s" },
      { ...common, street: "s" },
    ];
    const apart = inferTypes([root("a", { x: 1, address: street }), root("b", { y: 1, address: lines })]);
    expect(shown(apart)["b"]).toBe("{ y: number; address: (#b/address/~[])[] }");
    const together = inferTypes([root("a", { x: 1, address: [bigger, common] }), root("b", { y: 1, address: lines })]);
    expect(shown(together)["b"]).toBe("{ y: number; address: (#a/address/~[])[] }");
  });
  test("with the evidence of all", () => {
    const inferred = inferTypes([
      root("a", { at: "2024-01-01", on: "2024-01-01", n: 1 }),
      root("b", { at: "soon", on: "2024-01-02", n: 1 }),
    ]);
    expect(inferred.types[0]?.type).toMatchObject({
      properties: [
        { key: "at", type: { kind: "string" }, seen: { count: 2, of: 2 } },
        { key: "on", type: { kind: "string", format: "date" }, seen: { count: 2, of: 2 } },
        { key: "n" },
      ],
    });
  });
  test("whose variants were seen at different places", () => {
    const message = { id: "m", received: "r", author: { id: "a" } };
    const one = root("a", {
      messages: [
        { ...message, content: { type: "text", text: "x" } },
        { ...message, content: { type: "file", url: "u" } },
      ],
    });
    const other = root("b", { message: { ...message, content: { type: "image", alt: "u" } } });
    const types = shown(inferTypes([one, other]));
    expect(types["b"]).toBe("{ message: #a/messages/~[] }");
    expect(types["a/messages/~[]/content"]).toBe(
      ["text", "file", "image", ""].map((variant) => `#a/messages/~[]/content/~|${variant}`).join(" | "),
    );
  });
});

describe("two things are two types", () => {
  const different: readonly (readonly [name: string, one: unknown, other: unknown])[] = [
    ["with another kind of value", { ...user, age: "old" }, user],
    ["with little in common", { id: "u", name: "n", age: 1, a: 1, b: 2, c: 3 }, user],
    ["with other contents in the same envelope", { data: user, total: 1 }, { data: { iban: "i", bank: "b", bic: "c" }, total: 1 }],
    [
      "with other discriminators",
      { object: "card", id: "c", brand: "b", last4: "1", exp: 1 },
      { object: "bank", id: "c", brand: "b", last4: "1", exp: 1, name: "x" },
    ],
  ];
  test.each(different)("%s", (_name, one, other) => {
    expect([...inferTypes([root("a", one), root("b", other)]).roots.values()].map(show)).toEqual(["#a", "#b"]);
  });
  test("if they have a small shape in common under unlike names", () => {
    const inferred = inferTypes([root("a", { first: { href: "x" }, n: 1 }), root("b", { last: { href: "x", rel: "y" }, m: 1 })]);
    expect(shown(inferred)["a"]).toBe("{ first: { href: string }; n: number }");
  });
});

describe("what is sent", () => {
  const sent = true;
  const bodies = ["1", "2"];
  const request = { method: "PUT", path: "users", partial: false, bodies };
  const two = [user, { ...user, id: "u2" }];

  test("requires nothing because of a single sample", () => {
    expect(shown(inferTypes([root("a", user, { sent, request: { ...request, bodies: ["1"] } })]))["a"]).toBe(
      "{ id?: string; name?: string; age?: number }",
    );
  });
  test("requires what two different bodies have", () => {
    expect(shown(inferTypes([rootOf("a", two, { sent, request })]))["a"]).toBe("{ id: string; name: string; age: number }");
    expect(shown(inferTypes([rootOf("a", [user, { id: "u2", name: "n" }], { sent, request })]))["a"]).toBe(
      "{ id: string; name: string; age?: number }",
    );
  });
  test("requires what the bodies of all operations on one method and path have, whatever types these get", () => {
    const other = { id: "u2", name: "n", size: 1, width: 2, height: 3, depth: 4, unit: "cm" };
    const one = { ...request, bodies: ["1"] };
    const types = shown(
      inferTypes([root("a", user, { sent, request: one }), root("b", other, { sent, request: { ...one, bodies: ["2"] } })]),
    );
    expect(types["a"]).toBe("{ id: string; name: string; age?: number }");
    expect(types["b"]).toContain("{ id: string; name: string; size?: number");
    const elsewhere = { ...one, path: "teams", bodies: ["2"] };
    const apart = shown(inferTypes([root("a", user, { sent, request: one }), root("b", other, { sent, request: elsewhere })]));
    expect(apart["a"]).toBe("{ id?: string; name?: string; age?: number }");
  });
  test("requires what is a variable that only the caller can know", () => {
    const open = { ...request, bodies: ["1"], open: ["id"] };
    const types = shown(inferTypes([root("a", user, { sent, request: open })]));
    expect(types["a"]).toBe("{ id: string; name?: string; age?: number }");
    expect(shown(inferTypes([root("a", user, { sent, request: { ...open, partial: true } })]))["a"]).toBe(
      "{ id?: string; name?: string; age?: number }",
    );
  });
  test("requires nothing in a PATCH, in loose packages, or where a description says optional", () => {
    const optional = "{ id?: string; name?: string; age?: number }";
    expect(shown(inferTypes([rootOf("a", two, { sent, request: { ...request, partial: true } })]))["a"]).toBe(optional);
    expect(shown(inferTypes([rootOf("a", two, { sent, request })], { requests: "loose" }))["a"]).toBe(optional);
    const documented = new Map([["id", { description: "", requirement: "optional" as const, allowedValues: undefined }]]);
    expect(shown(inferTypes([rootOf("a", two, { sent, request, documented })]))["a"]).toBe("{ id?: string; name: string; age: number }");
  });
  test("requires its only property, what a description requires, and in strict packages what all samples have", () => {
    const only = root("a", { id: "u" }, { sent, request: { ...request, bodies: ["1"] } });
    expect(shown(inferTypes([only]))["a"]).toBe("{ id: string }");
    const documented = new Map([["name", { description: "", requirement: "required" as const, allowedValues: undefined }]]);
    expect(shown(inferTypes([root("a", user, { sent, documented })]))["a"]).toBe("{ id?: string; name: string; age?: number }");
    expect(shown(inferTypes([root("a", user, { sent })], { requests: "strict" }))["a"]).toBe("{ id: string; name: string; age: number }");
  });
  test("is not one type with a request to another path that has other properties", () => {
    const types = shown(
      inferTypes([
        root("a", { ...user, size: 1, x: 1 }, { sent, request }),
        root("b", { ...user, size: 1 }, { sent, request: { ...request, path: "teams" } }),
      ]),
    );
    expect(types["b"]).toBe("{ id: string; name: string; age: number; size: number }");
  });
  test("is one type with a response only if both require the same", () => {
    expect(shown(inferTypes([root("a", user, { sent }), root("b", user)]))["b:"]).toBe("#b");
    expect(shown(inferTypes([rootOf("a", two, { sent, request }), rootOf("b", two)]))["b:"]).toBe("#a");
  });
  test("is a map where its name says that the keys are the caller's", () => {
    const types = shown(inferTypes([root("a", { metadata: { campaign: "x" } }, { sent }), root("b", { metadata: { campaign: "x" } })]));
    expect(types["a"]).toBe("{ metadata: Record<string> }");
    expect(types["b"]).toBe("{ metadata: Record<campaign … string> }");
  });
});

test("ids stay when roots are added behind, even if they share", () => {
  const before = inferTypes([root("a", { user, x: 1 })]);
  const after = inferTypes([root("a", { user, x: 1 }), root("b", user), root("c", { user, "a/b~c": { p: 1, q: 2, r: 3 } })]);
  expect(after.types.map(({ id }) => id)).toEqual([...before.types.map(({ id }) => id), "c", "c/a~1b~0c"]);
});
