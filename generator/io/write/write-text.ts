import * as fs from "node:fs";
import { basename, dirname, join } from "node:path";
import { nodeDisk, systemErrorCode } from "../disk.ts";
import { explainSystemError } from "../problems.ts";

/**
 * Writes a text to a file that the user named, whole or not at all: what is there stays until the
 * new text is on the disk. Returns the reason if it cannot be written.
 */
export function writeText(file: string, text: string): string | undefined {
  return reasonOf(() => replaceFile(file, text));
}

/**
 * Writes a text to a file that must not exist yet, and makes its folders. Returns the reason if it
 * cannot be written.
 */
export function writeNewFile(file: string, text: string): string | undefined {
  return reasonOf(() => {
    fs.mkdirSync(dirname(file), { recursive: true });
    nodeDisk.write(file, text);
  });
}

/**
 * Writes a text to a file, or to the file `name` in a folder: one that exists, or a path that ends
 * like one. Returns the reason if it cannot be written.
 */
export function writeInto(out: string, name: string, text: string): string | undefined {
  return reasonOf(() => {
    const isNew = /[\\/]$/.test(out);
    if (isNew) fs.mkdirSync(out, { recursive: true });
    replaceFile(isNew || fs.statSync(out, { throwIfNoEntry: false })?.isDirectory() === true ? join(out, name) : out, text);
  });
}

/** Carries out `write`. Returns the reason if the system refuses. */
export function reasonOf(write: () => void): string | undefined {
  try {
    write();
    return undefined;
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    return explainSystemError(code);
  }
}

/** Where what replaces `path` is written first. What an earlier run has left there is removed. */
export function makeDraftPath(path: string): string {
  const draft = join(dirname(path), `.postwright-${basename(path)}.new`);
  fs.rmSync(draft, { recursive: true, force: true });
  return draft;
}

/** Links are followed; what is neither a file nor missing, such as a pipe, is written as it is. */
function replaceFile(file: string, text: string): void {
  const found = fs.statSync(file, { throwIfNoEntry: false });
  if (found?.isFile() === false) return fs.writeFileSync(file, text);
  if (found !== undefined) fs.accessSync(file, fs.constants.W_OK);
  const target = found === undefined ? file : fs.realpathSync(file);
  const draft = makeDraftPath(target);
  try {
    nodeDisk.write(draft, text);
    if (found !== undefined) fs.chmodSync(draft, found.mode);
    fs.renameSync(draft, target);
  } catch (error) {
    fs.rmSync(draft, { force: true });
    throw error;
  }
}
