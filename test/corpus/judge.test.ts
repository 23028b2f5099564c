import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { judge } from "./judge.ts";
import type { Outcome } from "./messages.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "judge-"));
  mkdirSync(join(folder, "src/resources"), { recursive: true });
  mkdirSync(join(folder, "test"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const requests = [
  { pointer: "/item/0", name: "Get A" },
  { pointer: "/item/1", name: "Get B" },
];

const good: Outcome = {
  file: "a.json",
  operations: [
    { function: "getA", module: "root", pointer: "/item/0" },
    { function: "getB", module: "root", pointer: "/item/1" },
  ],
  examples: 0,
  fixtureTests: 2,
  diagnostics: [],
  checksums: { "src/resources/root.ts": "1" },
  seconds: 1,
  bug: undefined,
};

function judgeSource(source: string, first: Outcome = good, second: Outcome = good) {
  writeFileSync(join(folder, "src/resources/root.ts"), source);
  return judge(first, second, requests, folder);
}

const source = "export function getA(): void {}\nexport function getB(): void {}\n";

describe("what the corpus run fails for", () => {
  test("nothing, where every request has its function", () => {
    expect(judgeSource(source)).toEqual({ file: "a.json", requests: 2, functions: 2, failures: [] });
  });

  test("a function that is not there", () => {
    const { failures, functions } = judgeSource("export function getA(): void {}\n");
    expect(functions).toBe(1);
    expect(failures.join("\n")).toContain("getB is in the manifest but not in src/resources/root.ts");
  });

  test("a request without an operation, by its name and place", () => {
    const { failures } = judgeSource(source, { ...good, operations: good.operations.slice(0, 1) });
    expect(failures).toContain('no function for "Get B" (/item/1)');
  });

  test("two requests that share a function", () => {
    const shared = good.operations.map((operation) => ({ ...operation, function: "getA" }));
    expect(judgeSource("export function getA(): void {}\n", { ...good, operations: shared }).failures).toContain(
      "1 operations share a function's name",
    );
  });

  test("a type `any`", () => {
    expect(judgeSource(`${source}export const a: any = 1;\n`).failures).toEqual(["`any` at src/resources/root.ts:3"]);
  });

  test("other bytes the second time", () => {
    const second = { ...good, checksums: { "src/resources/root.ts": "2" } };
    expect(judgeSource(source, good, second).failures).toEqual(["other bytes the second time: src/resources/root.ts"]);
  });

  test("an unreadable item of a broken file without a diagnostic, but not one with it", () => {
    const broken: Outcome = { ...good, file: "bruno-import-issues.json", operations: good.operations.slice(0, 1) };
    const location = { file: broken.file, line: 1, column: 1 };
    const diagnostic = { code: "PW2000", severity: "warning", message: "", hint: "", item: [], pointer: "/item/1", location } as const;
    const one = "export function getA(): void {}\n";
    expect(judgeSource(one, broken, broken).failures).toEqual(['neither function nor diagnostic for "Get B" (/item/1)']);
    expect(judgeSource(one, { ...broken, diagnostics: [diagnostic] }, broken).failures).toEqual([]);
  });

  test("a bug, with its stack", () => {
    expect(judgeSource(source, { ...good, bug: "Error: oops\n  at here" }).failures).toEqual(["Error: oops\n  at here"]);
  });
});
