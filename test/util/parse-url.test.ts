import { expect, test } from "vitest";
import { parseUrl } from "../../generator/util/parse-url.ts";

test("parses URLs by the standard, and says of everything else that it is none", () => {
  expect(parseUrl("HTTP://Example.com:80/a b")?.href).toBe("http://example.com/a%20b");
  expect(parseUrl("exämple.com")).toBeUndefined();
  expect(parseUrl("http://")).toBeUndefined();
});

test("says the same after thousands of calls", () => {
  const hrefs = new Set(Array.from({ length: 20_000 }, () => parseUrl("http://exämple.com/")?.href));
  expect([...hrefs]).toEqual(["http://xn--exmple-cua.com/"]);
});
