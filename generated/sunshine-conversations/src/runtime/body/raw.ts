import { refuse } from "../values/config-error.js";
import type { EncodedBody } from "../values/draft.js";
import { cutComments } from "../values/json-comments.js";
import type { VerbatimBody } from "../values/verbatim.js";
import type { BodyContext } from "./codec.js";

/** A text as body, under the request's own `Content-Type` or else `contentType`. */
export function rawBody(content: string, contentType: string, context: BodyContext): EncodedBody {
  return {
    mode: "raw",
    content,
    contentType: context.contentType === undefined ? context.expand(contentType) : undefined,
  };
}

/**
 * A raw body of a collection: variables put in, then comments cut if the language is JSON, or if there is no language and the `Content-Type` header is
 * JSON. An empty text is no body.
 */
export function rawVerbatim(body: VerbatimBody, contentType: string, context: BodyContext): EncodedBody | undefined {
  if (body.kind !== "raw") return refuse(`a raw body is needed, not ${body.kind}`);
  const text = context.expand(body.text);
  if (text === "") return undefined;
  const isJson = body.language === undefined ? isJsonType(context.contentType) : body.language === "json";
  return rawBody(isJson ? cutComments(text) : text, contentType, context);
}

function isJsonType(contentType: string | undefined): boolean {
  return contentType !== undefined && /^\s*application\/(?:[^;\s]*\+)?json\s*(?:;|$)/iu.test(contentType);
}
