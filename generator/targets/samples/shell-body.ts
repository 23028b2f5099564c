import { writeMultipart } from "./multipart.ts";
import { quoteShell as quote } from "./quote.ts";
import type { SamplePart } from "./request.ts";
import { joinSource, type Snippet, source } from "./source.ts";

/** A multipart body for commands that cannot write one. */
export interface ShellBody {
  readonly contentType: string;
  /** A command that prints the body. */
  readonly command: Snippet;
}

/** A command that prints a multipart body: its text, and its files. */
export function printShellBody(parts: readonly SamplePart[]): ShellBody {
  const { boundary, pieces } = writeMultipart(parts);
  const commands = pieces.map((piece) =>
    piece.kind === "text" ? source`printf '%s' ${quote(piece.text)}` : source`cat -- ${quote(piece.file)}`,
  );
  return { contentType: `multipart/form-data; boundary=${boundary}`, command: source`{ ${joinSource(commands, "; ")}; }` };
}
