import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeInstalled, pipe, run, runWith, type Run } from "./checkout.ts";

let root = "";
let cwd = "";
beforeAll(() => {
  root = makeInstalled();
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  cwd = fs.mkdtempSync(join(tmpdir(), "postwright-cwd-"));
});
afterEach(() => fs.rmSync(cwd, { recursive: true, force: true }));

function postwright(...args: readonly string[]): Promise<Run> {
  return run(root, cwd, ...args);
}

function collection(file: string, script: object): string {
  fs.mkdirSync(join(cwd, file, ".."), { recursive: true });
  fs.writeFileSync(join(cwd, file), JSON.stringify(script));
  return file;
}

function lines(text: string): readonly Record<string, unknown>[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function read(path: string): string {
  return fs.readFileSync(join(cwd, path), "utf8");
}

describe("usage", () => {
  it.each([
    [["help"], "generate [files]"],
    [["--help"], "3  --check found a difference"],
    [["-h"], "docs/diagnostics.md"],
    [["generate", "--help"], "--check"],
    [["help", "generate"], "$ postwright generate --check"],
  ])("%j prints help", async (args, part) => {
    const { code, out, error } = await postwright(...args);
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(out).toContain(part);
  });

  it("--version is that of the package", async () => {
    const { version } = JSON.parse(fs.readFileSync(join(root, "package.json"), "utf8"));
    expect(await postwright("--version")).toEqual({ code: 0, out: `${version}\n`, error: "" });
  });

  it.each([
    [[], "No command given"],
    [["generat"], "Did you mean generate?"],
    [["make-it-so"], "Unknown command: make-it-so"],
    [["generate", "--forse"], "Did you mean --force?"],
    [["generate", "--nonsense"], "Unknown option: --nonsense"],
    [["generate", "--out"], "--out needs a folder"],
    [["generate", "--out", "--json"], "--out needs a folder"],
    [["generate", "--out", "a", "--out", "b"], "given twice"],
    [["generate", "--json=1"], "takes no value"],
    [["generate", "--check", "--force"], "cannot be combined"],
    [["generate"], "There is no collection in collections/"],
  ])("%j is wrong usage", async (args, message) => {
    const { code, out, error } = await postwright(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toContain(message);
    expect(fs.readdirSync(cwd)).toEqual([]);
  });
});

describe("explain", () => {
  it("without files, passes over one in collections/ that is not a collection, and says so", async () => {
    const request = { method: "GET", url: "https://harbour.test/boats" };
    collection("collections/harbour.json", { info: { name: "Harbour" }, item: [{ name: "List boats", request }] });
    collection("collections/stray.json", { openapi: "3.1.0" });
    const { code, out, error } = await postwright("explain", "listBoats");
    expect(code).toBe(0);
    expect(out).toContain("List boats");
    expect(error).toMatch(/^collections\/stray\.json:1:1 {2}error {2}PW2001 /m);
    expect((await postwright("explain", "listBoats", "collections/stray.json")).code).toBe(1);
  });
});

describe("generate", () => {
  it("one file with --out: DIR is the package", async () => {
    collection("in/x.json", { name: "sample" });
    const { code, out, error } = await postwright("generate", "in/x.json", "--out", "client");
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(out).toMatch(/^sample +7 +7 +3 +9 +0 +0 +0 +[0-9.]+ {2}client \(3 files\)$/m);
    expect(fs.readdirSync(join(cwd, "client")).sort()).toEqual(["postwright.json", "postwright.map.json", "src"]);
    expect((await postwright("generate", "in/x.json", "--out", "client", "--force")).out).toMatch(/^sample .* client \(1 file|2 files\)$/m);
    const third = await postwright("generate", "in/x.json", "--out", "client");
    expect(third.out).toContain("client (unchanged)");
  });

  it("no files: collections/ into generated/, with the environment beside and the old name lock", async () => {
    collection("collections/a.postman_collection.json", { name: "one" });
    collection("collections/a.postman_environment.json", { values: [] });
    collection("collections/b.json", { name: "two" });
    expect((await postwright("generate", "--no-check")).code).toBe(0);
    expect(fs.readdirSync(join(cwd, "generated")).sort()).toEqual(["one", "two"]);
    expect(JSON.parse(read("generated/one/src/options.txt"))).toEqual({ check: false, format: true, environment: '{"values":[]}' });
    expect(fs.existsSync(join(cwd, "generated/one/src/lock.txt"))).toBe(false);
    await postwright("generate", "--no-format");
    expect(JSON.parse(read("generated/two/src/options.txt"))).toEqual({ check: true, format: false, environment: null });
    expect(read("generated/one/src/lock.txt")).toBe("a manifest was there\n");
  });

  it("several files with --out: one folder each; one that fails does not stop the others and keeps its old output", async () => {
    const bad = collection("bad.json", { name: "bad" });
    const good = collection("good.json", { name: "good" });
    await postwright("generate", bad, good, "--out", "all");
    collection("bad.json", { name: "bad", diagnostics: [["PW1003", "error", 1]] });
    collection("good.json", { name: "good", files: { "src/new.ts": "" } });
    const old = read("all/bad/postwright.json");
    const { code, out, error } = await postwright("generate", bad, "missing.json", good, "--out", "all");
    expect(code).toBe(1);
    expect(error).toContain("bad.json:1:1  error  PW1003  Message of PW1003.");
    expect(error).toContain("missing.json:1:1  error  PW1008");
    expect(out).toMatch(/^bad\.json +- .* not written$/m);
    expect(fs.existsSync(join(cwd, "all/good/src/new.ts"))).toBe(true);
    expect(read("all/bad/postwright.json")).toBe(old);
  });

  it("two collections for one folder: the second in path order is refused, whatever the order of the arguments", async () => {
    const files = [collection("a.json", { name: "same" }), collection("b.json", { name: "Same" })];
    for (const order of [files, files.toReversed()]) {
      const { code, error } = await postwright("generate", ...order, "--out", "all");
      expect(code).toBe(1);
      expect(error).toMatch(/^b\.json:1:1 {2}error {2}PW6011 .*folder of a\.json/m);
      expect(fs.readdirSync(join(cwd, "all"))).toEqual(["same"]);
    }
  });

  it("--check writes nothing, lists what would change and exits with 3, or 0 if nothing would", async () => {
    collection("x.json", { name: "sample" });
    const first = await postwright("generate", "x.json", "--check");
    expect(first.code).toBe(3);
    expect(first.out).toContain("add     generated/sample/src/index.ts\n");
    expect(fs.readdirSync(cwd)).toEqual(["x.json"]);
    await postwright("generate", "x.json");
    await postwright("generate", "x.json");
    const second = await postwright("generate", "x.json", "--check");
    expect(second.code).toBe(0);
    expect(second.out).toContain("(up to date)");
    fs.appendFileSync(join(cwd, "generated/sample/src/index.ts"), "// mine\n");
    expect((await postwright("generate", "x.json", "--check")).code).toBe(3);
  });

  it("an edited file: exit 1 with the diff; --force keeps a copy", async () => {
    collection("x.json", { name: "sample" });
    await postwright("generate", "x.json");
    fs.writeFileSync(join(cwd, "generated/sample/src/index.ts"), "// mine\n");
    const refused = await postwright("generate", "x.json");
    expect(refused.code).toBe(1);
    expect(refused.error).toMatch(/PW6001 {2}src\/index\.ts was edited/);
    expect(refused.error).toContain("-// mine\n");
    expect((await postwright("generate", "x.json", "--force")).code).toBe(0);
    expect(read("generated/sample/src/index.ts.bak")).toBe("// mine\n");
  });

  it("warnings are grouped, notes counted, nothing drives the terminal; --verbose lists all", async () => {
    collection("x.json", {
      name: "sample",
      diagnostics: [
        ["PW3006", "warning", 44],
        ["PW3002", "info", 5],
      ],
    });
    const { code, error } = await postwright("generate", "x.json");
    expect(code).toBe(0);
    expect(error.match(/Message of PW3006/g)).toHaveLength(3);
    expect(error).toContain("… and 41 more (--verbose)");
    expect(error).toContain("Notes (--verbose lists them)\n  PW3002 ×5  Message of PW3002.\n");
    expect(error).not.toContain("\u001b");
    const verbose = await postwright("generate", "x.json", "--verbose");
    expect(verbose.error.match(/Message of PW3006/g)).toHaveLength(44);
    expect(verbose.error.match(/Message of PW3002/g)).toHaveLength(5);
  });

  it("--json: one object a line and nothing else", async () => {
    collection("x.json", { name: "sample", diagnostics: [["PW3006", "warning", 1]] });
    const { code, out, error } = await postwright("generate", "x.json", "missing.json", "--json");
    expect({ code, error }).toEqual({ code: 1, error: "" });
    const [missing, warning, ...rest] = lines(out);
    expect(missing).toMatchObject({ type: "diagnostic", code: "PW1008", location: { file: "missing.json", line: 1, column: 1 } });
    expect(warning).toMatchObject({ type: "diagnostic", code: "PW3006", severity: "warning", item: ["folder", "\u001b[31mitem"] });
    expect(out).not.toContain("\u001b");
    expect(rest.slice(0, -1).map(({ type, path, change }) => [type, path, change])).toEqual([
      ["change", "generated/sample/postwright.json", "add"],
      ["change", "generated/sample/src/index.ts", "add"],
      ["change", "generated/sample/src/options.txt", "add"],
    ]);
    expect(rest.at(-1)).toEqual({
      type: "package",
      name: "sample",
      file: "x.json",
      out: "generated/sample",
      outcome: "written",
      summary: { requests: 7, operations: 7, examples: 3, fixtureTests: 9 },
      diagnostics: { error: 0, warning: 1, info: 0 },
      seconds: expect.any(Number),
    });
  });

  it("a bug of ours is said to be one, without values of the collection, and the others go on", async () => {
    collection("a.json", { crash: true });
    collection("b.json", { name: "sample" });
    const { code, error } = await postwright("generate", "a.json", "b.json");
    expect(code).toBe(1);
    expect(error).toMatch(/^a\.json:1:1 {2}error {2}PW6099 .*internal TypeError/m);
    expect(error).toContain("generate.js");
    expect(error).not.toContain("secret-value");
    expect(fs.existsSync(join(cwd, "generated/sample"))).toBe(true);
  });

  it("a folder of other files is refused without --force, with --check too; one of hidden files is not", async () => {
    collection("in/x.json", { name: "sample" });
    for (const options of [[], ["--check"]]) {
      const { code, error } = await postwright("generate", "in/x.json", "--out", ".", ...options);
      expect(code).toBe(1);
      expect(error).toMatch(/^\.:1:1 {2}error {2}PW6015 /m);
      expect(fs.readdirSync(cwd)).toEqual(["in"]);
    }
    collection("client/.git/x", {});
    expect((await postwright("generate", "in/x.json", "--out", "client")).code).toBe(0);
  });

  it("a dash is the collection from standard input", async () => {
    expect((await pipe(root, cwd, '{ "name": "sample" }', "generate", "-", "--out", "client")).code).toBe(0);
    expect(fs.existsSync(join(cwd, "client/src/index.ts"))).toBe(true);
  });

  it("generates into the working folder itself", async () => {
    collection("in/x.json", { name: "sample" });
    const inode = fs.statSync(cwd).ino;
    expect((await postwright("generate", "in/x.json", "--out", ".", "--force")).code).toBe(0);
    expect(fs.readdirSync(cwd).sort()).toEqual(["in", "postwright.json", "postwright.map.json", "src"]);
    expect(fs.statSync(cwd).ino).toBe(inode);
  });
});

it("given nothing changed, a second run loads neither core nor checker, nor a library of theirs", async () => {
  const file = collection("ferry.json", { name: "ferry" });
  const first = await traced("generate", file);
  expect(first).toMatchObject({ code: 0, loaded: expect.arrayContaining(["dist/node/generate.js", "dist/node/checker.js"]) });
  const second = await traced("generate", file);
  expect(second.out).toContain("(unchanged)");
  expect(second.loaded).toContain("dist/cli/unchanged.js");
  expect(second.loaded.filter((path) => /node\/(?:generate|checker|tools|assets)|ts-morph|prettier|handlebars|postman/.test(path))).toEqual(
    [],
  );
});

/** Runs the command with a hook that writes down which modules are loaded. */
async function traced(...args: readonly string[]): Promise<Run & { readonly loaded: readonly string[] }> {
  const trace = join(cwd, "trace.txt");
  fs.writeFileSync(trace, "");
  const hook = `import { appendFileSync } from "node:fs"; export const load = (url, context, next) => (appendFileSync(${JSON.stringify(trace)}, url + "\\n"), next(url, context));`;
  const register = `import { register } from "node:module"; register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hook)}`)});`;
  const result = await runWith(root, cwd, ["--import", `data:text/javascript,${encodeURIComponent(register)}`], args);
  const loaded = fs
    .readFileSync(trace, "utf8")
    .split("\n")
    .filter((url) => url !== "");
  return { ...result, loaded: loaded.map((url) => url.replace(/^file:.*?\/(?=dist\/|node_modules\/)/, "")) };
}
