import type { CollectionDocument, Header, Item, Request, SavedExample, Variable } from "../collection/model.ts";
import type { RequestPolicy } from "../config/model.ts";
import type { Report } from "../diagnostics/collector.ts";
import type { AuthScheme, Body, OperationDraft, Resource, UrlTemplate } from "../ir/api.ts";
import type { Capture, FetchedVariable } from "../ir/capture.ts";
import type { PathSlot } from "../ir/path-slot.ts";
import { hasOnlyRedirects } from "../ir/statuses.ts";
import { expandPublic } from "../variables/values.ts";
import { buildAuth, buildUrlAuth, isCarriedByAuth } from "./auth.ts";
import { buildBody } from "./bodies/body.ts";
import { type BodyRoot, reportSampleContradictions } from "./bodies/body-types.ts";
import { findBodySettings, findNamesOutsideBodies } from "./bodies/body-settings.ts";
import { type BuildContext, createContext } from "./context.ts";
import { findDecidingQueries } from "./parameters/deciding-query.ts";
import { marksRequired, readDocuments } from "./parameters/evidence.ts";
import { buildHeaders } from "./parameters/headers.ts";
import { digestItemId, identifyItems } from "./identity.ts";
import { type PlacedItem, placeItems } from "./inherit.ts";
import { describeItem } from "./item-description.ts";
import type { RequestMatch } from "./match.ts";
import { shapeOfPath } from "./match-moved.ts";
import { savesStubs, selectExamples } from "./bodies/own-examples.ts";
import { findPathSlots } from "./parameters/path-slots.ts";
import { buildQuery } from "./parameters/query.ts";
import { findUndeclared, type Undeclared } from "./parameters/undeclared.ts";
import { contentTypeOf } from "./bodies/request-body.ts";
import { withPlaceholderKinds } from "./bodies/placeholder-kinds.ts";
import { buildResponses, readExamples, type ReadExample } from "./bodies/responses.ts";
import { capturesOf } from "./scripts/captures.ts";
import { computedVariables, createComputedReporter } from "./scripts/computed-values.ts";
import { markUnseen } from "./scripts/seen-parts.ts";
import { findFetched } from "./scripts/fetched.ts";
import type { PartialObject } from "./scripts/partial-types.ts";
import { addScriptHeaders, addScriptQuery } from "./scripts/script-parameters.ts";
import { checkDynamicNames, checkHeaders, checkSendable } from "./sendable.ts";
import { buildBase, buildPathParameters } from "./parameters/url.ts";

/** The operations of a collection, before the types of their bodies are inferred. */
export interface OperationDrafts {
  readonly operations: readonly OperationDraft[];
  readonly resources: readonly Resource[];
  /** All bodies of the operations, to be typed together. */
  readonly bodies: readonly BodyRoot[];
  /** Bodies, and elements of them, that only scripts show. */
  readonly partials: readonly PartialObject[];
  /** By operation id: what its fixtures are built from. */
  readonly sources: ReadonlyMap<string, OperationSource>;
  readonly variables: ReadonlyMap<string, Variable>;
  /** What scripts set from answers to requests of their own that are no operations. */
  readonly fetched: readonly FetchedVariable[];
}

/** The item of an operation, with its saved examples read. */
export interface OperationSource {
  readonly item: Item;
  /** Those that belong to the item. */
  readonly examples: readonly ReadExample[];
  /** The saved requests that have the structure of the item's own. */
  readonly matches: ReadonlyMap<SavedExample, RequestMatch>;
}

/**
 * Builds one operation for each item of a collection and what its scripts say, by the pointer of
 * the item. Assumptions and gaps are reported, never silent. `requests` is the config's policy for
 * what callers must send.
 */
export function buildOperations(
  document: CollectionDocument,
  scripts: BuildContext["scripts"],
  report: Report,
  requests: RequestPolicy = "evidence",
): OperationDrafts {
  const placed = placeItems(document);
  const context = createContext(document, scripts, report, {
    marksRequired: marksRequired(placed),
    savesStubs: savesStubs(placed),
    shapesOfPaths: new Set(placed.map(({ item }) => shapeOfPath(item.request))),
    bodySettings: findBodySettings(placed),
    outsideBodies: findNamesOutsideBodies(placed),
    decidingQueries: findDecidingQueries(placed),
    requests,
  });
  const ids = identifyItems(placed);
  const built = placed.map((item, index) => buildOperation(item, ids[index] ?? "", context));
  const reportComputed = createComputedReporter(report);
  for (const { operation, source } of built) reportComputed(source.item, context.preparationsOf(source.item.pointer), operation);
  reportSampleContradictions(context.bodies, report);
  const drafts = built.map(({ operation }) => operation);
  const { captures, variables } = findFetched(scripts.values(), drafts, context);
  return {
    fetched: variables,
    operations: drafts.map((operation) => withCaptures(operation, captures.get(operation.id) ?? [])),
    resources: collectResources(placed),
    bodies: withPlaceholderKinds(context.bodies),
    partials: [...context.partials.values()],
    sources: new Map(built.map(({ operation, source }) => [operation.id, source])),
    variables: context.variables,
  };
}

function withCaptures(operation: OperationDraft, fetched: readonly Capture[]): OperationDraft {
  return fetched.length === 0 ? operation : { ...operation, captures: [...(operation.captures ?? []), ...fetched] };
}

interface BuiltOperation {
  readonly operation: OperationDraft;
  readonly source: OperationSource;
}

function buildOperation(placed: PlacedItem, id: string, context: BuildContext): BuiltOperation {
  const { item } = placed;
  checkSendable(item, context);
  const own = selectExamples(placed, context);
  const source = { item, matches: own.matches, examples: readExamples(placed, own.examples, context) };
  const operation = describeOperation(placed, id, source, context);
  checkDynamicNames(operation, item, context);
  checkHeaders(operation, item, context);
  return { operation, source };
}

function describeOperation(
  placed: PlacedItem,
  id: string,
  { item, examples, matches }: OperationSource,
  context: BuildContext,
): OperationDraft {
  const { request } = item;
  const saved = [...matches.values()].map((match) => match.request);
  const auth = buildAuth(placed, saved, context);
  const urlAuth = buildUrlAuth(placed, auth, (text) => expandPublic(text, context));
  const undeclared = findUndeclared(item, saved);
  const captures = markUnseen(capturesOf(context.scripts.get(item.pointer)), request.method, examples);
  const preparations = context.preparationsOf(item.pointer);
  const headers = buildHeaders(placed, headersOf(saved), undeclared.header, auth, context);
  const operation: OperationDraft = {
    kind: "operation",
    id,
    ...(item.id === undefined ? {} : { itemId: digestItemId(item.id) }),
    resource: resourceId(placed),
    item: item.path,
    description: describeItem(item),
    method: request.method,
    url: buildUrl(item, [...matches.values()], undeclared, auth, context),
    headers: addScriptHeaders(headers, preparations, auth),
    body: buildBody(placed, id, saved, undeclared, context),
    auth,
    ...(urlAuth === undefined ? {} : { urlAuth }),
    responses: buildResponses(placed, id, examples, context),
    ...(captures.length === 0 ? {} : { captures }),
    source: item.pointer,
  };
  const computed = computedVariables(operation, preparations, context);
  return {
    ...operation,
    ...(computed.length === 0 ? {} : { computed }),
    ...(isUntyped(item, operation.body) ? { untyped: true as const } : {}),
    ...(!item.behavior.followRedirects || hasOnlyRedirects(operation) ? { keepsRedirects: true as const } : {}),
  };
}

function buildUrl(
  item: Item,
  matches: readonly RequestMatch[],
  undeclared: Undeclared,
  auth: AuthScheme | undefined,
  context: BuildContext,
): UrlTemplate {
  const { url } = item.request;
  const slots = findPathSlots(url.path);
  if (slots.length > 0) context.report("pathPlaceholder", { pointer: url.pointer, item: item.path }, { names: describeSlots(slots) });
  const savedQueries = matches.map((match) => match.request.url.query);
  const seen = { own: url.query, saved: savedQueries, deciding: context.decidingQueries.get(item.pointer) ?? new Set<string>() };
  const query = buildQuery(seen, readDocuments(item, "query"), undeclared.query, context).filter(
    ({ name }) => !isCarriedByAuth(auth, "query", name, (text) => expandPublic(text, context)),
  );
  return {
    base: buildBase(url),
    path: url.path,
    ...(slots.length === 0 ? {} : { slots }),
    pathParameters: buildPathParameters(url, matches, context),
    query: addScriptQuery(query, context.preparationsOf(item.pointer), auth),
  };
}

function describeSlots(slots: readonly PathSlot[]): string {
  return slots.map(({ text, name }) => `\`${text}\` (argument \`${name}\`)`).join(", ");
}

function headersOf(requests: readonly Request[]): readonly (readonly Header[])[] {
  return requests.map(({ headers }) => headers);
}

/**
 * True if a body gets no `Content-Type` because the item disables Postman's. A header of the item
 * still sets the type of other bodies, but not that of a form, which replaces such a header.
 */
function isUntyped({ behavior, request }: Item, { kind }: Body): boolean {
  if (!behavior.disabledSystemHeaders.includes("content-type")) return false;
  return kind === "urlencoded" || kind === "multipart" || contentTypeOf(request.headers) === undefined;
}

function resourceId({ folders }: PlacedItem): string {
  return folders.map(({ name }) => name).join(" / ");
}

/** Every folder that contains items. Folders with the same path are one resource. */
function collectResources(placed: readonly PlacedItem[]): readonly Resource[] {
  const resources = new Map<string, Resource>();
  for (const item of placed) {
    const id = resourceId(item);
    const folder = item.folders.at(-1);
    if (resources.has(id)) continue;
    resources.set(id, {
      id,
      path: item.folders.map(({ name }) => name),
      description: folder?.description ?? "",
      source: folder?.pointer ?? "",
    });
  }
  return [...resources.values()];
}
