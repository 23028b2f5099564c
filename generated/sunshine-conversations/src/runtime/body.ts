import type { VerbatimBody } from "./verbatim.js";

/** How an operation's body argument becomes bytes. */
export interface BodyCodec {
  /** Encodes the caller's value; `undefined` sends no body. Refuses a value that cannot be sent. */
  readonly encode: (value: unknown, context: BodyContext) => EncodedBody | undefined;
  /** Encodes a collection's own body, as Postman does it. */
  readonly encodeVerbatim: (body: VerbatimBody, context: BodyContext) => EncodedBody | undefined;
}

/** What a codec may ask about the request. */
export interface BodyContext {
  /** The `Content-Type` that the operation or the caller sets, if one does. */
  readonly contentType: string | undefined;
  /** Replaces the `{{variables}}` of a text of the collection; `escape` makes a caller's value data. */
  readonly expand: (text: string, escape?: (value: string) => string) => string;
}

/** A body that is ready to send. */
export interface EncodedBody {
  /** Postman's body mode: what a signature covers differs by it. */
  readonly mode: "raw" | "urlencoded" | "multipart" | "file" | "graphql";
  readonly content: string | Blob;
  /** `undefined` leaves the request's own `Content-Type`, or none. */
  readonly contentType: string | undefined;
}
