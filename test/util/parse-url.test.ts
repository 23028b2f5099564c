import { expect, test } from "vitest";
import { isWebScheme, parseUrl } from "../../generator/util/parse-url.ts";

test("parses URLs by the standard, and returns nothing for everything else", () => {
  expect(parseUrl("HTTP://Example.com:80/a b")?.href).toBe("http://example.com/a%20b");
  expect(parseUrl("https://user:pass@example.com")).toMatchObject({ scheme: "https", username: "user", password: "pass" });
  expect(parseUrl("exämple.com")).toBeUndefined();
  expect(parseUrl("http://")).toBeUndefined();
});

test("returns the same on every engine, where they differ", () => {
  // Node 20 leaves `^` in a path, later versions escape it.
  expect(parseUrl("http://a.test/x^y?q=^")?.href).toBe("http://a.test/x%5Ey?q=^");
  expect(parseUrl("http://STRAẞE.test/")?.href).toBe("http://xn--strae-oqa.test/");
});

test("returns the same after thousands of calls", () => {
  const hrefs = new Set(Array.from({ length: 20_000 }, () => parseUrl("http://exämple.com/")?.href));
  expect([...hrefs]).toEqual(["http://xn--exmple-cua.com/"]);
});

test("fetch sends requests to http and https only", () => {
  expect(["http", "https", "ftp", "HTTP", "ws"].filter(isWebScheme)).toEqual(["http", "https"]);
});
