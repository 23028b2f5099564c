import { describe, expect, it } from "vitest";
import { matchesChecksum, matchesText, parseManifest } from "../../generator/io/manifest.ts";
import { sha256 } from "../../generator/util/sha256.ts";

const sum = sha256("x\n");

describe("parseManifest", () => {
  it("reads the files", () => {
    const text = JSON.stringify({ generator: "1", files: { "src/a.ts": sum } });
    expect(parseManifest(text)).toEqual({ kind: "read", manifest: { files: new Map([["src/a.ts", sum]]) } });
  });

  it.each([
    ["", "not a JSON object"],
    ["<<<<<<< HEAD", "not a JSON object"],
    ["[]", "not a JSON object"],
    ["{}", '"files"'],
    ['{"files":[]}', '"files"'],
    [JSON.stringify({ files: { "../a": sum } }), "dot segment"],
    [JSON.stringify({ files: { "/etc/passwd": sum } }), "absolute"],
    [JSON.stringify({ files: { ".git/config": sum } }), "reserved"],
    [JSON.stringify({ files: { a: "123" } }), "sha256"],
    [JSON.stringify({ files: { "postwright.json": sum } }), "itself"],
  ])("%j is damaged", (text, reason) => {
    expect(parseManifest(text)).toEqual({ kind: "damaged", reason: expect.stringContaining(reason) });
  });

  it("takes names that objects have anyway for names", () => {
    const text = `{"files":{"__proto__":"${sum}","constructor":"${sum}"}}`;
    const outcome = parseManifest(text);
    expect(outcome.kind === "read" && [...outcome.manifest.files.keys()]).toEqual(["__proto__", "constructor"]);
  });
});

it("line ends do not count as edits, other bytes do", () => {
  expect(matchesChecksum(Buffer.from("x\n"), sum)).toBe(true);
  expect(matchesChecksum(Buffer.from("x\r\n"), sum)).toBe(true);
  expect(matchesChecksum(Buffer.from("x\r"), sum)).toBe(false);
  expect(matchesChecksum(Buffer.from("y\n"), sum)).toBe(false);
  expect(matchesText(Buffer.from("é\r\n"), "é\n")).toBe(true);
  expect(matchesText(Buffer.from("é\n\n"), "é\n")).toBe(false);
});
