import type { CollectionDocument, Item, Node, Request, SavedExample } from "../../generator/collection/model.ts";
import type { Json } from "../../generator/json/json.ts";
import { parseTolerantJson } from "../../generator/json/parse-tolerant.ts";
import { printJson } from "../../generator/json/print-json.ts";
import type { Api, Operation } from "../../generator/ir/api.ts";
import { buildApi } from "../operations/build-api.ts";
import { type NamedType, referencesOf, type Type } from "../../generator/ir/type.ts";
import type { Fold, Origin, Step } from "./fold.ts";
import type { Case } from "./judge.ts";
import { printTypes } from "./ours.ts";

/**
 * The type that a whole collection gives a body when one sample is gone from it, and nothing else: the saved response is deleted, or the element is taken out of the
 * body's text. Judged is the sample, or the whole body with the element where it was.
 */
export function caseInPlace(fold: Fold, document: CollectionDocument): Case {
  const api = buildApi({ ...document, children: changeItem(document.children, fold.origin) }, () => undefined);
  const operation = api.operations.find(({ source }) => source === fold.origin.item);
  const root = operation === undefined ? undefined : typeOf(operation, fold.status);
  const printed = printReachable(root ?? { kind: "void" }, api);
  return { types: printed.text, root: printed.root, values: [fold.body], received: [fold.body] };
}

function typeOf({ body, responses }: Operation, status: number | undefined): Type | undefined {
  if (status !== undefined) return responses.find((response) => response.status === status)?.type;
  return body.kind === "json" ? body.type : undefined;
}

/** Only what the root needs, under names that cost nothing. */
function printReachable(root: Type, { types }: Api): ReturnType<typeof printTypes> {
  const byId = new Map(types.map((named) => [named.id, named]));
  const reached = new Map<string, NamedType>();
  const open = [...referencesOf(root)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const named = byId.get(id);
    if (named === undefined || reached.has(id)) continue;
    reached.set(id, named);
    open.push(...referencesOf(named.type));
  }
  return printTypes(root, [...reached.values()], new Map([...reached.keys()].map((id, index) => [id, `T${index}`])));
}

function changeItem(nodes: readonly Node[], origin: Origin): readonly Node[] {
  return nodes.map((node): Node => {
    if (node.kind === "item") return node.pointer === origin.item ? withoutSample(node, origin) : node;
    return origin.item.startsWith(`${node.pointer}/`) ? { ...node, children: changeItem(node.children, origin) } : node;
  });
}

function withoutSample(item: Item, origin: Origin): Item {
  if (origin.kind === "request") return { ...item, request: changeRequest(item.request, origin) };
  if (origin.index === undefined) return { ...item, examples: item.examples.filter(({ pointer }) => pointer !== origin.example) };
  const change = (example: SavedExample): SavedExample => {
    if (origin.kind === "response") return { ...example, body: withoutElement(example.body ?? "", origin) };
    const { originalRequest } = example;
    return { ...example, originalRequest: originalRequest === undefined ? undefined : changeRequest(originalRequest, origin) };
  };
  return { ...item, examples: item.examples.map((example) => (example.pointer === origin.example ? change(example) : example)) };
}

function changeRequest(request: Request, origin: Origin): Request {
  const { body } = request;
  return body?.kind === "raw" ? { ...request, body: { ...body, text: withoutElement(body.text, origin) } } : request;
}

function withoutElement(text: string, { array, index }: Origin): string {
  const { value } = parseTolerantJson(text);
  return value === undefined || index === undefined ? text : printJson(removeAt(value, [...array, index]));
}

function removeAt(value: Json, [step, ...rest]: readonly Step[]): Json {
  if (value.kind === "array" && typeof step === "number") {
    const item = value.items[step];
    const changed = rest.length === 0 || item === undefined ? [] : [removeAt(item, rest)];
    return { kind: "array", items: value.items.toSpliced(step, 1, ...changed) };
  }
  if (value.kind !== "object") return value;
  return {
    kind: "object",
    members: value.members.map((member) => (member.key === step ? { key: member.key, value: removeAt(member.value, rest) } : member)),
  };
}
