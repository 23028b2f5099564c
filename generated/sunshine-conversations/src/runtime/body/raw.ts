import type { EncodedBody } from "../values/draft.js";
import type { BodyContext } from "./codec.js";

/** A string as body. Its content type is the request's own, or else `contentType`. */
export function rawBody(content: string, contentType: string, context: BodyContext): EncodedBody {
  return {
    mode: "raw",
    content,
    contentType: context.contentType === undefined ? context.expand(contentType) : undefined,
  };
}
