import { expect, test } from "vitest";
import { readCollection } from "../../generator/collection/read.ts";
import { explainUnsafePath } from "../../generator/util/output-path.ts";
import { toCamelCase } from "../../generator/targets/typescript/naming/casing.ts";
import { nameStrength } from "../../generator/secrets/names.ts";
import * as limits from "../../generator/util/limits.ts";
import { listImports, readSources } from "../architecture/sources.ts";
import { nestedFoldersOfV1, nestedLists } from "../support/pathological.ts";

const sources = readSources("generator");
const home = "generator/util/limits.ts";

test.each(Object.keys(limits))("given %s, some code keeps to it", (name) => {
  const users = sources.filter((source) => listImports(source).some(({ specifier }) => /(?:^|\/)limits\.ts$/.test(specifier)));
  // Once in the import, once where it counts.
  expect(users.filter(({ text }) => (text.match(new RegExp(`\\b${name}\\b`, "g")) ?? []).length > 1)).not.toEqual([]);
});

test("given every limit, a comment says what it counts and why", () => {
  const text = sources.find(({ path }) => path === home)?.text ?? "";
  const commented = text.match(/\*\/\nexport const max/g) ?? [];
  expect(commented).toHaveLength(Object.keys(limits).length);
});

test("given every other file, it has no limit of input of its own under one of these names", () => {
  const names = Object.keys(limits).join("|");
  const declared = sources.filter(({ path, text }) => path !== home && new RegExp(`\\bconst (?:${names})\\b`).test(text));
  expect(declared.map(({ path }) => path)).toEqual([]);
});

async function codesOf(text: string): Promise<readonly string[]> {
  const { diagnostics } = await readCollection({ file: "a.json", text });
  return diagnostics.map(({ code }) => code);
}

/** What is just within a limit is fine, one more is not. */
test("given a file nested as deep as allowed, it is read; one deeper, it is not", async () => {
  const nested = (depth: number): string => `{"info":{"name":"A"},"item":[{"request":{}}],"x":${nestedLists(depth - 1)}}`;
  expect(await codesOf(nested(limits.maxFileDepth))).not.toContain("PW1006");
  expect(await codesOf(nested(limits.maxFileDepth + 1))).toEqual(["PW1006"]);
});

test("given folders of v1 as deep as allowed, they are kept; one deeper, that is said", async () => {
  // A folder that holds no other is never too deep.
  expect(await codesOf(nestedFoldersOfV1(limits.maxFolderDepth + 1))).not.toContain("PW2023");
  expect(await codesOf(nestedFoldersOfV1(limits.maxFolderDepth + 2))).toContain("PW2023");
});

test("given the segment of a path, its length is allowed up to the limit", () => {
  expect(explainUnsafePath("a".repeat(limits.maxPathSegment))).toBeUndefined();
  expect(explainUnsafePath("a".repeat(limits.maxPathSegment + 1))).toContain("longer than");
});

test("given a path, its length is allowed up to the limit", () => {
  const path = (length: number): string => "a/".repeat(Math.ceil(length / 2) - 1) + (length % 2 === 0 ? "aa" : "a");
  expect(explainUnsafePath(path(limits.maxPathLength))).toBeUndefined();
  expect(explainUnsafePath(path(limits.maxPathLength + 1))).toContain("longer than");
});

test("given a word of any length, a name has as much of it as allowed", () => {
  expect(toCamelCase(["x".repeat(500)])).toHaveLength(limits.maxNameLength);
});

test("given a name that is longer than any of a credential, it names none", () => {
  const named = (length: number): string => `${"a_".repeat((length - 8) / 2)}password`;
  expect(nameStrength(named(limits.maxCredentialName))).toBe("password");
  expect(nameStrength(named(limits.maxCredentialName + 2))).toBe("none");
});
