import { parentPort } from "node:worker_threads";
import { createCompiler } from "../targets/typescript/check/compile.ts";
import type { CompileReply, CompileRequest } from "./checker-messages.ts";
import { loadTypeScript } from "./typescript.ts";

/**
 * Entry point of the worker thread: prepares the compiler at once, then answers one request after
 * the other.
 */
const compile = createCompiler(loadTypeScript());

parentPort?.on("message", ({ id, ...input }: CompileRequest) => {
  parentPort?.postMessage(answer(id, input));
});

function answer(id: number, input: Omit<CompileRequest, "id">): CompileReply {
  try {
    return { kind: "done", id, result: compile(input) };
  } catch (error) {
    return { kind: "failed", id, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
