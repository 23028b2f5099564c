import { toJson } from "../values/json-text.js";
import type { BodyCodec } from "./codec.js";
import { rawBody } from "./raw.js";

/** A JSON body of any value. */
export function json(contentType: string = "application/json"): BodyCodec {
  return {
    encode: (value, context) => {
      const text = toJson(value);
      return text === undefined ? undefined : rawBody(text, contentType, context);
    },
  };
}
