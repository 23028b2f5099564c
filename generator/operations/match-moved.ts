import type { Request, SeenBody } from "../collection/model.ts";
import { parseTolerantJson } from "../json/parse-tolerant.ts";
import { isId, isParameter, matchRequest, type RequestMatch } from "./match.ts";

/**
 * Matches a saved request to an item whose path was changed after the example was saved: another
 * version (`v1`, `v2`), a version or an id at its end, or more segments at the start or in between.
 * Without a difference in versions alone, the path is not evidence enough, so the bodies must have
 * the same members.
 */
export function matchMovedRequest(item: Request, saved: Request): RequestMatch | undefined {
  if (item.method !== saved.method) return undefined;
  const own = segmentsOf(item);
  const other = segmentsOf(saved);
  const [longer, shorter] = own.length >= other.length ? [own, other] : [other, own];
  const added = longer.length - shorter.length;
  const start = added === 0 ? shorter.length : countEqual(longer, shorter);
  const rest = longer.slice(start + added);
  if (!agree(longer.slice(0, start), shorter.slice(0, start)) || !agree(rest, shorter.slice(start))) return undefined;
  const extra = longer.slice(start, start + added);
  if (!isMove(extra, rest) || !(extra.every(isVersion) || haveSameMembers(item.body, saved.body))) return undefined;
  // The path that the example would have been saved with, had the item been as it is now.
  const aligned = other === longer ? other.toSpliced(start, added) : other.toSpliced(start, 0, ...extra);
  const path = aligned.map((segment, index) => (isVersion(segment) && isVersion(own[index] ?? "") ? (own[index] ?? "") : segment));
  return matchRequest({ ...item, url: { ...item.url, path: own } }, { ...saved, url: { ...saved.url, host: item.url.host, path } });
}

/** Equal for requests of the same method and path, whatever the values of parameters are. */
export function shapeOfPath(request: Request): string {
  return `${request.method} ${segmentsOf(request)
    .map((segment) => (isParameter(segment) || isId(segment) ? "*" : segment))
    .join("/")}`;
}

function segmentsOf({ url }: Request): readonly string[] {
  return url.path.filter((segment) => segment !== "");
}

function countEqual(longer: readonly string[], shorter: readonly string[]): number {
  const different = shorter.findIndex((segment, index) => !isSame(segment, longer[index] ?? ""));
  return different === -1 ? shorter.length : different;
}

function agree(one: readonly string[], other: readonly string[]): boolean {
  return one.every((segment, index) => isSame(segment, other[index] ?? ""));
}

function isSame(one: string, other: string): boolean {
  return one === other || isParameter(one) || isParameter(other) || (isId(one) && isId(other)) || (isVersion(one) && isVersion(other));
}

function isVersion(segment: string): boolean {
  return /^v\d+(?:\.\d+)*$/i.test(segment);
}

/** Another word at the end is another action, and so is what only parameters follow. */
function isMove(extra: readonly string[], rest: readonly string[]): boolean {
  if (rest.length === 0) return extra.length <= 1 && extra.every((segment) => isId(segment) || isVersion(segment));
  return rest.some((segment) => !isParameter(segment) && !isId(segment));
}

function haveSameMembers(one: SeenBody | undefined, other: SeenBody | undefined): boolean {
  const [names, others] = [memberNames(one), memberNames(other)];
  return names.size > 0 && names.size === others.size && [...names].every((name) => others.has(name));
}

function memberNames(body: SeenBody | undefined): ReadonlySet<string> {
  if (body === undefined || body.kind === "file" || body.kind === "graphql") return new Set();
  if (body.kind !== "raw") return new Set(body.fields.map(({ key }) => key));
  const { value } = parseTolerantJson(body.text);
  return new Set(value?.kind === "object" ? value.members.map(({ key }) => key) : []);
}
