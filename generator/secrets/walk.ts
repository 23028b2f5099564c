import type {
  Auth,
  CollectionDocument,
  Cookie,
  FormField,
  Header,
  Item,
  Node,
  Request,
  SavedExample,
  Script,
  SeenBody,
  Url,
} from "../collection/model.ts";
import { childPointer } from "../json/pointer.ts";
import type { WalkItem } from "./items.ts";
import type { SourceContext } from "./redactor.ts";
import { findReplaced } from "./replaced.ts";
import { besideNames, endpointOfGraphql, strongerEndpoint, type Surroundings, surroundingsOfUrl } from "./surroundings.ts";
import { mapUrl } from "./walk-url.ts";

/** Where a string of the collection stands. */
export interface TextPlace {
  /** Pointer of the value, or of the nearest place that the model knows. */
  readonly pointer: string;
  /** Pointer of the node that contains it. */
  readonly owner: string;
  readonly item: readonly string[];
  readonly context: SourceContext;
}

/** Returns the string that takes the place of another. */
export type ReplaceText = (text: string, place: TextPlace) => string;

interface Walk {
  readonly replace: ReplaceText;
  readonly walkItem: WalkItem;
  readonly item: readonly string[];
  /** Pointers end at requests: in a file of format v1 their parts have none. */
  readonly opaque: boolean;
}

const text = { kind: "text" } as const;

/**
 * A document in which each string that can reach the output went through `replace`. Variables are
 * not among them: they may become secret as a whole. `walkItem` decides about each item.
 */
export function mapDocument(
  document: CollectionDocument,
  replace: ReplaceText,
  walkItem: WalkItem = (_item, _path, walk) => walk(),
): CollectionDocument {
  const walk: Walk = { replace, walkItem, item: [], opaque: document.format === "v1" };
  return {
    ...document,
    name: apply(walk, document.name, document.pointer, "info", text),
    description: apply(walk, document.description, document.pointer, "info", text),
    auth: mapAuth(document.auth, walk),
    scripts: mapScripts(document.scripts, walk),
    children: document.children.map((child) => mapNode(child, walk)),
  };
}

function apply(walk: Walk, value: string, owner: string, member: string, context: SourceContext): string {
  if (value === "") return value;
  const pointer = walk.opaque || member === "" ? owner : childPointer(owner, ...member.split("/"));
  return walk.replace(value, { pointer, owner, item: walk.item, context });
}

// Recursion over folders stays within the bound of the reader.
function mapNode(node: Node, outer: Walk): Node {
  const walk: Walk = { ...outer, item: [...outer.item, node.name] };
  if (node.kind === "item") return walk.walkItem(node, walk.item, () => mapItem(node, walk));
  return {
    ...node,
    name: apply(walk, node.name, node.pointer, "name", text),
    description: apply(walk, node.description, node.pointer, "description", text),
    auth: mapAuth(node.auth, walk),
    scripts: mapScripts(node.scripts, walk),
    children: node.children.map((child) => mapNode(child, walk)),
  };
}

function mapItem(node: Item, walk: Walk): Item {
  const around = surroundingsOf(node.request);
  return {
    ...node,
    name: apply(walk, node.name, node.pointer, "name", text),
    description: apply(walk, node.description, node.pointer, "description", { ...text, around }),
    path: node.path.map((part) => walk.replace(part, { pointer: node.pointer, owner: node.pointer, item: walk.item, context: text })),
    request: mapRequest(node.request, walk),
    examples: node.examples.map((example) => mapExample(example, walk, node.request)),
    scripts: mapScripts(node.scripts, walk),
  };
}

function mapScripts(scripts: readonly Script[], walk: Walk): readonly Script[] {
  return scripts.map((script): Script => ({ ...script, text: apply(walk, script.text, script.pointer, "", { kind: "script" }) }));
}

function mapExample(example: SavedExample, walk: Walk, own: Request): SavedExample {
  const { originalRequest } = example;
  const around: Surroundings = { ...surroundingsOf(originalRequest ?? own), isResponse: true };
  return {
    ...example,
    name: apply(walk, example.name, example.pointer, "name", text),
    status: apply(walk, example.status, example.pointer, "status", text),
    headers: mapHeaders(example.headers, walk, around),
    ...(example.cookies === undefined ? {} : { cookies: example.cookies.map((cookie) => mapCookie(cookie, example, walk)) }),
    body: example.body === undefined ? undefined : apply(walk, example.body, example.pointer, "body", { kind: "body", around }),
    ...(example.schema === undefined ? {} : { schema: apply(walk, example.schema, example.pointer, "response/body/$type", text) }),
    originalRequest: originalRequest === undefined ? undefined : mapRequest(originalRequest, walk, own.url),
  };
}

function mapCookie({ name, domain, path }: Cookie, { pointer }: SavedExample, walk: Walk): Cookie {
  const map = (value: string): string => apply(walk, value, pointer, "cookie", text);
  return { name: map(name), domain: map(domain), path: map(path) };
}

function mapRequest(request: Request, walk: Walk, own: Url = request.url): Request {
  const around = surroundingsOf(request);
  return {
    ...request,
    url: mapUrl(request.url, own, around, (value, pointer, member, context) => apply(walk, value, pointer, member, context)),
    headers: mapHeaders(request.headers, walk, around),
    body: request.body === undefined ? undefined : mapBody(request.body, walk, around),
    auth: mapAuth(request.auth, walk),
    description: apply(walk, request.description, request.pointer, "description", { ...text, around }),
  };
}

/** What URL, form and GraphQL query of a request show about its values. */
function surroundingsOf({ url, body }: Request): Surroundings {
  const around = surroundingsOfUrl(url);
  if (body === undefined) return around;
  switch (body.kind) {
    case "urlencoded":
    case "formdata": {
      const names = body.fields.map(({ key }) => key);
      const endpoint = names.includes("grant_type") ? "signIn" : around.endpoint;
      return besideNames({ ...around, endpoint }, names);
    }
    case "graphql":
      return { ...around, endpoint: strongerEndpoint(around.endpoint, endpointOfGraphql(body.query ?? "")) };
    case "raw": {
      const query = /"query"\s{0,9}:\s{0,9}"([^"]{0,2000})/.exec(body.text.slice(0, 10_000))?.[1] ?? "";
      const endpoint = /\bgrant_type"?\s{0,9}[=:]/.test(body.text.slice(0, 10_000))
        ? "signIn"
        : endpointOfGraphql(query.replaceAll("\\n", " "));
      return { ...around, endpoint: strongerEndpoint(around.endpoint, endpoint) };
    }
    case "file":
      return around;
  }
}

function mapHeaders(headers: readonly Header[], walk: Walk, outer: Surroundings): readonly Header[] {
  const around = besideNames(
    outer,
    headers.map(({ key }) => key),
  );
  return headers.map((header): Header => {
    const { key, pointer } = header;
    const member = pointer.endsWith("/header") ? "" : "value";
    const value = apply(walk, header.value, pointer, member, { kind: "header", name: key, around: aroundHeader(key, around) });
    const description = apply(walk, header.description, pointer, "description", { kind: "description", name: key });
    const mapped = { ...header, key: apply(walk, key, pointer, "", text), value, description };
    return value === header.value ? mapped : { ...mapped, redacted: true };
  });
}

const standardHeaders =
  /^(?:accept|access-|authorization|baggage|cache|connection|content|cookie|date|dnt|etag|expect|forwarded|from|host|if-|location|origin|postman|pragma|range|referer|sec-|te$|trace|upgrade|user-agent|vary|via|x-(?:forwarded|real)|x-[\w-]*(?:request|correlation|trace|span|client|device|version|time))/i;

/** Headers of HTTP itself say nothing secret, wherever the request goes. */
function aroundHeader(name: string, around: Surroundings): Surroundings {
  return standardHeaders.test(name) ? { ...around, endpoint: "other", companions: new Set() } : around;
}

function mapBody(given: SeenBody, walk: Walk, around: Surroundings): SeenBody {
  const { pointer } = given;
  switch (given.kind) {
    case "raw": {
      const replaced = apply(walk, given.text, pointer, "raw", { kind: "body", around });
      if (replaced === given.text) return given;
      return { ...given, text: replaced, redacted: [...(given.redacted ?? []), ...findReplaced(given.text, replaced)] };
    }
    case "urlencoded":
    case "formdata":
      return { ...given, fields: given.fields.map((field) => mapField(field, walk, around)) };
    case "graphql": {
      const { query, operationName, variables } = given;
      return {
        ...given,
        query: query === undefined ? undefined : apply(walk, query, pointer, "graphql/query", { kind: "text", around }),
        operationName: operationName === undefined ? undefined : apply(walk, operationName, pointer, "graphql/operationName", text),
        variables: variables === undefined ? undefined : apply(walk, variables, pointer, "graphql/variables", { kind: "body", around }),
      };
    }
    case "file":
      return { ...given, source: given.source === undefined ? undefined : apply(walk, given.source, pointer, "file", text) };
  }
}

function mapField(field: FormField, walk: Walk, around: Surroundings): FormField {
  const { key, value, pointer } = field;
  return {
    ...field,
    key: apply(walk, key, pointer, "", text),
    value:
      value.kind === "text"
        ? { kind: "text", text: apply(walk, value.text, pointer, "value", { kind: "value", name: key, around }) }
        : { ...value, sources: value.sources.map((source) => apply(walk, source, pointer, "src", text)) },
    description: apply(walk, field.description, pointer, "description", { kind: "description", name: key }),
  };
}

/**
 * Members of an auth block that are credentials, by Postman's names. The others say how they are
 * sent.
 */
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
