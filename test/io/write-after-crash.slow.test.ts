import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Disk } from "../../generator/io/disk.ts";
import { finishInterruptedWrites } from "../../generator/io/write/finish.ts";
import { writePackage } from "../../generator/io/write/write.ts";
import { contentOf, crashAfter, fastDisk, killHolder, makePackage, makeTemp, put, snapshot } from "./support.ts";

const before = makePackage({ "src/a.ts": "old a\n", "src/gone/c.ts": "old c\n" }, { "dist/a.js": "old js\n" });
const after = makePackage({ "src/a.ts": "new a\n", "src/d.ts": "new d\n" }, { "dist/a.js": "new js\n" });
const own = { "mine.md": "mine\n" };

let parent = "";
let target = "";
beforeEach(() => {
  parent = makeTemp();
  target = join(parent, "sample");
});
afterEach(() => fs.rmSync(parent, { recursive: true, force: true }));

async function prepareOld(): Promise<void> {
  fs.rmSync(parent, { recursive: true, force: true });
  await writePackage(target, before, { disk: fastDisk });
  put(join(target, "mine.md"), "mine\n");
}

/** Crashes a write right before its nth rename; the first writes the journal. */
async function crashAtRename(number: number, cwd = parent): Promise<void> {
  let renames = 0;
  const disk: Disk = {
    ...fastDisk,
    rename: (from, to) => {
      if (++renames === number) throw new Error("crash");
      fastDisk.rename(from, to);
    },
    // Whatever would be tidied up after the error: the process is gone.
    stat: (path) => {
      if (renames >= number) throw new Error("crash");
      return fastDisk.stat(path);
    },
  };
  await expect(writePackage(target, after, { disk, cwd })).rejects.toThrow("crash");
  killHolder(parent, target);
}

async function runAgain(cwd = parent): Promise<readonly string[]> {
  const { kind, problems } = await writePackage(target, after, { disk: fastDisk, cwd });
  expect(["written", "unchanged"]).toContain(kind);
  expect(fs.readdirSync(parent)).toEqual(["sample"]);
  return problems.map(({ diagnostic }) => diagnostic.code);
}

describe("between a crash and the next run", () => {
  it.each(["parent", "target"])("the user removes the package (working in %s): it is written anew", async (where) => {
    await prepareOld();
    await crashAtRename(2, where === "parent" ? parent : target);
    fs.rmSync(join(target, "src"), { recursive: true });
    if (where === "parent") fs.rmSync(target, { recursive: true });
    expect(await runAgain()).toContain("PW6013");
    expect(snapshot(target)).toMatchObject(contentOf(after));
  });

  it("the user puts the old package back, since it was missing: it is replaced, and what is new in it is kept aside", async () => {
    await prepareOld();
    await crashAtRename(3);
    expect(fs.existsSync(target)).toBe(false);
    for (const [path, text] of Object.entries(contentOf(before))) put(join(target, path), text);
    put(join(target, "src/a.ts"), "old a, edited\n");
    put(join(target, "late.md"), "late\n");
    expect(await runAgain()).toEqual(["PW6013", "PW6010", "PW6010"]);
    expect(snapshot(target)).toEqual(contentOf(after, { ...own, "late.md": "late\n", "src/a.ts.bak": "old a, edited\n" }));
  });

  it("the user saves a file over one that is being exchanged: it is kept beside the new one", async () => {
    await prepareOld();
    // The journal; then away go two files, `dist` and the manifest.
    await crashAtRename(6, target);
    for (const path of ["src/a.ts", "src/d.ts"]) put(join(target, path), `${path}, saved\n`);
    expect(await runAgain()).toEqual(["PW6013", "PW6010", "PW6010"]);
    expect(snapshot(target)).toEqual(
      contentOf(after, { ...own, "src/a.ts.bak": "src/a.ts, saved\n", "src/d.ts.bak": "src/d.ts, saved\n" }),
    );
  });
});

it("a program that makes the folder anew between the two renames loses nothing, and the write goes on", async () => {
  await prepareOld();
  const disk: Disk = {
    ...fastDisk,
    rename: (from, to) => {
      fastDisk.rename(from, to);
      if (from !== target || !to.endsWith("old")) return;
      put(join(target, "dist/.cache/x"), "cache\n");
      put(join(target, "note.md"), "note\n");
    },
  };
  const { kind, problems } = await writePackage(target, after, { disk });
  expect({ kind, codes: problems.map(({ diagnostic }) => diagnostic.code) }).toEqual({ kind: "written", codes: ["PW6010"] });
  expect(snapshot(target)).toEqual(contentOf(after, { ...own, "note.md": "note\n" }));
  expect(fs.readdirSync(parent)).toEqual(["sample"]);
});

it.each(["parent", "target"])("a crash at every step of the run that finishes a crash (working in %s) loses nothing", async (where) => {
  const cwd = where === "parent" ? parent : target;
  let steps = 0;
  for (let step = 0; ; step++) {
    await prepareOld();
    await crashAtRename(where === "parent" ? 3 : 6, cwd);
    const { disk, count } = crashAfter(step);
    await writePackage(target, after, { disk, cwd }).catch(() => undefined);
    if (count() <= step) break;
    steps = step;
    killHolder(parent, target);
    await runAgain(cwd);
    expect(snapshot(target), `step ${step}`).toEqual(contentOf(after, own));
  }
  expect(steps).toBeGreaterThan(8);
});

it("a run that was killed while it took a stale lock away leaves nothing for ever", async () => {
  const lock = join(parent, ".postwright-sample.lock");
  put(`${lock}-${2 ** 22 + 1}`, "stale");
  put(`${lock}-${process.pid}`, "of a living process");
  await writePackage(target, after, { disk: fastDisk });
  expect(fs.readdirSync(parent)).toEqual([`.postwright-sample.lock-${process.pid}`, "sample"]);
});

it("an interrupted write of a folder with an over-long name is finished for that folder, and for no other", async () => {
  target = join(parent, "n".repeat(120));
  await prepareOld();
  await crashAtRename(3);
  const names = fs.readdirSync(parent);
  expect(await finishInterruptedWrites(parent)).toEqual([]);
  expect(fs.readdirSync(parent)).toEqual(names);
  await writePackage(target, after, { disk: fastDisk });
  expect(fs.readdirSync(parent)).toEqual(["n".repeat(120)]);
  expect(snapshot(target)).toEqual(contentOf(after, own));
});
