import type { Mutation } from "./mutation.ts";

const tests = ["test/samples/hostile.slow.test.ts", "test/samples/placeholders.test.ts"];
const placeholders = { file: "generator/samples/placeholders.ts", tests };

/** Rules by which the values that a run has shown stay out. */
export const sampleMutations: readonly Mutation[] = [
  {
    ...placeholders,
    rule: "a string becomes a placeholder",
    find: "value: textPlaceholder(value.value, name)",
    replace: "value: value.value",
  },
  {
    ...placeholders,
    rule: "a number becomes a placeholder",
    find: "text: numberPlaceholder(value.text)",
    replace: "text: value.text",
  },
  {
    ...placeholders,
    rule: "a key that is data becomes a placeholder",
    find: "= keyPlaceholder(key);",
    replace: "= key === `` ? keyPlaceholder(key) : undefined;",
  },
  {
    file: "generator/samples/kind-words.ts",
    tests,
    rule: "a word stays only under a name for kinds",
    find: "if (!kindName.test(name)) return false;",
    replace: "",
  },
  {
    file: "generator/samples/kind-words.ts",
    tests,
    rule: "only known words stay under names that may be about a person",
    find: "knownWords.has(word)",
    replace: "word !== ``",
  },
  {
    file: "generator/samples/key-placeholders.ts",
    tests,
    rule: "a secret that is a key becomes a placeholder",
    find: '|| findSecrets(key, { kind: "text" }).length > 0',
    replace: "",
  },
  {
    file: "generator/samples/kind-words.ts",
    tests,
    rule: "only words in uniform case without digits are kinds",
    find: "kindWord.test(text) && ",
    replace: "",
  },
];
