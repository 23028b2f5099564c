import { mayCount } from "../../generator/collection/find-collections.ts";
import { maxFolderFiles, maxFolderLevels } from "../../generator/util/limits.ts";
import type { InputFile } from "../shared/messages.ts";

/** What was dropped: files, and the files of folders that may belong to a collection. */
export async function readDrop(transfer: DataTransfer): Promise<readonly InputFile[]> {
  // Must be taken before anything is awaited: the browser empties the list.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return listFiles(transfer.files);
  const files: InputFile[] = [];
  for (const entry of entries) await collect(entry, 0, files);
  return files;
}

/** The files of a list that a picker returns; those of a folder have paths. */
export function listFiles(list: FileList): readonly InputFile[] {
  const files = [...list].map((content) => ({ path: content.webkitRelativePath || content.name, content }));
  return files.filter(({ path }) => !path.includes("/") || isWanted(path)).slice(0, maxFolderFiles + 1);
}

async function collect(entry: FileSystemEntry, level: number, files: InputFile[]): Promise<void> {
  if (level > maxFolderLevels || files.length > maxFolderFiles) return;
  const path = entry.fullPath.replace(/^\//, "");
  if (isFile(entry)) {
    if (level === 0 || isWanted(path))
      files.push({ path, content: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)) });
  } else if (isFolder(entry)) {
    for (const inside of await listFolder(entry)) await collect(inside, level + 1, files);
  }
}

function isWanted(path: string): boolean {
  return mayCount(path) && !/(?:^|\/)(?:node_modules|\.git)\//.test(path);
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** A reader returns a part of a folder at a time, and nothing at its end. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0 || all.length > maxFolderFiles) return all;
    all.push(...some);
  }
}
