import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { maxFormatWork } from "../../../util/limits.ts";
import { canFormat } from "./format-text.ts";
import { createQueue, drain } from "./queue.ts";
import type { File, Queue } from "./queue.ts";

/** How to format a package. */
export interface FormatOptions {
  /** True for a file that already has its final layout, such as data; it is left unchanged. */
  readonly isPreformatted?: (path: string) => boolean;
  /**
   * The number of threads, including the caller's. By default two if there is a lot of text and a
   * free processor.
   */
  readonly threads?: number;
}

/**
 * From this much text on (in UTF-16 units, about a second of work), a second thread is worth its
 * 0.2 s of start-up.
 */
const muchText = 1_000_000;

/**
 * Formats every TypeScript, JSON and Markdown file with prettier at 120 columns. Other files, and
 * those that would take prettier disproportionately long, are returned unchanged. The order is
 * kept. The result depends neither on the number of threads nor on the machine. The queue starts
 * with the largest file, so that no thread is left with a large one at the end.
 *
 * Rejects if a file does not parse, which is a bug in the generator; `cause` is prettier's error.
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
  // The first check is cheap enough for every file; only long text is searched.
  return text.length ** 2 > maxFormatWork && text.split("/*").length * text.length > maxFormatWork;
}

/**
 * One processor is used by the type-checker, which runs at the same time. With only two, another
 * thread would slow it down.
 */
function chooseThreads(files: readonly File[]): number {
  const length = files.reduce((sum, [, text]) => sum + text.length, 0);
  return length > muchText && availableParallelism() > 2 ? 2 : 1;
}

function drainElsewhere(queue: Queue): Promise<readonly File[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: queue });
    worker.once("message", resolve);
    worker.once("error", reject);
    // Has no effect after a message.
    worker.once("exit", () => reject(new Error("A formatting thread ended without a result.")));
  });
}
