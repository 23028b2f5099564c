import type { EncodedBody } from "../values/draft.js";

/** How the body argument of an operation is encoded. */
export interface BodyCodec {
  /** Encodes the caller's value; `undefined` sends no body. Refuses a value that cannot be sent. */
  readonly encode: (value: unknown, context: BodyContext) => EncodedBody | undefined;
  /** Whether the value is an object whose members are sent, so that a call may add some. */
  readonly members?: boolean;
}

/** What a codec needs to know about the request. */
export interface BodyContext {
  /** The `Content-Type` that the operation or the caller sets, if one does. */
  readonly contentType: string | undefined;
  /**
   * Replaces the `{{variables}}` of a string of the collection; `escape` turns values into data.
   */
  readonly expand: (text: string, escape?: (value: string) => string) => string;
}
