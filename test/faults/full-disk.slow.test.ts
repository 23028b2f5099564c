import * as fs from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writePackage } from "../../generator/io/write/write.ts";
import { contentOf, fastDisk, makePackage, put, snapshot } from "../io/support.ts";
import { useFaultFolders, writeInProcess } from "./children.ts";
import { afterCommands, findMountLauncher } from "./mounts.ts";

const before = makePackage({ "src/a.ts": "old\n", "src/b.ts": "b\n" }, { "dist/a.js": "old js\n" });
const after = makePackage({ "src/a.ts": "new\n".repeat(5000), "src/b.ts": "b\n" }, { "dist/a.js": "new js\n".repeat(5000) });
const own = { "mine.md": "mine\n" };

const folders = useFaultFolders();

async function prepareOld(): Promise<void> {
  await writePackage(folders.target, before, { disk: fastDisk });
  put(join(folders.target, "mine.md"), own["mine.md"]);
}

const launcher = findMountLauncher();
if (launcher === undefined) console.warn("no mount is permitted here: a full disk is only tried as a limit on the size of files");

describe("a disk that is full", () => {
  /** Copies what is there to a small file system, fills that up to some room, writes, and copies the result back. */
  async function writeWithRoom(kilobytes: number): Promise<{ readonly report: unknown; readonly state: unknown; readonly names: unknown }> {
    const small = join(folders.parent, "small");
    const result = join(folders.parent, `result-${kilobytes}`);
    for (const path of [small, result]) fs.mkdirSync(path);
    const fill = [
      `mount -t tmpfs -o size=400k tmpfs "${small}"`,
      `cp -a "${folders.target}" "${small}/sample"`,
      `dd if=/dev/zero of="${small}/filler" bs=4096 2>/dev/null; truncate -s -${kilobytes}k "${small}/filler"`,
    ].join(" && ");
    const command = `${fill} && "$@"; cp -a "${small}/." "${result}"; rm "${result}/filler"; exit 0`;
    const task = { built: folders.built, target: join(small, "sample"), made: after };
    const { report, error } = await writeInProcess({ ...task, launcher: [...(launcher ?? []), "sh", "-c", command, "sh"] });
    expect(error).toBe("");
    const state = snapshot(join(result, "sample"));
    const names = fs.readdirSync(result);
    for (const path of [small, result]) fs.rmSync(path, { recursive: true, force: true });
    return { report, state, names };
  }

  it("keeps the old package whole and says which file did not fit, or has written the new one", async () => {
    if (launcher === undefined) return;
    await prepareOld();
    const kinds: unknown[] = [];
    for (const kilobytes of [0, 4, 8, 16, 24, 32, 40, 48, 56, 64, 72, 96, 128]) {
      const { report, state, names } = await writeWithRoom(kilobytes);
      const where = `${kilobytes} kB of room`;
      expect(names, where).toEqual(["sample"]);
      if (JSON.stringify(report) === JSON.stringify({ kind: "written", problems: [] })) {
        kinds.push("written");
        expect(state, where).toEqual(contentOf(after, own));
        continue;
      }
      kinds.push("refused");
      const message = expect.stringMatching(
        /^\S+\/small\/\S+ cannot be written: the disk is full \(ENOSPC\)\. The output is left unchanged\.$/,
      );
      expect(report, where).toMatchObject({ kind: "refused", problems: [{ code: "PW6006", message }] });
      expect(state, where).toEqual(contentOf(before, own));
    }
    expect([...new Set(kinds)], "too little room first, then enough").toEqual(["refused", "written"]);
  });
});

describe("a limit on the size of files", () => {
  it("keeps the old package whole, names the file that is too large, and the next run writes all", async () => {
    await prepareOld();
    // Blocks of 512 bytes, or in some shells of 1,024; what is written has 20,000 and 35,000.
    const limited = afterCommands([], "ulimit -f 16");
    const { report, error } = await writeInProcess({ ...folders, made: after, launcher: limited });
    const message = expect.stringMatching(/^\S+\/src\/a\.ts cannot be written: the limit on the size of files is reached \(EFBIG\)\./);
    expect(report, error).toMatchObject({ kind: "refused", problems: [{ code: "PW6006", message }] });
    expect(snapshot(folders.parent)).toEqual(prefix(contentOf(before, own)));
    expect((await writeInProcess({ ...folders, made: after })).report).toEqual({ kind: "written", problems: [] });
    expect(snapshot(folders.parent)).toEqual(prefix(contentOf(after, own)));
  });
});

function prefix(content: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(content).map(([path, text]) => [`sample/${path}`, text]));
}
