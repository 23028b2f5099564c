import { describe, expect, test } from "vitest";
import { inferTypes } from "../../generator/infer/infer.ts";
import type { SampleRoot } from "../../generator/infer/root.ts";
import { json, show } from "./fits.ts";

/** A body that one request sends. */
function body(id: string, sample: unknown, { method = "POST", path = id, partial = false } = {}): SampleRoot {
  const request = { method, path, partial, bodies: [JSON.stringify(sample)] };
  return { id, nameHints: [id], samples: [json(sample)], sent: true, request };
}

/** The types of some bodies, or of the named types inside them. */
function typesOf(...bodies: readonly SampleRoot[]): Readonly<Record<string, string>> {
  const { roots, types } = inferTypes(bodies);
  return Object.fromEntries([...[...roots].map(([id, type]) => [`${id}:`, show(type)]), ...types.map(({ id, type }) => [id, show(type)])]);
}

describe("the parts of a value that requests send under different names", () => {
  const price = { amount: 5, unit: "EUR" };

  test("are required, even inside a request that updates parts of something", () => {
    const types = typesOf(
      body("orders", { count: 1, size: 2, price }, { method: "PUT" }),
      body("fees", { size: 2, fee: { ...price, amount: 1 } }, { method: "PATCH", partial: true }),
    );
    expect(types["orders"]).toContain("price?: ");
    expect(types["fees"]).toContain("fee?: ");
    expect(Object.values(types).join()).toContain("{ amount: number; unit: string }");
  });
  test("are not required under a single name", () => {
    const types = typesOf(
      body("orders", { count: 1, size: 2, price }, { method: "PUT" }),
      body("fees", { size: 2, price: { ...price, amount: 1 } }, { method: "PUT" }),
    );
    expect(Object.values(types).join()).toContain("{ amount?: number; unit?: string }");
  });
  test("are not required if an object of that name lacks them", () => {
    const types = typesOf(
      body("orders", { count: 1, size: 2, price, fee: { ...price, amount: 1 } }, { method: "PUT" }),
      body("teams", { size: 2, flag: true, price: { amount: 7 } }, { method: "PUT" }),
    );
    expect(types["orders/price"] ?? types["orders"]).toContain("unit?: string");
  });
  test("are few: more properties are those of a thing", () => {
    const place = { street: "s", town: "t", zip: "z", country: "c" };
    const types = typesOf(body("orders", { count: 1, from: place, to: { ...place, street: "u" } }, { method: "PUT" }));
    expect(Object.values(types).join()).toContain("street?: string");
  });
  test("are not languages", () => {
    const types = typesOf(body("orders", { count: 1, title: { de: "d", en: 1 }, text: { de: "x", en: 2 } }, { method: "PUT" }));
    expect(Object.values(types).join()).toContain("de?: string");
  });
});

describe("what was a secret", () => {
  const login = { device: "d", secret: "redacted-redacted", crew: 1 };

  test("is required, and so are the objects that contain it", () => {
    expect(typesOf(body("boats", { name: "n", size: 2, owner: { login } }))).toMatchObject({
      boats: "{ name?: string; size?: number; owner: { login: #boats/owner/login } }",
      "boats/owner/login": "{ device?: string; secret: string; crew?: number }",
    });
  });
  test("is required in the elements of a list, which may be empty", () => {
    const types = typesOf(body("fleets", { size: 2, name: "n", logins: [login] }));
    expect(types["fleets"]).toContain("logins?: ");
    expect(Object.values(types).join()).toContain("secret: string");
  });
  test("is required inside what a request that updates parts of something may leave out", () => {
    const types = typesOf(body("boats", { size: 2, name: "n", login }, { method: "PATCH", partial: true }));
    expect(types["boats"]).toContain("login?: ");
    expect(Object.values(types).join()).toContain("secret: string");
  });
});

test("a single sample shows nothing, however it begins and whatever its names", () => {
  const shift = { worker: "w", name: "night", type: "late", hours: 8 };
  expect(typesOf(body("shifts", shift))["shifts"]).not.toMatch(/\w:/);
  expect(typesOf(body("shifts", { ...shift, worker: { id: 1, age: 2 } }))["shifts"]).not.toMatch(/\w:/);
});

test("where a description says what is required, a single sample adds nothing", () => {
  const requirement = { description: "", requirement: "required", allowedValues: undefined } as const;
  const root = body("tools", { maker: "m", weight: 3, name: "saw" });
  expect(typesOf({ ...root, documented: new Map([["weight", requirement]]) })["tools"]).toBe(
    "{ maker?: string; weight: number; name?: string }",
  );
});

describe("what different bodies all have", () => {
  function twice(one: object, other: object): string | undefined {
    const bodies = [one, other].map((each) => JSON.stringify(each));
    const root = body("a", one, { method: "PUT" });
    return typesOf({ ...root, samples: [json(one), json(other)], request: { method: "PUT", path: "a", partial: false, bodies } })["a"];
  }

  test("is not required if one of them sends it empty", () => {
    expect(twice({ size: 1, note: "n", tags: ["x"] }, { size: 2, note: "", tags: [] })).toBe(
      "{ size: number; note?: string; tags?: (string)[] }",
    );
  });
  test("is not required if it is called options, or inside these", () => {
    const found = twice({ size: 1, sendOptions: { speed: 1 } }, { size: 2, sendOptions: { speed: 2 } });
    expect(found).toContain("size: number; sendOptions?: ");
    expect(found).toContain("speed?: number");
  });
});
