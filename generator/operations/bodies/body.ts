import type { FormField, Item, Request, SeenBody } from "../../collection/model.ts";
import { parseTolerantJson } from "../../json/parse-tolerant.ts";
import { assertNever } from "../../util/assert-never.ts";
import type { Body, FormParameter } from "../../ir/api.ts";
import { addRequestBody } from "./body-types.ts";
import type { BuildContext } from "../context.ts";
import { documentedField } from "../parameters/documented-parameter.ts";
import { type Documents, isRequired, readDocuments, readEvidence } from "../parameters/evidence.ts";
import { groupByKey, type KeyGroup } from "../parameters/group.ts";
import { withGroupTexts } from "../parameters/group-texts.ts";
import { findNeededFields } from "./form-evidence.ts";
import { readDeclaredVariables } from "./graphql-document.ts";
import { documentDeclared, withDeclared } from "./graphql-samples.ts";
import type { PlacedItem } from "../inherit.ts";
import { resolveKnownVariables } from "../../variables/values.ts";
import { prunesBody } from "../../collection/parts/prunes-body.ts";
import { inferFieldType, typedBy, withValues } from "../parameters/scalar.ts";
import type { Undeclared } from "../parameters/undeclared.ts";
import { buildRawBody } from "./raw-body.ts";
import { contentTypeOf, fieldsOf, hasBody, sendsBody, type WithBody } from "./request-body.ts";

/** `fetch` throws for a body with these methods. */
const withoutBody = new Set(["GET", "HEAD"]);

/**
 * The body argument of an operation. Its mode is that of the item, or of the first saved request
 * that has a body; its type comes from all of them. A raw body is optional if the item has none, or
 * if the server accepted a saved request without one. If no saved request has the item's body, they
 * may have been saved without it: a caller must say so then, by passing `undefined`.
 */
export function buildBody(placed: PlacedItem, id: string, saved: readonly Request[], undeclared: Undeclared, context: BuildContext): Body {
  const { item } = placed;
  const requests = [item.request, ...saved].filter(hasBody);
  const [first] = requests;
  if (first === undefined || isPruned(placed, first.body, context)) return { kind: "none" };
  const { body } = first;
  switch (body.kind) {
    case "raw": {
      const built = buildRawBody({ ...first, body }, requests, { placed, id, undeclared }, context);
      if (built.kind !== "json" && built.kind !== "text") return built;
      if (!sendsBody(item.request)) return { ...built, optional: true };
      if (!isLeftOut(item, saved)) return built;
      return saved.some(sendsBody) ? { ...built, optional: true } : { ...built, leftOut: true };
    }
    case "urlencoded":
    case "formdata":
      return buildForm(body, requests, item, undeclared, context);
    case "file":
      return { kind: "file", contentType: contentTypeOf(first.headers) };
    case "graphql":
      return buildGraphql(body, requests, placed, id, context);
    default:
      return assertNever(body);
  }
}

/** True if a saved request that the server accepted was sent without a body. */
function isLeftOut({ examples }: Item, saved: readonly Request[]): boolean {
  const accepted = new Set(examples.filter(({ code = 0 }) => code < 400).map(({ originalRequest }) => originalRequest));
  return saved.some((request) => accepted.has(request) && !sendsBody(request));
}

function isPruned(placed: PlacedItem, body: SeenBody, context: BuildContext): boolean {
  const { method } = placed.item.request;
  const kept = placed.item.behavior.disableBodyPruning;
  if (kept && withoutBody.has(method)) context.report("bodyNotSendable", { pointer: body.pointer, item: placed.item.path }, { method });
  else if (!kept && prunesBody(method)) context.report("bodyDropped", { pointer: body.pointer, item: placed.item.path }, { method });
  return withoutBody.has(method) || (!kept && prunesBody(method));
}

function buildForm(
  body: Extract<SeenBody, { fields: readonly FormField[] }>,
  requests: readonly WithBody[],
  item: Item,
  undeclared: Undeclared,
  context: BuildContext,
): Body {
  const others = requests.slice(1).filter((request) => request.body.kind === body.kind);
  // The server may have refused a request because a field was missing.
  const refused = new Set(item.examples.filter(({ code = 0 }) => code >= 400).map(({ originalRequest }) => originalRequest));
  const accepted = others.filter((request) => !refused.has(request)).map(fieldsOf);
  const needed = findNeededFields({ method: item.request.method, own: body.fields, accepted }, context);
  const documents = readDocuments(item, "body");
  const fields = groupByKey(body.fields, others.map(fieldsOf)).map((group) => buildField(group, needed.has(group.key), documents, context));
  const all = withGroupTexts([...fields, ...undeclared.body.map(documentedField)], "form");
  return body.kind === "urlencoded" ? { kind: "urlencoded", fields: all } : { kind: "multipart", fields: all };
}

function buildField(
  { key: name, own, saved }: KeyGroup<FormField>,
  isNeeded: boolean,
  documents: Documents,
  context: BuildContext,
): FormParameter {
  const all = [...own, ...saved.flat()];
  const enabled = own.some(({ disabled }) => !disabled);
  const files = all.some(({ value }) => value.kind === "file");
  const texts = all.flatMap(({ value }) => (value.kind === "text" ? [value.text] : []));
  const evidence = readEvidence(name, all, texts, documents);
  return {
    name,
    value: files ? "file" : "text",
    ...(files ? { type: { kind: "binary" } } : typedBy(texts, withValues(inferFieldType(texts), evidence.values))),
    repeats:
      [own, ...saved].some((list) => list.filter(({ disabled }) => !disabled).length > 1) ||
      all.some(({ value }) => value.kind === "file" && value.sources.length > 1),
    required: isRequired(evidence, { enabled, isNeeded }, context),
    enabled,
    description: evidence.description,
    defaultValue: undefined,
    contentType: all.find(({ contentType }) => contentType !== undefined)?.contentType,
  };
}

function buildGraphql(
  body: Extract<SeenBody, { kind: "graphql" }>,
  requests: readonly WithBody[],
  placed: PlacedItem,
  id: string,
  context: BuildContext,
): Body {
  const saved = requests.flatMap((request) => {
    if (request.body.kind !== "graphql" || (request.body.variables ?? "").trim() === "") return [];
    const { value } = parseTolerantJson(request.body.variables ?? "");
    return value?.kind === "object" ? [{ value: resolveKnownVariables(value, context), origin: request.body.pointer }] : [];
  });
  const query = body.query ?? "";
  const declared = readDeclaredVariables(query, body.operationName);
  const samples = withDeclared(saved, declared ?? [], body.pointer);
  const evidence = { documented: documentDeclared(declared ?? []), saved: saved.map(({ value }) => value) };
  const variables = samples.length === 0 ? undefined : addRequestBody(context.bodies, id, placed, samples, { declared: evidence });
  const optional = declared !== undefined && !declared.some(({ required }) => required);
  return { kind: "graphql", query, operationName: body.operationName, variables, ...(optional ? { optional } : {}) };
}
