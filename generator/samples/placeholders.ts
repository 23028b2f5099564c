import type { Json, JsonMember } from "../json/json.ts";
import { isBigInteger } from "../json/big-integers.ts";
import { formatOf } from "../infer/shape.ts";
import { assertNever } from "../util/assert-never.ts";
import { lowerCase } from "../util/letters.ts";
import { keyPlaceholder } from "./key-placeholders.ts";
import { mayStay, stringPlaceholder } from "./kind-words.ts";
import { pruneList } from "./prune.ts";
import { countValue } from "../util/group-by.ts";

/*
 * A run shows real data: of customers, of colleagues, of whoever has called the server. Types need
 * the kinds and forms of values, never the values. So every value becomes a placeholder that only
 * depends on its form, and a second run of the same server changes nothing. What stays: booleans,
 * null, names of properties, and words that say what kind of thing something is.
 */

const formatPlaceholders: ReadonlyMap<string, string> = new Map([
  ["date-time", "2000-01-01T00:00:00Z"],
  ["date", "2000-01-01"],
  ["uuid", "00000000-0000-4000-8000-000000000000"],
  ["ipv4", "192.0.2.1"],
  ["email", "redacted@example.com"],
  ["uri", "https://example.com/redacted"],
]);

/** The body with placeholders for its values, and without elements that show nothing new. */
export function withPlaceholders(value: Json): Json {
  return replaceAt(value, "", 0);
}

/**
 * Lists within lists whose elements are compared. In deeper ones the first elements are kept, so
 * that the work stays proportional to the size of the body.
 */
const maxComparedLists = 6;
const keptElements = 4;

// Recursion stays within `maxJsonDepth`, which limits what the parser returns.
function replaceAt(value: Json, name: string, lists: number): Json {
  switch (value.kind) {
    case "null":
    case "boolean":
      return value;
    case "number":
      return { kind: "number", text: numberPlaceholder(value.text), ...(value.big === undefined ? {} : { big: value.big }) };
    case "string":
      return { kind: "string", value: textPlaceholder(value.value, name) };
    case "array": {
      const originals = lists < maxComparedLists ? value.items : value.items.slice(0, keptElements);
      const items = originals.map((item) => replaceAt(item, name, lists + 1));
      return { kind: "array", items: lists < maxComparedLists ? pruneList(items, originals) : items };
    }
    case "object":
      return { kind: "object", members: replaceMembers(value.members, lists) };
    case "variable":
    case "placeholder":
      return { kind: "null" };
    default:
      return assertNever(value);
  }
}

/** Keys can be data too: ids, addresses, dates. Of those, few are enough. */
function replaceMembers(members: readonly JsonMember[], lists: number): readonly JsonMember[] {
  const counts = new Map<string, number>();
  return members.flatMap(({ key, value }): readonly JsonMember[] => {
    const data = keyPlaceholder(key);
    if (data === undefined) return [{ key, value: replaceAt(value, key, lists) }];
    const number = countValue(counts, data.form);
    return number > maxDataKeys ? [] : [{ key: data.write(number), value: replaceAt(value, "", lists) }];
  });
}

const maxDataKeys = 8;

function textPlaceholder(text: string, name: string): string {
  if (text === "") return text;
  const format = formatPlaceholders.get(formatOf(text) ?? "");
  if (format !== undefined) return format;
  if (mayStay(name, text)) return text;
  if (/^-?\d{1,40}$/.test(text)) return "1";
  if (/^-?\d{1,40}\.\d{1,40}$/.test(text)) return "1.5";
  return /^(?:true|false)$/i.test(text) ? lowerCase(text) : stringPlaceholder;
}

/** The first odd integer that a JavaScript number cannot represent. */
const bigInteger = "9007199254740993";

/** Unix time in seconds and in milliseconds, within which a row of measurements is recognised. */
const [firstSecond, firstMillisecond, lastMillisecond] = [1e9, 1e12, 5e12];

/** Integers beyond 2^53 stay such. Times stay times. All others are 1. */
function numberPlaceholder(text: string): string {
  if (isBigInteger(text)) return bigInteger;
  const number = Number(text);
  if (number >= firstSecond && number <= lastMillisecond) return String(number < firstMillisecond ? firstSecond : firstMillisecond);
  return "1";
}
