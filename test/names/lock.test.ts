import { expect, test } from "vitest";
import { entriesOf, matchLocked } from "../../generator/names/lock.ts";
import { readLock } from "../../generator/names/read-lock.ts";

function match(ids: readonly string[], locked: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(matchLocked(entriesOf(ids.map((id) => ({ id }))), locked));
}

test("given an id as it was, its name comes back, whatever the order", () => {
  const locked = { "A ~11111111": "a", "A ~22222222": "a2" };
  expect(match(["A ~22222222", "A ~11111111"], locked)).toEqual({ "A ~11111111": "a", "A ~22222222": "a2" });
});

test("given an edited item, it keeps its name: the one whose item is gone", () => {
  const locked = { "A ~11111111": "a", "A ~22222222": "a2" };
  expect(match(["A ~33333333", "A ~22222222"], locked)).toEqual({ "A ~33333333": "a", "A ~22222222": "a2" });
});

test("given twins of which one was edited, both keep a name", () => {
  const locked = { "A ~11111111": "a", "A ~11111111~2": "a2" };
  expect(match(["A ~22222222", "A ~11111111"], locked)).toEqual({ "A ~11111111": "a", "A ~22222222": "a2" });
});

test("given several edited items of one id, they take the names in the order of the lock", () => {
  const locked = { "A ~11111111": "a", "A ~22222222": "a2" };
  expect(match(["A ~33333333", "A ~44444444"], locked)).toEqual({ "A ~33333333": "a", "A ~44444444": "a2" });
});

test("given a newcomer, it gets nothing", () => {
  expect(match(["B ~11111111", "A ~11111111"], { "A ~11111111": "a" })).toEqual({ "A ~11111111": "a" });
});

test("given the id `__proto__`, it is an id like any other", () => {
  const locked: unknown = JSON.parse('{ "names": { "modules": { "__proto__": "proto" } } }');
  expect(matchLocked(entriesOf([{ id: "__proto__" }]), readLock(JSON.stringify(locked)).modules).get("__proto__")).toBe("proto");
  expect(match(["constructor", "toString"], {})).toEqual({});
});

const empty = { modules: {}, functions: {}, types: {} };

test.each([
  ["nothing", undefined, empty],
  ["no JSON", "{", empty],
  ["another kind of JSON", "[1]", empty],
  ["null", "null", empty],
  ["no names", "{}", empty],
  ["names of the wrong kind", '{"names": 1}', empty],
  ["a list for a map", '{"names": {"functions": null, "types": "x"}}', empty],
  ["some names that are no texts", '{"names": {"functions": {"a": 1, "b": "c", "d": null}}}', { ...empty, functions: { b: "c" } }],
])("given a manifest with %s, what can be read is read", (_, text, want) => {
  expect(readLock(text)).toEqual(want);
});
