import { describe, expect, test } from "vitest";
import type { Fixture } from "../../generator/ir/fixture.ts";
import type { Type } from "../../generator/ir/type.ts";
import { show } from "../infer/fits.ts";
import { buildItems, folder } from "./build-collection.ts";

const url = "https://h.test/crews";

function send(method: string, body: unknown): unknown {
  return { name: `${method} crew`, request: { method, url, body: { mode: "raw", raw: JSON.stringify(body) } } };
}

/** The body that PATCH requests send, and what their fixtures pass. */
async function patched(...items: readonly unknown[]): Promise<{ readonly type: string; readonly call: Fixture["call"] | undefined }> {
  const { api } = await buildItems(items);
  const operation = api.operations.find(({ method }) => method === "PATCH");
  const types = new Map(api.types.map(({ id, type }) => [id, type] as const));
  const body: Type = operation?.body.kind === "json" ? operation.body.type : { kind: "void" };
  return { type: show(body.kind === "reference" ? (types.get(body.id) ?? body) : body), call: operation?.fixtures[0]?.call };
}

const unknownCrew = { active: "<string>", roles: "<string>", berth: "<string>", note: "<string>" };
const crew = { active: true, roles: ["cook"], berth: { deck: 1, mates: [{ id: 1 }] }, note: "x" };

describe("in a collection without other placeholders, `<string>`", () => {
  test("has the kind that a body in the same folder shows, and the fixture a value of it", async () => {
    const { type, call } = await patched(folder("Crews", send("POST", crew), send("PATCH", unknownCrew)));
    expect(type).toBe("{ active?: boolean; roles?: (string)[]; berth?: { deck?: number }; note?: string }");
    expect(call?.body).toMatchObject({
      value: {
        members: [
          { key: "active", value: { kind: "boolean" } },
          { key: "roles", value: { kind: "array", items: [] } },
          { key: "berth", value: { kind: "object" } },
          { key: "note", value: { kind: "string", value: "<string>" } },
        ],
      },
    });
  });
  test("has the kind that all other bodies show", async () => {
    const other = folder("Ships", send("POST", { active: false, roles: 2 }));
    const { type } = await patched(other, folder("Crews", send("PATCH", unknownCrew)));
    expect(type).toBe("{ active?: boolean; roles?: number; berth?: string; note?: string }");
  });
  test("has the kind that the folder shows, if others show another one", async () => {
    const other = folder("Ships", send("POST", { active: 1 }));
    const { type } = await patched(other, folder("Crews", send("POST", crew), send("PATCH", unknownCrew)));
    expect(type).toContain("active?: boolean");
  });
  test("is a string where others disagree, or have strings", async () => {
    const { type } = await patched(
      send("POST", { active: true, note: 1 }),
      send("PUT", { active: 1, note: "x" }),
      send("PATCH", unknownCrew),
    );
    expect(type).toBe("{ active?: string; roles?: string; berth?: string; note?: string }");
  });
});

test("in a collection that writes the kind of other values, `<string>` is a string", async () => {
  const { type } = await patched(send("POST", { ...crew, age: "<integer>" }), send("PATCH", unknownCrew));
  expect(type).toBe("{ active?: string; roles?: string; berth?: string; note?: string }");
});
