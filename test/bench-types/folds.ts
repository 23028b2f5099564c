import type { CollectionDocument, Item, Request, SavedExample } from "../../generator/collection/model.ts";
import type { Json } from "../../generator/json/json.ts";
import { parseTolerantJson } from "../../generator/json/parse-tolerant.ts";
import { meaningOf } from "../../generator/json/placeholders.ts";
import { createContext } from "../../generator/operations/context.ts";
import { shapeOfPath } from "../../generator/operations/match-moved.ts";
import { placeItems } from "../../generator/operations/inherit.ts";
import { savesStubs, selectExamples } from "../../generator/operations/bodies/own-examples.ts";
import type { Fold, Origin, Step } from "./fold.ts";

const mostResponses = 5;
const mostElements = 3;
const leastElements = 4;

/**
 * All folds of a collection, in the order of the file.
 *
 * - Responses: the saved responses of one item with the same status (200 where none is saved), if there are two or more. Each of the first five is
 *   left out in turn.
 * - Elements: every array of four or more objects and nothing else, however deep, in a response or a raw request body. Each of the first three is
 *   left out in turn.
 *
 * An example of another method or path is no sample of the item, so it is left out.
 *
 * Only bodies that are strict JSON count, since other tools read nothing else. Equal samples and equal arrays stay in: they are what people saved,
 * they are easy for everybody, and leaving them out would be a choice that favours somebody.
 *
 * Importers leave texts such as `"<integer>"` where they had no value. Both sides get a value of that type in its place: what stands in the file is no
 * sample of what a server sends, and knowing these texts is no merit of inference.
 */
export function listFolds(collection: string, document: CollectionDocument): readonly Fold[] {
  const placed = placeItems(document);
  const context = createContext(document, new Map(), () => undefined, {
    marksRequired: false,
    savesStubs: savesStubs(placed),
    shapesOfPaths: new Set(placed.map(({ item }) => shapeOfPath(item.request))),
    bodySettings: new Set(),
    outsideBodies: new Set(),
    decidingQueries: new Map(),
    requests: "evidence",
  });
  return placed.flatMap((each) => {
    const { item } = each;
    const bodies = listBodies(item, selectExamples(each, context).examples);
    return [...foldResponses(collection, item, bodies), ...bodies.flatMap((body) => foldArrays(collection, item, body))];
  });
}

/**
 * Whether a fold belongs to the smaller set: responses of success, and arrays in them. An earlier measurement of others had the same set.
 */
export function isOfSuccess({ status }: Fold): boolean {
  return status !== undefined && status < 400;
}

interface Body {
  readonly status: number | undefined;
  readonly value: Json;
  readonly origin: Pick<Origin, "kind" | "item" | "example">;
}

function listBodies(item: Item, examples: readonly SavedExample[]): readonly Body[] {
  const bodies: Body[] = [];
  const add = (value: Json | undefined, kind: Origin["kind"], example: string, status?: number): void => {
    if (value !== undefined) bodies.push({ status, value, origin: { kind, item: item.pointer, example } });
  };
  add(readRequest(item.request), "request", "");
  for (const { originalRequest, body, code = 200, pointer } of examples) {
    add(originalRequest === undefined ? undefined : readRequest(originalRequest), "saved request", pointer);
    add(readStrictJson(body), "response", pointer, code);
  }
  return bodies;
}

function readRequest({ body }: Request): Json | undefined {
  return body?.kind === "raw" ? readStrictJson(body.text) : undefined;
}

function readStrictJson(text: string | undefined): Json | undefined {
  const { value, exact } = parseTolerantJson(text ?? "");
  return exact && value !== undefined ? replacePlaceholders(value) : undefined;
}

function replacePlaceholders(value: Json): Json {
  switch (value.kind) {
    case "string": {
      const hint = meaningOf(value.value);
      if (hint?.kind === "number") return { kind: "number", text: "1" };
      return hint?.kind === "boolean" ? { kind: "boolean", value: true } : value;
    }
    case "array":
      return { kind: "array", items: value.items.map(replacePlaceholders) };
    case "object":
      return { kind: "object", members: value.members.map((member) => ({ key: member.key, value: replacePlaceholders(member.value) })) };
    default:
      return value;
  }
}

function foldResponses(collection: string, item: Item, bodies: readonly Body[]): readonly Fold[] {
  const responses = bodies.filter(({ origin }) => origin.kind === "response");
  const groups = [...new Set(responses.map(({ status }) => status))].map((status) =>
    responses.filter((response) => response.status === status),
  );
  return groups
    .filter(({ length }) => length >= 2)
    .flatMap((group) =>
      group.slice(0, mostResponses).map((left): Fold => ({
        collection,
        item: item.path,
        kind: "response",
        status: left.status,
        training: group.filter((other) => other !== left).map(({ value }) => value),
        heldOut: left.value,
        body: left.value,
        origin: { ...left.origin, array: [], index: undefined },
      })),
    );
}

function foldArrays(collection: string, item: Item, body: Body): readonly Fold[] {
  return [...listArrays(body.value, [])].flatMap(({ items, steps }) =>
    items.slice(0, mostElements).map((heldOut, left): Fold => ({
      collection,
      item: item.path,
      kind: "element",
      status: body.status,
      training: items.filter((_, index) => index !== left),
      heldOut,
      body: body.value,
      origin: { ...body.origin, array: steps, index: left },
    })),
  );
}

interface FoundArray {
  readonly items: readonly Json[];
  readonly steps: readonly Step[];
}

/** Arrays of enough objects, outer before inner. */
function* listArrays(value: Json, steps: readonly Step[]): Generator<FoundArray> {
  if (value.kind === "array") {
    if (value.items.length >= leastElements && value.items.every(({ kind }) => kind === "object")) yield { items: value.items, steps };
    for (const [index, item] of value.items.entries()) yield* listArrays(item, [...steps, index]);
  }
  if (value.kind === "object") for (const member of value.members) yield* listArrays(member.value, [...steps, member.key]);
}
