import type { Item, Request } from "../collection/model.ts";
import { isCredentialName } from "../collection/credential-names.ts";
import type { Json } from "../json/json.ts";
import { parseTolerantJson } from "../json/parse-tolerant.ts";
import { readAccepted, readPaging } from "../prose/accepted.ts";
import type { DocumentedList, ParameterDoc } from "../prose/parameter-doc.ts";
import { readDocumentedLists } from "../prose/parameter-docs.ts";
import { lowerCase } from "../util/letters.ts";
import { findPathSlots } from "./path-slots.ts";
import { variableNames } from "../variables/template.ts";

/** What a description says is sent although no saved request contains it, by place. */
export interface Undeclared {
  readonly query: readonly ParameterDoc[];
  readonly header: readonly ParameterDoc[];
  /** Names of form fields, or paths in a JSON body: `owner.name`, `items[].price`. */
  readonly body: readonly ParameterDoc[];
}

type SentPlace = keyof Undeclared;

/** The names that the saved requests of an item send, in the form in which names are compared. */
interface Declared {
  readonly path: ReadonlySet<string>;
  readonly query: ReadonlySet<string>;
  readonly header: ReadonlySet<string>;
  readonly body: ReadonlySet<string>;
}

const nothing: Undeclared = { query: [], header: [], body: [] };

/**
 * Finds the documented parameters that no saved request has. A table or list counts only if it is
 * certain to be about the request: its heading or the head of its column says so, or most of its
 * names are sent. Where no place is said, that of its other names counts, or else the query of a
 * request without a body and the body of one with JSON or a form.
 */
export function findUndeclared(item: Item, saved: readonly Request[]): Undeclared {
  const description = item.request.description === "" ? item.description : item.request.description;
  if (description === "") return nothing;
  const answers = item.examples.flatMap(({ code = 0, body = "" }) => (code < 400 && body !== "" ? [body] : []));
  const lists = readDocumentedLists(description);
  const sentences = [...readAccepted(description), ...readPaging(description, answers)];
  if (lists.length === 0 && sentences.length === 0) return nothing;
  const declared = collectDeclared([item.request, ...saved]);
  const answered = new Set(answers.flatMap((body) => [...body.matchAll(/"([^"\\\n]{1,80})"\s{0,4}:/g)].map(([, key = ""]) => key)));
  const otherwise = usualPlace(item.request);
  const found = [...lists, { docs: sentences, ofParameters: true }].flatMap((list) => fromList(list, declared, answered, otherwise));
  return { query: collect(found, "query"), header: collect(found, "header"), body: collect(found, "body") };
}

interface Found {
  readonly place: SentPlace;
  readonly doc: ParameterDoc;
}

/** The first of equal names. */
function collect(found: readonly Found[], place: SentPlace): readonly ParameterDoc[] {
  const docs = new Map<string, ParameterDoc>();
  for (const { place: own, doc } of found) if (own === place && !docs.has(fold(doc.name, place))) docs.set(fold(doc.name, place), doc);
  return [...docs.values()];
}

function usualPlace({ method, body }: Request): SentPlace | undefined {
  if (body === undefined) return ["GET", "HEAD", "DELETE"].includes(method) ? "query" : undefined;
  return ["GET", "HEAD"].includes(method) ? "query" : body.kind === "graphql" || body.kind === "file" ? undefined : "body";
}

function fromList(
  { docs, ofParameters }: DocumentedList,
  declared: Declared,
  answered: ReadonlySet<string>,
  otherwise: SentPlace | undefined,
): readonly Found[] {
  const sent = (place: SentPlace): number => docs.filter(({ doc }) => declared[place].has(fold(doc.name, place))).length;
  const known = { query: sent("query"), header: sent("header"), body: sent("body") };
  const isMostlySent = known.query + known.header + known.body >= docs.length / 2;
  if (!ofParameters && !isMostlySent) return [];
  const unknown = docs.filter(({ doc }) => !isDeclared(doc.name, declared) && isParameterName(doc.name));
  // A list of what an answer contains may well be called "Parameters".
  if (!isMostlySent && unknown.filter(({ place, doc }) => place === undefined && answered.has(doc.name)).length > unknown.length / 2)
    return [];
  const shared = known.query > 0 && known.body === 0 ? "query" : known.body > 0 && known.query === 0 ? "body" : otherwise;
  return unknown.flatMap(({ place, doc }) => {
    const at = place ?? shared;
    return at === undefined || at === "path" || isSetByServer(doc) || !isSendable(doc.name, at) ? [] : [{ place: at, doc }];
  });
}

/** A name that may be sent anywhere. */
function isDeclared(name: string, { path, query, header, body }: Declared): boolean {
  return path.has(fold(name, "query")) || query.has(fold(name, "query")) || header.has(lowerCase(name)) || body.has(fold(name, "body"));
}

const proseNames: ReadonlySet<string> = new Set(
  "note notes important warning tip hint info default required optional example examples see returns response request".split(" "),
);

/** False for values, statuses and words that begin a sentence. */
function isParameterName(name: string): boolean {
  if (/^\d+$/.test(name) || /^[A-Z][A-Z\d]*_?[A-Z\d_]*$/.test(name) || /[:/]/.test(name)) return false;
  return !(/^[A-Z]/.test(name) && proseNames.has(lowerCase(name)));
}

const serverSets =
  /\bread[- ]?only\b|\b(?:generated|assigned|set|computed|calculated) (?:automatically )?by the (?:server|system|api)\b|\bauto-?generated\b/i;

function isSetByServer({ description }: ParameterDoc): boolean {
  return serverSets.test(description);
}

/** Headers that auth, `fetch` or the client set. */
const ownHeaders: ReadonlySet<string> = new Set(
  (
    "authorization proxy-authorization content-type accept cookie set-cookie host connection content-length expect keep-alive " +
    "transfer-encoding upgrade accept-encoding user-agent origin referer"
  ).split(" "),
);

function isSendable(name: string, place: SentPlace): boolean {
  if (place === "header") return /^[A-Za-z][A-Za-z\d_-]*$/.test(name) && !ownHeaders.has(lowerCase(name)) && !isCredentialName(name);
  return place === "body" || !isCredentialName(name);
}

/** `ids[]` and `ids` are one name, and so are a group and its members. */
function fold(name: string, place: SentPlace): string {
  if (place === "header") return lowerCase(name);
  return place === "query" ? lowerCase(name.replace(/(?:\[|%5B).*$/i, "")) : name.replace(/^\$\./, "").replace(/\[\d{0,3}\]/g, "[]");
}

function collectDeclared(requests: readonly Request[]): Declared {
  return {
    path: new Set(requests.flatMap(pathNames).map((name) => fold(name, "query"))),
    query: new Set(requests.flatMap(({ url }) => url.query.map(({ key }) => fold(key ?? "", "query")))),
    header: new Set(requests.flatMap(({ headers }) => headers.map(({ key }) => lowerCase(key)))),
    body: new Set(requests.flatMap(bodyNames).map((name) => fold(name, "body"))),
  };
}

function pathNames({ url }: Request): readonly string[] {
  const segments = [url.host, ...url.path];
  return [
    ...url.pathVariables.map(({ key }) => key),
    ...segments.flatMap((segment) => (segment.startsWith(":") ? [segment.slice(1)] : variableNames(segment))),
    ...findPathSlots(url.path).map(({ name }) => name),
  ];
}

/** Fields of a form, or the paths in a JSON body. */
function bodyNames({ body }: Request): readonly string[] {
  if (body === undefined) return [];
  if ("fields" in body) return body.fields.map(({ key }) => key);
  const { value } = body.kind === "raw" ? parseTolerantJson(body.text) : {};
  return value === undefined ? [] : listPaths(value);
}

/** Keys may be long and occur in many paths. */
const maxPathLength = 1000;

/** The paths of all properties: `owner`, `owner.name`, `items[].price`. Iterative. */
function listPaths(root: Json): readonly string[] {
  const paths: string[] = [];
  const pending: { readonly value: Json; readonly path: string }[] = [{ value: root, path: "" }];
  for (const { value, path } of pending) {
    if (value.kind === "array") for (const item of value.items) pending.push({ value: item, path: `${path}[]` });
    if (value.kind !== "object" || path.length > maxPathLength) continue;
    for (const member of value.members) {
      const inner = path === "" ? member.key : `${path}.${member.key}`;
      paths.push(inner);
      pending.push({ value: member.value, path: inner });
    }
  }
  return paths;
}
