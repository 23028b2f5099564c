import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type File, replaceTexts, selectFiles } from "../targets/typescript/format/format-files.ts";
import { createQueue, drain, type Queue } from "./formatter-queue.ts";

/**
 * From this much text on (in UTF-16 units, about a second of work), a second thread is worth its
 * 0.2 s of start-up.
 */
const muchText = 1_000_000;

/**
 * Formats every TypeScript, JSON and Markdown file with prettier at 120 columns. Other files, and
 * those that would take prettier disproportionately long, are returned unchanged. The order is
 * kept. The result depends neither on the number of threads nor on the machine.
 *
 * `threads` includes the caller's thread. By default there are two if there is a lot of text and a
 * free processor.
 *
 * Rejects if a file does not parse, which is a bug; `cause` is prettier's error.
 */
export async function formatFiles(
  files: ReadonlyMap<string, string>,
  isPreformatted: (path: string) => boolean = () => false,
  threads?: number,
): Promise<ReadonlyMap<string, string>> {
  // The longest first, so that no thread is left with a long one at the end.
  const selected = selectFiles(files, isPreformatted);
  const queue = createQueue(selected);
  const further = import.meta.url.endsWith(".js") ? (threads ?? chooseThreads(selected)) - 1 : 0;
  const shares = await Promise.all([...Array.from({ length: further }, () => drainElsewhere(queue)), drain(queue)]);
  return replaceTexts(files, shares.flat());
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
    const worker = new Worker(new URL("./formatter-worker.js", import.meta.url), { workerData: queue });
    worker.once("message", resolve);
    worker.once("error", reject);
    // Has no effect after a message.
    worker.once("exit", () => reject(new Error("A formatting thread ended without a result.")));
  });
}
