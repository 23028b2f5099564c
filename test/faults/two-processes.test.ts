import * as fs from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { writePackage } from "../../generator/io/write.ts";
import { contentOf, fastDisk, makePackage, snapshot } from "../io/support.ts";
import { buildGenerator, makeOpenFolder, startWrite, writeInProcess } from "./children.ts";

const old = makePackage({ "src/a.ts": "old\n", "src/old.ts": "old\n" });
const versions = ["one", "two", "three", "four"].map((word) => makePackage({ "src/a.ts": `${word}\n`, [`src/${word}.ts`]: `${word}\n` }));
const [one = old, two = old] = versions;

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let built = "";
let parent = "";
let target = "";
beforeAll(() => {
  built = buildGenerator();
});
afterAll(() => fs.rmSync(built, { recursive: true, force: true }));
beforeEach(() => {
  parent = makeOpenFolder();
  target = join(parent, "sample");
});
afterEach(() => fs.rmSync(parent, { recursive: true, force: true }));

/** Waits for a process to stop itself in the middle of its write. */
async function waitForStage(): Promise<void> {
  for (let time = 0; time < 500; time++) {
    if (fs.existsSync(join(parent, ".postwright-sample.work"))) return;
    await sleep(20);
  }
  throw new Error("The write does not start.");
}

it("processes that write different packages to one folder take turns, and the last one's is whole", async () => {
  for (let round = 0; round < 3; round++) {
    fs.rmSync(target, { recursive: true, force: true });
    const ends = await Promise.all(versions.map((made) => writeInProcess({ built, target, made, options: { waitMs: 30_000 } })));
    expect(ends.map(({ report, error }) => report ?? error)).toEqual(versions.map(() => ({ kind: "written", problems: [] })));
    expect(versions.map((made) => contentOf(made))).toContainEqual(snapshot(target));
    expect(fs.readdirSync(parent)).toEqual(["sample"]);
  }
});

it("a process that has to wait too long stops, says who is writing, and what to do; the other one goes on to its end", async () => {
  await writePackage(target, old, { disk: fastDisk });
  const { child, end } = startWrite({
    built,
    target,
    made: one,
    fault: { root: join(parent, ".postwright-sample.work"), at: 3, how: "stop" },
  });
  try {
    await waitForStage();
    const { report, error } = await writeInProcess({ built, target, made: two, options: { waitMs: 200 } });
    expect(report, error).toMatchObject({
      kind: "refused",
      problems: [
        {
          code: "PW6007",
          message: expect.stringContaining(`(process ${child.pid} on `),
          hint: expect.stringContaining(join(parent, ".postwright-sample.lock")),
        },
      ],
    });
    expect(snapshot(target)).toEqual(contentOf(old));
  } finally {
    child.kill("SIGCONT");
  }
  expect((await end).report).toEqual({ kind: "written", problems: [] });
  expect(snapshot(target)).toEqual(contentOf(one));
  expect(fs.readdirSync(parent)).toEqual(["sample"]);
});

it("a process that waits goes on as soon as the other one is killed, and finishes what that one began", async () => {
  await writePackage(target, old, { disk: fastDisk });
  const first = startWrite({ built, target, made: one, fault: { root: join(parent, ".postwright-sample.work"), at: 3, how: "stop" } });
  await waitForStage();
  const second = startWrite({ built, target, made: two, options: { waitMs: 30_000 } });
  await sleep(300);
  first.child.kill("SIGKILL");
  expect((await first.end).signal).toBe("SIGKILL");
  const { report, error } = await second.end;
  expect(report, error).toMatchObject({ kind: "written", problems: [{ code: "PW6014" }] });
  expect(snapshot(target)).toEqual(contentOf(two));
  expect(fs.readdirSync(parent)).toEqual(["sample"]);
});
