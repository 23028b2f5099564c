import { expect, test } from "vitest";
import { readCollection } from "../../generator/collection/read.ts";
import type { CollectionDocument } from "../../generator/collection/model.ts";
import { json } from "../infer/fits.ts";
import { collectionText } from "../operations/build-collection.ts";
import type { Fold } from "./fold.ts";
import { isOfSuccess, listFolds } from "./folds.ts";
import { caseInPlace } from "./in-place.ts";
import { judge } from "./judge.ts";

function saved(code: number, body: unknown, sent?: unknown): object {
  const originalRequest = { method: "POST", url: "{{url}}/boats", ...bodyOf(sent) };
  return { name: `${code}`, originalRequest, code, body: typeof body === "string" ? body : JSON.stringify(body) };
}

function bodyOf(sent: unknown): object {
  return sent === undefined ? {} : { body: { mode: "raw", raw: JSON.stringify(sent), options: { raw: { language: "json" } } } };
}

function item(responses: readonly object[], sent?: unknown): object {
  return { name: "Add boats", request: { method: "POST", url: "{{url}}/boats", ...bodyOf(sent) }, response: responses };
}

async function read(...items: readonly object[]): Promise<CollectionDocument> {
  const { document } = await readCollection({ file: "boats.json", text: collectionText(items) });
  if (document === undefined) throw new Error("no collection");
  return document;
}

const boats = [{ id: 1 }, { id: 2 }, { id: 3, flag: "NL" }, { id: 4, name: "Argo" }];

function show(folds: readonly Fold[]): readonly unknown[] {
  return folds.map(({ kind, status, origin: { kind: body, array, index }, training }) => [
    kind,
    status,
    body,
    array.join("/"),
    index,
    training.length,
  ]);
}

test("given saved responses, each of those with the same status is left out in turn, at most five", async () => {
  const six = [1, 2, 3, 4, 5, 6].map((id) => saved(200, { id }));
  const folds = listFolds(
    "boats",
    await read(item([...six, saved(404, { error: "a" }), saved(404, { error: "b" }), saved(500, { error: "c" })])),
  );
  expect(show(folds)).toEqual([
    ...Array.from({ length: 5 }, () => ["response", 200, "response", "", undefined, 5]),
    ...Array.from({ length: 2 }, () => ["response", 404, "response", "", undefined, 1]),
  ]);
  expect(folds.map(isOfSuccess)).toEqual([true, true, true, true, true, false, false]);
  expect(folds[1]?.heldOut).toEqual(json({ id: 2 }));
  expect(folds[1]?.training).not.toContainEqual(json({ id: 2 }));
});

test("given bodies that are no strict JSON, they are no samples", async () => {
  expect(listFolds("boats", await read(item([saved(200, "{ id: 1 }"), saved(200, "{{boat}}"), saved(200, { id: 1 })])))).toEqual([]);
});

test("given arrays of four objects or more, each of the first three elements is left out, in responses and requests", async () => {
  const response = saved(200, { page: { boats, few: boats.slice(1), mixed: [...boats, 5] } }, boats);
  expect(show(listFolds("boats", await read(item([response], { boats }))))).toEqual([
    ...[0, 1, 2].map((index) => ["element", undefined, "request", "boats", index, 3]),
    ...[0, 1, 2].map((index) => ["element", undefined, "saved request", "", index, 3]),
    ...[0, 1, 2].map((index) => ["element", 200, "response", "page/boats", index, 3]),
  ]);
});

test("given the texts of an importer, values of their types stand in their places", async () => {
  const folds = listFolds("boats", await read(item([saved(200, { id: "<integer>" }), saved(200, { id: "<boolean>", name: "<string>" })])));
  expect(folds.map(({ heldOut }) => heldOut)).toEqual([json({ id: 1 }), json({ id: true, name: "<string>" })]);
});

test("given a sample that alone is taken out of its collection, it is held against the types of the rest", async () => {
  const odd = saved(200, { boats: [{ id: 1 }, { id: 2 }, { id: "three" }, { id: 4 }] }, boats);
  const document = await read(item([odd, saved(404, { error: "a" }), saved(404, { error: "b", hint: "c" })], boats));
  const folds = listFolds("boats", document);
  const verdicts = await judge(folds.map((fold) => caseInPlace(fold, document)));
  expect(folds.map(({ kind, origin }, index) => [kind, origin.kind, origin.index, verdicts[index]?.[0] === undefined])).toEqual([
    // Of the two, one lacks what the other one alone shows, and the other way round.
    ["response", "response", undefined, false],
    ["response", "response", undefined, false],
    // The same array stands in the item's request and in the saved one, so what is taken out of one is in the other.
    ["element", "request", 0, true],
    ["element", "request", 1, true],
    ["element", "request", 2, true],
    ["element", "saved request", 0, true],
    ["element", "saved request", 1, true],
    ["element", "saved request", 2, true],
    ["element", "response", 0, true],
    ["element", "response", 1, true],
    ["element", "response", 2, false],
  ]);
});
