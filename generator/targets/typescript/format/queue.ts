import { formatText } from "./format-text.ts";

/** Path and text of a file. */
export type File = readonly [path: string, text: string];

/**
 * Work shared by several threads: the files, and how many of them have been taken, which all threads count up together.
 * So each file is formatted once, and no thread waits while there are files left.
 */
export interface Queue {
  readonly files: readonly File[];
  readonly taken: Int32Array<ArrayBufferLike>;
}

/** A queue that threads can share. */
export function createQueue(files: readonly File[]): Queue {
  return { files, taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
}

/** Formats files until none is left; gives those that this thread has taken. Rejects if one of them does not parse. */
export async function drain({ files, taken }: Queue): Promise<readonly File[]> {
  const formatted: File[] = [];
  for (let next = files[Atomics.add(taken, 0, 1)]; next !== undefined; next = files[Atomics.add(taken, 0, 1)]) {
    const [path, text] = next;
    formatted.push([path, await formatText(path, text)]);
  }
  return formatted;
}
