import type { BodyCodec } from "./body.js";
import { rawBody, rawVerbatim } from "./body-raw.js";
import { toJson } from "./json-text.js";

/** A JSON body of any value. */
export function json(contentType: string = "application/json"): BodyCodec {
  return {
    encode: (value, context) => {
      const text = toJson(value);
      return text === undefined ? undefined : rawBody(text, contentType, context);
    },
    encodeVerbatim: (body, context) => rawVerbatim(body, contentType, context),
  };
}
