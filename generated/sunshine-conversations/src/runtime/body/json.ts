import { toJson } from "../values/json-text.js";
import { isObject } from "../values/object.js";
import { type BodyCodec, bodyCodec, type BodyContext } from "./codec.js";
import { rawBody } from "./raw.js";

/** Variables by the properties that they are the defaults of. */
export type BodyDefaults = Readonly<Record<string, string>>;

/** A JSON body of any value. Properties that the caller leaves out get their defaults. */
export function json(contentType: string = "application/json", defaults: BodyDefaults = {}): BodyCodec {
  return bodyCodec((value, context) => {
    const text = toJson(complete(value, defaults, context));
    return text === undefined ? undefined : rawBody(text, contentType, context);
  }, true);
}

/** `undefined` leaves a property out. Refuses a default without a value, as everywhere else. */
function complete(value: unknown, defaults: BodyDefaults, { expand }: BodyContext): unknown {
  if (!isObject(value) || Array.isArray(value)) return value;
  const missing = Object.entries(defaults).filter(([name]) => !Object.hasOwn(value, name));
  if (missing.length === 0) return value;
  return { ...Object.fromEntries(missing.map(([name, variable]) => [name, expand(`{{${variable}}}`)])), ...value };
}
