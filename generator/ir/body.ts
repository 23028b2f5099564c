import type { Body as SeenBody, FormField, Header, Request } from "../collection/model.ts";
import { inferType } from "../infer/infer.ts";
import type { Json } from "../infer/json.ts";
import { parseTolerantJson } from "../infer/parse-json.ts";
import { assertNever } from "../util/assert-never.ts";
import type { Body, FormParameter } from "./api.ts";
import type { BuildContext } from "./context.ts";
import { groupByKey, isRequired, longestDescription } from "./group.ts";
import { contentTypeOfLanguage, isJsonType } from "./media.ts";
import type { PlacedItem } from "./place.ts";
import { resolveKnownVariables } from "./samples.ts";
import { inferScalarType } from "./scalar.ts";

type RawBody = Extract<SeenBody, { kind: "raw" }>;

/** `fetch` throws for a body with these methods. */
const WITHOUT_BODY = new Set(["GET", "HEAD"]);
/** Postman drops the body of these unless `disableBodyPruning` is set. */
const PRUNED = new Set(["GET", "HEAD", "COPY", "PURGE", "UNLOCK"]);

/** The body argument of an operation: its mode from the item (or the first saved request that has one), its type from all of them. */
export function buildBody(placed: PlacedItem, saved: readonly Request[], context: BuildContext): Body {
  const { item } = placed;
  const requests = [item.request, ...saved].filter(hasBody);
  const [first] = requests;
  if (first === undefined || isPruned(placed, first.body, context)) return { kind: "none" };
  const { body } = first;
  switch (body.kind) {
    case "raw":
      return buildRawBody(first, body, requests, placed, context);
    case "urlencoded":
    case "formdata":
      return buildForm(body, requests, context);
    case "file":
      return { kind: "file", contentType: contentTypeOf(first.headers) };
    case "graphql":
      return buildGraphql(body, requests, context);
    default:
      return assertNever(body);
  }
}

type WithBody = Request & { readonly body: SeenBody };

function hasBody(request: Request): request is WithBody {
  return request.body !== undefined && !("fields" in request.body && request.body.fields.length === 0);
}

function isPruned(placed: PlacedItem, body: SeenBody, context: BuildContext): boolean {
  const { method } = placed.item.request;
  const kept = placed.item.behavior.disableBodyPruning;
  if (kept && WITHOUT_BODY.has(method)) context.report("bodyNotSendable", { pointer: body.pointer, item: placed.item.path }, { method });
  else if (!kept && PRUNED.has(method)) context.report("bodyDropped", { pointer: body.pointer, item: placed.item.path }, { method });
  return WITHOUT_BODY.has(method) || (!kept && PRUNED.has(method));
}

/** The value of the enabled `Content-Type` header; of several the last. */
export function contentTypeOf(headers: readonly Header[]): string | undefined {
  const value = headers.findLast(({ key, disabled }) => !disabled && key.toLowerCase() === "content-type")?.value;
  return value === undefined || value === "" ? undefined : value;
}

function buildRawBody(request: Request, body: RawBody, requests: readonly WithBody[], placed: PlacedItem, context: BuildContext): Body {
  const contentType = contentTypeOf(request.headers) ?? contentTypeOfLanguage(body.language);
  const declared = body.language === "json" || isJsonType(contentType);
  const undeclared = body.language === undefined && contentTypeOf(request.headers) === undefined;
  if (!declared && !(undeclared && /^\s*[[{]/.test(body.text))) return { kind: "text", contentType };
  const samples = requests.flatMap((other) => readJsonBody(other, placed, context));
  if (samples.length === 0) return { kind: "text", contentType };
  if (undeclared) context.report("jsonSentAsText", { pointer: body.pointer, item: placed.item.path });
  return { kind: "json", contentType, type: inferType(samples), optional: false };
}

function readJsonBody(request: WithBody, placed: PlacedItem, context: BuildContext): readonly Json[] {
  if (request.body.kind !== "raw") return [];
  const { value, assumptions, exact } = parseTolerantJson(request.body.text);
  if (value === undefined) {
    context.report("bodyUnreadable", { pointer: request.body.pointer, item: placed.item.path });
    return [];
  }
  if (!exact) context.report("bodyNotJson", { pointer: request.body.pointer, item: placed.item.path }, { assumed: assumptions.join(", ") });
  return [resolveKnownVariables(value, context)];
}

function buildForm(body: Extract<SeenBody, { fields: readonly FormField[] }>, requests: readonly WithBody[], context: BuildContext): Body {
  const saved = requests
    .slice(1)
    .flatMap((request) => (request.body.kind === body.kind && "fields" in request.body ? [request.body.fields] : []));
  const fields = groupByKey(body.fields, saved).map(({ key, own, saved: others }) => buildField(key, own, others, context));
  return body.kind === "urlencoded" ? { kind: "urlencoded", fields } : { kind: "multipart", fields };
}

function buildField(
  name: string,
  own: readonly FormField[],
  saved: readonly (readonly FormField[])[],
  context: BuildContext,
): FormParameter {
  const all = [...own, ...saved.flat()];
  const enabled = own.some(({ disabled }) => !disabled);
  const description = longestDescription(all);
  const files = all.some(({ value }) => value.kind === "file");
  const texts = all.flatMap(({ value }) => (value.kind === "text" ? [value.text] : []));
  return {
    name,
    value: files ? "file" : "text",
    type: files ? { kind: "binary" } : inferScalarType(texts),
    repeats:
      [own, ...saved].some((list) => list.filter(({ disabled }) => !disabled).length > 1) ||
      all.some(({ value }) => value.kind === "file" && value.sources.length > 1),
    required: isRequired(description, enabled, true, context),
    enabled,
    description,
    defaultValue: undefined,
    contentType: all.find(({ contentType }) => contentType !== undefined)?.contentType,
  };
}

function buildGraphql(body: Extract<SeenBody, { kind: "graphql" }>, requests: readonly WithBody[], context: BuildContext): Body {
  const samples = requests.flatMap((request) => {
    if (request.body.kind !== "graphql" || (request.body.variables ?? "").trim() === "") return [];
    const { value } = parseTolerantJson(request.body.variables ?? "");
    return value?.kind === "object" ? [resolveKnownVariables(value, context)] : [];
  });
  const variables = samples.length === 0 ? undefined : inferType(samples);
  return { kind: "graphql", query: body.query, operationName: body.operationName, variables };
}
