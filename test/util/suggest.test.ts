import { expect, it } from "vitest";
import { suggestWord } from "../../generator/util/suggest.ts";

it.each([
  ["generat", "generate"],
  ["genreate", "generate"],
  ["hlp", "help"],
  ["build", undefined],
  ["", undefined],
  ["x".repeat(1_000_000), undefined],
])("%.20s", (given, wanted) => {
  expect(suggestWord(given, ["generate", "help"])).toBe(wanted);
});
