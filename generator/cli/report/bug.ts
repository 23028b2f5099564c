import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { outputProblems } from "../../diagnostics/output-problems.ts";

/**
 * A bug as a diagnostic of the file that revealed it. The error's own message is left out, because
 * it may quote values of the collection; {@link formatStack} says where it happened.
 */
export function describeBug(file: string, error: Error): Diagnostic {
  const { code, severity, message, hint } = outputProblems.internalError;
  return {
    code,
    severity,
    message: message.replace("{error}", () => error.name),
    hint,
    item: [],
    pointer: "",
    location: { file, line: 1, column: 1 },
  };
}

/** The frames of an error's stack, one per line, without its message. */
export function formatStack(error: Error): string {
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return frames.slice(0, 12).join("\n");
}
