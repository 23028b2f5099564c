import { toJson } from "../values/json-text.js";
import { type BodyCodec, bodyCodec } from "./codec.js";
import { rawBody } from "./raw.js";

/** JSON lines: each element of a list as JSON on a line of its own. */
export function lines(contentType: string = "application/json"): BodyCodec {
  return bodyCodec((value, context) => {
    if (value === undefined || value === null) return undefined;
    const elements: readonly unknown[] = Array.isArray(value) ? value : [value];
    const text = elements.map((element) => `${toJson(element) ?? "null"}\n`).join("");
    return rawBody(text, contentType, context);
  });
}
