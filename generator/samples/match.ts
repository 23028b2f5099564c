import type { Request } from "../collection/model.ts";
import { matchRequest } from "../operations/match.ts";
import { addToGroup } from "../util/group-by.ts";
import { maxRunComparisons } from "../util/limits.ts";
import { type ItemIndex, type KnownItem, pathKey } from "./items.ts";
import type { RunRequest, RunResponse } from "./run-report.ts";

/** The item of a response. `others`: how many more items fit as well. */
export interface ItemMatch {
  readonly item: KnownItem;
  readonly others: number;
}

/** Finds the items of responses. */
export interface Matcher {
  readonly find: (response: Pick<RunResponse, "item" | "request">) => ItemMatch | undefined;
  /** True once there were more comparisons than the limit allows. */
  readonly isExhausted: () => boolean;
}

/**
 * Creates a matcher. An item is found by its id, by the names of its folders and its own, by its
 * name and its request, or by the request alone, as saved examples are matched. Where several fit,
 * the most specific wins: the one on the same host, with the most literal segments, with the most
 * parameters in common. `isForeign` says which hosts are not the collection's.
 */
export function createMatcher(index: ItemIndex, isForeign: (host: string) => boolean): Matcher {
  const routes = indexRoutes(index.items);
  const known = new Map<string, ItemMatch | undefined>();
  let comparisons = 0;
  const findByRequest = (request: RunRequest, among?: readonly KnownItem[]): ItemMatch | undefined => {
    if (among === undefined && isForeign(request.host)) return undefined;
    const candidates = among ?? routes(request);
    comparisons += candidates.length;
    return comparisons > maxRunComparisons ? undefined : chooseBest(request, candidates);
  };
  const find: Matcher["find"] = ({ item, request }) => {
    const named = findNamed(item, index);
    const alike = named.length > 0 ? named : (index.byName.get(item.name ?? "") ?? []);
    const template = item.template ?? request;
    const narrowed = template === undefined ? undefined : findByRequest(template, alike);
    if (narrowed !== undefined || named.length > 0) return narrowed ?? single(named);
    const sent = request ?? template;
    if (sent === undefined) return single(alike);
    const key = JSON.stringify(sent);
    if (!known.has(key)) known.set(key, findByRequest(sent));
    return known.get(key);
  };
  return { find, isExhausted: () => comparisons > maxRunComparisons };
}

function single([item, ...others]: readonly KnownItem[]): ItemMatch | undefined {
  return item === undefined ? undefined : { item, others: others.length };
}

/** The items that a report names for certain: by id, or by folders and name. */
function findNamed({ id, path, place }: RunResponse["item"], { byId, byPath }: ItemIndex): readonly KnownItem[] {
  const found = id === undefined ? undefined : byId.get(id);
  if (found !== undefined || path === undefined) return found ?? [];
  const named = byPath.get(pathKey(path)) ?? [];
  const item = place === undefined ? undefined : named[place];
  return item === undefined ? named : [item];
}

/** Finds the items that a request may belong to, by method and last segment. */
function indexRoutes(items: readonly KnownItem[]): (request: RunRequest) => readonly KnownItem[] {
  const byEnd = new Map<string, KnownItem[]>();
  const open: KnownItem[] = [];
  for (const item of items) {
    const end = lastOf(item.request.url.path);
    if (/^[A-Za-z_.-]+$/.test(end)) addToGroup(byEnd, end, item);
    else open.push(item);
  }
  return ({ path }) => {
    const literal = byEnd.get(lastOf(path)) ?? [];
    return [...literal, ...open].sort((one, other) => one.order - other.order);
  };
}

function lastOf(path: readonly string[]): string {
  return path.findLast((segment) => segment !== "") ?? "";
}

function chooseBest(request: RunRequest, candidates: readonly KnownItem[]): ItemMatch | undefined {
  let best: readonly number[] = [];
  let items: KnownItem[] = [];
  for (const item of candidates) {
    const score = scoreOf(request, item);
    if (score === undefined) continue;
    const order = items.length === 0 ? 1 : compareScores(score, best);
    if (order > 0) [best, items] = [score, [item]];
    else if (order === 0) items.push(item);
  }
  return single(items);
}

function compareScores(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((value, at) => value !== other[at]);
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}

/** How well an item fits, the most important first; `undefined` if it does not. */
function scoreOf(request: RunRequest, item: KnownItem): readonly number[] | undefined {
  if (request.operation !== undefined && item.operation !== undefined && request.operation !== item.operation) return undefined;
  const match = matchRequest(item.request, asRequest(request, item));
  if (match === undefined) return undefined;
  const own = item.request.url.path.filter((segment) => segment !== "");
  const sent = request.path.filter((segment) => segment !== "");
  const literal = own.filter((segment, index) => segment === sent[sent.length - own.length + index]).length;
  const hidden = sent.length - own.length;
  // What was sent is complete: it may have segments that the item has in its base URL, never fewer.
  if (hidden < 0 || (hidden > 0 && literal === 0)) return undefined;
  if (item.host === request.host && (hidden !== item.prefix.length || item.prefix.some((segment, index) => segment !== sent[index]))) {
    return undefined;
  }
  const names = item.request.url.query.flatMap(({ key, disabled }) => (disabled || key === null ? [] : [key]));
  const shared = names.filter((name) => request.query.includes(name)).length;
  return [
    item.host === undefined ? 0 : Number(item.host === request.host),
    Number(request.operation !== undefined && request.operation === item.operation),
    literal,
    -Math.abs(hidden - item.prefix.length),
    shared,
    shared - names.length,
  ];
}

/** The request in Postman's terms. A report without methods fits any. */
function asRequest({ method, host, path }: RunRequest, { request }: KnownItem): Request {
  const url = { protocol: undefined, userInfo: undefined, host, port: undefined, path, query: [], pathVariables: [], pointer: "" };
  return { method: method ?? request.method, url, headers: [], body: undefined, auth: undefined, description: "", pointer: "" };
}
