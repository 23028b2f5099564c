import { parentPort } from "node:worker_threads";
import type { CheckerReply, CheckerRequest } from "./checker-messages.ts";
import { createTaskRunner } from "./checker-tasks.ts";
import { loadTypeScript } from "./typescript.ts";

/**
 * Entry point of the worker thread: prepares the checker at once, then answers one request after
 * the other.
 */
const run = createTaskRunner(loadTypeScript());

parentPort?.on("message", (request: CheckerRequest) => {
  parentPort?.postMessage(answer(request));
});

function answer({ id, task }: CheckerRequest): CheckerReply {
  try {
    return { kind: "done", id, result: run(task) };
  } catch (error) {
    return { kind: "failed", id, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
