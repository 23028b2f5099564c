import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Both processors work. */
const workers = 2;

/**
 * Has processes of a module work on tasks, and returns the answers by task. A process gets its next
 * task when it has answered: the module sends `ready`, and then an answer to each message. Rejects
 * if a process dies.
 */
export async function runInWorkers<Task, Answer extends object>(module: URL, tasks: readonly Task[]): Promise<ReadonlyMap<Task, Answer>> {
  const open = [...tasks].reverse();
  const done = new Map<Task, Answer>();
  const running = Array.from({ length: workers }, () => startWorker(module));
  try {
    await Promise.all(running.map((worker) => drain(worker, open, done)));
  } finally {
    for (const worker of running) worker.kill();
  }
  return done;
}

function startWorker(module: URL): ChildProcess {
  return fork(fileURLToPath(module), { execArgv: ["--import", "tsx"], serialization: "advanced" });
}

function drain<Task, Answer extends object>(worker: ChildProcess, open: Task[], done: Map<Task, Answer>): Promise<void> {
  return new Promise((resolve, reject) => {
    let current: readonly [Task] | undefined;
    const next = (): void => {
      const task = open.pop();
      current = task === undefined ? undefined : [task];
      if (task === undefined) resolve();
      else worker.send({ task });
    };
    worker.on("message", (message: "ready" | Answer) => {
      if (message !== "ready" && current !== undefined) done.set(current[0], message);
      next();
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`A worker ended with code ${code} at ${JSON.stringify(current?.[0] ?? "its start")}.`)));
  });
}
