import fc from "fast-check";
import { expect, test } from "vitest";
import { isAllocatableName, toCamelCase, toPascalCase } from "../../../../generator/targets/typescript/naming/casing.ts";

test("given words, casing joins them", () => {
  expect(toCamelCase(["create", "key"])).toBe("createKey");
  expect(toPascalCase(["create", "key"])).toBe("CreateKey");
});

test("given a digit in front, a name starts with an underscore", () => {
  expect(toCamelCase(["2fa", "login"])).toBe("_2faLogin");
  expect(toPascalCase(["2fa", "login"])).toBe("_2faLogin");
});

test("given a long list of words, whole words are kept, and of a type name the last", () => {
  const words = Array.from({ length: 50 }, (_, index) => `word${index}`);
  expect(toCamelCase(words)).toBe("word0Word1Word2Word3Word4Word5Word6Word7");
  expect(toPascalCase([...words, "response"])).toBe("Word0Word1Word2Word3Word4Word5Response");
});

test("given any words, a name is an identifier of sensible length", () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,90}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 90 }), (words) => {
      expect(isAllocatableName(toCamelCase(words))).toBe(true);
      expect(isAllocatableName(toPascalCase(words))).toBe(true);
    }),
  );
});

test.each([
  ["createKey", true],
  ["_2fa", true],
  ["a".repeat(100), true],
  ["a".repeat(101), false],
  ["__proto__", false],
  ["2fa", false],
  ["a-b", false],
  ["a;b", false],
  ["é", false],
  ["", false],
])("given the locked name %j, that we could have written it is %j", (name, want) => {
  expect(isAllocatableName(name)).toBe(want);
});
