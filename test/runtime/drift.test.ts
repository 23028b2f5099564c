import { describe, expect, test } from "vitest";
import { compareShape, type Difference } from "../../templates/runtime/drift/compare.ts";
import { readShape } from "../../templates/runtime/drift/read-shape.ts";
import { type Drift, type Shapes, watchDrift } from "../../templates/runtime/drift/watch.ts";

const types: Readonly<Record<string, string>> = {
  Cat: '{kind:="cat",lives:number}',
  Dog: '{kind:="dog",name:string,owner?:{id:string}}',
  Pet: "Cat|Dog",
  Tree: "{children:Tree[]}",
};

/** Each difference as `path kind expected got`. */
function differences(shape: string, value: unknown): readonly string[] {
  const found = compareShape(value, readShape(shape), (name) => readShape(types[name] ?? "unknown"));
  return found.map(({ path, kind, expected, got }: Difference) => `${path === "" ? "body" : path} ${kind} ${expected} ${got}`);
}

describe("what fits differs in nothing", () => {
  test.each([
    ["unknown", { a: 1 }],
    ["string|null", null],
    ["number", 1n],
    ["void", undefined],
    ["binary", new Blob()],
    ["=1.5|=true", 1.5],
    ["{id:string,name?:string}", { id: "a" }],
    ["{id:unknown}", {}],
    ["{a:string,*:unknown}", { a: "b", c: 1 }],
    ["{*:number}", { "x y": 1, __proto__: 2 }],
    ['{"a b":number,"__proto__"?:string}', { "a b": 1 }],
    ["(string|null)[][]", [["a", null], []]],
    ["<string,number>", ["a", 1]],
    [
      "Pet[]",
      [
        { kind: "cat", lives: 9 },
        { kind: "dog", name: "Rex", owner: { id: "1" } },
      ],
    ],
    ["Tree", { children: [{ children: [] }] }],
    ['{text:="a|b{<\\"]"}', { text: 'a|b{<"]' }],
  ])("%s", (shape, value) => expect(differences(shape, value)).toEqual([]));
});

describe("what does not is named with its place", () => {
  test.each([
    ["string", 1, ["body different string number"]],
    ["string|null", [], ["body different string | null array"]],
    ["void", "x", ["body different nothing string"]],
    ["{id:string}", null, ["body different object null"]],
    ["{id:string}", {}, ["id missing string nothing"]],
    ["{id?:string}", { id: null }, ["id different string null"]],
    ["{id:string}", { id: "a", "x y": { secret: 1 } }, ['["x y"] unexpected nothing object']],
    ["{*:{n:number}}", { "a@b.test": { n: "1" }, "c@d.test": { n: "2" } }, ["*.n different number string"]],
    [
      "{items:{n:number}[]}",
      { items: [{ n: 1 }, { n: "2" }, { n: "3" }, { n: null }] },
      ["items[1].n different number string", "items[3].n different number null"],
    ],
    ["<string,number>", ["a"], ["[1] different number nothing"]],
    ["Pet", { kind: "dog", name: 1 }, ["name different string number"]],
    ["Pet", { kind: "fish" }, ['kind different "cat" string', "lives missing number nothing"]],
    ["Pet|null", "x", ["body different Pet | null string"]],
    ["binary", "x", ["body different binary string"]],
  ])("%s, %j", (shape, value, want) => expect(differences(shape, value)).toEqual(want));
});

test("given an answer that is huge or deep, the comparison ends", () => {
  const wide = Array.from({ length: 300_000 }, () => "x");
  expect(differences("string[]", wide)).toEqual([]);
  let deep: object = {};
  for (let level = 0; level < 5_000; level++) deep = { children: [deep] };
  expect(differences("Tree", deep)).toEqual([]);
});

test("reports name the function and the status; nothing is thrown, and unknown calls are left alone", () => {
  const shapes: Shapes = { types, operations: { getPet: { 200: "Pet", 404: "broken {" } } };
  const reports: Drift[] = [];
  const watch = watchDrift(shapes, (drift) => reports.push(drift));
  watch("getPet", 200, { kind: "cat", lives: "9" });
  watch("getPet", 418, 1);
  watch("constructor", 200, 1);
  expect(reports).toEqual([{ operation: "getPet", status: 200, path: "lives", kind: "different", expected: "number", got: "string" }]);
  const failing = watchDrift(shapes, () => {
    throw new Error("a log that fails");
  });
  expect(() => failing("getPet", 200, 1)).not.toThrow();
  const late = watchDrift(shapes, async () => Promise.reject(new Error("a log that fails later")));
  expect(() => late("getPet", 200, 1)).not.toThrow();
  const hostile = new Proxy({}, { ownKeys: () => expect.fail("trap") });
  expect(() => watch("getPet", 200, hostile)).not.toThrow();
});
