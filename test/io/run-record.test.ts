import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Disk, nodeDisk } from "../../generator/io/disk.ts";
import { digestStats, isAsRecorded, type RunRecord, writeRecord } from "../../generator/io/run-record.ts";
import { sha256 } from "../../generator/util/sha256.ts";

const names = ["README.md", "src/index.ts"];
const old = new Date(Date.now() - 60_000);
let folder = "";

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "postwright-record-"));
  for (const name of ["src", "dist"]) fs.mkdirSync(join(folder, name));
  for (const name of [...names, "dist/index.js"]) put(name, "ferry", old);
  fs.writeFileSync(
    join(folder, "postwright.json"),
    JSON.stringify({ files: Object.fromEntries(names.map((name) => [name, sha256("ferry")])) }),
  );
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function put(name: string, text: string, time: Date): void {
  fs.writeFileSync(join(folder, name), text);
  fs.utimesSync(join(folder, name), time, time);
}

/** Records the package as it is, and returns a look at it: whether it is as recorded, and what that read. */
function record(): () => { readonly same: boolean; readonly read: readonly string[] } {
  const manifest = sha256(fs.readFileSync(join(folder, "postwright.json")));
  const run: RunRecord = {
    name: "ferry",
    inputs: "",
    program: "",
    manifest,
    built: undefined,
    stats: digestStats(folder, names),
    drafts: {},
    summary: { requests: 0, operations: 0, examples: 0, fixtureTests: 0 },
    diagnostics: [],
  };
  writeRecord(folder, run, []);
  return () => {
    const read: string[] = [];
    const disk: Disk = { ...nodeDisk, read: (path) => (read.push(path.slice(folder.length + 1)), nodeDisk.read(path)) };
    return { same: isAsRecorded(folder, run, true, disk), read };
  };
}

test("given files that are as they were recorded, none is read", () => {
  expect(record()()).toEqual({ same: true, read: ["postwright.json"] });
});

test("given a file of the same length, written or moved there since, it is read", () => {
  const look = record();
  put("src/index.ts", "ship!", new Date(old.getTime() + 1));
  expect(look().same).toBe(false);
  put("other", "ship!", old);
  fs.renameSync(join(folder, "other"), join(folder, "src/index.ts"));
  expect(look().same).toBe(false);
});

test("given a file that was touched, it is read, and found the same", () => {
  const look = record();
  put("src/index.ts", "ferry", new Date());
  expect(look()).toEqual({ same: true, read: ["postwright.json", ...names] });
});

test("given a file that was written when it was recorded, its time proves nothing", () => {
  const now = new Date();
  put("src/index.ts", "ferry", now);
  const look = record();
  put("src/index.ts", "ship!", now);
  expect(look().same).toBe(false);
});

test("given a system that counts in whole seconds, two of them prove nothing", () => {
  const second = Math.floor(old.getTime() / 1000) * 1000;
  put("README.md", "ferry", new Date(second));
  put("src/index.ts", "ferry", new Date(second));
  put("dist/index.js", "ferry", new Date(second));
  expect(digestStats(folder, names, nodeDisk, second + 1000)).toBeUndefined();
  expect(digestStats(folder, names, nodeDisk, second + 3000)).toBe(digestStats(folder, names));
});

test("given a link in place of a file, there is no digest", () => {
  fs.rmSync(join(folder, "src/index.ts"));
  fs.symlinkSync(join(folder, "README.md"), join(folder, "src/index.ts"));
  expect(digestStats(folder, names)).toBeUndefined();
});
