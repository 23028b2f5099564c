import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import process from "node:process";
import { type Disk, systemErrorCode, unlessRefused } from "../disk.ts";

/** A lock that was taken, or its current holder. */
export type FolderLockOutcome =
  { readonly kind: "held"; readonly release: () => void } | { readonly kind: "busy"; readonly holder: string };

/** Who wrote a lock file, and when (milliseconds since 1970). */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly time: number;
}

/**
 * A write takes seconds. A lock of this age (milliseconds) is therefore stale, whatever its process
 * id says, because ids are reused.
 */
const oldestLock = 10 * 60 * 1000;
/**
 * A lock without a holder is being written right now, or its writer crashed meanwhile; this age
 * (milliseconds) tells which.
 */
const oldestEmptyLock = 5000;
const pollEvery = 50;

/** How long a write waits for another run, in milliseconds. */
export const usualLockWait = 10_000;

/**
 * Takes a lock file, waiting up to `waitMs` for another run to release it. A lock whose process no
 * longer exists (on the same host), or that is ten minutes old, was left by a crash and is removed.
 * Throws Node's system error if the lock cannot be written at all.
 */
export async function acquireFolderLock(disk: Disk, path: string, waitMs: number): Promise<FolderLockOutcome> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    if (tryLock(disk, path)) {
      removeAsides(disk, path);
      return { kind: "held", release: () => releaseLock(disk, path) };
    }
    const text = readLock(disk, path);
    if (text === undefined) continue;
    const holder = parseHolder(text);
    if (isStale(disk, path, holder)) takeAway(disk, path, text);
    else if (Date.now() >= deadline) return { kind: "busy", holder: describeHolder(holder) };
    else await sleep(pollEvery);
  }
}

function tryLock(disk: Disk, path: string): boolean {
  const holder: Holder = { pid: process.pid, host: hostname(), time: Date.now() };
  try {
    disk.write(path, JSON.stringify(holder));
    return true;
  } catch (error) {
    if (systemErrorCode(error) === "EEXIST") return false;
    throw error;
  }
}

function releaseLock(disk: Disk, path: string): void {
  // The outcome of the write matters more: a lock that remains is stale when this process ends.
  unlessRefused(() => disk.removeFile(path), undefined);
}

/** `undefined` if the lock has been removed in the meantime. */
function readLock(disk: Disk, path: string): string | undefined {
  try {
    return Buffer.from(disk.read(path)).toString("utf8");
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * Two runs may find the same stale lock. Renaming lets only one of them have it. If the renamed
 * file is not the one that was read, another run had already replaced it, and it is put back.
 */
function takeAway(disk: Disk, path: string, staleText: string): void {
  const aside = `${path}-${process.pid}`;
  try {
    disk.rename(path, aside);
    if (readLock(disk, aside) !== staleText && disk.stat(path) === undefined) disk.rename(aside, path);
    else disk.removeFile(aside);
  } catch (error) {
    if (systemErrorCode(error) !== "ENOENT") throw error;
  }
}

/**
 * Removes what a run that crashed in {@link takeAway} left behind. Running ones remove their own
 * files. It does not matter if the disk refuses.
 */
function removeAsides(disk: Disk, path: string): void {
  const start = `${basename(path)}-`;
  unlessRefused(() => {
    for (const name of disk.list(dirname(path))) {
      if (!name.startsWith(start)) continue;
      const pid = Number(name.slice(start.length));
      if (Number.isSafeInteger(pid) && pid > 0 && !isRunning(pid)) disk.removeFile(join(dirname(path), name));
    }
  }, undefined);
}

function parseHolder(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("pid" in value) || !("host" in value) || !("time" in value)) return undefined;
    const { pid, host, time } = value;
    return typeof pid === "number" && typeof host === "string" && typeof time === "number" ? { pid, host, time } : undefined;
  } catch {
    return undefined;
  }
}

function isStale(disk: Disk, path: string, holder: Holder | undefined): boolean {
  const now = Date.now();
  if (holder === undefined) return now - (disk.stat(path)?.modified ?? now) > oldestEmptyLock;
  if (now - holder.time > oldestLock) return true;
  return holder.host === hostname() && !isRunning(holder.pid);
}

/** Signal 0 only checks. EPERM means that the process exists but belongs to another user. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemErrorCode(error) === "EPERM";
  }
}

function describeHolder(holder: Holder | undefined): string {
  return holder === undefined ? "it has just started" : `process ${holder.pid} on ${holder.host}`;
}
