import { derive } from "../values/derive.ts";
import { memberOf, nameAndValue } from "../values/named.ts";
import { constant, type FunctionValue, unknown, type Value } from "../values/value.ts";
import { foundUnder, recordAssignment, recordRead } from "../run/record.ts";
import { maybe, perhaps, type Run } from "../run/run.ts";
import type { Handler, NamedCall } from "./handler.ts";

/** Assigning to a part of the request, or to something below it: `pm.request.body.raw = …`. */
export function setOnNamed(run: Run, owner: string, key: string | undefined, value: Value, offset: number): void {
  const path = `${owner}.${key ?? ""}`;
  const part = (["url", "method", "body"] as const).find((name) => `${path}.`.startsWith(`pm.request.${name}.`));
  if (part !== undefined) recordAssignment(run, { kind: "request", part }, value, offset);
}

/** `pm.request`: what scripts add to a request, and the requests that they send. */
export const requestHandlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["pm.request.headers.add", (call, run) => setNamed(call, run, "header")],
  ["pm.request.headers.upsert", (call, run) => setNamed(call, run, "header")],
  ["pm.request.headers.append", (call, run) => setNamed(call, run, "header")],
  ["pm.request.headers.insert", (call, run) => setNamed(call, run, "header")],
  ["pm.request.addHeader", (call, run) => setNamed(call, run, "header")],
  ["pm.request.upsertHeader", (call, run) => setNamed(call, run, "header")],
  ["pm.request.url.query.add", (call, run) => setNamed(call, run, "query")],
  ["pm.request.url.query.upsert", (call, run) => setNamed(call, run, "query")],
  ["pm.request.addQueryParams", (call, run) => setNamed(call, run, "query")],
  ["pm.request.url.addQueryParams", (call, run) => setNamed(call, run, "query")],
  ["pm.request.body.update", (call, run) => rewrite(call, run, "body")],
  ["pm.request.url.update", (call, run) => rewrite(call, run, "url")],
  ["pm.request.update", (call, run) => rewrite(call, run, "body")],
  ["pm.sendRequest", sendRequest],
]);

/** UTF-16 units of the name of a header or a parameter; entries of a list of them. */
const longestName = 200;
const mostEntries = 100;

/** `{ key, value }`, a list of them, or `"name: value"` (of a query, `name=value`). */
function setNamed({ args, offset }: NamedCall, run: Run, kind: "header" | "query"): Value {
  const [given] = args;
  const entries = given?.kind === "list" ? given.items.slice(0, mostEntries).map(({ value }) => value) : given === undefined ? [] : [given];
  for (const entry of entries) {
    const [name, value] = nameAndValue(entry, kind === "header" ? ":" : "=");
    if (name !== undefined && name.length <= longestName) recordAssignment(run, { kind, name }, value, offset);
  }
  return unknown;
}

function rewrite({ args, offset }: NamedCall, run: Run, part: "url" | "body"): Value {
  recordAssignment(run, { kind: "request", part }, args[0] ?? unknown, offset);
  return unknown;
}

/**
 * `pm.sendRequest(request, callback)`: the callback is called with the answer, and a promise of it
 * is returned.
 */
function sendRequest({ args, offset }: NamedCall, run: Run): Value {
  const [request = unknown, callback] = args;
  const isObject = request.kind === "object";
  const { requests } = run.recorder;
  requests.push({
    method: isObject ? memberOf(request, "method") : constant("GET"),
    url: isObject ? memberOf(request, "url") : request,
    headers: isObject ? first(memberOf(request, "header"), memberOf(request, "headers")) : constant(undefined),
    body: isObject ? memberOf(request, "body") : constant(undefined),
    under: foundUnder(run, offset),
  });
  recordRead(run, derive([request], []), offset);
  const source = { request: requests.length - 1 };
  if (callback?.kind === "function") answer(run, callback, [constant(null), { kind: "response", source }]);
  return { kind: "sent", source };
}

function first(one: Value, other: Value): Value {
  return one.kind === "constant" && one.value === undefined ? other : one;
}

/** Callbacks of requests run later, in whatever order: what they write may not be there yet. */
function answer(run: Run, callback: FunctionValue, args: readonly Value[]): void {
  maybe(run, { ...perhaps(run), conditional: run.guard.conditional }, () => run.call(callback, args));
}

/** `pm.sendRequest(…).then(response => …)`, and what `await` makes of it. */
export function callSent(run: Run, promise: Extract<Value, { readonly kind: "sent" }>, method: string, args: readonly Value[]): Value {
  const [callback] = args;
  if (method === "then" && callback?.kind === "function") answer(run, callback, [{ kind: "response", source: promise.source }]);
  return method === "catch" || method === "finally" ? promise : unknown;
}
