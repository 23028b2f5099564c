import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { makeCheckout, run } from "../cli/checkout.ts";
import { faultEnvironment, makeOpenFolder } from "./children.ts";

const killSwitch = fileURLToPath(new URL("./kill-switch.mjs", import.meta.url));
let root = "";
let cwd = "";
beforeAll(async () => {
  root = makeCheckout();
  const built = await run(root, root, "--version");
  if (built.code !== 0) throw new Error(built.error);
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  cwd = makeOpenFolder();
});
afterEach(() => fs.rmSync(cwd, { recursive: true, force: true }));

const version = (text: string): string => JSON.stringify({ name: "sample", files: { "src/index.ts": `// ${text}\n` } });
const indexFile = "generated/sample/src/index.ts";

function read(path: string): string {
  return fs.readFileSync(join(cwd, path), "utf8");
}

/** Runs `generate` until right before its nth rename; the first writes the journal, the second and third exchange the folders. */
function killAtRename(number: number, ...args: readonly string[]): void {
  const scratch = makeOpenFolder();
  const copy = join(scratch, "copy");
  const log = join(scratch, "log.txt");
  try {
    // What a run does is found out on a copy.
    fs.cpSync(cwd, copy, { recursive: true });
    expect(start(copy, 0, args, log)).toMatchObject({ status: 0 });
    const names = fs.readFileSync(log, "utf8").trimEnd().split("\n");
    const renames = names.flatMap((name, index) => (name === "renameSync" ? [index + 1] : []));
    expect(start(cwd, renames[number - 1] ?? 0, args)).toMatchObject({ signal: "SIGKILL" });
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

function start(folder: string, at: number, args: readonly string[], log?: string): { status: number | null; signal: string | null } {
  const fault = faultEnvironment({ root: folder, at, how: "kill", ...(log === undefined ? {} : { log }) });
  const command = ["--import", killSwitch, join(root, "generator/launch.mjs"), "generate", ...args];
  return spawnSync(process.execPath, command, { cwd: folder, env: { ...process.env, ...fault }, stdio: "ignore" });
}

it.each([
  ["generated/", []],
  ["a folder that is named", ["--out", "generated/sample"]],
])("killed between the two renames: the next run finishes %s, says so once, and --check asks for it", async (_, out) => {
  fs.writeFileSync(join(cwd, "x.json"), version("old"));
  const args = ["x.json", ...out];
  await run(root, cwd, "generate", ...args);
  fs.writeFileSync(join(cwd, "generated/sample/mine.md"), "mine\n");
  fs.writeFileSync(join(cwd, "x.json"), version("new"));
  killAtRename(3, ...args);
  expect(fs.existsSync(join(cwd, "generated/sample"))).toBe(false);

  const checked = await run(root, cwd, "generate", ...args, "--check");
  expect(checked.code).toBe(1);
  expect(checked.error).toContain("PW6008");
  expect(checked.error).toContain("Run generate without --check; it first finishes the interrupted write.");

  const next = await run(root, cwd, "generate", ...args);
  expect(next.code, next.error).toBe(0);
  expect(
    next.error.match(/PW6013 .*An earlier run was interrupted while it was replacing this package; this run has finished the job\./g),
  ).toHaveLength(1);
  expect(read(indexFile)).toBe("// new\n");
  expect(read("generated/sample/mine.md")).toBe("mine\n");
  expect(fs.readdirSync(join(cwd, "generated"))).toEqual(["sample"]);
  expect((await run(root, cwd, "generate", ...args)).error).toBe("");
});

it("killed before anything was replaced: the old package stands, and the next run says that it removed what was prepared", async () => {
  fs.writeFileSync(join(cwd, "x.json"), version("old"));
  await run(root, cwd, "generate", "x.json");
  fs.writeFileSync(join(cwd, "x.json"), version("new"));
  killAtRename(1, "x.json");
  expect(read(indexFile)).toBe("// old\n");
  const next = await run(root, cwd, "generate", "x.json");
  expect(next.code).toBe(0);
  expect(next.error).toMatch(/PW6014 .*interrupted before it replaced anything; the files that it had prepared were removed\./);
  expect(read(indexFile)).toBe("// new\n");
  expect(fs.readdirSync(join(cwd, "generated"))).toEqual(["sample"]);
});

it("symbolic links in the output folder are not followed, with --force neither: exit 1, the link is named, nothing is written behind it", async () => {
  fs.writeFileSync(join(cwd, "x.json"), version("old"));
  fs.mkdirSync(join(cwd, "outside"));
  fs.writeFileSync(join(cwd, "outside/index.ts"), "mine\n");
  fs.mkdirSync(join(cwd, "generated/sample"), { recursive: true });
  fs.symlinkSync("../../outside", join(cwd, "generated/sample/src"));
  for (const args of [[], ["--force"], ["--check"]]) {
    const { code, error } = await run(root, cwd, "generate", "x.json", ...args);
    expect(code).toBe(1);
    // A folder without a manifest is refused before anybody looks into it.
    expect(error).toMatch(args.includes("--force") ? /PW6003 {2}src is a/ : /PW6015 {2}generated\/sample contains files/);
  }
  expect(fs.readdirSync(join(cwd, "outside"))).toEqual(["index.ts"]);
  expect(read("outside/index.ts")).toBe("mine\n");

  fs.rmSync(join(cwd, "generated/sample"), { recursive: true });
  fs.symlinkSync("../outside", join(cwd, "generated/sample"));
  const whole = await run(root, cwd, "generate", "x.json", "--force");
  expect(whole.code).toBe(1);
  expect(whole.error).toMatch(/PW6003 {2}generated\/sample is a symbolic link/);
  expect(fs.readdirSync(join(cwd, "outside"))).toEqual(["index.ts"]);
});

it("an edited file is refused with a diff; --force writes all and keeps the edited one beside it", async () => {
  fs.writeFileSync(join(cwd, "x.json"), version("old"));
  await run(root, cwd, "generate", "x.json");
  fs.writeFileSync(join(cwd, indexFile), "// edited\n");
  fs.writeFileSync(join(cwd, "x.json"), version("new"));
  const refused = await run(root, cwd, "generate", "x.json");
  expect(refused.code).toBe(1);
  expect(refused.error).toMatch(/PW6001 {2}src\/index\.ts was edited/);
  expect(refused.error).toMatch(/^ *-\/\/ edited\n *\+\/\/ new$/m);
  expect(read(indexFile)).toBe("// edited\n");
  expect((await run(root, cwd, "generate", "x.json", "--force")).code).toBe(0);
  expect([read(indexFile), read(`${indexFile}.bak`)]).toEqual(["// new\n", "// edited\n"]);
});
