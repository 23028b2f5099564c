import { expect, test } from "vitest";
import { readCollection } from "../../generator/collection/read.ts";
import { buildOperations } from "../../generator/operations/build.ts";
import { collectionText } from "./build-collection.ts";

function send(name: string, raw: string): unknown {
  const body = { mode: "raw", raw, options: { raw: { language: "json" } } };
  return { name, request: { method: "POST", url: `https://h.test/${name}`, body } };
}

const look = { name: "look", request: { method: "GET", url: "https://h.test/{{pier}}" } };
const others = [look, send("crews", '{ "size": 2 }'), send("docks", '{ "depth": 4 }')];

/** What only a caller can know of a body, and what the client fills in. */
async function readMembers(text: string): Promise<Readonly<Record<"open" | "filled", readonly string[]>>> {
  const parts = { variable: [{ key: "harbour", value: "7" }] };
  const { document } = await readCollection({ file: "a.json", text: collectionText([send("boats", text), ...others], parts) });
  if (document === undefined) throw new Error("no collection");
  const { bodies, operations } = buildOperations(document, new Map(), () => undefined);
  const body = operations[0]?.body;
  const filled = body?.kind === "json" ? (body.defaults ?? []).map(({ name }) => name) : [];
  return { open: bodies[0]?.request?.open ?? [], filled };
}

test.each([
  ["a variable in quotes", '{ "name": "{{name}}", "mast": 1 }', ["name"], []],
  ["a variable without quotes", '{ "size": {{size}}, "mast": 1 }', ["size"], []],
  ["one that the client has, in quotes", '{ "pier": "{{pier}}", "mast": 1 }', [], ["pier"]],
  ["one that the client has, without quotes: its value is a string there", '{ "pier": {{pier}}, "mast": 1 }', ["pier"], []],
  ["one with a value", '{ "harbour": {{harbour}}, "mast": 1 }', [], []],
  ["a dynamic one", '{ "berth": {{$randomInt}}, "mast": 1 }', [], []],
  ["text around one", '{ "size": {{size}}.5, "mast": 1 }', [], []],
])("given %s in a body, callers must know it or the client fills it in, or neither", async (_, text, open, filled) => {
  expect(await readMembers(text)).toEqual({ open, filled });
});
