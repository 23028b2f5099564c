import * as fs from "node:fs";
import { join } from "node:path";
import { unlessRefused } from "./disk.ts";

/** Folders that are watched until `close`. */
export interface FolderWatch {
  /** Watches these folders from now on, and no others. */
  readonly set: (folders: Iterable<string>) => void;
  readonly close: () => void;
}

interface Watched {
  readonly watcher: fs.FSWatcher;
  /** A folder that was removed and made again is another one. */
  readonly inode: number;
}

/**
 * Reports the paths of files that are made, changed, renamed or removed in folders, not below them.
 * Folders are watched instead of files, because a file that is saved under another name and renamed
 * is no longer the one that was watched.
 */
export function createFolderWatch(onChange: (path: string) => void): FolderWatch {
  const watched = new Map<string, Watched>();
  const drop = (folder: string): void => {
    watched.get(folder)?.watcher.close();
    watched.delete(folder);
  };
  const add = (folder: string, inode: number): void => {
    const watcher = fs.watch(folder, (_event, name) => onChange(name === null ? folder : join(folder, name)));
    // On some systems, a folder that is removed is an error.
    watcher.on("error", () => drop(folder));
    watched.set(folder, { watcher, inode });
  };
  return {
    set: (folders) => {
      const wanted = new Map([...folders].flatMap((folder) => inodeOf(folder)));
      for (const [folder, { inode }] of watched) if (wanted.get(folder) !== inode) drop(folder);
      for (const [folder, inode] of wanted) if (!watched.has(folder)) unlessGone(() => add(folder, inode));
    },
    close: () => {
      for (const folder of watched.keys()) drop(folder);
    },
  };
}

function inodeOf(folder: string): readonly (readonly [string, number])[] {
  const found = unlessGone(() => fs.statSync(folder));
  return found?.isDirectory() === true ? [[folder, found.ino]] : [];
}

/** A folder may be removed at any moment; that of its parent is reported. */
function unlessGone<Value>(use: () => Value): Value | undefined {
  return unlessRefused(use, undefined);
}
