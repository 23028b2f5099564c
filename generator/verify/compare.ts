import { assertNever } from "../util/assert-never.ts";
import { explainBody, explainHeader, explainHost, explainMethod, explainTarget } from "./wire/fetch-limits.ts";
import { headerValue, type WireHeader, type WireRequest } from "./wire/http-message.ts";
import type { Outcome } from "./outcome.ts";
import { differsByChance } from "./random-token.ts";
import { lowerCase } from "../util/letters.ts";
import { addToGroup } from "../util/group-by.ts";

/** The possible results of a comparison, the best one first. */
export const verdicts = ["exact", "equivalent", "different", "not sendable", "skipped"] as const;
export type Verdict = (typeof verdicts)[number];

/** The result of comparing two requests of one item, and where they differ. */
export interface Comparison {
  readonly verdict: Verdict;
  readonly differences: readonly Difference[];
}

/** A part that differs. Byte strings are Latin-1; `undefined` means that the part is missing. */
export interface Difference {
  readonly part: "request" | "method" | "path" | "query" | "header" | "body";
  /** Name of the header, in lower case. */
  readonly name?: string;
  readonly postman: string | undefined;
  readonly client: string | undefined;
  /**
   * `rule`: a server cannot see the difference. `limit`: `fetch` cannot do better. Without a
   * reason, the client is wrong.
   */
  readonly because: { readonly kind: "rule" | "limit"; readonly reason: string } | undefined;
}

/**
 * Headers that one of the sides adds by itself. They are compared only if the collection sets them.
 * `transfer-encoding` and `content-length` frame the body, which is compared itself.
 */
const transportHeaders: ReadonlySet<string> = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "cache-control",
  "connection",
  "content-length",
  "host",
  "postman-token",
  "pragma",
  "sec-fetch-mode",
  "transfer-encoding",
  "user-agent",
]);

/**
 * Compares what both sides sent for one item. Exact means the same method, path, query, header
 * values and body, byte by byte. The case of header names, the order of different headers and the
 * multipart boundary do not count: HTTP gives the first two no meaning, and the last is random.
 *
 * @param own lower-case names of the headers that the collection sets
 */
export function compareOutcomes(postman: Outcome, client: Outcome, own: ReadonlySet<string>): Comparison {
  if (postman.kind !== "sent" || client.kind === "skipped") return { verdict: "skipped", differences: [compareFailure(postman, client)] };
  if (client.kind === "failed") {
    const reason = explainMethod(postman.request.method) ?? explainHost(postman.host);
    const because = reason === undefined ? undefined : ({ kind: "limit", reason } as const);
    return judge([{ part: "request", postman: `${postman.request.method} ${postman.request.target}`, client: client.error, because }]);
  }
  return judge(compareRequests(postman.request, client.request, own));
}

function compareFailure(postman: Outcome, client: Outcome): Difference {
  return { part: "request", postman: describeOutcome(postman), client: describeOutcome(client), because: undefined };
}

function describeOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case "sent":
      return `${outcome.request.method} ${outcome.request.target}`;
    case "failed":
      return outcome.error;
    case "skipped":
      return outcome.reason;
    default:
      return assertNever(outcome);
  }
}

function judge(differences: readonly Difference[]): Comparison {
  const has = (kind: "rule" | "limit" | undefined): boolean => differences.some(({ because }) => because?.kind === kind);
  const verdict = has(undefined) ? "different" : has("limit") ? "not sendable" : has("rule") ? "equivalent" : "exact";
  return { verdict, differences };
}

/** The parts in which two requests differ. */
export function compareRequests(postman: WireRequest, client: WireRequest, own: ReadonlySet<string>): readonly Difference[] {
  const [left, right] = [hideBoundary(postman), hideBoundary(client)];
  const bodyLimit = left.body === right.body && !postman.unframed ? undefined : explainBody(postman);
  return [
    ...(left.method === right.method ? [] : [{ part: "method", postman: left.method, client: right.method, because: undefined } as const]),
    ...compareTargets(left.target, right.target),
    ...compareHeaders(left.headers, right.headers, own, bodyLimit),
    ...compareBodies(left.body, right.body, bodyLimit),
  ];
}

interface Comparable {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly WireHeader[];
  readonly body: string;
}

/** Replaces a multipart boundary by `B`. */
function hideBoundary({ method, target, headers, body }: WireRequest): Comparable {
  const text = body.toString("latin1");
  const type = headerValue(headers, "content-type") ?? "";
  const [, quoted, plain] = /^\s*multipart\/[^;]*;.*?\bboundary=(?:"([^"]*)"|([^;\s]*))/i.exec(type) ?? [];
  const boundary = quoted ?? plain ?? "";
  if (boundary === "") return { method, target, headers, body: text };
  const hide = (value: string): string => value.split(boundary).join("B");
  return {
    method,
    target,
    headers: headers.map(([name, value]) => (lowerCase(name) === "content-type" ? [name, hide(value)] : [name, value])),
    body: hide(text),
  };
}

function compareTargets(postman: string, client: string): readonly Difference[] {
  if (postman === client) return [];
  const limit = explainTarget(postman);
  const because = limit?.sent === client ? ({ kind: "limit", reason: limit.reason } as const) : explainChance(postman, client);
  const [left, right] = [splitTarget(postman), splitTarget(client)];
  const path: Difference = { part: "path", postman: left.path, client: right.path, because };
  const query: Difference = { part: "query", postman: left.query, client: right.query, because };
  return [...(left.path === right.path ? [] : [path]), ...(left.query === right.query ? [] : [query])];
}

function splitTarget(target: string): { readonly path: string; readonly query: string | undefined } {
  const mark = target.indexOf("?");
  return mark === -1 ? { path: target, query: undefined } : { path: target.slice(0, mark), query: target.slice(mark) };
}

function compareHeaders(
  postman: readonly WireHeader[],
  client: readonly WireHeader[],
  own: ReadonlySet<string>,
  bodyLimit: string | undefined,
): readonly Difference[] {
  const [left, right] = [groupByName(postman), groupByName(client)];
  const names = [...new Set([...left.keys(), ...right.keys()])].filter((name) => own.has(name) || !transportHeaders.has(name));
  return names.flatMap((name): readonly Difference[] => {
    const [ours, theirs] = [right.get(name) ?? [], left.get(name) ?? []];
    if (ours.length === theirs.length && ours.every((value, index) => value === theirs[index])) return [];
    const because = explainHeaderDifference(name, theirs, ours, own, bodyLimit);
    return [{ part: "header", name, postman: joinLines(theirs), client: joinLines(ours), because }];
  });
}

function explainHeaderDifference(
  name: string,
  postman: readonly string[],
  client: readonly string[],
  own: ReadonlySet<string>,
  bodyLimit: string | undefined,
): Difference["because"] {
  // A content type, or a signature of the body: both follow from the body, unless the collection
  // sets them.
  const limit = explainHeader(name) ?? (own.has(name) ? undefined : bodyLimit);
  if (limit !== undefined) return { kind: "limit", reason: limit };
  if (postman.length === 0 || client.length === 0) return undefined;
  const join = (values: readonly string[]): string => values.map(trimBlanks).join(name === "cookie" ? "; " : ", ");
  if (join(postman) !== join(client)) return explainChance(join(postman), join(client));
  // RFC 9110, 5.3 and 5.5: lines of one name form one list, and whitespace around a value is not
  // part of it.
  return {
    kind: "rule",
    reason: postman.length === client.length ? "whitespace around a header value is trimmed" : "the lines of a header are joined",
  };
}

function explainChance(postman: string, client: string): Difference["because"] {
  return differsByChance(postman, client) ? { kind: "rule", reason: "a token is signed with random numbers" } : undefined;
}

function trimBlanks(value: string): string {
  return value.replace(/^[ \t]+|[ \t]+$/g, "");
}

function groupByName(headers: readonly WireHeader[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [name, value] of headers) addToGroup(groups, lowerCase(name), value);
  return groups;
}

function joinLines(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join("\r\n");
}

function compareBodies(postman: string, client: string, limit: string | undefined): readonly Difference[] {
  if (postman === client) return [];
  const because = limit === undefined ? undefined : ({ kind: "limit", reason: limit } as const);
  return [{ part: "body", postman: postman === "" ? undefined : postman, client: client === "" ? undefined : client, because }];
}
