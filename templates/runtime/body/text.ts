import { toText } from "../values/scalar.js";
import { type BodyCodec, bodyCodec } from "./codec.js";
import { rawBody } from "./raw.js";

/** A body of plain text, XML or any other text that the caller writes. */
export function text(contentType: string = "text/plain"): BodyCodec {
  return bodyCodec((value, context) =>
    value === undefined || value === null ? undefined : rawBody(toText(value, "body"), contentType, context),
  );
}
