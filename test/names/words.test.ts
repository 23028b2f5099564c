import fc from "fast-check";
import { expect, test } from "vitest";
import { isAllocatableName, splitWords, toCamelCase, toKebabCase, toPascalCase } from "../../generator/names/words.ts";

test.each([
  ["Create Integration Key", "create integration key"],
  ["createIntegrationKey", "create integration key"],
  ["HTTPServerError2", "http server error2"],
  ["get-user_by.id", "get user by id"],
  ["OAuth token", "oauth token"],
  ["OAuth2 token", "oauth2 token"],
  ["GraphQL IPv6 for iOS", "graphql ipv6 for ios"],
  ["Créer l'élève", "creer leleve"],
  ["Straße Ærø Łódź", "strasse aero lodz"],
  ["User’s list", "users list"],
  ["ﬁle ①", "file 1"],
  ["  ", ""],
  ["获取用户 list", "list"],
  ["Получить", ""],
])("given %j, the words are %j", (text, want) => {
  expect(splitWords(text).join(" ")).toBe(want);
});

test("given words, casing joins them", () => {
  expect(toCamelCase(["create", "key"])).toBe("createKey");
  expect(toPascalCase(["create", "key"])).toBe("CreateKey");
  expect(toKebabCase(["create", "key"])).toBe("create-key");
});

test("given a digit in front, a name starts with an underscore, a file does not", () => {
  expect(toCamelCase(["2fa", "login"])).toBe("_2faLogin");
  expect(toPascalCase(["2fa", "login"])).toBe("_2faLogin");
  expect(toKebabCase(["2fa", "login"])).toBe("2fa-login");
});

test("given a long list of words, whole words are kept, and of a type name the last", () => {
  const words = Array.from({ length: 50 }, (_, index) => `word${index}`);
  expect(toCamelCase(words)).toBe("word0Word1Word2Word3Word4Word5Word6Word7Word8Word9Word10Word11");
  expect(toPascalCase([...words, "response"])).toBe("Word0Word1Word2Word3Word4Word5Word6Word7Word8Word9Word10Response");
});

test("given any words, a name is an identifier and a file name is short", () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,90}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 90 }), (words) => {
      expect(isAllocatableName(toCamelCase(words))).toBe(true);
      expect(isAllocatableName(toPascalCase(words))).toBe(true);
      expect(toKebabCase(words)).toMatch(/^[a-z0-9](?:-?[a-z0-9]){0,63}$/);
    }),
  );
});

test("given any text, words are lower-case ASCII", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => splitWords(text).every((word) => /^[a-z0-9]+$/.test(word))));
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
