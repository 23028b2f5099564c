import { encodePath, encodeQuery } from "./encode.js";
import type { HeaderEntry } from "./header-list.js";

/**
 * A request before percent-encoding. Auth schemes take one and return another; nothing modifies a
 * draft.
 */
export interface Draft {
  readonly method: string;
  /** Scheme, host and port: `https://api.example.com`. */
  readonly origin: string;
  /** Starts with a slash. */
  readonly path: string;
  /** The pieces between `&`; `undefined` sends no `?`. */
  readonly query: readonly string[] | undefined;
  readonly headers: readonly HeaderEntry[];
  readonly body: EncodedBody | undefined;
}

/** Bytes that are there once, as they are read. */
export type ByteStream = ReadableStream<Uint8Array>;

/** A body that is ready to send. */
export interface EncodedBody {
  /** Postman's body mode, which decides what a signature covers. */
  readonly mode: "raw" | "urlencoded" | "multipart" | "file" | "graphql";
  readonly content: string | Blob | ByteStream;
  /** `undefined` keeps the request's own `Content-Type`, or sends none. */
  readonly contentType: string | undefined;
}

/** Whether a request can be sent again: a body that is a stream is gone once it is sent. */
export function isReplayable({ body }: Draft): boolean {
  return !(body?.content instanceof ReadableStream);
}

/** The URL as it goes on the wire, percent-encoded. */
export function urlOf(draft: Draft): string {
  return draft.origin + targetOf(draft);
}

/** Its path and query. */
export function targetOf({ path, query }: Draft): string {
  return encodePath(path) + (query === undefined ? "" : `?${query.map(encodeQuery).join("&")}`);
}
