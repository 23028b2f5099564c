import type { Request } from "../collection/model.ts";

/** A saved request that has the structure of the item's own, with other values. */
export interface RequestMatch {
  readonly request: Request;
  /** The values of the saved request at `:name` and `{{name}}` of the item's path. */
  readonly pathValues: ReadonlyMap<string, string>;
}

/**
 * Matches a saved request to the item's by structure: same method, same path. A parameter of one
 * path (`:id`, `{{id}}`, `{id}`) matches any segment of the other. Hosts are not compared, and one
 * path may begin with segments that are part of the other's base URL.
 */
export function matchRequest(item: Request, saved: Request): RequestMatch | undefined {
  if (item.method !== saved.method) return undefined;
  const own = segmentsOf(item);
  const other = segmentsOf(saved);
  const hidden = own.length - other.length;
  const pairs = hidden >= 0 ? pairUp(own.slice(hidden), other) : pairUp(own, other.slice(-hidden));
  if (!pairs.every(([one, two]) => one === two || isParameter(one) || isParameter(two))) return undefined;
  if (pairs.length === 0 && hidden !== 0) return undefined;
  return { request: saved, pathValues: readPathValues(pairs, saved) };
}

function segmentsOf(request: Request): readonly string[] {
  return request.url.path.filter((segment) => segment !== "");
}

function pairUp(own: readonly string[], other: readonly string[]): readonly (readonly [string, string])[] {
  return own.map((segment, index) => [segment, other[index] ?? ""] as const);
}

function isParameter(segment: string): boolean {
  return segment.startsWith(":") || segment.includes("{{") || (segment.startsWith("{") && segment.endsWith("}"));
}

function readPathValues(pairs: readonly (readonly [string, string])[], saved: Request): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [own, other] of pairs) {
    const name = pathParameterName(own);
    if (name === undefined) continue;
    const savedName = other.startsWith(":") ? pathVariableName(other) : undefined;
    const value =
      savedName === undefined
        ? isParameter(other)
          ? undefined
          : other
        : saved.url.pathVariables.findLast(({ key }) => key === savedName)?.value;
    if (isUsableValue(value)) values.set(name, value);
  }
  return values;
}

/**
 * The name of `:name` (up to the first dot), as Postman reads it, or `undefined` for another
 * segment.
 */
export function pathVariableName(segment: string): string | undefined {
  if (!segment.startsWith(":") || segment.length < 2) return undefined;
  const name = segment.slice(1).split(".")[0] ?? "";
  return name === "" ? undefined : name;
}

function pathParameterName(segment: string): string | undefined {
  return pathVariableName(segment) ?? /^\{\{([^{}]*)\}\}$/.exec(segment)?.[1];
}

/** True for a real value: not empty, not a placeholder such as `<string>`, without variables. */
export function isUsableValue(value: string | undefined): value is string {
  return value !== undefined && value !== "" && !/^<.*>$/.test(value) && !value.includes("{{");
}
