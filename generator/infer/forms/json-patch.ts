import type { Json } from "../../json/json.ts";
import { meaningOf } from "../../json/placeholders.ts";

/** The operations of a JSON Patch (RFC 6902, 4). */
const operations: ReadonlySet<string> = new Set(["add", "remove", "replace", "move", "copy", "test"]);

/**
 * True for the `value` of a JSON Patch operation, which is any JSON: the place in `path` decides.
 * The objects have an `op` that the standard knows, and a `path`.
 */
export function isPatchValue(key: string, columns: ReadonlyMap<string, readonly Json[]>): boolean {
  if (key !== "value") return false;
  const names = columns.get("op") ?? [];
  const paths = columns.get("path") ?? [];
  return (
    names.some((name) => isOperation(name)) &&
    names.every((name) => isOperation(name) || (name.kind === "string" && meaningOf(name.value) !== undefined)) &&
    paths.length > 0 &&
    paths.every((path) => path.kind === "string")
  );
}

function isOperation(value: Json): boolean {
  return value.kind === "string" && operations.has(value.value);
}
