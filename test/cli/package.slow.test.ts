import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, expect, it } from "vitest";
import { lintTarball, packPostwright } from "../consumer/pack.ts";
import { repository } from "../corpus/corpus-files.ts";
import { runProgram } from "../support/run-tool.ts";

let folder = "";
let tarball = "";
let installed = "";

/** Packs Postwright as `npm publish` does, and unpacks it where its libraries are found. */
beforeAll(async () => {
  folder = fs.mkdtempSync(join(fs.realpathSync(tmpdir()), "postwright pâck-"));
  tarball = await packPostwright(folder);
  await runProgram("tar", ["xzf", tarball, "-C", folder], folder);
  installed = join(folder, "package");
  fs.symlinkSync(join(repository, "node_modules"), join(installed, "node_modules"));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function postwright(...args: readonly string[]) {
  return runProgram(process.execPath, [join(installed, "dist/package/bin.js"), ...args], folder);
}

it("the package has few files, no sources and no install scripts", () => {
  const files = fs
    .readdirSync(installed, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.startsWith("node_modules") && fs.statSync(join(installed, name)).isFile());
  expect(files.length).toBeLessThanOrEqual(40);
  expect(files.filter((name) => /^(?:generator|templates|test|generated)/.test(name))).toEqual([]);
  expect(files.reduce((sum, name) => sum + fs.statSync(join(installed, name)).size, 0)).toBeLessThan(2_000_000);
  const { scripts } = JSON.parse(fs.readFileSync(join(installed, "package.json"), "utf8"));
  expect(Object.keys(scripts).filter((name) => /install|^prepare$/.test(name))).toEqual([]);
});

it("help loads little, and so does a run without changes", () => {
  const imported = (name: string) => [...fs.readFileSync(join(installed, "dist/package", name), "utf8").matchAll(/\bfrom"([^"]+)"/g)];
  const needed = (name: string) => imported(name).flatMap(([, from = ""]) => (from.startsWith("node:") ? [] : [from]));
  expect(needed("bin.js")).toEqual(["./start.js"]);
  expect(needed("start.js")).toEqual(["commander"]);
  expect(needed("run.js").sort()).toEqual(["./start.js", "js-sha256"]);
});

it("publint and attw find nothing", async () => {
  const lints = await lintTarball(tarball, folder);
  expect(lints.filter(({ passed }) => !passed)).toEqual([]);
});

it("the command generates, checks and formats a package, in a path with blanks and letters of all kinds", async () => {
  expect((await postwright("--version")).output.trim()).toMatch(/^\d+\.\d+\.\d+/);
  const request = { method: "GET", url: "https://harbour.test/boats" };
  fs.writeFileSync(join(folder, "häfen.json"), JSON.stringify({ info: { name: "Harbour" }, item: [{ name: "List boats", request }] }));
  const { code, output } = await postwright("generate", "häfen.json", "--out", "my clïent");
  expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining("my clïent") });
  expect(fs.existsSync(join(folder, "my clïent/dist/index.d.ts"))).toBe(true);
});

it("the library generates, and has types", async () => {
  const script = `import { generate, defaultOptions } from "postwright";
const text = JSON.stringify({ info: { name: "Harbour" }, item: [{ name: "List boats", request: { method: "GET", url: "https://harbour.test/boats" } }] });
const result = await generate({ file: "h.json", text, options: { ...defaultOptions, check: false, format: false } });
console.log(result.package?.files.has("src/index.ts"));`;
  fs.writeFileSync(join(installed, "try.mjs"), script);
  expect((await runProgram(process.execPath, [join(installed, "try.mjs")], installed)).output.trim()).toBe("true");
  fs.rmSync(join(installed, "try.mjs"));
  expect(fs.readFileSync(join(installed, "dist/package/index.d.ts"), "utf8")).toMatch(
    /export declare const generate\b|export declare function generate\b/,
  );
});
