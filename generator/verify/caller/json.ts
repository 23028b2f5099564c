import { type Json } from "../../json/json.ts";
import { assertNever } from "../../util/assert-never.ts";
import { isOpen } from "./open-text.ts";

/**
 * How the JSON of a caller differs from Postman's, in words; `undefined` if it does not. Objects
 * are equal if their members are, in whatever order; numbers if they are written alike, since a
 * reader may see the difference between `1.0` and `1`. A value that the collection leaves open may
 * be any.
 */
export function differenceOfJson(postman: Json, caller: Json): string | undefined {
  if (postman.kind === "variable" || postman.kind === "placeholder" || (postman.kind === "string" && isOpen(postman.value)))
    return undefined;
  if (postman.kind !== caller.kind) return `JSON value of another kind: ${postman.kind} as ${caller.kind}`;
  switch (postman.kind) {
    case "null":
      return undefined;
    case "number":
      return caller.kind === "number" ? differenceOfNumbers(postman.text, caller.text) : undefined;
    case "string":
    case "boolean":
      return caller.kind === postman.kind && caller.value === postman.value ? undefined : `JSON ${postman.kind} with another value`;
    case "array":
      return caller.kind === "array" ? differenceOfItems(postman.items, caller.items) : undefined;
    case "object":
      return caller.kind === "object" ? differenceOfMembers(postman, caller) : undefined;
    default:
      return assertNever(postman);
  }
}

function differenceOfNumbers(postman: string, caller: string): string | undefined {
  if (postman === caller) return undefined;
  return postman.replace(/\D/g, "").length > 15 ? "number that a double cannot hold" : "number that JavaScript writes otherwise";
}

function differenceOfItems(postman: readonly Json[], caller: readonly Json[]): string | undefined {
  if (postman.length !== caller.length) return "JSON array of another length";
  for (const [index, item] of postman.entries()) {
    const found = differenceOfJson(item, caller[index] ?? item);
    if (found !== undefined) return found;
  }
  return undefined;
}

type JsonObject = Extract<Json, { kind: "object" }>;

function differenceOfMembers(postman: JsonObject, caller: JsonObject): string | undefined {
  const [left, right] = [indexMembers(postman), indexMembers(caller)];
  for (const [key, value] of left) {
    const other = right.get(key);
    if (other === undefined) return key.includes("{{") ? "variable in a JSON key" : "JSON property without argument";
    const found = differenceOfJson(value, other);
    if (found !== undefined) return found;
  }
  const more = [...right.keys()].find((key) => !left.has(key));
  if (more === undefined) return undefined;
  return more.includes("{{") ? "variable in a JSON key" : "JSON property that cannot be left out";
}

/** The last of equal keys counts, as for nearly every reader. */
function indexMembers({ members }: JsonObject): ReadonlyMap<string, Json> {
  return new Map(members.map(({ key, value }) => [key, value]));
}
