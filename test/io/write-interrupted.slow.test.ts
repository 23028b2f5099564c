import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writePackage } from "../../generator/io/write/write.ts";
import { contentOf, crashAfter, failAt, fastDisk, killHolder, makePackage, makeTemp, put, snapshot } from "./support.ts";

const before = makePackage({ "src/a.ts": "old a\n", "src/b.ts": "same\n", "src/gone/c.ts": "old c\n" }, { "dist/a.js": "old js\n" });
const after = makePackage({ "src/a.ts": "new a\n", "src/b.ts": "same\n", "src/d.ts": "new d\n" }, { "dist/a.js": "new js\n" });
const own = { "notes/mine.md": "mine\n", "src/own.ts": "own\n", link: "-> notes/mine.md" };
/** No crash can happen at this step: the write is over before. */
const beyond = 1000;

// Every step of a write is tried; the usual limit is meant for one.

let parent = "";
let target = "";
beforeEach(async () => {
  parent = makeTemp();
  target = join(parent, "sample");
});
afterEach(() => fs.rmSync(parent, { recursive: true, force: true }));

async function setUp(): Promise<void> {
  fs.rmSync(target, { recursive: true, force: true });
  await writePackage(target, before, { disk: fastDisk });
  put(join(target, "notes/mine.md"), "mine\n");
  put(join(target, "src/own.ts"), "own\n");
  fs.symlinkSync("notes/mine.md", join(target, "link"));
}

/** Tries every step; gives what the next run said after each, and how many there were. */
async function crashEverywhere(cwd: string, check: (step: number) => void): Promise<readonly string[]> {
  const said: string[] = [];
  for (let step = 0; step < beyond; step++) {
    await setUp();
    const { disk, count } = crashAfter(step);
    const outcome = await writePackage(target, after, { disk, cwd }).catch((error: unknown) => error);
    if (count() <= step) {
      expect(outcome).toMatchObject({ kind: "written" });
      return said;
    }
    check(step);
    killHolder(parent, target);
    const second = await writePackage(target, after, { disk: fastDisk, cwd });
    said.push(second.problems.map(({ diagnostic }) => diagnostic.code).join());
    expect(snapshot(target), `after the run that follows a crash at step ${step}`).toEqual(contentOf(after, own));
    expect(fs.readdirSync(parent), `leftovers after a crash at step ${step}`).toEqual(["sample"]);
  }
  throw new Error("The write does not end.");
}

describe("a crash at every change of the disk", () => {
  it("leaves the old package or the new one, and the next run finishes", async () => {
    const missing: number[] = [];
    const said = await crashEverywhere(parent, (step) => {
      const state = snapshot(target);
      if (state === undefined) missing.push(step);
      else expect([contentOf(before, own), contentOf(after, own)], `step ${step}`).toContainEqual(state);
    });
    expect(said.length).toBeGreaterThan(20);
    // Before the stage, with a stage, with a journal or a seal, tidied up: each told in these words, in this order.
    expect(said.filter((codes, step) => codes !== said[step - 1])).toEqual(["", "PW6014", "PW6013", ""]);
    // Between the two renames both versions are whole beside the target; Node knows no atomic exchange of folders.
    expect(missing).toHaveLength(1);
  });

  it("loses nothing where files are exchanged one by one, because the user works in the folder", async () => {
    const inode = async (): Promise<number> => (await setUp(), fs.statSync(target).ino);
    const folder = await inode();
    await writePackage(target, after, { disk: fastDisk, cwd: target });
    expect(fs.statSync(target).ino, "the folder itself stays").toBe(folder);
    expect(fs.readdirSync(join(target, "src")).sort(), "a folder whose files have gone goes").toEqual(["a.ts", "b.ts", "d.ts", "own.ts"]);
    await crashEverywhere(target, (step) => {
      const state = snapshot(target);
      expect(state, `the user's files at step ${step}`).toMatchObject(own);
      for (const path of ["src/a.ts", "postwright.json"]) {
        const versions = [before.files.get(path), after.files.get(path), undefined];
        expect(versions, `${path} at step ${step}`).toContain(state?.[path]);
      }
    });
  });

  it("leaves nothing or the whole package on a first write", async () => {
    for (let step = 0; step < beyond; step++) {
      fs.rmSync(target, { recursive: true, force: true });
      const { disk, count } = crashAfter(step);
      await writePackage(target, after, { disk }).catch(() => undefined);
      if (count() <= step) return;
      expect([undefined, contentOf(after)], `step ${step}`).toContainEqual(snapshot(target));
      killHolder(parent, target);
      await writePackage(target, after, { disk: fastDisk });
      expect(snapshot(target)).toEqual(contentOf(after));
    }
  });
});

describe("an error at every change of the disk", () => {
  for (const [mode, code] of [
    ["exchanged as a whole", "ENOSPC"],
    ["exchanged file by file", "EACCES"],
  ] as const) {
    it(`keeps the old package, or has written the new one (${mode}, ${code})`, async () => {
      const cwd = mode === "exchanged as a whole" ? parent : target;
      const kinds = new Set<string>();
      for (let step = 1; step < beyond; step++) {
        await setUp();
        const { disk, count } = failAt(step, code);
        const outcome = await writePackage(target, after, { disk, cwd });
        if (count() < step) break;
        kinds.add(outcome.kind);
        const wanted = outcome.kind === "written" ? contentOf(after, own) : contentOf(before, own);
        expect(snapshot(target), `step ${step}, ${outcome.kind}`).toEqual(wanted);
        if (outcome.kind === "refused") {
          expect(fs.readdirSync(parent), `leftovers of step ${step}`).toEqual(["sample"]);
          expect(outcome.problems[0]?.diagnostic.message, `step ${step}`).toContain(code);
          expect(outcome.problems[0]?.diagnostic.message, `step ${step}`).toContain(parent);
        }
        killHolder(parent, target);
        await writePackage(target, after, { disk: fastDisk, cwd });
        expect(snapshot(target), `the run after an error at step ${step}`).toEqual(contentOf(after, own));
      }
      expect([...kinds].sort()).toEqual(["refused", "written"]);
    });
  }
});
