import { describe, expect, it } from "vitest";
import { assertSafePaths, explainUnsafePath, foldersAbove } from "../../generator/util/output-path.ts";

describe("explainUnsafePath", () => {
  it.each(["a.ts", "src/a-b/c_d.ts", "test/fixtures/x.test.ts", ".gitignore", "@scope/x+y.json", `${"a".repeat(100)}/b`])(
    "allows %s",
    (path) => {
      expect(explainUnsafePath(path)).toBeUndefined();
    },
  );

  it.each([
    ["", "empty"],
    ["/etc/passwd", "absolute"],
    ["..", "dot segment"],
    ["a/../b", "dot segment"],
    ["./a", "dot segment"],
    ["a//b", "empty segment"],
    ["a/", "empty segment"],
    ["a\\b", "character"],
    ["C:x", "character"],
    ["a\u0000b", "character"],
    ["a b", "character"],
    ["é", "character"],
    ["a.", "ends in a dot"],
    ["con", "device name"],
    ["src/Aux.ts", "device name"],
    ["LPT1.txt", "device name"],
    [".git/config", "reserved"],
    ["Node_Modules/x", "reserved"],
    [".postwright-work/x", "reserved"],
    ["a".repeat(101), "longer than 100"],
    ["a/".repeat(300) + "a", "longer than 400"],
  ])("refuses %j", (path, reason) => {
    expect(explainUnsafePath(path)).toContain(reason);
  });
});

it("assertSafePaths finds paths that are one file, and files that are folders", () => {
  expect(() => assertSafePaths(["src/a.ts", "src/b.ts", "README.md"])).not.toThrow();
  expect(() => assertSafePaths(["src/a.ts", "src/A.ts"])).toThrow(/ignores case/);
  expect(() => assertSafePaths(["src/a.ts", "Src/b.ts"])).toThrow(/ignores case/);
  expect(() => assertSafePaths(["src", "src/b.ts"])).toThrow(/ignores case/);
});

it("foldersAbove lists the outermost first", () => {
  expect(foldersAbove("a/b/c")).toEqual(["a", "a/b"]);
  expect(foldersAbove("a")).toEqual([]);
});
