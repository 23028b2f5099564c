import * as fs from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writePackage } from "../../generator/io/write/write.ts";
import { contentOf, fastDisk, makePackage, put, snapshot } from "../io/support.ts";
import { type Fault, useFaultFolders, writeInProcess } from "./children.ts";

const before = makePackage({ "src/a.ts": "old a\n", "src/b.ts": "same\n", "src/gone/c.ts": "old c\n" }, { "dist/a.js": "old js\n" });
const after = makePackage({ "src/a.ts": "new a\n", "src/b.ts": "same\n", "src/d.ts": "new d\n" }, { "dist/a.js": "new js\n" });
const own = { "notes/mine.md": "mine\n", link: "-> notes/mine.md" };

// Some two hundred processes.
const folders = useFaultFolders();

/** A write that is killed, and what it starts from. */
interface Scene {
  readonly prepare: (target: string) => Promise<void>;
  readonly inPlace?: true;
  readonly force?: true;
  /** What must be true of the folder at once, whatever was cut off. */
  readonly check: (state: Readonly<Record<string, string>> | undefined, where: string) => void;
  /** What the next run must have made of it. */
  readonly wanted: Readonly<Record<string, string>>;
}

async function prepareOld(target: string): Promise<void> {
  await writePackage(target, before, { disk: fastDisk });
  put(join(target, "notes/mine.md"), own["notes/mine.md"]);
  fs.symlinkSync("notes/mine.md", join(target, "link"));
}

function optionsOf({ inPlace, force }: Scene, target: string): { readonly force: boolean; readonly cwd?: string } {
  return inPlace === true ? { force: force === true, cwd: target } : { force: force === true };
}

/** Starts from the scene's beginning in a folder of its own, with a fault in it. */
async function play(scene: Scene, name: string, fault: Omit<Fault, "root">): Promise<{ target: string; signal: string | null }> {
  const root = join(folders.parent, name);
  const target = join(root, "sample");
  fs.mkdirSync(root);
  await scene.prepare(target);
  const { signal } = await writeInProcess({
    built: folders.built,
    target,
    made: after,
    options: optionsOf(scene, target),
    fault: { root, ...fault },
  });
  return { target, signal };
}

/** Every change of the write, and for writes to a file the middle too. */
async function listFaults(scene: Scene): Promise<readonly { readonly at: number; readonly how: "kill" | "half"; readonly name: string }[]> {
  const log = join(folders.parent, "log.txt");
  expect(await play(scene, "undisturbed", { at: 0, how: "kill", log })).toMatchObject({ signal: null });
  const names = fs.readFileSync(log, "utf8").trimEnd().split("\n");
  return names.flatMap((name, index) => {
    const fault = { at: index + 1, how: "kill", name } as const;
    return name === "writeFileSync" ? [fault, { ...fault, how: "half" } as const] : [fault];
  });
}

/** Kills the write at every change; each time the next run has to mend it. Gives what that run said. */
async function killEverywhere(scene: Scene): Promise<readonly string[]> {
  const faults = await listFaults(scene);
  const said: string[] = [];
  const open = [...faults.entries()];
  const work = async (): Promise<void> => {
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      const [index, { at, how, name }] = next;
      const where = `${how} at ${at}, ${name}`;
      const { target, signal } = await play(scene, String(index), { at, how });
      expect(signal, where).toBe("SIGKILL");
      scene.check(snapshot(target), where);
      said[index] = await runAgain(scene, target, where);
    }
  };
  await Promise.all([work(), work()]);
  return said;
}

/** The run after the crash. A lock without a holder counts for five seconds: they pass at once here. */
async function runAgain(scene: Scene, target: string, where: string): Promise<string> {
  const lock = join(target, "../.postwright-sample.lock");
  if (fs.existsSync(lock)) fs.utimesSync(lock, 0, 0);
  const { kind, problems } = await writePackage(target, after, { ...optionsOf(scene, target), disk: fastDisk });
  expect(["written", "unchanged"], where).toContain(kind);
  expect(snapshot(target), `after the run that follows a ${where}`).toEqual(scene.wanted);
  expect(fs.readdirSync(join(target, "..")), `leftovers of a ${where}`).toEqual(["sample"]);
  return problems.map(({ diagnostic }) => diagnostic.code).join();
}

/** Neighbours that are equal told once. */
function phases(said: readonly string[]): readonly string[] {
  return said.filter((codes, index) => codes !== said[index - 1]);
}

describe("a process that is killed at every change of the disk", () => {
  it("has written nothing of a first package, or all of it", async () => {
    const said = await killEverywhere({
      prepare: async () => undefined,
      check: (state, where) => expect([undefined, contentOf(after)], where).toContainEqual(state),
      wanted: contentOf(after),
    });
    expect(said.length).toBeGreaterThan(25);
    expect(phases(said)).toEqual(["", "PW6014", "PW6013", ""]);
  });

  it("leaves the old package or the new one; between two renames the next run has to finish it", async () => {
    const missing: string[] = [];
    const said = await killEverywhere({
      prepare: prepareOld,
      check: (state, where) => {
        if (state === undefined) missing.push(where);
        else expect([contentOf(before, own), contentOf(after, own)], where).toContainEqual(state);
      },
      wanted: contentOf(after, own),
    });
    expect(said.length).toBeGreaterThan(40);
    expect(phases(said)).toEqual(["", "PW6014", "PW6013", ""]);
    // Node knows no atomic exchange of folders.
    expect(missing).toEqual([expect.stringContaining("renameSync")]);
  });

  it("leaves whole files where they are exchanged one by one, and the user's as they were", async () => {
    const said = await killEverywhere({
      prepare: prepareOld,
      inPlace: true,
      check: (state, where) => {
        expect(state, where).toMatchObject(own);
        for (const path of ["src/a.ts", "src/gone/c.ts", "src/d.ts", "dist/a.js", "postwright.json"]) {
          const versions = [before, after].map((each) => contentOf(each)[path]);
          expect([...versions, undefined], `${path}, ${where}`).toContain(state?.[path]);
        }
      },
      wanted: contentOf(after, own),
    });
    expect(phases(said)).toEqual(["", "PW6014", "PW6013", ""]);
  });

  it("has an edited file in one place or the other when it is forced over it", async () => {
    const edited = "mine\n";
    await killEverywhere({
      prepare: async (target) => {
        await writePackage(target, before, { disk: fastDisk });
        put(join(target, "src/a.ts"), edited);
      },
      force: true,
      check: (state, where) => {
        if (state !== undefined) expect([state["src/a.ts"], state["src/a.ts.bak"]], where).toContain(edited);
      },
      wanted: contentOf(after, { "src/a.ts.bak": edited }),
    });
  });
});
