import { runInWorkers } from "../support/worker-pool.ts";
import type { Outcome, Task } from "./messages.ts";

/** Generates files in worker processes, of which each has a type-checker in a thread of its own. Gives the outcomes by file. Rejects if a worker dies. */
export async function generateAll(tasks: readonly Task[]): Promise<ReadonlyMap<string, Outcome>> {
  const outcomes = await runInWorkers<Task, Outcome>(new URL("./worker.ts", import.meta.url), tasks);
  return new Map([...outcomes.values()].map((outcome) => [outcome.file, outcome]));
}
