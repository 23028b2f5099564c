import type { Request } from "../collection/model.ts";
import { findPathSlots, isPlaceholderText, slotsOf } from "./parameters/path-slots.ts";
import { pathVariableName } from "./parameters/path-variable.ts";

/** A saved request that has the structure of the item's own, with other values. */
export interface RequestMatch {
  readonly request: Request;
  /** The values of the saved request at `:name` and `{{name}}` of the item's path. */
  readonly pathValues: ReadonlyMap<string, string>;
}

/**
 * Matches a saved request to the item's by structure: same method, same path. A parameter of one
 * path (`:id`, `{{id}}`, `{id}`, `<id>`) matches any segment of the other, and one id any other.
 * Hosts are not compared. One path may begin with segments that are part of the other's base URL,
 * if that contains a variable.
 */
export function matchRequest(item: Request, saved: Request): RequestMatch | undefined {
  if (item.method !== saved.method) return undefined;
  const own = segmentsOf(item);
  const other = segmentsOf(saved);
  const hidden = own.length - other.length;
  if (hidden !== 0 && !mayHide(item, saved)) return undefined;
  const pairs = hidden >= 0 ? pairUp(own.slice(hidden), other) : pairUp(own, other.slice(-hidden));
  const matches = ([{ text: one }, { text: two }]: SegmentPair): boolean =>
    one === two || isParameter(one) || isParameter(two) || (isId(one) && isId(two));
  if (!pairs.every(matches)) return undefined;
  if (pairs.length === 0 && hidden !== 0) return undefined;
  return { request: saved, pathValues: readPathValues(pairs, item, saved) };
}

/** True if one base URL can contain segments of the other's path. */
function mayHide(one: Request, other: Request): boolean {
  const [host, otherHost] = [one.url.host, other.url.host];
  return host !== otherHost && (host === "" || otherHost === "" || host.includes("{{") || otherHost.includes("{{"));
}

/** True for a number, a UUID, or a long identifier with digits. */
export function isId(segment: string): boolean {
  return /^(?:\d+|[0-9a-f-]{12,}|(?=\D*\d)[\w-]{16,})$/i.test(segment);
}

interface PlacedSegment {
  readonly text: string;
  /** Its index in the whole path. */
  readonly index: number;
}

type SegmentPair = readonly [own: PlacedSegment, other: PlacedSegment];

function segmentsOf({ url }: Request): readonly PlacedSegment[] {
  return url.path.map((text, index) => ({ text, index })).filter(({ text }) => text !== "");
}

function pairUp(own: readonly PlacedSegment[], other: readonly PlacedSegment[]): readonly SegmentPair[] {
  return own.map((segment, index) => [segment, other[index] ?? { text: "", index }] as const);
}

/** True for a segment that is a parameter or contains one. */
export function isParameter(segment: string): boolean {
  return segment.startsWith(":") || segment.includes("{{") || findPathSlots([segment]).length > 0;
}

function readPathValues(pairs: readonly SegmentPair[], item: Request, saved: Request): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const slots = findPathSlots(item.url.path);
  for (const [own, other] of pairs) {
    const [slot, ...more] = slotsOf(own.index, slots);
    const text = textOf(other.text, saved);
    if (slot === undefined) {
      const name = pathParameterName(own.text);
      if (name !== undefined && isUsableValue(text)) values.set(name, text);
    } else if (more.length === 0 && text !== undefined) {
      const value = cutAround(text, own.text.slice(0, slot.start), own.text.slice(slot.start + slot.text.length));
      if (isUsableValue(value)) values.set(slot.name, value);
    }
  }
  return values;
}

/** What a segment of a saved request sends; `undefined` if it is only a parameter. */
function textOf(segment: string, { url }: Request): string | undefined {
  const name = pathVariableName(segment);
  if (name !== undefined) return url.pathVariables.findLast(({ key }) => key === name)?.value;
  return isParameter(segment) ? undefined : segment;
}

function cutAround(text: string, before: string, after: string): string | undefined {
  const fits = text.length > before.length + after.length && text.startsWith(before) && text.endsWith(after);
  return fits ? text.slice(before.length, text.length - after.length) : undefined;
}

function pathParameterName(segment: string): string | undefined {
  return pathVariableName(segment) ?? /^\{\{([^{}]*)\}\}$/.exec(segment)?.[1];
}

/** True for a real value: not empty, not a placeholder such as `<string>`, without variables. */
export function isUsableValue(value: string | undefined): value is string {
  return value !== undefined && value !== "" && !isPlaceholderText(value) && !value.includes("{{");
}
