import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/**
 * A bug of ours as a diagnostic of the file that brought it to light. The error's own message is left out, since it may quote
 * values of the collection; {@link formatStack} says where it happened.
 */
export function describeBug(file: string, error: Error): Diagnostic {
  return {
    code: "PW6099",
    severity: "error",
    message: `Postwright failed on this file with an internal ${error.name}; its output is left as it was.`,
    hint: "This is a bug of Postwright, not of the collection; please report it with the lines below.",
    item: [],
    pointer: "",
    location: { file, line: 1, column: 1 },
  };
}

/** The frames of an error's stack, one a line, without its message. */
export function formatStack(error: Error): string {
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return frames.slice(0, 12).join("\n");
}
