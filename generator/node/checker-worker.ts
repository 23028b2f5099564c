import { parentPort } from "node:worker_threads";
import type { CheckerReply, CheckerRequest } from "./checker-tasks.ts";
import { createTaskRunner } from "./checker-tasks.ts";
import { loadTypeScript } from "./typescript.ts";

/**
 * Entry point of the worker thread: prepares the checker at once, then answers one request after
 * the other.
 */
const { typescript, keepCode } = loadTypeScript();
const run = createTaskRunner(typescript);

parentPort?.on("message", (request: CheckerRequest) => {
  parentPort?.postMessage(answer(request));
  // Now that most of it has been called, while the other side reads the answer.
  keepCode();
});

function answer({ id, task }: CheckerRequest): CheckerReply {
  try {
    return { kind: "done", id, result: run(task) };
  } catch (error) {
    return { kind: "failed", id, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
