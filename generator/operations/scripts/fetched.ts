import type { OperationDraft } from "../../ir/api.ts";
import type { Capture, CaptureSource, FetchedVariable } from "../../ir/capture.ts";
import { textsOfComputed } from "../../ir/computed.ts";
import type { Assignment, ItemScripts, ScriptFindings, ScriptValue } from "../../scripts/model.ts";
import { addToGroup } from "../../util/group-by.ts";
import { expandPublic, type KnownVariables } from "../../variables/values.ts";
import { isKept, toPart } from "./captures.ts";
import { toComputed } from "./computed-value.ts";

/** What scripts fetch with requests of their own. */
export interface Fetched {
  /** By operation id: what its answer would set, because a script sends the same request. */
  readonly captures: ReadonlyMap<string, readonly Capture[]>;
  /** The others, in the order of the collection. */
  readonly variables: readonly FetchedVariable[];
}

/**
 * Finds the variables, such as tokens, that scripts set from the answers to requests that they send
 * by themselves. An operation with the same method and URL is a source of such a variable.
 */
export function findFetched(scripts: Iterable<ItemScripts>, operations: readonly OperationDraft[], known: KnownVariables): Fetched {
  const byRequest = new Map<string, OperationDraft>();
  for (const operation of operations) {
    const key = keyOf(operation.method, addressOf([operation.url.base, ...operation.url.path].join("/")), known);
    if (!byRequest.has(key)) byRequest.set(key, operation);
  }
  const captures = new Map<string, Capture[]>();
  const variables = new Map<string, FetchedVariable>();
  const seen = new Set<string>();
  for (const { scope, ...found } of listFetched(scripts)) {
    const { variable, method, url, from } = found;
    const operation = byRequest.get(keyOf(method, url, known));
    const key = JSON.stringify([variable, operation?.id]);
    if (seen.has(key)) continue;
    seen.add(key);
    if (operation === undefined) variables.set(variable, found);
    else if (operation.captures?.some((capture) => capture.variable === variable) !== true)
      addToGroup(captures, operation.id, { variable, scope, from: [from] });
  }
  return { captures, variables: [...variables.values()] };
}

/** Equal for equal requests. */
function keyOf(method: string, url: string, known: KnownVariables): string {
  return `${method} ${expandPublic(url, known)}`;
}

/** A URL without its query: what is in there may be a credential, and says little. */
function addressOf(url: string): string {
  const [address = ""] = url.split(/[?#]/);
  return address;
}

interface FoundVariable extends FetchedVariable {
  readonly scope: Capture["scope"];
}

/** Levels are read once for all items within them. */
function listFetched(scripts: Iterable<ItemScripts>): readonly FoundVariable[] {
  const levels = new Set<ScriptFindings>();
  for (const each of scripts) for (const { findings } of each.levels) levels.add(findings);
  return [...levels].flatMap((findings) => findings.preparations.flatMap((assignment) => readFetched(assignment, findings)));
}

function readFetched({ target, value }: Assignment, { requests }: ScriptFindings): readonly FoundVariable[] {
  const fetched = fetchedIn(value);
  const request = fetched === undefined ? undefined : requests[fetched.request];
  if (fetched === undefined || request === undefined || target.kind !== "variable" || !isKept(target.scope)) return [];
  const url = addressOf(textOf(request.url) ?? "");
  if (url === "") return [];
  const from: CaptureSource = { part: toPart(fetched.part), ...(value.kind === "fetched" ? {} : { computed: true }) };
  return [{ variable: target.name, scope: target.scope, method: request.method, url, from }];
}

/** The first part of a value that a script fetches. The reader limits the depth of values. */
function fetchedIn(value: ScriptValue): Extract<ScriptValue, { readonly kind: "fetched" }> | undefined {
  switch (value.kind) {
    case "fetched":
      return value;
    case "text":
      return firstIn(value.parts);
    case "computed":
      return firstIn(value.from);
    case "base64":
    case "json":
      return fetchedIn(value.of);
    default:
      return undefined;
  }
}

function firstIn(values: readonly ScriptValue[]): ReturnType<typeof fetchedIn> {
  for (const value of values) {
    const found = fetchedIn(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A string with variables, if the value is nothing else. */
function textOf(value: ScriptValue): string | undefined {
  const computed = toComputed(value);
  const isText = computed?.kind === "text" || (computed?.kind === "joined" && computed.parts.every(({ kind }) => kind === "text"));
  return computed === undefined || !isText ? undefined : textsOfComputed(computed).join("");
}
