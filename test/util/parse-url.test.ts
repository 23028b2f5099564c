import fc from "fast-check";
import { expect, test } from "vitest";
import { parseURL, serializeURL } from "whatwg-url";
import { runs } from "../support/runs.ts";
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

test("a URL that is normalised already is what the parser would make of it", () => {
  const characters = "abz09.-_~!$&'()*+,;=:@/?%[]^{}|#\\A \"<>`é".split("");
  const text = (maxLength: number) => fc.array(fc.constantFrom(...characters), { maxLength }).map((each) => each.join(""));
  const host = fc.oneof(
    fc.constantFrom("a.test", "a-b.example.com", "xn--a.test", "1.2", "a.b9.io", "0x1.com", "A.test", "a.test:80"),
    text(8),
  );
  const url = fc
    .tuple(fc.constantFrom("http", "https", "ftp", "HTTP"), host, text(12))
    .map(([scheme, name, rest]) => `${scheme}://${name}/${rest}`);
  const property = fc.property(url, (given) => {
    const record = parseURL(given);
    expect(parseUrl(given)?.href).toBe(record === null ? undefined : serializeURL(record));
  });
  fc.assert(property, { numRuns: runs(2_000) });
});

test("fetch sends requests to http and https only", () => {
  expect(["http", "https", "ftp", "HTTP", "ws"].filter(isWebScheme)).toEqual(["http", "https"]);
});
