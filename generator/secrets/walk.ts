import type {
  Auth,
  Body,
  CollectionDocument,
  FormField,
  Header,
  Node,
  PathVariable,
  QueryParameter,
  Request,
  SavedExample,
  Script,
  Url,
} from "../collection/model.ts";
import { childPointer } from "../json/pointer.ts";
import type { RedactHint } from "./redactor.ts";

/** Where a text of the collection stands. */
export interface TextPlace {
  /** Pointer of the value, or of the nearest place that the model knows. */
  readonly pointer: string;
  /** Pointer of the node that holds it. */
  readonly owner: string;
  readonly item: readonly string[];
  readonly hint: RedactHint;
}

/** Gives the text that is to stand in the place of another. */
export type Visit = (text: string, place: TextPlace) => string;

interface Walk {
  readonly visit: Visit;
  readonly item: readonly string[];
  /** Pointers end at requests: in a file of format v1 their parts have none. */
  readonly opaque: boolean;
}

const text: RedactHint = { kind: "text" };
const body: RedactHint = { kind: "body" };

/** A document in which each text that can reach the output went through `visit`. Variables are not among them: what becomes of them is not a text alone. */
export function mapDocument(document: CollectionDocument, visit: Visit): CollectionDocument {
  const walk: Walk = { visit, item: [], opaque: document.format === "v1" };
  return {
    ...document,
    name: apply(walk, document.name, document.pointer, "info", text),
    description: apply(walk, document.description, document.pointer, "info", text),
    auth: mapAuth(document.auth, walk),
    scripts: mapScripts(document.scripts, walk),
    children: document.children.map((child) => mapNode(child, walk)),
  };
}

function apply(walk: Walk, value: string, owner: string, member: string, hint: RedactHint): string {
  if (value === "") return value;
  const pointer = walk.opaque || member === "" ? owner : childPointer(owner, ...member.split("/"));
  return walk.visit(value, { pointer, owner, item: walk.item, hint });
}

// Recursion over folders stays within the bound of the reader.
function mapNode(node: Node, outer: Walk): Node {
  const walk: Walk = { ...outer, item: [...outer.item, node.name] };
  const name = apply(walk, node.name, node.pointer, "name", text);
  const description = apply(walk, node.description, node.pointer, "description", text);
  if (node.kind === "folder") {
    return {
      ...node,
      name,
      description,
      auth: mapAuth(node.auth, walk),
      scripts: mapScripts(node.scripts, walk),
      children: node.children.map((child) => mapNode(child, walk)),
    };
  }
  return {
    ...node,
    name,
    description,
    path: node.path.map((part) => walk.visit(part, { pointer: node.pointer, owner: node.pointer, item: walk.item, hint: text })),
    request: mapRequest(node.request, walk),
    examples: node.examples.map((example) => mapExample(example, walk, node.request.url)),
    scripts: mapScripts(node.scripts, walk),
  };
}

function mapScripts(scripts: readonly Script[], walk: Walk): readonly Script[] {
  return scripts.map((script): Script => {
    const { pointer } = script;
    return { ...script, text: walk.visit(script.text, { pointer, owner: pointer, item: walk.item, hint: { kind: "script" } }) };
  });
}

function mapExample(example: SavedExample, walk: Walk, own: Url): SavedExample {
  const { originalRequest } = example;
  return {
    ...example,
    name: apply(walk, example.name, example.pointer, "name", text),
    status: apply(walk, example.status, example.pointer, "status", text),
    headers: mapHeaders(example.headers, walk),
    body: example.body === undefined ? undefined : apply(walk, example.body, example.pointer, "body", body),
    originalRequest: originalRequest === undefined ? undefined : mapRequest(originalRequest, walk, own),
  };
}

function mapRequest(request: Request, walk: Walk, own: Url = request.url): Request {
  return {
    ...request,
    url: mapUrl(request.url, walk, own),
    headers: mapHeaders(request.headers, walk),
    body: request.body === undefined ? undefined : mapBody(request.body, walk),
    auth: mapAuth(request.auth, walk),
    description: apply(walk, request.description, request.pointer, "description", text),
  };
}

/** `own` is the item's URL: its `:token` names what stands there in a saved request, counted from the end. */
function mapUrl(url: Url, walk: Walk, own: Url): Url {
  const shift = own.path.length - url.path.length;
  return {
    ...url,
    userInfo: url.userInfo === undefined ? undefined : apply(walk, url.userInfo, url.pointer, "", { kind: "value", name: "password" }),
    host: apply(walk, url.host, url.pointer, "", text),
    path: url.path.map((segment, index) => apply(walk, segment, url.pointer, "", segmentHint(segment, own.path[index + shift] ?? ""))),
    query: url.query.map((parameter) => mapQuery(parameter, url, walk)),
    pathVariables: url.pathVariables.map((variable) => mapPathVariable(variable, walk)),
  };
}

function segmentHint(segment: string, own: string): RedactHint {
  const name = /^:([\w-]+)$|^\{\{?([\w-]+)\}?\}$/.exec(own);
  return name === null || segment === own || segment.startsWith(":") ? text : { kind: "value", name: name[1] ?? name[2] ?? "" };
}

function mapQuery(parameter: QueryParameter, url: Url, walk: Walk): QueryParameter {
  const { key, value, pointer } = parameter;
  // Of a URL that is a text, the parameters have no place of their own.
  const member = pointer === url.pointer ? "" : "value";
  return {
    ...parameter,
    key: key === null ? null : apply(walk, key, pointer, "", text),
    value: value === null ? null : apply(walk, value, pointer, member, { kind: "value", name: queryName(key) }),
    description: apply(walk, parameter.description, pointer, "description", text),
  };
}

/** In a query, `key` and `appid` are as likely a secret as anything else: what looks random is one. */
function queryName(key: string | null): string {
  return key === "key" || key === "appid" ? "auth" : (key ?? "");
}

function mapPathVariable(variable: PathVariable, walk: Walk): PathVariable {
  const { key, value, description, pointer } = variable;
  return {
    ...variable,
    value: value === undefined ? undefined : apply(walk, value, pointer, "value", { kind: "value", name: key }),
    description: apply(walk, description, pointer, "description", text),
  };
}

function mapHeaders(headers: readonly Header[], walk: Walk): readonly Header[] {
  return headers.map((header): Header => {
    const { key, pointer } = header;
    const member = pointer.endsWith("/header") ? "" : "value";
    const value = apply(walk, header.value, pointer, member, { kind: "header", name: key });
    const description = apply(walk, header.description, pointer, "description", text);
    const mapped = { ...header, key: apply(walk, key, pointer, "", text), value, description };
    return value === header.value ? mapped : { ...mapped, redacted: true };
  });
}

function mapBody(given: Body, walk: Walk): Body {
  const { pointer } = given;
  switch (given.kind) {
    case "raw":
      return { ...given, text: apply(walk, given.text, pointer, "raw", body) };
    case "urlencoded":
    case "formdata":
      return { ...given, fields: given.fields.map((field) => mapField(field, walk)) };
    case "graphql": {
      const { query, variables } = given;
      return {
        ...given,
        query: query === undefined ? undefined : apply(walk, query, pointer, "graphql/query", text),
        variables: variables === undefined ? undefined : apply(walk, variables, pointer, "graphql/variables", body),
      };
    }
    case "file":
      return { ...given, source: given.source === undefined ? undefined : apply(walk, given.source, pointer, "file", text) };
  }
}

function mapField(field: FormField, walk: Walk): FormField {
  const { key, value, pointer } = field;
  return {
    ...field,
    key: apply(walk, key, pointer, "", text),
    value:
      value.kind === "text"
        ? { kind: "text", text: apply(walk, value.text, pointer, "value", { kind: "value", name: key }) }
        : { ...value, sources: value.sources.map((source) => apply(walk, source, pointer, "src", text)) },
    description: apply(walk, field.description, pointer, "description", text),
  };
}

/** What of an auth block is a credential, by Postman's names; the rest says how it is sent. */
const credentials = new Set(
  (
    "password token accessToken refreshToken consumerSecret tokenSecret secret secretKey accessKey sessionToken privateKey clientSecret clientToken authKey " +
    "code"
  ).split(" "),
);

function mapAuth(auth: Auth | undefined, walk: Walk): Auth | undefined {
  if (auth === undefined) return undefined;
  const parameters: Record<string, string> = Object.create(null);
  for (const [key, value] of Object.entries(auth.parameters)) {
    const isCredential = credentials.has(key) || (auth.type === "apikey" && key === "value");
    parameters[key] = apply(walk, value, auth.pointer, auth.type, isCredential ? { kind: "value", name: "password" } : text);
  }
  return { ...auth, parameters };
}
