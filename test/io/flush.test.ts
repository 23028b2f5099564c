import * as fs from "node:fs";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Disk, nodeDisk } from "../../generator/io/disk.ts";
import { manifestName } from "../../generator/io/manifest.ts";
import { writePackage } from "../../generator/io/write/write.ts";
import { makePackage, makeTemp, put } from "./support.ts";

const first = makePackage({ "src/a.ts": "a\n", "src/deep/b.ts": "b\n", "package.json": "{}\n" });

let parent = "";
beforeEach(() => void (parent = makeTemp()));
afterEach(() => fs.rmSync(parent, { recursive: true, force: true }));

it("flushes every new file before the journal is written", async () => {
  const steps: string[] = [];
  const disk: Disk = {
    ...nodeDisk,
    create: (path, data) => (steps.push(`create ${basename(path)}`), nodeDisk.create(path, data)),
    flush: async (paths) => {
      await nodeDisk.flush(paths);
      steps.push(...paths.map((path) => `flush ${basename(path)}`));
    },
    write: (path, data) => (steps.push("write"), nodeDisk.write(path, data)),
  };
  await writePackage(join(parent, "sample"), first, { disk });
  const names = ["package.json", manifestName, "a.ts", "b.ts"];
  const create = names.map((name) => `create ${name}`);
  const flush = names.map((name) => `flush ${name}`);
  // The first one that is written is the lock.
  expect(steps).toEqual(["write", ...create, ...flush, "write"]);
});

it("reports the file that cannot be flushed", async () => {
  put(join(parent, "there"), "text");
  await expect(nodeDisk.flush([join(parent, "there"), join(parent, "gone"), join(parent, "there")])).rejects.toMatchObject({
    code: "ENOENT",
    path: join(parent, "gone"),
  });
});
