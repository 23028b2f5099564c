import { toJson } from "../values/json-text.js";
import { isObject } from "../values/object.js";
import type { BodyCodec, BodyContext } from "./codec.js";
import { rawBody } from "./raw.js";

/** Variables by the properties that they are the defaults of. */
export type BodyDefaults = Readonly<Record<string, string>>;

/** A JSON body of any value. Properties that the caller leaves out get their defaults. */
export function json(contentType: string = "application/json", defaults: BodyDefaults = {}): BodyCodec {
  return {
    members: true,
    encode: (value, context) => {
      const text = toJson(complete(value, defaults, context));
      return text === undefined ? undefined : rawBody(text, contentType, context);
    },
  };
}

/** `undefined` leaves a property out; so does a variable without a value. */
function complete(value: unknown, defaults: BodyDefaults, { variableValue }: BodyContext): unknown {
  if (!isObject(value) || Array.isArray(value)) return value;
  const missing = Object.entries(defaults).flatMap(([name, variable]) => {
    const filled = Object.hasOwn(value, name) ? undefined : variableValue?.(variable);
    return filled === undefined ? [] : [[name, filled] as const];
  });
  return missing.length === 0 ? value : { ...Object.fromEntries(missing), ...value };
}
