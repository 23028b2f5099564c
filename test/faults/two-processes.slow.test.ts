import * as fs from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { writePackage } from "../../generator/io/write/write.ts";
import { contentOf, fastDisk, makePackage, snapshot } from "../io/support.ts";
import { type Fault, startWrite, useFaultFolders, writeInProcess } from "./children.ts";

const old = makePackage({ "src/a.ts": "old\n", "src/old.ts": "old\n" });
const versions = ["one", "two", "three", "four"].map((word) => makePackage({ "src/a.ts": `${word}\n`, [`src/${word}.ts`]: `${word}\n` }));
const [one = old, two = old] = versions;

const folders = useFaultFolders();

/** Waits for a process to do something that a file shows; for as long as the test may take. */
async function waitForFile(path: string): Promise<void> {
  while (!fs.existsSync(path)) await sleep(20);
}

/** Waits for a process to stop itself in the middle of its write. */
function waitForStage(): Promise<void> {
  return waitForFile(join(folders.parent, ".postwright-sample.work"));
}

it("processes that write different packages to one folder take turns, and the last one's is whole", async () => {
  for (let round = 0; round < 3; round++) {
    fs.rmSync(folders.target, { recursive: true, force: true });
    const ends = await Promise.all(versions.map((made) => writeInProcess({ ...folders, made, options: { waitMs: 300_000 } })));
    expect(ends.map(({ report, error }) => report ?? error)).toEqual(versions.map(() => ({ kind: "written", problems: [] })));
    expect(versions.map((made) => contentOf(made))).toContainEqual(snapshot(folders.target));
    expect(fs.readdirSync(folders.parent)).toEqual(["sample"]);
  }
});

it("a process that has to wait too long stops, says who is writing, and what to do; the other one goes on to its end", async () => {
  await writePackage(folders.target, old, { disk: fastDisk });
  const { child, end } = startWrite({
    ...folders,
    made: one,
    fault: { root: join(folders.parent, ".postwright-sample.work"), at: 3, how: "stop" },
  });
  try {
    await waitForStage();
    const { report, error } = await writeInProcess({ ...folders, made: two, options: { waitMs: 200 } });
    expect(report, error).toMatchObject({
      kind: "refused",
      problems: [
        {
          code: "PW6007",
          message: expect.stringContaining(`(process ${child.pid} on `),
          hint: expect.stringContaining(join(folders.parent, ".postwright-sample.lock")),
        },
      ],
    });
    expect(snapshot(folders.target)).toEqual(contentOf(old));
  } finally {
    child.kill("SIGCONT");
  }
  expect((await end).report).toEqual({ kind: "written", problems: [] });
  expect(snapshot(folders.target)).toEqual(contentOf(one));
  expect(fs.readdirSync(folders.parent)).toEqual(["sample"]);
});

it("a process that waits goes on as soon as the other one is killed, and finishes what that one began", async () => {
  await writePackage(folders.target, old, { disk: fastDisk });
  const first = startWrite({ ...folders, made: one, fault: { root: join(folders.parent, ".postwright-sample.work"), at: 3, how: "stop" } });
  await waitForStage();
  const log = join(folders.built, "second.log");
  const watched: Fault = { root: folders.parent, at: 0, how: "kill", log };
  const second = startWrite({ ...folders, made: two, options: { waitMs: 300_000 }, fault: watched });
  // The first thing that it tries is to take the lock.
  await waitForFile(log);
  first.child.kill("SIGKILL");
  expect((await first.end).signal).toBe("SIGKILL");
  const { report, error } = await second.end;
  expect(report, error).toMatchObject({ kind: "written", problems: [{ code: "PW6014" }] });
  expect(snapshot(folders.target)).toEqual(contentOf(two));
  expect(fs.readdirSync(folders.parent)).toEqual(["sample"]);
});
