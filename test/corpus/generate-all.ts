import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Outcome, Task } from "./messages.ts";

/** Both processors work; each process has a type-checker in a thread of its own. */
const workers = 2;

/**
 * Generates files in worker processes, each of which takes the next task when it is done with one. Gives the outcomes by file. Rejects
 * if a worker dies.
 */
export async function generateAll(tasks: readonly Task[]): Promise<ReadonlyMap<string, Outcome>> {
  const open = [...tasks].reverse();
  const done = new Map<string, Outcome>();
  const running = Array.from({ length: workers }, () => startWorker());
  try {
    await Promise.all(running.map((worker) => drain(worker, open, done)));
  } finally {
    for (const worker of running) worker.kill();
  }
  return done;
}

function startWorker(): ChildProcess {
  return fork(fileURLToPath(new URL("./worker.ts", import.meta.url)), { execArgv: ["--import", "tsx"], serialization: "advanced" });
}

function drain(worker: ChildProcess, open: Task[], done: Map<string, Outcome>): Promise<void> {
  return new Promise((resolve, reject) => {
    let current: Task | undefined;
    const next = (): void => {
      current = open.pop();
      if (current === undefined) resolve();
      else worker.send(current);
    };
    worker.on("message", (message: "ready" | Outcome) => {
      if (message !== "ready") done.set(message.file, message);
      next();
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`A worker ended with code ${code} at ${current?.file ?? "its start"}.`)));
  });
}
