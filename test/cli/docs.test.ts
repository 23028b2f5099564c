import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseArguments } from "../../generator/cli/arguments.ts";
import { deliverPackage } from "../../generator/cli/run/deliver.ts";
import { findOrphans } from "../../generator/io/write/orphans.ts";
import { writeDocs } from "../../generator/cli/reference/docs.ts";

let folder: string;
let file: string;
let out: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "postwright-docs-"));
  file = join(folder, "berths.json");
  out = join(folder, "site");
  writeCollection("List berths");
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

function writeCollection(name: string): void {
  const info = { name: "Berths", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" };
  fs.writeFileSync(file, JSON.stringify({ info, item: [{ name, request: "https://h.example/berths" }] }));
}

/** Runs `docs`; returns its outcome and what it printed. */
async function run(...words: readonly string[]): Promise<{ readonly outcome: unknown; readonly said: string }> {
  const command = parseArguments(["docs", file, "--out", out, ...words]);
  if (command.kind !== "docs") return { outcome: command, said: "" };
  let said = "";
  const write = (text: string): void => void (said += text);
  const terminal = { colour: false, rewrites: false, width: 80, writeOut: write, writeError: write };
  return { outcome: await writeDocs(command, terminal), said };
}

test("given a collection, its site is written; given it again, nothing changes", async () => {
  expect(await run()).toMatchObject({ outcome: 0, said: `${out}: 1 operation in 9 files\n` });
  expect(fs.existsSync(join(out, "operations/list-berths.html"))).toBe(true);
  expect((await run()).said).toContain("unchanged");
  expect((await run("--check")).outcome).toBe(0);
});

test("given an item with a new name, its page keeps its address; --check says that it would change", async () => {
  await run();
  writeCollection("All berths");
  const { outcome, said } = await run("--check");
  expect([outcome, said]).toEqual([3, expect.stringContaining("change operations/list-berths.html")]);
  expect((await run()).outcome).toBe(0);
  expect(fs.readdirSync(join(out, "operations"))).toEqual(["list-berths.html", "list-berths.md"]);
});

test("given a page that was edited, it is not replaced", async () => {
  await run();
  fs.appendFileSync(join(out, "operations/list-berths.html"), "mine");
  writeCollection("All berths");
  expect(await run()).toMatchObject({ outcome: 1, said: expect.stringContaining("list-berths.html") });
});

test("given a folder with other files, it is refused", async () => {
  fs.mkdirSync(out);
  fs.writeFileSync(join(out, "mine.txt"), "");
  expect(await run()).toMatchObject({ outcome: 1, said: expect.stringContaining("PW6015") });
  expect(fs.readdirSync(out)).toEqual(["mine.txt"]);
});

test("given the folder of a package, it stays", async () => {
  fs.mkdirSync(out);
  fs.writeFileSync(join(out, "postwright.json"), '{\n  "files": {}\n}\n');
  expect(await run()).toMatchObject({ outcome: { kind: "usage", message: `${out} is a package.` } });
});

test("given its folder as that of a package, generate leaves it unchanged", async () => {
  await run();
  const before = fs.readFileSync(join(out, "index.html"), "utf8");
  const made = {
    name: "berths",
    files: new Map([["a.ts", ""]]),
    built: new Map(),
    summary: { requests: 1, operations: 1, examples: 0, fixtureTests: 0 },
  };
  const folders = { tests: undefined, basis: undefined };
  const { outcome, problems } = await deliverPackage(out, made, folders, { dryRun: false, force: true, cwd: folder });
  expect([outcome, problems.map(({ diagnostic }) => diagnostic.code)]).toEqual(["failed", ["PW6022"]]);
  expect(fs.readFileSync(join(out, "index.html"), "utf8")).toBe(before);
  expect(findOrphans(folder, [])).toEqual([]);
});

test("given languages, the pages have these, the first one in front, and so does the Markdown", async () => {
  expect((await run("--lang", "python,typescript")).outcome).toBe(0);
  const page = fs.readFileSync(join(out, "operations/list-berths.html"), "utf8");
  expect([...page.matchAll(/name="language" id="language-([\w-]+)"/g)].map(([, name]) => name)).toEqual(["python", "typescript"]);
  expect(page).toMatch(/value="python" checked/);
  expect(fs.readFileSync(join(out, "operations/list-berths.md"), "utf8")).toContain("import requests");
});

test("given a language that there is not, the nearest is named", async () => {
  expect(await run("--lang", "curl,pyton")).toMatchObject({ outcome: { kind: "usage", hint: "Did you mean python?" } });
});

test.each([[[]], [["a.json", "b.json", "--out", "x"]], [["a.json"]]])("given docs with %j, it says what is missing", (words) => {
  expect(parseArguments(["docs", ...words]).kind).toBe("usage");
});
