import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { afterEach, expect, it } from "vitest";
import { writePackage } from "../../generator/io/write/write.ts";
import { contentOf, fastDisk, makePackage, snapshot } from "../io/support.ts";
import { useFaultFolders, writeInProcess } from "./children.ts";
import { afterCommands, findMountLauncher } from "./mounts.ts";

const before = makePackage({ "src/a.ts": "old\n" });
const after = makePackage({ "src/a.ts": "new\n", "src/b.ts": "b\n" });

const folders = useFaultFolders();
afterEach(() => {
  for (const path of [folders.parent, folders.target]) if (fs.existsSync(path)) fs.chmodSync(path, 0o755);
});

const launcher = findMountLauncher();
if (launcher === undefined) console.warn("no mount is permitted here: a read-only file system was not tried");

/** Root may write anywhere, so that it hands over to a user that owns nothing. */
const someone = process.getuid?.() === 0 ? 65_534 : undefined;

/** Gives the folder to whoever runs the write. */
function handOver(...paths: readonly string[]): void {
  if (someone === undefined) return;
  for (const path of paths) fs.chownSync(path, someone, someone);
}

const user = someone === undefined ? {} : { uid: someone };

it("a read-only file system: an error that names it, old package and first write alike", async () => {
  if (launcher === undefined) return;
  const readOnly = afterCommands(
    launcher,
    `mount --bind "${folders.parent}" "${folders.parent}" && mount -o remount,bind,ro "${folders.parent}"`,
  );
  const message = expect.stringMatching(
    new RegExp(`^${folders.parent}/\\S+ cannot be written: the file system is read-only \\(EROFS\\)\\.`),
  );
  const wanted = { kind: "refused", problems: [{ code: "PW6006", message }] };
  for (const path of [folders.target, join(folders.parent, "x/y/sample")]) {
    const { report, error } = await writeInProcess({ built: folders.built, target: path, made: after, launcher: readOnly });
    expect(report, error).toMatchObject(wanted);
  }
  expect(fs.readdirSync(folders.parent)).toEqual([]);
  await writePackage(folders.target, before, { disk: fastDisk });
  const { report, error } = await writeInProcess({ ...folders, made: after, launcher: readOnly });
  expect(report, error).toMatchObject(wanted);
  expect(snapshot(folders.target)).toEqual(contentOf(before));
});

it("a folder in which the user may not write: an error that names it, and the old package stays", async () => {
  await writePackage(folders.target, before, { disk: fastDisk });
  for (const path of [folders.parent, folders.target]) fs.chmodSync(path, 0o555);
  const { report, error } = await writeInProcess({ ...folders, made: after, ...user });
  const message = expect.stringMatching(new RegExp(`^${folders.target}\\S* cannot be written: permission denied \\(EACCES\\)\\.`));
  expect(report, error).toMatchObject({ kind: "refused", problems: [{ code: "PW6006", message }] });
  expect(snapshot(folders.parent)).toEqual(
    Object.fromEntries(Object.entries(contentOf(before)).map(([path, text]) => [`sample/${path}`, text])),
  );
});

it("a first write where the user may not write: an error that names the place, and nothing is left", async () => {
  fs.chmodSync(folders.parent, 0o555);
  const { report, error } = await writeInProcess({ ...folders, made: after, ...user });
  const message = expect.stringMatching(new RegExp(`^${folders.parent}/\\S+ cannot be written: permission denied \\(EACCES\\)\\.`));
  expect(report, error).toMatchObject({ kind: "refused", problems: [{ code: "PW6006", message }] });
  expect(fs.readdirSync(folders.parent)).toEqual([]);
});

it.each([
  ["generate", "a.json"],
  ["generate", "locked/a.json"],
  ["diff", "locked/a.json"],
  ["resolve", "locked"],
])("what the user may not read: %s %s ends with an error that names it", (command, path) => {
  fs.mkdirSync(join(folders.parent, "locked"));
  fs.writeFileSync(join(folders.parent, "a.json"), "{}", { mode: 0o000 });
  fs.chmodSync(join(folders.parent, "locked"), 0o000);
  const args = [join(folders.built, "bin.js"), command, path];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folders.parent, encoding: "utf8", ...user });
  fs.chmodSync(join(folders.parent, "locked"), 0o755);
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringMatching(/PW1008 .*permission denied \(EACCES\)/) });
});

it("a package of the user's in a folder that is not: its files are exchanged one by one", async () => {
  await writePackage(folders.target, before, { disk: fastDisk });
  handOver(folders.target, join(folders.target, "src"), join(folders.target, "src/a.ts"), join(folders.target, "postwright.json"));
  fs.chmodSync(folders.parent, 0o555);
  const { report, error } = await writeInProcess({ ...folders, made: after, ...user });
  expect(report, error).toEqual({ kind: "written", problems: [] });
  expect(snapshot(folders.target)).toEqual(contentOf(after));
});

it("a mount point: its files are exchanged one by one", async () => {
  if (launcher === undefined) return;
  await writePackage(folders.target, before, { disk: fastDisk });
  const copy = join(folders.parent, "copy");
  const result = join(folders.parent, "result");
  const command = `mkdir "${copy}" "${result}" && cp -a "${folders.target}/." "${copy}" && mount -t tmpfs tmpfs "${folders.target}" && cp -a "${copy}/." "${folders.target}"`;
  const run = [...launcher, "sh", "-c", `${command} && "$@"; cp -a "${folders.target}/." "${result}"`, "sh"];
  const { report, error } = await writeInProcess({ ...folders, made: after, launcher: run });
  expect(report, error).toEqual({ kind: "written", problems: [] });
  expect(snapshot(result)).toEqual(contentOf(after));
});

it("a mount of a folder of the same disk, which looks like any folder: an error that names it, and the old package stays", async () => {
  if (launcher === undefined) return;
  await writePackage(folders.target, before, { disk: fastDisk });
  const bound = afterCommands(launcher, `mount --bind "${folders.target}" "${folders.target}"`);
  const { report, error } = await writeInProcess({ ...folders, made: after, launcher: bound });
  const message = expect.stringContaining(`${folders.target} cannot be written: it is in use or a mount point (EBUSY).`);
  expect(report, error).toMatchObject({ kind: "refused", problems: [{ code: "PW6006", message }] });
  expect(snapshot(folders.target)).toEqual(contentOf(before));
  expect(fs.readdirSync(folders.parent)).toEqual(["sample"]);
});
