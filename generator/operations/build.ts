import type { Evidence } from "../infer/infer.ts";
import type { CollectionDocument, Header, Item, Request, SavedExample } from "../collection/model.ts";
import type { Report } from "../diagnostics/collector.ts";
import type { FormWish } from "../infer/form-overrides.ts";
import type { Api, AuthScheme, Body, ClientVariable, Operation, Resource, UrlTemplate } from "../ir/api.ts";
import { buildAuth, isCarriedByAuth, schemeKey } from "./auth.ts";
import { buildBody, contentTypeOf } from "./body.ts";
import { reportContradictions, resolveBodyTypes } from "./body-types.ts";
import { conformFixtures } from "../fixtures/conform.ts";
import { type BuildContext, createContext, expander, publicValue } from "./context.ts";
import { marksRequired, readDocuments } from "./evidence.ts";
import { buildFixtures } from "../fixtures/build.ts";
import { buildHeaders } from "./headers.ts";
import { identifyItems } from "./identity.ts";
import { matchRequest, type RequestMatch } from "./match.ts";
import { type PlacedItem, placeItems } from "./inherit.ts";
import { buildQuery } from "./query.ts";
import { buildResponses, readExamples } from "./responses.ts";
import { checkDynamicNames, checkHeaders, checkSendable } from "./sendable.ts";
import { hasComputedName, reachableNames, soleVariable } from "../variables/template.ts";
import { textsWithVariables } from "../variables/texts.ts";
import { buildBase, buildPathParameters } from "./url.ts";

/** The intermediate representation, and the evidence that its types were made of. */
export interface Model {
  readonly api: Api;
  readonly evidence: Evidence;
}

/** What somebody who knows better changes on the way. */
export interface BuildOptions {
  readonly forms?: readonly FormWish[];
  /** Told which of the forms could not be given. */
  readonly onUnmet?: (wish: FormWish) => void;
  /** Before fixtures are made. */
  readonly reviseOperation?: (operation: Omit<Operation, "fixtures">) => Omit<Operation, "fixtures">;
  /** Before what was made up in fixtures is made to fit the types. */
  readonly reviseApi?: (api: Api) => Api;
}

/** Builds the intermediate representation of a collection. Assumptions and gaps are reported, never silent. */
export function buildApi(document: CollectionDocument, report: Report, options: BuildOptions = {}): Api {
  return buildModel(document, report, options).api;
}

/** The same, with the evidence: for those who want to know why a type is what it is. */
export function buildModel(document: CollectionDocument, report: Report, options: BuildOptions = {}): Model {
  const placed = placeItems(document);
  const context = createContext(document, report, marksRequired(placed));
  const ids = identifyItems(placed);
  const built = placed.map((item, index) => buildOperation(item, ids[index] ?? "", context, options));
  reportContradictions(context.bodies, report);
  const { operations, types, graph, unmet } = resolveBodyTypes(context.bodies, built, { forms: options.forms ?? [] });
  for (const wish of unmet) options.onUnmet?.(wish);
  const base = mostFrequent(operations.map(({ url }) => url.base).filter((text) => text !== "")) ?? "";
  const api: Api = {
    kind: "api",
    title: document.name,
    description: document.description,
    base,
    baseVariable: soleVariable(base),
    variables: collectVariables(operations, context),
    hasComputedVariables: operations.some((operation) => [operation.url.base, ...textsWithVariables(operation)].some(hasComputedName)),
    authSchemes: distinctSchemes(operations),
    resources: collectResources(placed),
    operations,
    types,
  };
  const revised = options.reviseApi?.(api) ?? api;
  return {
    api: { ...revised, operations: conformFixtures(revised.operations, revised.types) },
    evidence: { graph, roots: context.bodies.roots },
  };
}

function buildOperation(placed: PlacedItem, id: string, context: BuildContext, { reviseOperation }: BuildOptions): Operation {
  const { item } = placed;
  const { request } = item;
  checkSendable(item, context);
  const matches = matchExamples(item.examples, placed);
  const saved = [...matches.values()].map((match) => match.request);
  const examples = readExamples(placed, context);
  const auth = buildAuth(placed, saved, context);
  const typed = {
    kind: "operation",
    id,
    resource: resourceId(placed),
    item: item.path,
    description: request.description === "" ? item.description : request.description,
    method: request.method,
    url: buildUrl(item, [...matches.values()], auth, context),
    headers: buildHeaders(placed, headersOf(saved), auth, context),
    body: buildBody(placed, id, saved, context),
    auth,
    responses: buildResponses(placed, id, examples, context),
    source: item.pointer,
  } as const satisfies Omit<Operation, "fixtures">;
  const bare = isUntyped(item, typed.body) ? ({ ...typed, untyped: true } as const) : typed;
  const operation = reviseOperation?.(bare) ?? bare;
  checkDynamicNames(operation, item, context);
  checkHeaders(operation, item, context);
  return { ...operation, fixtures: buildFixtures(operation, placed, examples, matches, context) };
}

function buildUrl(item: Item, matches: readonly RequestMatch[], auth: AuthScheme | undefined, context: BuildContext): UrlTemplate {
  const { url } = item.request;
  const savedQueries = matches.map((match) => match.request.url.query);
  return {
    base: buildBase(url),
    path: url.path,
    pathParameters: buildPathParameters(url, matches, context),
    query: buildQuery(url.query, savedQueries, readDocuments(item, "query"), context).filter(
      ({ name }) => !isCarriedByAuth(auth, "query", name, expander(context)),
    ),
  };
}

function headersOf(requests: readonly Request[]): readonly (readonly Header[])[] {
  return requests.map(({ headers }) => headers);
}

/** Forms replace a foreign type of the item's own; other bodies have it as theirs. */
function isUntyped({ behavior, request }: Item, { kind }: Body): boolean {
  if (!behavior.disabledSystemHeaders.includes("content-type")) return false;
  return kind === "urlencoded" || kind === "multipart" || contentTypeOf(request.headers) === undefined;
}

function matchExamples(examples: readonly SavedExample[], { item }: PlacedItem): ReadonlyMap<SavedExample, RequestMatch> {
  const matches = new Map<SavedExample, RequestMatch>();
  for (const example of examples) {
    const match = example.originalRequest === undefined ? undefined : matchRequest(item.request, example.originalRequest);
    if (match !== undefined) matches.set(example, match);
  }
  return matches;
}

function resourceId({ folders }: PlacedItem): string {
  return folders.map(({ name }) => name).join(" / ");
}

/** Every folder with items of its own. Folders of one path are one resource. */
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

/** The variables that some operation sends, and those that their values need; Postman's dynamic ones too, which a caller may fix. */
function collectVariables(operations: readonly Operation[], context: BuildContext): readonly ClientVariable[] {
  const lookUp = (name: string): string | undefined => publicValue(context, name);
  const inBase = reachableNames(
    operations.map(({ url }) => url.base),
    lookUp,
  );
  const elsewhere = reachableNames(
    operations.flatMap((operation) => textsWithVariables(operation)),
    lookUp,
  );
  return [...new Set([...inBase, ...elsewhere])].map((name) => ({
    name,
    defaultValue: lookUp(name),
    description: context.variables.get(name)?.description ?? "",
    base: !elsewhere.has(name),
  }));
}

function distinctSchemes(operations: readonly Operation[]): readonly AuthScheme[] {
  const schemes = new Map<string, AuthScheme>();
  for (const { auth } of operations) if (auth !== undefined) schemes.set(schemeKey(auth), auth);
  return [...schemes.values()];
}

function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best: string | undefined;
  for (const [text, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = text;
  return best;
}
