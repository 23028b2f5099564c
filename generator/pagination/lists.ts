import type { Operation, ResponseType } from "../ir/api.ts";
import type { Keys } from "../ir/paging.ts";
import type { Type } from "../ir/type.ts";
import type { Json } from "../json/json.ts";
import { type BodyFields, fieldsOf, type ListField, resolve, type Types } from "./fields.ts";
import { listNames, normalName, otherLists } from "./names.ts";

/** The body of a success, and the list in it that its items are read from. */
export interface ListBody {
  readonly response: ResponseType;
  readonly body: BodyFields;
  readonly list: ListField;
}

/** The list of an operation's answer, or the names of those that could be it. */
export function findList(operation: Operation, types: Types): ListBody | { readonly candidates: readonly string[] } {
  const bodies = operation.responses
    .filter(({ status, type }) => status >= 200 && status <= 299 && type.kind !== "void")
    .map((response) => ({ response, body: fieldsOf(response.type, samplesOf(operation, response.status), types) }));
  for (const { response, body } of bodies) {
    const list = pickList(body.lists, operation);
    if (list !== undefined) return { response, body, list };
  }
  return { candidates: bodies.flatMap(({ body }) => body.lists.map(({ keys }) => keys.join("."))) };
}

/**
 * The type of the items of a success at some keys, `unknown` if nothing is known of the body;
 * `undefined` if there is no list.
 */
export function itemType({ responses }: Operation, keys: Keys, types: Types): Type | undefined {
  const successes = responses.filter(({ status }) => status >= 200 && status <= 299);
  const lists = successes.flatMap(({ type }) => fieldsOf(type, [], types).lists);
  const list = lists.find((each) => each.keys.length === keys.length && each.keys.every((key, index) => key === keys[index]));
  const isOpen = successes.every(({ type }) => resolve(type, types).kind === "unknown");
  return list?.element ?? (isOpen ? { kind: "unknown" } : undefined);
}

/** The saved JSON bodies with a status. */
function samplesOf({ fixtures }: Operation, status: number): readonly Json[] {
  return fixtures.flatMap(({ response }) => (response?.status === status && response.body?.kind === "json" ? [response.body.value] : []));
}

/**
 * The body itself, or else the one list with a usual name, or with a word of the path, or the only
 * one; the shallowest first.
 */
function pickList(lists: readonly ListField[], { url }: Operation): ListField | undefined {
  const [first] = lists;
  if (first?.keys.length === 0) return first;
  const items = lists.filter(({ name, keys }) => !otherLists.has(name) && keys.length <= 3);
  const words = url.path.filter((segment) => !/[:{<[]/.test(segment)).map(normalName);
  const depth = items[0]?.keys.length;
  const top = items.filter(({ keys }) => keys.length === depth);
  const [named] = [...words.toReversed(), ...listNames].flatMap((wanted) => top.filter(({ name }) => name === wanted));
  return named ?? (top.length === 1 ? top[0] : undefined);
}
