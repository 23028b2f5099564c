import type { Json } from "./json.ts";

/** What JavaScript numbers (doubles) cannot represent in a value. */
export type Imprecision = "integer" | "other";

/** Longer integers are not ids, and take long to convert. */
const maxDigits = 400;

/** True for an integer that a JavaScript number would change, and a bigint does not. */
export function isBigInteger(text: string): boolean {
  return /^-?[1-9]\d{15,}$/.test(text) && text.length <= maxDigits && !Number.isSafeInteger(Number(text));
}

/** Marks the integers that are bigints in JavaScript. The parser limits the depth. */
export function markBigIntegers(value: Json): Json {
  switch (value.kind) {
    case "number":
      return isBigInteger(value.text) ? { ...value, big: true } : value;
    case "array":
      return { kind: "array", items: value.items.map(markBigIntegers) };
    case "object":
      return { kind: "object", members: value.members.map((member) => ({ key: member.key, value: markBigIntegers(member.value) })) };
    default:
      return value;
  }
}

/**
 * The value as JavaScript sends it: big integers that are not marked are rounded, and those of the
 * result are marked. The parser limits the depth.
 */
export function roundIntegers(value: Json): Json {
  switch (value.kind) {
    case "number":
      return value.big === true || !isBigInteger(value.text)
        ? value
        : markBigIntegers({ kind: "number", text: String(Number(value.text)) });
    case "array":
      return { kind: "array", items: value.items.map(roundIntegers) };
    case "object":
      return { kind: "object", members: value.members.map((member) => ({ key: member.key, value: roundIntegers(member.value) })) };
    default:
      return value;
  }
}

/** The kinds of numbers in a value that JavaScript numbers would change. */
export function findImprecise(value: Json): ReadonlySet<Imprecision> {
  const found = new Set<Imprecision>();
  const pending: Json[] = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === "array") for (const item of next.items) pending.push(item);
    else if (next.kind === "object") for (const member of next.members) pending.push(member.value);
    else if (next.kind === "number" && isBigInteger(next.text)) found.add("integer");
    else if (next.kind === "number" && isRounded(next.text)) found.add("other");
  }
  return found;
}

/** True for more than the 17 digits that tell all doubles apart, and beyond their range. */
function isRounded(text: string): boolean {
  const digits = (text.split(/[eE]/, 1)[0] ?? "").replace(/[-.]/g, "").replace(/^0+/, "").replace(/0+$/, "");
  return digits.length > 17 || !Number.isFinite(Number(text));
}
