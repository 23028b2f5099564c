import type { EncodedBody } from "../values/draft.js";
import type { VerbatimBody } from "../values/verbatim.js";

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
