import fc from "fast-check";
import { expect, test } from "vitest";
import { splitWords, toKebabCase } from "../../generator/names/words.ts";
import { anyCharacter } from "../support/any-character.ts";

test.each([
  ["Create Integration Key", "create integration key"],
  ["createIntegrationKey", "create integration key"],
  ["HTTPServerError2", "http server error2"],
  ["get-user_by.id", "get user by id"],
  ["OAuth token", "oauth token"],
  ["OAuth2 token", "oauth2 token"],
  ["GraphQL IPv6 for iOS", "graphql ipv6 for ios"],
  ["Créer l'élève", "creer eleve"],
  ["Straße Ærø Łódź", "strasse aero lodz"],
  ["User’s list", "user list"],
  ["don't panic", "dont panic"],
  ["users' list", "users list"],
  ["2FA, 3DS and 1st party", "2fa 3ds and first party"],
  ["IDs of APIs", "ids of apis"],
  ["ﬁle ①", "file 1"],
  ["  ", ""],
  ["获取用户 list", "list"],
  ["Получить", ""],
])("given %j, the words are %j", (text, want) => {
  expect(splitWords(text).join(" ")).toBe(want);
});

test("given words, a file name joins them with hyphens, and may start with a digit", () => {
  expect(toKebabCase(["create", "key"])).toBe("create-key");
  expect(toKebabCase(["2fa", "login"])).toBe("2fa-login");
});

test("given any words, a file name is short", () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,90}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 90 }), (words) => {
      expect(toKebabCase(words)).toMatch(/^[a-z0-9](?:-?[a-z0-9]){0,39}$/);
    }),
  );
});

test("given any text, words are lower-case ASCII", () => {
  fc.assert(fc.property(fc.string({ unit: anyCharacter }), (text) => splitWords(text).every((word) => /^[a-z0-9]+$/.test(word))));
});
