import { encodePath, encodeQuery } from "./encode.js";
import type { HeaderEntry } from "./header-list.js";

/** A request that is complete but for credentials and percent-encoding. Steps take one and give back another. */
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
  /** Whether texts go in as they are, as in Postman, or escaped. */
  readonly verbatim: boolean;
}

/** A body that is ready to send. */
export interface EncodedBody {
  /** Postman's body mode: what a signature covers differs by it. */
  readonly mode: "raw" | "urlencoded" | "multipart" | "file" | "graphql";
  readonly content: string | Blob;
  /** `undefined` leaves the request's own `Content-Type`, or none. */
  readonly contentType: string | undefined;
}

/** Path and query as they go on the wire, percent-encoded. */
export function targetOf({ path, query }: Draft): string {
  return encodePath(path) + (query === undefined ? "" : `?${query.map(encodeQuery).join("&")}`);
}
