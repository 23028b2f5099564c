import type { Decode } from "./operation.js";

/**
 * A decoded body. If it is not what was expected, `problem` is set and `data` is the body's text.
 */
export interface DecodedBody {
  readonly data: unknown;
  readonly problem?: unknown;
}

const withoutBody: ReadonlySet<number> = new Set([204, 205, 304]);

/** Reads the body of a response, which works only once. Rejects if the connection breaks. */
export async function readBody(response: Response, method: string, decode: Decode): Promise<DecodedBody> {
  if (method === "HEAD" || withoutBody.has(response.status)) return { data: undefined };
  const resolved = decode === "auto" ? byContentType(response.headers.get("content-type")) : decode;
  switch (resolved) {
    case "json":
      return parseJson(await response.text());
    case "text":
      return { data: await response.text() };
    case "binary":
      return { data: await response.blob() };
    case "empty":
      await discardBody(response);
      return { data: undefined };
    default:
      return resolved satisfies never;
  }
}

/** Frees the connection of a response whose body is not read. */
export async function discardBody(response: Response): Promise<void> {
  await response.body?.cancel();
}

function parseJson(text: string): DecodedBody {
  if (text.trim() === "") return { data: undefined };
  try {
    return { data: JSON.parse(text) };
  } catch (problem) {
    return { data: text, problem };
  }
}

function byContentType(contentType: string | null): Exclude<Decode, "auto"> {
  const [mediaType = ""] = (contentType ?? "text/plain").split(";", 1);
  const type = mediaType.trim().toLowerCase();
  if (/^(?:application|text)\/(?:[^/]*\+)?json$/u.test(type)) return "json";
  return /^text\/|[/+]xml$|^application\/(?:javascript|x-www-form-urlencoded)$/u.test(type) ? "text" : "binary";
}
