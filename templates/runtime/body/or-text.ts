import { type BodyCodec, bodyCodec } from "./codec.js";
import { rawBody } from "./raw.js";

/** A JSON body, or a string that is sent as it is because no value stands for it. */
export function orText(codec: BodyCodec, contentType: string = "application/json"): BodyCodec {
  return bodyCodec((value, context) =>
    typeof value === "string" ? rawBody(value, contentType, context) : codec.encode(value, context),
  );
}
