import type { ReadContext } from "../collection/context.ts";
import type { RawCollection, RawExample, RawFolder, RawItem, RawNode } from "../collection/formats/outline.ts";
import type { ProtocolBehavior, Script } from "../collection/model.ts";
import { defaultBehavior, readBehavior } from "../collection/parts/auth.ts";
import { readExample, readRequest } from "../collection/parts/request.ts";
import { childPlace } from "../collection/place.ts";
import { listVariables } from "../collection/variables.ts";
import { isObject } from "../json/members.ts";
import { type ClaimName, createNames } from "./file-names.ts";
import type { ReportLoss } from "./losses.ts";
import type { PrintYaml } from "./print-yaml.ts";
import { toPairs } from "./v3-pairs.ts";
import { toV3Auth, toV3Headers, toV3Request } from "./v3-request.ts";

/** What writing needs. */
export interface V3Writer extends ReadContext {
  readonly loss: ReportLoss;
  readonly print: PrintYaml;
}

/** Where the files of a folder go, and what they inherit. */
interface Position {
  /** Path of the folder, with a slash at its end; empty for the root. */
  readonly folder: string;
  readonly behavior: ProtocolBehavior;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Postman leaves room between orders, so that something can be inserted. */
const step = 1000;

/**
 * A collection in format v3: path below its folder → text. Requests, auth and variables are as they
 * were read, with their secrets: it is the user's own document.
 */
export function toV3(raw: RawCollection, writer: V3Writer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const put = (path: string, members: Readonly<Record<string, unknown>>): void => {
    files.set(path, writer.print(withoutMissing(members)));
  };
  put(".resources/definition.yaml", {
    $kind: "collection",
    name: raw.name,
    description: raw.description || undefined,
    variables: toPairs(listVariables(raw.variables, raw.variablesPlace, writer)),
    auth: toV3Auth(raw.auth),
    scripts: toScripts(raw.scripts, "http:"),
  });
  const position = { folder: "", ...inherit(raw.behavior, { behavior: defaultBehavior, settings: {} }) };
  putChildren(raw.children, position, put, writer);
  return files;
}

type Put = (path: string, members: Readonly<Record<string, unknown>>) => void;

// Recursion over folders is limited by the reader.
function putChildren(children: readonly RawNode[], position: Position, put: Put, writer: V3Writer): void {
  const nameFolder = createNames();
  const nameRequest = createNames();
  for (const [index, child] of children.entries()) {
    const order = (index + 1) * step;
    if (child.kind === "folder") putFolder(child, order, position, nameFolder, put, writer);
    else putItem(child, order, position, nameRequest, put, writer);
  }
}

function putFolder(folder: RawFolder, order: number, position: Position, name: ClaimName, put: Put, writer: V3Writer): void {
  const path = `${position.folder}${name(folder.name, "New Folder")}/`;
  put(`${path}.resources/definition.yaml`, {
    $kind: "collection",
    name: folder.name,
    description: folder.description || undefined,
    auth: toV3Auth(folder.auth),
    scripts: toScripts(folder.scripts, "http:"),
    order,
  });
  putChildren(folder.children, { folder: path, ...inherit(folder.behavior, position) }, put, writer);
}

function putItem(item: RawItem, order: number, position: Position, name: ClaimName, put: Put, writer: V3Writer): void {
  const stem = name(item.name, "http-request");
  const { behavior, settings } = inherit(item.behavior, position);
  const context = { ...writer, keepsBody: behavior.disableBodyPruning };
  const graphql = toGraphql(item, context);
  const { method, body, ...request } = toV3Request(item.request, item.requestPlace, context);
  put(`${position.folder}${stem}.request.yaml`, {
    $kind: graphql === undefined ? "http-request" : "graphql-request",
    id: item.id,
    name: item.name,
    ...request,
    ...(item.description === "" ? {} : { description: item.description }),
    ...(graphql ?? { method, body }),
    scripts: toScripts(item.scripts, ""),
    settings: Object.keys(settings).length === 0 ? undefined : toSettings(settings),
    order,
  });
  const nameExample = createNames();
  for (const [index, example] of item.examples.entries()) {
    const file = nameExample(typeof example.value["name"] === "string" ? example.value["name"] : "", "example");
    put(`${position.folder}.resources/${stem}.resources/examples/${file}.example.yaml`, toExample(example, (index + 1) * step, context));
  }
}

/** The members of a GraphQL request, which is a kind of its own and always a POST. */
function toGraphql(item: RawItem, context: V3Writer): Readonly<Record<string, unknown>> | undefined {
  const { body, method } = readRequest(item.request, item.requestPlace, { ...context, report: () => undefined });
  if (body?.kind !== "graphql") return undefined;
  if (method !== "POST") context.loss(item.place, "a GraphQL request that is not a POST");
  if (body.operationName !== undefined) context.loss(item.place, "the operation name of a GraphQL request");
  return { query: body.query, variables: body.variables };
}

function toExample(
  { value, place }: RawExample,
  order: number,
  context: Parameters<typeof toV3Request>[2],
): Readonly<Record<string, unknown>> {
  const { originalRequest: original } = value;
  const { id, name, code, status, cookies, body, language = "text", schema } = readExample(value, place, context);
  if (cookies !== undefined) context.loss(childPlace(place, "cookie"), "the cookies of a saved example");
  const at = childPlace(place, "originalRequest");
  const hasRequest = isObject(original) || (typeof original === "string" && original !== "");
  const type = exampleTypes.has(language) ? language : "text";
  return {
    $kind: "http-example",
    id,
    name,
    request: hasRequest ? withoutMissing(toV3Request(original, at, { ...context, keepsBody: true })) : undefined,
    response: withoutMissing({
      statusCode: code,
      statusText: status,
      headers: toV3Headers(value["header"], childPlace(place, "header"), context),
      body: body === undefined && type === "text" ? undefined : withoutMissing({ type, content: body ?? "", $type: schema }),
    }),
    order,
  };
}

const exampleTypes: ReadonlySet<string> = new Set(["json", "xml", "html", "javascript", "yaml"]);

/**
 * Only requests have settings in v3, so what folders and the collection say goes to each of them.
 */
function inherit(raw: unknown, above: Pick<Position, "behavior" | "settings">): Pick<Position, "behavior" | "settings"> {
  return { behavior: readBehavior(raw, above.behavior), settings: { ...above.settings, ...(isObject(raw) ? raw : {}) } };
}

function toSettings(settings: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { disabledSystemHeaders, ...others } = settings;
  if (!isObject(disabledSystemHeaders)) return others;
  const names = Object.keys(disabledSystemHeaders).filter((name) => disabledSystemHeaders[name] === true);
  return { ...others, disabledSystemHeaders: names };
}

function toScripts(scripts: readonly Script[], prefix: string): unknown {
  if (scripts.length === 0) return undefined;
  const types = { prerequest: "beforeRequest", test: "afterResponse" };
  return scripts.map(({ phase, text }) => ({ type: prefix + types[phase], code: text, language: "text/javascript" }));
}

function withoutMissing(members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
