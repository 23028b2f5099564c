import type { SamplePart } from "./request.ts";

/** A piece of a multipart body: text, or the content of a file. */
export type Piece = { readonly kind: "text"; readonly text: string } | { readonly kind: "file"; readonly file: string };

/** A multipart body for languages that compose it by hand. */
export interface MultipartText {
  readonly boundary: string;
  readonly pieces: readonly Piece[];
}

/** Writes the parts of a multipart body as Postman does: names are sent as they are. */
export function writeMultipart(parts: readonly SamplePart[]): MultipartText {
  const boundary = findBoundary(parts);
  const pieces: Piece[] = [];
  let text = "";
  for (const part of parts) {
    const file = part.kind === "file" ? `; filename="${part.fileName}"` : "";
    const type = part.contentType === undefined ? "" : `\r\nContent-Type: ${part.contentType}`;
    text += `--${boundary}\r\nContent-Disposition: form-data; name="${part.name}"${file}${type}\r\n\r\n`;
    if (part.kind === "text") text += part.value;
    else {
      pieces.push({ kind: "text", text }, { kind: "file", file: part.file });
      text = "";
    }
    text += "\r\n";
  }
  return { boundary, pieces: [...pieces, { kind: "text", text: `${text}--${boundary}--\r\n` }] };
}

/** A boundary that no part contains. */
function findBoundary(parts: readonly SamplePart[]): string {
  const all = parts.map((part) => (part.kind === "text" ? part.value : "") + part.name).join("\n");
  let boundary = "form-boundary";
  while (all.includes(boundary)) boundary += "-";
  return boundary;
}
