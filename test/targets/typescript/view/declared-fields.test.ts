import { expect, test } from "vitest";
import type { FormParameter } from "../../../../generator/ir/api.ts";
import { neededFields } from "../../../../generator/targets/typescript/view/descriptor/declared-fields.ts";
import { arrange } from "../../../../templates/runtime/values/arrange.ts";
import { nested } from "../../../../templates/runtime/values/nested.ts";

function field(name: string, more: Partial<FormParameter> = {}): FormParameter {
  const common = { required: false, enabled: true, description: "", defaultValue: undefined, repeats: false, contentType: undefined };
  return { name, type: { kind: "unknown" }, value: "text", ...common, ...more };
}

const namesOf = (fields: readonly FormParameter[]): readonly string[] => neededFields(fields).map(({ name }) => name);

test.each<{ readonly title: string; readonly names: readonly string[]; readonly want: readonly string[] }>([
  { title: "names that are sent as they stand", names: ["a", "a[b]", "a[b][c]"], want: [] },
  { title: "the elements of one list", names: ["a[0][b]", "a[0][c]", "a[1][b]", "d[]", "d[]"], want: ["a[0][b]", "d[]"] },
  { title: "a list whose first index comes later", names: ["a[2]", "a[1]"], want: ["a[2]", "a[1]"] },
  { title: "a list in a list", names: ["a[0][b]", "a[0][c][]"], want: ["a[0][b]", "a[0][c][]"] },
  { title: "names with escapes or variables", names: ["a%5Bb%5D", "{{name}}", "x"], want: ["a%5Bb%5D", "{{name}}"] },
])("given $title, an operation names those that show how they are written", ({ names, want }) => {
  expect(namesOf(names.map((name) => field(name)))).toEqual(want);
});

test.each<Partial<FormParameter>>([{ defaultValue: "1" }, { contentType: "a/b" }, { value: "file" }])(
  "given a field that is more than a name (%o), all keep their places",
  (more) => {
    expect(namesOf([field("a"), field("b", more), field("c")])).toEqual(["a", "b", "c"]);
  },
);

test("given what the names leave out, nested values are written all the same", () => {
  const all = ["plain", "a[0][b]", "a[0][c]", "a[1][b]", "deep[x][y][]", "deep[x][z]", "ids[]", "tags[1]", "tags[2]"].map((name) =>
    field(name),
  );
  const given = {
    plain: [1, 2],
    a: [{ b: 1, c: 2 }, { b: 3 }],
    deep: { x: { y: ["p", "q"], z: 5 } },
    ids: [7, 8],
    tags: ["s", "t"],
    more: { of: [1] },
  };
  const sent = (fields: readonly FormParameter[]): readonly string[] =>
    arrange(
      fields.map(({ name }) => ({ name })),
      given,
      nested,
    )
      .map(({ name, value }) => `${name}=${String(value)}`)
      .toSorted();
  expect(sent(neededFields(all))).toEqual(sent(all));
  expect(sent(all)).toContain("deep[x][y][]=q");
});
