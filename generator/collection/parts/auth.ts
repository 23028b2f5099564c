import type { ReadContext } from "../context.ts";
import type { Auth, ProtocolBehavior } from "../model.ts";
import type { SourcePlace } from "../place.ts";
import { describeKind, isList, isObject, member } from "../../json/members.ts";
import { lowerCase } from "../../util/letters.ts";

/**
 * Reads an auth block with its parameters as a list (v2.1) or as an object (v2.0); the last of
 * equal names wins.
 *
 * Returns `undefined`, which means inherited, for null, a missing block and one without a type, as
 * Postman does. Anything else that is odd is reported.
 */
export function readAuth(raw: unknown, place: SourcePlace, context: ReadContext): Auth | undefined {
  if (raw === null || raw === undefined) return undefined;
  if (!isObject(raw)) {
    const reading = "the auth is inherited";
    context.report("wrongShape", place, { field: "auth", found: describeKind(raw), expected: "an object", reading });
    return undefined;
  }
  const { type } = raw;
  if (typeof type !== "string" || type === "") {
    if (type !== undefined && type !== null) {
      const reading = "the auth is inherited";
      context.report("wrongShape", place, { field: "auth.type", found: describeKind(type), expected: "a string", reading });
    }
    return undefined;
  }
  const entries = listParameters(member(raw, type));
  // Postman's queries only contain strings: a key whose value is not a string is sent without one.
  const isBareKey = type === "apikey" && entries.some(([key, value]) => key === "in" && value === "query");
  const read = entries.filter(([key, value]) => !(isBareKey && key === "value" && typeof value !== "string"));
  return { type, parameters: toTexts(read), pointer: place.pointer };
}

function listParameters(raw: unknown): readonly (readonly [key: unknown, value: unknown])[] {
  if (isList(raw)) return raw.filter(isObject).map((entry) => [entry["key"], entry["value"]]);
  return isObject(raw) ? Object.entries(raw) : [];
}

function toTexts(entries: readonly (readonly [key: unknown, value: unknown])[]): Readonly<Record<string, string>> {
  const parameters: Record<string, string> = Object.create(null);
  for (const [key, value] of entries) {
    if (typeof key !== "string" || value === null || value === undefined) continue;
    parameters[key] = typeof value === "object" ? JSON.stringify(value) : String(value);
  }
  return parameters;
}

/** Postman's behaviour if nothing is specified. */
export const defaultBehavior: ProtocolBehavior = {
  disableBodyPruning: false,
  disableUrlEncoding: false,
  followRedirects: true,
  disabledSystemHeaders: [],
};

/**
 * Overlays the inherited behaviour with a `protocolProfileBehavior`: members that it has win, the
 * others stay.
 */
export function readBehavior(raw: unknown, inherited: ProtocolBehavior): ProtocolBehavior {
  if (!isObject(raw)) return inherited;
  const { disableBodyPruning, disableUrlEncoding, followRedirects, disabledSystemHeaders } = raw;
  return {
    disableBodyPruning: typeof disableBodyPruning === "boolean" ? disableBodyPruning : inherited.disableBodyPruning,
    disableUrlEncoding: typeof disableUrlEncoding === "boolean" ? disableUrlEncoding : inherited.disableUrlEncoding,
    followRedirects: typeof followRedirects === "boolean" ? followRedirects : inherited.followRedirects,
    disabledSystemHeaders: isObject(disabledSystemHeaders)
      ? Object.keys(disabledSystemHeaders)
          .filter((name) => disabledSystemHeaders[name] === true)
          .map((name) => lowerCase(name))
      : inherited.disabledSystemHeaders,
  };
}
