import * as fs from "node:fs";
import { promisify } from "node:util";

/** What is at a path, without following a symbolic link. */
export interface Stat {
  readonly kind: "file" | "folder" | "link" | "other";
  readonly device: bigint;
  readonly inode: bigint;
  /** Permission bits only. */
  readonly mode: number;
  /** Bytes. */
  readonly size: bigint;
  /** Last change of the content, in milliseconds since 1970. */
  readonly modified: number;
}

/**
 * The file operations that writing needs, each about one system call. They are a value, not
 * imports, so that tests can make the nth of them fail or be the last before a crash. All but
 * `flush` are synchronous, so that no signal handler runs in the middle of a commit. Each throws
 * Node's system error (with `code` and `path`) on failure.
 */
export interface Disk {
  /** Undefined if nothing is there. */
  readonly stat: (path: string) => Stat | undefined;
  /** Names in a folder, in code-unit order. */
  readonly list: (path: string) => readonly string[];
  readonly read: (path: string) => Uint8Array;
  readonly readLink: (path: string) => string;
  /** True if the folder's permissions and file system allow new entries. */
  readonly isWritable: (path: string) => boolean;
  readonly makeFolder: (path: string) => void;
  /** Creates a file that must not exist yet and flushes it to the disk. */
  readonly write: (path: string, data: string) => void;
  /** Creates a file that must not exist yet, and leaves it to `flush` to flush it. */
  readonly create: (path: string, data: string) => void;
  /** Flushes files side by side: a disk takes as long for one file as for several at once. */
  readonly flush: (paths: readonly string[]) => Promise<void>;
  /** A second name for a file, or a copy of it if the file system has no hard links. */
  readonly link: (from: string, to: string) => void;
  readonly makeLink: (destination: string, path: string) => void;
  readonly setMode: (path: string, mode: number) => void;
  readonly rename: (from: string, to: string) => void;
  readonly removeFile: (path: string) => void;
  readonly removeFolder: (path: string) => void;
  /** Flushes the entries of a folder, if the system can (on Windows this does nothing). */
  readonly syncFolder: (path: string) => void;
}

/** The real file system. */
export const nodeDisk: Disk = {
  stat: statPath,
  list: (path) => fs.readdirSync(path).sort(),
  read: (path) => fs.readFileSync(path),
  readLink: (path) => fs.readlinkSync(path),
  isWritable,
  makeFolder: (path) => fs.mkdirSync(path),
  write: (path, data) => writeFile(path, data, true),
  create: (path, data) => writeFile(path, data, false),
  flush: flushFiles,
  link: linkOrCopy,
  makeLink: (destination, path) => fs.symlinkSync(destination, path),
  setMode: (path, mode) => fs.chmodSync(path, mode),
  rename: (from, to) => fs.renameSync(from, to),
  removeFile: (path) => fs.unlinkSync(path),
  removeFolder: (path) => fs.rmdirSync(path),
  syncFolder,
};

/**
 * The code of a system error (`ENOSPC`), or `undefined` for anything else, such as a bug. File
 * systems in Node's place (Yarn's archives) name no `syscall`: there the code decides. Codes
 * of Node itself have an underscore (`ERR_INVALID_ARG_TYPE`), those of systems have none.
 */
export function systemErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  return "syscall" in error || /^E[A-Z0-9]+$/u.test(error.code) ? error.code : undefined;
}

/** What `use` returns, or `otherwise` if the system refuses it. Other errors, bugs, are thrown. */
export function unlessRefused<Value, Other>(use: () => Value, otherwise: Other): Value | Other {
  try {
    return use();
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return otherwise;
  }
}

/** The text of bytes in UTF-8. They are not copied, as `Buffer.from(data)` does. */
export function decodeUtf8({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString("utf8");
}

/** The text of an ordinary file, in UTF-8; `undefined` if there is no such file. */
export function readFileText(disk: Disk, path: string): string | undefined {
  return disk.stat(path)?.kind === "file" ? decodeUtf8(disk.read(path)) : undefined;
}

function statPath(path: string): Stat | undefined {
  const found = lstatOrUndefined(path);
  if (found === undefined) return undefined;
  const kind = found.isSymbolicLink() ? "link" : found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
  return {
    kind,
    device: found.dev,
    inode: found.ino,
    mode: Number(found.mode) & 0o7777,
    size: found.size,
    modified: Number(found.mtimeMs),
  };
}

function lstatOrUndefined(path: string): fs.BigIntStats | undefined {
  try {
    return fs.lstatSync(path, { bigint: true, throwIfNoEntry: false });
  } catch (error) {
    if (leadsNowhere(error)) return undefined;
    throw error;
  }
}

/**
 * What a path leads to through links; `undefined` if that is nothing, or cannot be seen: whoever
 * reads the path reports why.
 */
export function statThroughLinks(path: string): fs.Stats | undefined {
  return unlessRefused(() => fs.statSync(path, { throwIfNoEntry: false }), undefined);
}

/** A parent is a file, links lead in a circle, or no file can have the name. */
function leadsNowhere(error: unknown): boolean {
  return ["ENOTDIR", "ELOOP", "ENAMETOOLONG"].includes(systemErrorCode(error) ?? "");
}

function isWritable(path: string): boolean {
  try {
    fs.accessSync(path, fs.constants.W_OK | fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function writeFile(path: string, data: string, flushed: boolean): void {
  const handle = fs.openSync(path, "wx");
  let complete = false;
  try {
    fs.writeFileSync(handle, data);
    if (flushed) fs.fsyncSync(handle);
    complete = true;
  } catch (error) {
    throw nameFile(error, path);
  } finally {
    fs.closeSync(handle);
    // Half a file must not be mistaken for a whole one later. It is ours, because "wx" created it.
    if (!complete) fs.unlinkSync(path);
  }
}

/** As many as Node has threads for. */
const flushedAtOnce = 4;

async function flushFiles(paths: readonly string[]): Promise<void> {
  const queue = paths.values();
  const flushRest = async (): Promise<void> => {
    for (const path of queue) await flushFile(path);
  };
  // No file is still open when the first failure is reported.
  const shares = await Promise.allSettled(Array.from({ length: flushedAtOnce }, flushRest));
  for (const share of shares) if (share.status === "rejected") throw share.reason;
}

// Of a file that `fs.promises` opens, Yarn's Plug'n'Play flushes nothing, and throws.
const flushHandle = promisify(fs.fsync);

async function flushFile(path: string): Promise<void> {
  const handle = fs.openSync(path, "r+");
  try {
    await flushHandle(handle);
  } catch (error) {
    throw nameFile(error, path);
  } finally {
    fs.closeSync(handle);
  }
}

const noHardLinks: ReadonlySet<string> = new Set(["EPERM", "EXDEV", "EMLINK", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL"]);

function linkOrCopy(from: string, to: string): void {
  try {
    fs.linkSync(from, to);
  } catch (error) {
    if (!noHardLinks.has(systemErrorCode(error) ?? "")) throw error;
    copyFlushed(from, to);
  }
}

function copyFlushed(from: string, to: string): void {
  fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL);
  const { atime, mtime } = fs.statSync(from);
  const handle = fs.openSync(to, "r+");
  try {
    fs.futimesSync(handle, atime, mtime);
    fs.fsyncSync(handle);
  } catch (error) {
    throw nameFile(error, to);
  } finally {
    fs.closeSync(handle);
  }
}

/**
 * Node's errors for open files have no path, but a user whose disk is full needs to know which
 * disk.
 */
function nameFile(error: unknown, path: string): unknown {
  return error instanceof Error && systemErrorCode(error) !== undefined && !("path" in error) ? Object.assign(error, { path }) : error;
}

function syncFolder(path: string): void {
  if (process.platform === "win32") return;
  const handle = fs.openSync(path, "r");
  try {
    fs.fsyncSync(handle);
  } catch (error) {
    // Some network file systems cannot flush a folder. Renames are atomic there anyway.
    if (!["EINVAL", "ENOTSUP", "EISDIR"].includes(systemErrorCode(error) ?? "")) throw error;
  } finally {
    fs.closeSync(handle);
  }
}
