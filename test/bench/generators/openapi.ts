import { isList, isObject, type JsonObject, parseJsonOrUndefined } from "../../../generator/json/members.ts";

/** JSON that other generators read, made of a collection. */
export interface PeerInput {
  /** An OpenAPI document with as many operations as the collection has requests. */
  readonly openapi: object;
  /** The JSON bodies of each operation, by its id: requests, then answers. */
  readonly samples: Readonly<Record<string, readonly string[]>>;
}

/** One request of the collection. */
interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly queries: readonly string[];
  readonly body: unknown;
  readonly answers: ReadonlyMap<number, unknown>;
}

/**
 * Describes the requests of a collection in format v2 for other generators. An operation whose method and path are taken gets a segment
 * more: OpenAPI has no second one. Bodies that are not JSON are left out, which makes the work of the others smaller, not larger.
 */
export function describeForPeers(collection: unknown): PeerInput {
  const operations = listRequests(collection).map(readOperation);
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    let { path } = operation;
    while (paths[path]?.[operation.method] !== undefined) path += "/again";
    paths[path] = { ...paths[path], [operation.method]: describe(operation, path) };
  }
  const texts = operations.map(({ id, body, answers }) => [
    id,
    [body, ...answers.values()].filter((value) => value !== undefined).map((value) => JSON.stringify(value)),
  ]);
  return {
    openapi: { openapi: "3.0.3", info: { title: "Requests", version: "1" }, servers: [{ url: "https://api.example.com" }], paths },
    samples: Object.fromEntries(texts),
  };
}

function listRequests(folder: unknown): readonly JsonObject[] {
  if (!isObject(folder)) return [];
  const items = folder["item"];
  if (isList(items)) return items.flatMap(listRequests);
  return isObject(folder["request"]) ? [folder] : [];
}

function readOperation(item: JsonObject, index: number): Operation {
  const request = isObject(item["request"]) ? item["request"] : {};
  const url = isObject(request["url"]) ? request["url"] : {};
  const segments = isList(url["path"]) ? url["path"].map(String) : [];
  const queries = isList(url["query"]) ? url["query"].flatMap((each) => (isObject(each) ? String(each["key"]) : [])) : [];
  const body = isObject(request["body"]) ? request["body"]["raw"] : undefined;
  const responses = isList(item["response"]) ? item["response"].filter(isObject) : [];
  return {
    id: `operation${index}`,
    method: String(request["method"] ?? "GET").toLowerCase(),
    path: `/${segments.map((segment) => segment.replace(/^:(.+)$|^\{\{(.+)\}\}$/, "{$1$2}")).join("/")}`,
    queries: [...new Set(queries)],
    body: parseJsonOrUndefined(String(body)),
    answers: new Map(responses.map((response) => [Number(response["code"]) || 200, parseJsonOrUndefined(String(response["body"]))])),
  };
}

function describe({ id, queries, body, answers, method }: Operation, path: string): object {
  const names = [...new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name))];
  const parameters = [
    ...names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
    ...queries.map((name) => ({ name, in: "query", schema: { type: "string" } })),
  ];
  const contents = (value: unknown) => (value === undefined ? {} : { content: { "application/json": { schema: schemaOf(value) } } });
  const responses = Object.fromEntries([...answers].map(([code, value]) => [code, { description: "An answer", ...contents(value) }]));
  return {
    operationId: id,
    parameters,
    ...(body === undefined || method === "get" ? {} : { requestBody: contents(body) }),
    responses: answers.size === 0 ? { 200: { description: "An answer" } } : responses,
  };
}

function schemaOf(value: unknown): object {
  if (isList(value)) return { type: "array", items: value.length === 0 ? {} : schemaOf(value[0]) };
  if (isObject(value)) {
    const properties = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, schemaOf(member)]));
    return { type: "object", properties, required: Object.keys(value) };
  }
  return value === null ? { nullable: true } : { type: typeof value };
}
