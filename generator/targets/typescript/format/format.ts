import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { maxFormatWork } from "../../../util/limits.ts";
import { canFormat } from "./format-text.ts";
import { createQueue, drain } from "./queue.ts";
import type { File, Queue } from "./queue.ts";

/** How to format a package. */
export interface FormatOptions {
  /** Says that a file has its final layout already (data that our printers lay out, say); such a file is left as it is. */
  readonly isPreformatted?: (path: string) => boolean;
  /** How many threads, the caller's included. By default two where there is a lot of text and a processor to spare. */
  readonly threads?: number;
}

/** From this much text (in UTF-16 code units, about a second of work) a second thread is worth its 0.2 s of starting. */
const muchText = 1_000_000;

/**
 * Lays out every file with prettier, printing 120 columns: TypeScript, JSON and Markdown; the others come back as they are, all in the
 * order given, and so does a file that would take prettier out of all proportion. The result depends neither on the number of threads nor on the
 * machine. Files are biggest first in the queue, so that no thread is left with a big one at the end.
 *
 * Rejects if a file does not parse, a bug of the generator; `cause` is prettier's error.
 */
export async function formatFiles(files: ReadonlyMap<string, string>, options: FormatOptions = {}): Promise<ReadonlyMap<string, string>> {
  const { isPreformatted = () => false, threads } = options;
  const open = [...files].filter(([path, text]) => canFormat(path) && !isPreformatted(path) && !takesTooLong(text));
  open.sort(([, a], [, b]) => b.length - a.length);
  const queue = createQueue(open);
  const further = import.meta.url.endsWith(".js") ? (threads ?? chooseThreads(open)) - 1 : 0;
  const shares = await Promise.all([...Array.from({ length: further }, () => drainElsewhere(queue)), drain(queue)]);
  const formatted = new Map(shares.flat());
  return new Map(Array.from(files, ([path, text]) => [path, formatted.get(path) ?? text]));
}

function takesTooLong(text: string): boolean {
  // Cheap enough for every file: only a long text is looked through.
  return text.length ** 2 > maxFormatWork && text.split("/*").length * text.length > maxFormatWork;
}

/** One processor is the type-checker's, which runs at the same time: on two, a further thread would be in its way. */
function chooseThreads(files: readonly File[]): number {
  const length = files.reduce((sum, [, text]) => sum + text.length, 0);
  return length > muchText && availableParallelism() > 2 ? 2 : 1;
}

function drainElsewhere(queue: Queue): Promise<readonly File[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: queue });
    worker.once("message", resolve);
    worker.once("error", reject);
    // Without effect after a message.
    worker.once("exit", () => reject(new Error("A formatting thread ended without a result.")));
  });
}
