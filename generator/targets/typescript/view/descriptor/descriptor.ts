import type { HeaderParameter, Operation, QueryParameter, ResponseType } from "../../../../ir/api.ts";
import { credentialName } from "../../../../ir/auth-scheme.ts";
import { lowerCase } from "../../../../util/letters.ts";
import { printSources } from "../captures/sources.ts";
import { hasValue, printCompleting, printComputing, printHeaderValue } from "../computed/computed.ts";
import type { FileContext, ViewContext } from "../context.ts";
import { type Code, code, joinCode, nothing } from "../../print/code.ts";
import { printNumber } from "../../print/json.ts";
import { printObjectKey, printString } from "../../print/literal.ts";
import { hasNeverBody, mayBeEmpty } from "../status.ts";
import { assumedStatuses, hasOnlyRedirects } from "../../../../ir/statuses.ts";
import { viewLayers } from "./auth-layers.ts";
import { printBase, printOrigin } from "./base.ts";
import { hasBodyVariables, printBody } from "./body.ts";
import { neededFields } from "./declared-fields.ts";
import { hasVariables, importNested, isNested, printEntry, printList, printObject, runtime } from "./entries.ts";
import { printPath } from "./path.ts";

/**
 * The members of the descriptor that a function passes to `send`. Those that differ from operation
 * to operation are the last, so that the others repeat together: that compresses.
 */
export function viewDescriptor(operation: Operation, name: Code, file: FileContext, context: ViewContext): readonly Code[] {
  const { url, headers, body } = operation;
  const inBody = body.kind === "json" || body.kind === "text" || body.kind === "file";
  const layers = viewLayers(operation, file);
  const origin = context.origins.get(url.base)?.name;
  const sentHeaders = headers.filter((header) => hasValue(header) && !(header.fixed && inBody));
  return [
    code`method: ${printString(operation.method)}`,
    ...printIdempotencyKey(operation, file),
    ...(url.base === context.api.base ? [] : [code`base: ${printBase(url.base, file)}`]),
    ...(origin === undefined ? [] : [code`origin: ${printOrigin(origin, url.base, context.api, file)}`]),
    ...printQuery(url.query, file),
    ...(sentHeaders.length === 0 ? [] : [code`headers: ${printHeaders(sentHeaders, file)}`]),
    ...printComputing(operation, file),
    ...(hasBodyVariables(body) ? [code`expander: ${runtime("values/variables", "expanderOf", file)}`] : []),
    ...(body.kind === "none" ? [] : [code`body: ${printBody(body, file)}`]),
    ...(body.kind === "graphql" ? [code`fails: ${runtime("body/graphql-errors", "hasGraphqlErrors", file)}`] : []),
    ...(operation.responses.some(isText) ? [code`explain: ${runtime("body/explain-text", "explainText", file)}`] : []),
    ...(layers.length === 0 ? [] : [code`layers: ${printList(layers)}`]),
    ...(operation.keepsRedirects === true ? [code`redirect: "manual"`] : []),
    ...(hasOnlyRedirects(operation) ? [code`onlyRedirects: true`] : []),
    ...(operation.untyped === true ? [code`untyped: true`] : []),
    code`responses: ${printResponses(operation, file)}`,
    ...viewHints(operation, context, file),
    code`name: ${printString(name)}`,
    code`path: ${printPath(url, context.api, file)}`,
  ];
}

/** What builds the headers of a call: a list, if each is known now and has a name of its own. */
function printHeaders(headers: readonly HeaderParameter[], file: FileContext): Code {
  const names = new Set(headers.map(({ name }) => lowerCase(name)));
  if (names.size === headers.length && headers.every(isConstant)) {
    const lines = headers.map(({ name, defaultValue = "" }) => printList([printString(name), printString(defaultValue)]));
    return code`${runtime("transport/declared/fixed-headers", "fixedHeaders", file)}(${printList(lines)})`;
  }
  const entries = headers.map((header) => printEntry(header, printHeaderValue(header, file)));
  return code`${runtime("transport/declared/headers", "declaredHeaders", file)}(${printList(entries)})`;
}

function isConstant({ name, defaultValue, computed }: HeaderParameter): boolean {
  return computed === undefined && name !== "" && !hasVariables({ name, defaultValue });
}

/** Which functions to call first for what this one needs and has no value. */
function viewHints(operation: Operation, { needs, sources }: ViewContext, file: FileContext): readonly Code[] {
  const credential = credentialName(operation.auth);
  const variables = (needs.get(operation.id) ?? []).map(({ variable }) => variable);
  const hints = printSources(credential === undefined ? variables : [...variables, credential], operation, sources);
  if (hints.length === 0) return [];
  return [code`sources: ${runtime("transport/declared/source-hints", "sourceHints", file)}(${joinCode(hints, ", ")})`];
}

/** Whether the body of an answer may be a text, which may say why a call failed. */
function isText({ decode }: ResponseType): boolean {
  return decode === "text" || decode === "auto";
}

/**
 * What adds an idempotency key to calls: to the headers that the collection has for it, or else to
 * the usual one.
 */
function printIdempotencyKey({ method, headers }: Operation, file: FileContext): readonly Code[] {
  const names = headers.filter(({ perCall }) => perCall?.kind === "idempotency").map(({ name }) => printString(name));
  if (names.length === 0 && readingMethods.has(method)) return [];
  const keys = names.length === 0 ? nothing : code`${printList(names)}, ${runtime("values/uuid", "randomUuid", file)}`;
  return [code`idempotencyKey: ${runtime("transport/declared/keyed", "keyed", file)}(${keys})`];
}

/** Methods that change nothing on a server. */
const readingMethods: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/** How to decode each status of the result. */
function printResponses(operation: Operation, file: FileContext): Code {
  const documented = operation.responses.map((response) => [response.status, printDecode(response, file)] as const);
  const assumed = assumedStatuses(operation).map((status) => [status, hasNeverBody(operation) ? code`"empty"` : code`"auto"`] as const);
  return printObject(
    [...documented, ...assumed]
      .sort(([one], [other]) => one - other)
      .map(([status, decode]) => code`${printNumber(String(status))}: ${decode}`),
  );
}

/** What reads a body by its content type, and knows more than that says by itself. */
function printOpen({ big, mediaKinds = {} }: ResponseType, file: FileContext): Code {
  const kinds = Object.entries(mediaKinds).map(([media, kind]) => code`${printObjectKey(media)}: ${printString(kind)}`);
  if (big !== true && kinds.length === 0) return code`"auto"`;
  const json = big === true ? [runtime("body/parse-big-json", "parseBigJson", file)] : [];
  const known = kinds.length === 0 ? code`{}` : printObject(kinds);
  return code`${runtime("transport/declared/media-kinds", "mediaKinds", file)}(${joinCode([known, ...json], ", ")})`;
}

/** The query with what finds nested values and computes others, as far as it needs them. */
function printQuery(query: readonly QueryParameter[], file: FileContext): readonly Code[] {
  const needed = neededFields(query);
  // Without nested names, a call can do with what sends undeclared parameters.
  if (needed.length === 0 && !query.some(isNested)) return [];
  const declared = printList(needed.map((parameter) => printEntry(parameter, [])));
  const completing = printCompleting(query, file);
  const isPlain = completing.length === 0 && !needed.some(hasVariables);
  const build = isPlain
    ? runtime("transport/declared/plain-query", "plainQuery", file)
    : runtime("transport/declared/query", "declaredQuery", file);
  const flatten = needed.some(isNested) ? [importNested(file)] : completing.length === 0 ? [] : [code`undefined`];
  return [code`query: ${build}(${joinCode([declared, ...flatten, ...completing], ", ")})`];
}

/** The name of a way to decode, or a parser that only packages with such a response contain. */
function printDecode(response: ResponseType, file: FileContext): Code {
  const { decode, big } = response;
  const parser = (module: string, name: string): Code => runtime(`body/${module}`, name, file);
  switch (decode) {
    case "lines":
    case "json-or-lines": {
      const parseLines = parser("parse-lines", decode === "lines" ? "parseLines" : "parseJsonOrLines");
      return big === true ? code`(text) => ${parseLines}(text, ${parser("parse-big-json", "parseBigJson")})` : parseLines;
    }
    case "json": {
      const parse = big === true ? parser("parse-big-json", "parseBigJson") : nothing;
      if (mayBeEmpty(response)) return code`${parser("or-empty", "orEmpty")}(${parse})`;
      return big === true ? parse : printString(decode);
    }
    case "auto":
      return printOpen(response, file);
    default:
      return printString(decode);
  }
}
