import { ConcealedError } from "./concealed-error.js";
import type { BodyKind, Decode, TextParser } from "./operation.js";

/**
 * A decoded body. If it is not what was expected, `problem` is set and `data` is the body's text.
 */
export interface DecodedBody {
  readonly data: unknown;
  readonly problem?: unknown;
  /** Whether `data` is not of the documented kind. Where none is documented, any is right. */
  readonly isRaw?: boolean;
}

const noBody: DecodedBody = { data: undefined };

const withoutBody: readonly number[] = [204, 205, 304];

/** Reads the body of a response, which works only once. Rejects if the connection breaks. */
export function readBody(response: Response, method: string, decode: Decode): Promise<DecodedBody> {
  if (method === "HEAD" || withoutBody.includes(response.status)) return Promise.resolve(noBody);
  const open = decode === "auto" ? { kindOf: kindByType } : decode;
  const kind = typeof open === "object" ? open.kindOf(response.headers.get("content-type")) : open;
  if (kind === "empty") return discardBody(response).then(() => noBody);
  if (kind === "binary") return response.blob().then((data) => ({ data }));
  const read = (text: string): DecodedBody =>
    kind === "text" ? { data: text } : parse(text, kind === "json" ? JSON.parse : kind, kind !== decode);
  return response.text().then(read);
}

/** Frees the connection of a response whose body is not read. */
export async function discardBody(response: Response): Promise<void> {
  await response.body?.cancel();
}

/** The same response with another body. */
export function withBody(response: Response, body: ReadableStream<Uint8Array>): Response {
  return Object.defineProperty(new Response(body, response), "url", { value: response.url });
}

/** Parses a body. If it is empty, that is only right where nobody knows what it contains. */
function parse(text: string, parser: TextParser, isOpen: boolean): DecodedBody {
  const isEmpty = text.trim() === "";
  if (isEmpty && isOpen) return noBody;
  try {
    return { data: parser(text) };
  } catch (cause) {
    // What parsers say quotes the text.
    return { data: isEmpty ? undefined : text, problem: new ConcealedError(cause), isRaw: !isOpen };
  }
}

/** What the content type of a body says that it is. */
export function kindByType(contentType: string | null): BodyKind {
  const type = essenceOf(contentType);
  if (/^(?:application|text)\/(?:[^/]*\+)?json$/u.test(type)) return "json";
  return /^text\/|[/+]xml$|^application\/(?:javascript|x-www-form-urlencoded|(?:x-)?ndjson|jsonl)$/u.test(type)
    ? "text"
    : "binary";
}

/** A media type without parameters, in lower case. */
export function essenceOf(contentType: string | null): string {
  const [mediaType = ""] = (contentType ?? "text/plain").split(";", 1);
  return mediaType.trim().toLowerCase();
}
