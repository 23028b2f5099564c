import type { Item, Request } from "../../collection/model.ts";
import { isCredentialName } from "../../collection/credential-names.ts";
import { readAccepted, readPaging } from "../../prose/accepted.ts";
import type { DocumentedList, ParameterDoc } from "../../prose/parameter-doc.ts";
import { readDocumentedLists } from "../../prose/parameter-docs.ts";
import { lowerCase } from "../../util/letters.ts";
import { type BodyNames, collectBodyNames, findOwner, joinPath, rootOfName, splitPath } from "../bodies/body-names.ts";
import { describeItem } from "../item-description.ts";
import { findPathSlots } from "./path-slots.ts";
import { variableNames } from "../../variables/template.ts";

/** What a description says is sent although no saved request contains it, by place. */
export interface Undeclared {
  readonly query: readonly ParameterDoc[];
  readonly header: readonly ParameterDoc[];
  /** Names of form fields, or paths in a JSON body: `owner.name`, `items[].price`. */
  readonly body: readonly ParameterDoc[];
  /** What the saved bodies contain. */
  readonly names: BodyNames | undefined;
}

type SentPlace = "query" | "header" | "body";

/** The names that the saved requests of an item send, in the form in which names are compared. */
interface Declared {
  readonly path: ReadonlySet<string>;
  readonly query: ReadonlySet<string>;
  readonly header: ReadonlySet<string>;
  readonly body: BodyNames;
}

const nothing: Undeclared = { query: [], header: [], body: [], names: undefined };

/**
 * Finds the documented parameters that no saved request has. A table or list counts only if it is
 * certain to be about the request: its heading or the head of its column says so, or most of its
 * names are sent. Where no place is said, that of its other names counts, or else the query of a
 * request without a body and the body of one with JSON or a form.
 */
export function findUndeclared(item: Item, saved: readonly Request[]): Undeclared {
  const description = describeItem(item);
  if (description === "") return nothing;
  const answers = item.examples.flatMap(({ code = 0, body = "" }) => (code < 400 && body !== "" ? [body] : []));
  const lists = readDocumentedLists(description);
  const sentences = [...readPaging(description, answers), ...readAccepted(description)];
  if (lists.length === 0 && sentences.length === 0) return nothing;
  const declared = collectDeclared([item.request, ...saved]);
  const answered = new Set(answers.flatMap((body) => [...body.matchAll(/"([^"\\\n]{1,80})"\s{0,4}:/g)].map(([, key = ""]) => key)));
  const otherwise = usualPlace(item.request);
  const found = [...lists, { docs: sentences, ofParameters: true }].flatMap((list) => fromList(list, declared, answered, otherwise));
  return { query: collect(found, "query"), header: collect(found, "header"), body: collect(found, "body"), names: declared.body };
}

interface Found {
  readonly place: SentPlace;
  readonly doc: ParameterDoc;
}

/** The first of equal names. */
function collect(found: readonly Found[], place: SentPlace): readonly ParameterDoc[] {
  const docs = new Map<string, ParameterDoc>();
  for (const { place: own, doc } of found) {
    const key = place === "body" ? doc.name : lowerCase(doc.name);
    if (own === place && !docs.has(key)) docs.set(key, doc);
  }
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
  const names = docs.map(({ doc }) => doc.name);
  const owner = findOwner(names, declared.body);
  const known = {
    query: names.filter((name) => declared.query.has(foldQuery(name))).length,
    header: names.filter((name) => declared.header.has(lowerCase(name))).length,
    body: names.filter((name) => isInBody(name, owner, declared.body)).length,
  };
  const isMostlySent = known.query + known.header + known.body >= docs.length / 2;
  if (!ofParameters && !isMostlySent) return [];
  const unknown = docs.filter(({ doc }) => !isDeclared(doc.name, owner, declared) && isParameterName(doc.name));
  // A list of what an answer contains may well be called "Parameters".
  if (!isMostlySent && unknown.filter(({ place, doc }) => place === undefined && answered.has(doc.name)).length > unknown.length / 2)
    return [];
  const shared = known.query > 0 && known.body === 0 ? "query" : known.body > 0 && known.query === 0 ? "body" : otherwise;
  return unknown.flatMap(({ place, doc }): readonly Found[] => {
    const at = place ?? shared;
    if (at === undefined || at === "path" || isSetByServer(doc) || !isSendable(doc.name, at)) return [];
    if (at !== "body") return [{ place: at, doc }];
    if (owner === undefined || declared.body.kind === undefined) return [];
    return [{ place: at, doc: { ...doc, name: declared.body.kind === "form" ? doc.name : pathIn(owner, doc.name) } }];
  });
}

function isDeclared(name: string, owner: string | undefined, { path, query, header, body }: Declared): boolean {
  return path.has(foldQuery(name)) || query.has(foldQuery(name)) || header.has(lowerCase(name)) || isInBody(name, owner, body);
}

/** If the names are not those of the root, a key anywhere is enough. */
function isInBody(name: string, owner: string | undefined, { kind, paths, owners }: BodyNames): boolean {
  if (kind === "form") return paths.has(rootOfName(name));
  return (owner !== "" && owners.has(name)) || (owner !== undefined && paths.has(pathIn(owner, name).replace(/\[\]$/, "")));
}

function pathIn(owner: string, name: string): string {
  return joinPath(owner, splitPath(name).join("."));
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

/** In a query, `ids[]` and `ids` are one name, and so are a group and its members. */
function foldQuery(name: string): string {
  return lowerCase(rootOfName(name));
}

function collectDeclared(requests: readonly Request[]): Declared {
  return {
    path: new Set(requests.flatMap(pathNames).map(foldQuery)),
    query: new Set(requests.flatMap(({ url }) => url.query.map(({ key }) => foldQuery(key ?? "")))),
    header: new Set(requests.flatMap(({ headers }) => headers.map(({ key }) => lowerCase(key)))),
    body: collectBodyNames(requests),
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
