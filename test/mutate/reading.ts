import type { Mutation } from "./mutation.ts";

const engine = { file: "generator/targets/typescript/render/engine.ts", tests: ["test/targets/typescript/render/engine.test.ts"] };
const structure = { file: "generator/targets/typescript/check/structure.ts", tests: ["test/targets/typescript/check/structure.test.ts"] };
const lock = { file: "generator/names/lock.ts", tests: ["test/names/lock.test.ts", "test/names/allocate.test.ts"] };
const allocate = ["test/names/allocate.test.ts", "test/targets/typescript/naming/reserved.test.ts", "test/names/registry.test.ts"];
const infer = [
  "test/infer/infer.test.ts",
  "test/infer/entities.test.ts",
  "test/infer/entities-properties.test.ts",
  "test/infer/maps-and-variants.test.ts",
];
const alike = { file: "generator/infer/unite/alike.ts", tests: ["test/infer/alike-thresholds.test.ts", ...infer] };

/** Rules of what is taken from a collection, what it becomes, and how it is checked. */
export const readingMutations: readonly Mutation[] = [
  { ...engine, rule: "templates do not escape", find: "noEscape: true", replace: "noEscape: false" },
  { ...engine, rule: "a missing field is an error", find: "strict: true", replace: "strict: false" },
  {
    ...structure,
    rule: "a statement that nobody asked for is found",
    find: "if (found === undefined) strangers.push(statement);\n    else",
    replace: "if (found !== undefined)",
  },
  {
    ...structure,
    rule: "an export that nobody asked for is found",
    find: "if (extra.length > 0)",
    replace: "if (extra.length > names.length)",
  },
  {
    ...structure,
    rule: "an export that is missing is found",
    find: "if (missing.length > 0)",
    replace: "if (missing.length > expected.length)",
  },
  {
    ...structure,
    rule: "an import with effects only is a stranger",
    find: "statement.importClause === undefined ? undefined : []",
    replace: "[]",
  },
  {
    ...lock,
    rule: "a locked name wins by its whole key first",
    find: "    matched.set(id, name);\n    unmatched.delete(key);\n",
    replace: "",
  },
  { ...lock, rule: "an edited item keeps its name", find: String.raw`id.replace(/~[0-9a-f]{8}(?:~\d+)?/g, "")`, replace: "id" },
  { ...lock, rule: "twins keep their names in order", find: "[...names].reverse()", replace: "[...names]" },
  {
    file: "generator/names/modules.ts",
    rule: "a lock's module is only taken where we could have written it",
    find: "isModuleFile(file) && ",
    replace: "",
    tests: lock.tests,
  },
  {
    file: "generator/names/registry.ts",
    rule: "names are unique in folded case",
    find: "(name: string) => lowerCase(name)",
    replace: "(name: string) => name",
    tests: allocate,
  },
  {
    file: "generator/targets/typescript/naming/reserved.ts",
    rule: "`then` and the like are reserved",
    find: "super switch symbol then this",
    replace: "super switch symbol this",
    tests: allocate,
  },
  {
    file: "generator/infer/requirement.ts",
    rule: "a property that is missing from a sample is optional",
    find: "if (count < size) return",
    replace: "if (count < 0) return",
    tests: infer,
  },
  {
    file: "generator/infer/type-of.ts",
    rule: "a null makes a type nullable",
    find: `if (shape.kinds.has("null")) members.push({ kind: "null" });`,
    replace: "",
    tests: infer,
  },
  { ...alike, rule: "three equal properties tell", find: "const minIdentical = 3;", replace: "const minIdentical = 1;" },
  { ...alike, rule: "four contained properties tell", find: "const minContained = 4;", replace: "const minContained = 2;" },
  {
    ...alike,
    rule: "namesakes share half of their properties",
    find: "const namesakeOverlap = 0.5;",
    replace: "const namesakeOverlap = 0;",
  },
  {
    ...alike,
    rule: "strangers share three quarters of their properties",
    find: "const strangerOverlap = 0.75;",
    replace: "const strangerOverlap = 0.1;",
  },
  {
    ...alike,
    rule: "properties of clashing kinds part two things",
    find: "holdsKnown(one, other) || holdsKnown(other, one)",
    replace: "one !== other || holdsKnown(one, other)",
  },
  {
    ...alike,
    rule: "what is sent is never loosened",
    find: "if ((left.sent || right.sent) && !isSafeToSend(overlap, left, right, check.graph)) return false;",
    replace: "",
  },
  {
    file: "generator/infer/unite/told-apart.ts",
    rule: "what a thing never shows in many places is not its property",
    find: "if (hasNoHabit(ofOne, one, other) || hasNoHabit(ofOther, other, one)) return true;",
    replace: "",
    tests: ["test/infer/told-apart.test.ts"],
  },
  {
    file: "generator/infer/unite/told-apart.ts",
    rule: "an empty list is not one of something else",
    find: "|| fillsWhatIsEmpty(one, other) || fillsWhatIsEmpty(other, one)",
    replace: "",
    tests: ["test/infer/told-apart.test.ts"],
  },
];
