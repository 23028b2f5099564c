import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inferType } from "../../generator/infer/infer.ts";
import { shareTypes } from "../../generator/infer/share.ts";
import type { SharedTypes, ShareRoot } from "../../generator/infer/share.ts";
import { singularize } from "../../generator/infer/singularize.ts";
import type { Type } from "../../generator/ir/type.ts";
import { json, show } from "./fits.ts";

function root(id: string, sample: unknown, kindHint?: string): ShareRoot {
  return { id, nameHints: [`${id} response`], kindHint, type: inferType([json(sample)]) };
}

function shown(shared: SharedTypes): Record<string, string> {
  return Object.fromEntries([
    ...shared.roots.map(({ id, type }) => [`${id}:`, show(type)]),
    ...shared.types.map(({ id, type }) => [id, show(type)]),
  ]);
}

function hintsOf(shared: SharedTypes, id: string): readonly string[] | undefined {
  return shared.types.find((type) => type.id === id)?.nameHints;
}

const user = { id: "u", name: "n", age: 1 };

describe("what gets a name", () => {
  test("a root, and a nested object of three properties", () => {
    const shared = shareTypes([root("create", { key: { id: "a", displayName: "b", secret: "c" } })]);
    expect(shown(shared)).toEqual({
      "create:": "#create",
      create: "{ key: #create/key }",
      "create/key": "{ id: string; displayName: string; secret: string }",
    });
    expect(hintsOf(shared, "create")).toEqual(["create response"]);
    expect(hintsOf(shared, "create/key")).toEqual(["key", "create response key"]);
  });
  test("elements of a root, in the singular elements of a property", () => {
    const shared = shareTypes([root("list", [{ lineItems: [user] }])]);
    expect(shown(shared)).toEqual({
      "list:": "(#list/~[])[]",
      "list/~[]": "{ lineItems: (#list/~[]/lineItems/~[])[] }",
      "list/~[]/lineItems/~[]": "{ id: string; name: string; age: number }",
    });
    expect(hintsOf(shared, "list/~[]")).toEqual(["list response item"]);
    expect(hintsOf(shared, "list/~[]/lineItems/~[]")?.[0]).toBe("lineItem");
  });
  test("each variant, after its discriminator", () => {
    const sample = {
      messages: [
        { type: "text", text: "a" },
        { type: "image", url: "b" },
      ],
    };
    const shared = shareTypes([root("list", sample)]);
    expect(shown(shared)["list"]).toBe("{ messages: (#list/messages/~[]/~|text | #list/messages/~[]/~|image)[] }");
    expect(hintsOf(shared, "list/messages/~[]/~|image")?.[0]).toBe("image message");
  });
  test("no small object that occurs once, nor one under unlike names, nor an empty one", () => {
    const shared = shareTypes([root("a", { self: { href: "x" }, next: { href: "y" }, meta: {}, page: { size: 1 } })]);
    expect(shown(shared)["a"]).toBe("{ self: { href: string }; next: { href: string }; meta: {  }; page: { size: number } }");
  });
  test("a small object under one name at two places", () => {
    const shared = shareTypes([root("a", { x: 1, geo: { lat: 1 } }), root("b", { y: 1, geo: { lat: 1 } })]);
    expect(shown(shared)).toMatchObject({ a: "{ x: number; geo: #a/geo }", b: "{ y: number; geo: #a/geo }" });
  });
  test("no scalar", () => expect(shareTypes([root("a", [1]), root("b", {})]).types).toEqual([]));
});

describe("equal shapes are one type", () => {
  test("whatever their order, as root and nested", () => {
    const shared = shareTypes([root("getUser", user), root("listUsers", { users: [{ age: 2, name: "m", id: "v" }], next: null })]);
    expect(shown(shared)).toEqual({
      "getUser:": "#getUser",
      "listUsers:": "#listUsers",
      getUser: "{ id: string; name: string; age: number }",
      listUsers: "{ users: (#getUser)[]; next: unknown }",
    });
    expect(hintsOf(shared, "getUser")).toEqual(["user", "getUser response"]);
  });
  test("called as most properties call it", () => {
    const shared = shareTypes([root("a", { owner: user }), root("b", { user, x: 1 }), root("c", { user, y: 1 })]);
    expect(hintsOf(shared, "a/owner")?.slice(0, 2)).toEqual(["user", "owner"]);
  });
  test("but not with another optionality or kind", () => {
    const optional: Type = { kind: "object", properties: [{ key: "id", type: { kind: "string" }, optional: true, description: "" }] };
    const roots = [root("a", { id: "x" }), root("b", { id: 1 }), { id: "c", nameHints: [], type: optional }];
    expect(shareTypes(roots).types.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });
  test("with the evidence of all", () => {
    const shared = shareTypes([root("a", { at: "2024-01-01", on: "2024-01-01" }), root("b", { at: "soon", on: "2024-01-02" })]);
    expect(shared.types[0]?.type).toMatchObject({
      properties: [
        { key: "at", type: { kind: "string" }, seen: { count: 2, of: 2 } },
        { key: "on", type: { kind: "string", format: "date" }, seen: { count: 2, of: 2 } },
      ],
    });
    expect(show(shared.types[0]?.type ?? { kind: "void" })).toBe("{ at: string; on: string<date> }");
  });
});

describe("errors", () => {
  const error = { error: { code: "x", title: "y" } };
  test("that all share a shape are the error response", () => {
    const shared = shareTypes([root("a", error, "error"), root("b", error, "error")]);
    expect(shown(shared)).toEqual({ "a:": "#a", "b:": "#a", a: "{ error: { code: string; title: string } }" });
    expect(hintsOf(shared, "a")?.[0]).toBe("error response");
  });
  test("that a success shares are not", () => {
    expect(hintsOf(shareTypes([root("a", error, "error"), root("b", error)]), "a")).toEqual(["a response"]);
  });
});

test("ids stay when roots are added behind, even if they share", () => {
  const before = shareTypes([root("a", { user, x: 1 })]);
  const after = shareTypes([root("a", { user, x: 1 }), root("b", user), root("c", { user, "a/b~c": { p: 1, q: 2, r: 3 } })]);
  expect(after.types.map(({ id }) => id)).toEqual([...before.types.map(({ id }) => id), "c", "c/a~1b~0c"]);
});

test("resolving all references gives the roots back", () => {
  const jsonObject = fc.dictionary(fc.constantFrom("a", "b", "c", "users"), fc.jsonValue({ maxDepth: 3 }), { noNullPrototype: true });
  fc.assert(
    fc.property(fc.array(jsonObject, { maxLength: 4 }), (samples) => {
      const roots = samples.map((sample, index) => root(`r${index}`, sample));
      const shared = shareTypes(roots);
      const byId = new Map(shared.types.map(({ id, type }) => [id, type]));
      expect(byId.size).toBe(shared.types.length);
      shared.roots.forEach(({ type }, index) =>
        expect(plainly(resolve(type, byId))).toEqual(plainly(roots[index]?.type ?? { kind: "void" })),
      );
    }),
  );
});

function resolve(type: Type, byId: ReadonlyMap<string, Type>): Type {
  if (type.kind === "reference") return resolve(byId.get(type.id) ?? { kind: "void" }, byId);
  if (type.kind === "array") return { ...type, element: resolve(type.element, byId) };
  if (type.kind === "map") return { ...type, value: resolve(type.value, byId) };
  if (type.kind === "union") return { ...type, members: type.members.map((member) => resolve(member, byId)) };
  if (type.kind !== "object") return type;
  return { ...type, properties: type.properties.map((property) => ({ ...property, type: resolve(property.type, byId) })) };
}

/** Text of a type without formats, with properties in alphabetical order. */
function plainly(type: Type): string {
  if (type.kind === "array") return `[${plainly(type.element)}]`;
  if (type.kind === "map") return `<${plainly(type.value)}>`;
  if (type.kind === "union") return type.members.map(plainly).sort().join("|");
  if (type.kind === "string") return type.kind;
  if (type.kind !== "object") return show(type);
  return `{${type.properties
    .map(({ key, optional, type: inner }) => `${key}${optional ? "?" : ""}:${plainly(inner)}`)
    .sort()
    .join()}}`;
}

test.each([
  ["users", "user"],
  ["entries", "entry"],
  ["addresses", "address"],
  ["statuses", "status"],
  ["boxes", "box"],
  ["responses", "response"],
  ["databases", "database"],
  ["lineItems", "lineItem"],
  ["LINE_ITEMS", "LINE_ITEM"],
  ["children", "child"],
  ["subCategories", "subCategory"],
  ["grandChildren", "grandChild"],
  ["status", "status"],
  ["address", "address"],
  ["analysis", "analysis"],
  ["news", "news"],
  ["bus", "bus"],
  ["ids", "id"],
  ["用户", "用户"],
])("the singular of %s is %s", (given, want) => expect(singularize(given)).toBe(want));
