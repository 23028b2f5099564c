import { spawn } from "node:child_process";
import process from "node:process";

/** How a program ended. */
export interface ToolResult {
  readonly code: number | null;
  /** Standard output and error together. */
  readonly output: string;
  readonly seconds: number;
}

/**
 * Runs a Node program (path of its script, arguments) and waits for its end. Rejects if it cannot
 * be started.
 */
export function runTool(script: string, args: readonly string[], cwd: string): Promise<ToolResult> {
  return runProgram(process.execPath, [script, ...args], cwd);
}

/**
 * Runs a program that is found by `PATH` and waits for its end; no shell sees the arguments.
 * Rejects if it cannot be started.
 */
export function runProgram(program: string, args: readonly string[], cwd: string): Promise<ToolResult> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
    const parts: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => parts.push(part));
    child.stderr.on("data", (part: Buffer) => parts.push(part));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, output: Buffer.concat(parts).toString("utf8"), seconds: (performance.now() - started) / 1000 }),
    );
  });
}
