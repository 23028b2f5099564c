import { expect, test } from "vitest";
import { createRegistry } from "../../generator/names/registry.ts";

test("given candidates, it takes the first that is free", () => {
  const { take } = createRegistry(new Set(["delete"]));
  expect(take(["delete", "deleteUser"])).toBe("deleteUser");
  expect(take(["delete", "deleteUser", "deleteOneUser"])).toBe("deleteOneUser");
});

test("given nothing free, it numbers the last candidate, with an underscore after a digit", () => {
  const { take } = createRegistry(new Set());
  expect([take(["user"]), take(["user"]), take(["user"])]).toEqual(["user", "user2", "user3"]);
  expect([take(["v1"]), take(["v1"])]).toEqual(["v1", "v1_2"]);
  expect(take([""])).toBe("unnamed2");
});

test("given names that differ in case, they are one", () => {
  const { claim } = createRegistry(new Set(["Con"]));
  expect([claim("getUser"), claim("getuser"), claim("con"), claim("")]).toEqual([true, false, false, false]);
});

test("given rules of its own, it compares and numbers by them", () => {
  const { take } = createRegistry(new Set(), { fold: (name) => name.replaceAll("-", ""), separator: "-" });
  expect([take(["a-b"]), take(["ab"]), take(["v1"]), take(["v1"])]).toEqual(["a-b", "ab-2", "v1", "v1-2"]);
});

test("given fifty thousand equal names, the last is numbered as the second is", () => {
  const { take } = createRegistry(new Set());
  let last = "";
  for (let index = 0; index < 50_000; index++) last = take(["user"]);
  expect(last).toBe("user50000");
});
