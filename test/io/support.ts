import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { GeneratedPackage } from "../../generator/pipeline/types.ts";
import { type Disk, nodeDisk } from "../../generator/io/disk.ts";
import { manifestName } from "../../generator/io/manifest.ts";
import { sha256 } from "../../generator/util/sha256.ts";
import { listTree } from "../../generator/io/tree.ts";

/** A folder of its own for one test; the caller removes it. */
export function makeTemp(): string {
  return fs.mkdtempSync(join(tmpdir(), "postwright-test-"));
}

/** The real disk without waiting for it to flush. */
export const fastDisk: Disk = {
  ...nodeDisk,
  write: (path, data) => fs.writeFileSync(path, data, { flag: "wx" }),
  flush: () => Promise.resolve(),
  syncFolder: () => undefined,
};

/** A package with a manifest that lists its files. */
export function makePackage(files: Readonly<Record<string, string>>, built: Readonly<Record<string, string>> = {}): GeneratedPackage {
  const sums = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, sha256(text)]));
  return {
    name: "sample",
    files: new Map([...Object.entries(files), [manifestName, `${JSON.stringify({ generator: "0", files: sums })}\n`]]),
    built: new Map(Object.entries(built)),
    summary: { requests: 1, operations: 1, examples: 0, fixtureTests: 1 },
  };
}

/** Writes a file and the folders above it. */
export function put(path: string, text: string): void {
  fs.mkdirSync(dirname(path), { recursive: true });
  fs.writeFileSync(path, text);
}

/** All files and links below a folder with their content; undefined if the folder is not there. */
export function snapshot(root: string): Readonly<Record<string, string>> | undefined {
  if (nodeDisk.stat(root) === undefined) return undefined;
  const content: Record<string, string> = {};
  for (const { path, stat } of listTree(nodeDisk, root)) {
    if (stat.kind === "file") content[path] = fs.readFileSync(join(root, path), "utf8");
    if (stat.kind === "link") content[path] = `-> ${fs.readlinkSync(join(root, path))}`;
  }
  return content;
}

/** What a package looks like on disk. */
export function contentOf(made: GeneratedPackage, own: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return { ...Object.fromEntries([...made.files, ...made.built]), ...own };
}

/** A disk on which the nth change (from 1) fails with a system error; the others work. */
export function failAt(step: number, code: string): { readonly disk: Disk; readonly count: () => number } {
  return countChanges((count, name, path) => {
    if (count === step) throw Object.assign(new Error(`${code}: ${name}`), { code, syscall: name, path });
  });
}

/** A disk that does `steps` changes and then nothing any more, reading included: as if the process had been killed. */
export function crashAfter(steps: number): { readonly disk: Disk; readonly count: () => number } {
  const counted = countChanges((count) => {
    if (count > steps) throw new Error("crash");
  });
  const guard = <Args extends readonly unknown[], Result>(read: (...args: Args) => Result) => {
    return (...args: Args): Result => {
      if (counted.count() > steps) throw new Error("crash");
      return read(...args);
    };
  };
  const { stat, list, read, readLink, isWritable } = counted.disk;
  const reads = { stat: guard(stat), list: guard(list), read: guard(read), readLink: guard(readLink), isWritable: guard(isWritable) };
  return { disk: { ...counted.disk, ...reads }, count: counted.count };
}

function countChanges(before: (count: number, name: string, path: string) => void): { readonly disk: Disk; readonly count: () => number } {
  let count = 0;
  const step = (name: string, path: string): void => before(++count, name, path);
  const disk: Disk = {
    ...fastDisk,
    makeFolder: (path) => (step("mkdir", path), fastDisk.makeFolder(path)),
    write: (path, data) => (step("write", path), fastDisk.write(path, data)),
    create: (path, data) => (step("write", path), fastDisk.create(path, data)),
    flush: async (paths) => (step("fsync", paths[0] ?? ""), fastDisk.flush(paths)),
    link: (from, to) => (step("link", to), fastDisk.link(from, to)),
    makeLink: (destination, path) => (step("symlink", path), fastDisk.makeLink(destination, path)),
    setMode: (path, mode) => (step("chmod", path), fastDisk.setMode(path, mode)),
    rename: (from, to) => (step("rename", from), fastDisk.rename(from, to)),
    removeFile: (path) => (step("unlink", path), fastDisk.removeFile(path)),
    removeFolder: (path) => (step("rmdir", path), fastDisk.removeFolder(path)),
    syncFolder: (path) => (step("fsync", path), fastDisk.syncFolder(path)),
  };
  return { disk, count: () => count };
}

/** A killed process leaves its lock; its id is made one that no process has. */
export function killHolder(...folders: readonly string[]): void {
  for (const folder of folders) {
    if (!fs.existsSync(folder)) continue;
    for (const name of fs.readdirSync(folder)) {
      if (!/^\.postwright-.*lock$/.test(name)) continue;
      const lock: object = JSON.parse(fs.readFileSync(join(folder, name), "utf8"));
      fs.writeFileSync(join(folder, name), JSON.stringify({ ...lock, pid: 2 ** 30 }));
    }
  }
}
