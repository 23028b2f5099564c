import fc from "fast-check";
import { expect, test } from "vitest";
import { joinUrl, parseUrl, targetText } from "../../templates/runtime/values/url.ts";

const bases = [
  "https://h.test",
  "https://h.test/",
  "h.test/v1",
  "http://u:p@h.test\\x/",
  "https://H.test:443/v1?a=1",
  "https://h.test#f",
  " http://h.test/a//",
];
const piece = fc.string({ unit: fc.constantFrom("a", "/", "\\", "?", "#", "&", "=", "@", "%", " ", "é"), maxLength: 6 });
const pieces = fc.array(piece, { maxLength: 3 });

test("a URL that is joined is the one that is parsed as a whole", () => {
  fc.assert(
    fc.property(fc.constantFrom(...bases), pieces, pieces, (base, path, query) => {
      const target = targetText(path, query);
      expect(joinUrl(base, target)).toEqual(parseUrl(base + target));
    }),
  );
});
