import { Worker } from "node:worker_threads";
import type { Checker } from "../targets/tools.ts";
import { assertNever } from "../util/assert-never.ts";
import type { CheckerReply, CheckerResult, CheckerTask } from "./checker-tasks.ts";

/** A type-checker in its own thread. Its functions also reject after `stop`. */
export interface ThreadedChecker extends Checker {
  /**
   * Ends the thread. Not needed for a clean exit: an idle checker does not keep the process alive.
   */
  readonly stop: () => Promise<void>;
}

/** Limits of the checker's thread. */
export interface CheckerOptions {
  /**
   * Megabytes of heap; Node's default if absent. With little heap a large package takes longer;
   * with too little, `check` rejects.
   */
  readonly heapMegabytes?: number;
}

/** A pending request. */
interface Waiting {
  readonly resolve: (result: CheckerResult) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts a checker in its own thread, which loads TypeScript and its libraries (0.6 s) while the
 * caller reads the collection. If the code runs from `.ts` files (under vitest), a thread could not
 * load them, so the checker runs in the caller's thread.
 */
export function startChecker(options: CheckerOptions = {}): ThreadedChecker {
  return import.meta.url.endsWith(".js") ? startThread(options) : startHere();
}

let shared: ThreadedChecker | undefined;

/** The one checker of this process. The first call starts it, so that TypeScript is loaded once. */
export function useChecker(): Checker {
  shared ??= startChecker();
  return shared;
}

function startHere(): ThreadedChecker {
  // Loaded at the first task: a caller that has none may be gone before the libraries are there.
  let loaded: ReturnType<typeof loadTasks> | undefined;
  const tasks = (): ReturnType<typeof loadTasks> => (loaded ??= loadTasks());
  return { ...createChecker(async (task) => (await tasks())(task)), stop: () => Promise.resolve() };
}

async function loadTasks(): Promise<(task: CheckerTask) => CheckerResult> {
  const [{ createTaskRunner }, { loadTypeScript }] = await Promise.all([import("./checker-tasks.ts"), import("./typescript.ts")]);
  return createTaskRunner(loadTypeScript().typescript);
}

function createChecker(run: (task: CheckerTask) => Promise<CheckerResult>): Checker {
  return {
    check: async (input) => {
      const reply = await run({ kind: "check", input });
      if (reply.kind !== "checked") throw new Error("The type-checker answered another question.");
      return reply.result;
    },
    compare: async (input) => {
      const reply = await run({ kind: "compare", input });
      if (reply.kind !== "compared") throw new Error("The type-checker answered another question.");
      return reply.result;
    },
  };
}

function startThread({ heapMegabytes }: CheckerOptions): ThreadedChecker {
  const resourceLimits = heapMegabytes === undefined ? {} : { maxOldGenerationSizeMb: heapMegabytes };
  const worker = new Worker(new URL("./checker-worker.js", import.meta.url), { resourceLimits });
  const waiting = new Map<number, Waiting>();
  let ended: Error | undefined;
  let count = 0;
  const end = (reason: Error): void => {
    ended ??= reason;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on("message", (reply: CheckerReply) => {
    settle(waiting.get(reply.id), reply);
    waiting.delete(reply.id);
    if (waiting.size === 0) worker.unref();
  });
  worker.on("error", end);
  worker.on("exit", () => end(new Error("The type-checker has stopped.")));
  // After the listeners, because adding one for messages keeps the process alive again.
  worker.unref();
  const run = (task: CheckerTask): Promise<CheckerResult> =>
    new Promise((resolve, reject) => {
      if (ended !== undefined) return reject(ended);
      waiting.set(++count, { resolve, reject });
      worker.ref();
      worker.postMessage({ id: count, task });
    });
  return {
    ...createChecker(run),
    stop: async () => void (await worker.terminate()),
  };
}

function settle(waiting: Waiting | undefined, reply: CheckerReply): void {
  switch (reply.kind) {
    case "done":
      return waiting?.resolve(reply.result);
    case "failed":
      return waiting?.reject(new Error(`The type-checker failed.\n${reply.bug}`));
    default:
      return assertNever(reply);
  }
}
