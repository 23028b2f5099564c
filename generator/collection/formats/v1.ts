import type { Report } from "../../diagnostics/collector.ts";
import { findTooDeep } from "../../json/skip.ts";
import { childPlace, namedPlace, type SourcePlace, wholePlace } from "../place.ts";
import { readV1Scripts } from "../parts/scripts.ts";
import type { RawCollection, RawExample, RawItem } from "./outline.ts";
import { readDescription, readEntries, readId, readText } from "../fields.ts";
import { describeKind, isList, isObject, type JsonObject, parseJsonOrUndefined } from "../../json/members.ts";
import { buildV1Tree } from "./v1-tree.ts";
import { validateExamples } from "./v2.ts";
import { maxFileDepth } from "../../util/limits.ts";

/**
 * Converts one object of format v1 to an item of format v2.1; `undefined` if that is not possible.
 */
type Convert = (request: JsonObject) => JsonObject | undefined;

interface Conversion {
  readonly convert: Convert;
  /** The requests of the collection, by id. */
  readonly byId: ReadonlyMap<string, JsonObject>;
  readonly report: Report;
}

/**
 * Reads a collection of format v1. Postman's transformer converts each request; the folder tree is
 * built from the `order` lists.
 *
 * Requests are converted one at a time, so that a broken one affects only itself, and so that their
 * pointers are known: all parts of a request have the pointer `/requests/N`, its saved examples
 * `/requests/N/responses/M`.
 */
export async function validateV1Collection(root: JsonObject, place: SourcePlace, report: Report): Promise<RawCollection> {
  const convert = await loadConverter();
  const requests = readEntries(root["requests"], "requests", childPlace(place, "requests"), report);
  const byId = new Map<string, JsonObject>();
  for (const { value } of requests) {
    if (isObject(value) && typeof value["id"] === "string" && !byId.has(value["id"])) byId.set(value["id"], value);
  }
  const items = requests.map(({ value, place: at }) => readItem(value, at, { convert, byId, report }));
  return {
    format: "v1",
    name: readText(root["name"], "name", place, report).trim(),
    description: readDescription(root["description"], place, report),
    variables: root["variables"] ?? root["variable"],
    variablesPlace: childPlace(place, root["variables"] === undefined ? "variable" : "variables"),
    auth: convertAuth(root, convert),
    behavior: root["protocolProfileBehavior"],
    scripts: readV1Scripts(root, place, report),
    children: buildV1Tree(root, place, items, (folder) => convertAuth(folder, convert), report),
    place,
  };
}

async function loadConverter(): Promise<Convert> {
  const { default: transformer } = await import("postman-collection-transformer");
  return (request) => {
    let item: unknown;
    // The library throws for some shapes, and calls back with an error for others.
    try {
      transformer.convertSingle(request, { inputVersion: "1.0.0", outputVersion: "2.1.0", retainIds: true }, (error, converted) => {
        if (error === null || error === undefined) item = converted;
      });
    } catch {
      return undefined;
    }
    return isObject(item) ? item : undefined;
  };
}

function readItem(value: unknown, place: SourcePlace, conversion: Conversion): RawItem | undefined {
  const { report } = conversion;
  if (!isObject(value)) {
    const found = describeKind(value);
    report("wrongShape", place, { field: "requests", found, expected: "a list of objects", reading: "the entry is left out" });
    return undefined;
  }
  const name = readText(value["name"], "name", place, report).trim();
  const named = namedPlace(place, name);
  const opaque = wholePlace(named);
  const responses = orderResponses(value);
  const converted = convertRequest(value, responses, conversion);
  if (converted === undefined) {
    report("requestNotConverted", opaque);
    return undefined;
  }
  return {
    kind: "item",
    ...readId(value["id"]),
    name,
    description: "",
    behavior: value["protocolProfileBehavior"],
    request: converted.request,
    requestPlace: opaque,
    examples: readExamples(converted.responses, responses, named, report),
    scripts: readV1Scripts(value, place, report),
    place: opaque,
  };
}

/**
 * Converts a request and its saved responses; without the responses if the transformer rejects
 * them.
 */
function convertRequest(
  request: JsonObject,
  responses: readonly OrderedResponse[],
  { convert, byId }: Conversion,
): { readonly request: JsonObject; readonly responses: readonly unknown[] } | undefined {
  const prepared = responses.map(({ response }, id) => prepareResponse(response, String(id), byId));
  const plain = { ...request, responses: prepared, responses_order: [] };
  const item = convert(plain) ?? convert({ ...plain, responses: [] });
  const converted = item?.["request"];
  if (item === undefined || !isObject(converted)) return undefined;
  return { request: converted, responses: isList(item["response"]) ? item["response"] : [] };
}

/** Checks the converted responses, and gives each the place of its original in the file. */
function readExamples(
  converted: readonly unknown[],
  originals: readonly OrderedResponse[],
  item: SourcePlace,
  report: Report,
): readonly RawExample[] {
  return validateExamples(converted, wholePlace(item), report).map((example, position) => {
    const index = originals[position]?.index ?? position;
    return { ...example, place: wholePlace(childPlace(item, "responses", index)) };
  });
}

interface OrderedResponse {
  readonly index: number;
  readonly response: JsonObject;
}

/**
 * The saved responses in the order of `responses_order`, followed by those that it does not name.
 */
function orderResponses(request: JsonObject): readonly OrderedResponse[] {
  const responses = isList(request["responses"]) ? request["responses"] : [];
  const order = isList(request["responses_order"]) ? request["responses_order"] : [];
  const rank = new Map(order.map((id, position) => [id, position]));
  const rankOf = ({ response }: OrderedResponse): number => rank.get(response["id"]) ?? order.length;
  return responses
    .flatMap((response, index) => (isObject(response) ? [{ index, response }] : []))
    .sort((left, right) => rankOf(left) - rankOf(right) || left.index - right.index);
}

/**
 * Gives a response a unique id, because the transformer merges those with equal ids, and replaces a
 * reference to a request with the request.
 */
function prepareResponse(response: JsonObject, id: string, byId: ReadonlyMap<string, JsonObject>): JsonObject {
  const saved = [response["requestObject"], response["request"]]
    .map((value) => resolveRequest(value, byId))
    .find((value) => value !== undefined);
  return { ...response, id, requestObject: saved, request: undefined };
}

/**
 * The request of a response: an object, its JSON text, or the id of a request in the collection.
 */
function resolveRequest(value: unknown, byId: ReadonlyMap<string, JsonObject>): JsonObject | undefined {
  if (typeof value === "string") {
    const named = byId.get(value);
    if (named !== undefined) return { ...named, responses: [] };
    const parsed = parseShallow(value);
    return isObject(parsed) ? { ...parsed, responses: [] } : undefined;
  }
  return isObject(value) ? { ...value, responses: [] } : undefined;
}

function parseShallow(text: string): unknown {
  if (findTooDeep(text, maxFileDepth) !== undefined) return undefined;
  return parseJsonOrUndefined(text);
}

/**
 * Converts the auth of a folder or the collection, including its old form, by means of a request
 * that has nothing else.
 */
function convertAuth(owner: JsonObject, convert: Convert): unknown {
  // Only members that exist: the transformer takes `currentHelper`, whatever its value, for the old
  // form.
  const members = Object.entries(owner).filter(([name]) => name === "auth" || name === "currentHelper" || name === "helperAttributes");
  const request = convert({ id: "auth", ...Object.fromEntries(members) })?.["request"];
  return isObject(request) ? request["auth"] : undefined;
}
