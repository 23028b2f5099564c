import type { Item, Request, SavedExample, SeenBody, Url } from "../../collection/model.ts";
import { expandPublic, type KnownVariables } from "../../variables/values.ts";
import type { BuildContext } from "../context.ts";
import type { PlacedItem } from "../inherit.ts";
import { matchRequest, type RequestMatch } from "../match.ts";
import { matchMovedRequest, shapeOfPath } from "../match-moved.ts";
import { buildBase } from "../parameters/url.ts";

/** The saved examples that show something about an item. */
export interface OwnExamples {
  readonly examples: readonly SavedExample[];
  /** Their saved requests, if they have one that counts. */
  readonly matches: ReadonlyMap<SavedExample, RequestMatch>;
}

/**
 * Selects the saved examples of an item. An example of another method or path shows what another
 * operation returns: it is reported and left out. One that was sent to another host, with a body of
 * another kind, or to a former path of the item, is reported and kept.
 */
export function selectExamples({ item }: PlacedItem, context: BuildContext): OwnExamples {
  const matches = new Map<SavedExample, RequestMatch>();
  const others: SavedExample[] = [];
  for (const example of item.examples) {
    const saved = example.originalRequest;
    if (saved === undefined || (context.savesStubs && isStub(item.request, saved))) continue;
    const match = matchRequest(item.request, saved);
    if (match === undefined) others.push(example);
    else matches.set(example, match);
  }
  for (const [example, match] of matches) reportDifferences(item, example, match.request, context);
  // An example of the path as it is now is better evidence than one of a former path.
  const moved = others.length < item.examples.length ? new Map<SavedExample, RequestMatch>() : matchMoved(item, others, context);
  for (const [example, match] of moved) matches.set(example, match);
  const left = new Set(others.filter((example) => !moved.has(example)));
  for (const example of left) reportLeft(item, example, context);
  return { examples: item.examples.filter((example) => !left.has(example)), matches };
}

/** Finds the examples that were sent to a former path of an item, and reports them. */
function matchMoved(item: Item, examples: readonly SavedExample[], context: BuildContext): ReadonlyMap<SavedExample, RequestMatch> {
  const moved = new Map<SavedExample, RequestMatch>();
  for (const example of examples) {
    const saved = example.originalRequest;
    if (saved === undefined || context.shapesOfPaths.has(shapeOfPath(saved))) continue;
    const match = matchMovedRequest(item.request, saved);
    if (match === undefined) continue;
    moved.set(example, match);
    context.report("exampleOfFormerPath", { pointer: example.pointer, item: item.path });
  }
  return moved;
}

function reportLeft(item: Item, { originalRequest, pointer }: SavedExample, context: BuildContext): void {
  const method = originalRequest?.method ?? "";
  const difference = method === item.request.method ? "another path" : `the method ${method}`;
  context.report("exampleOfAnotherRequest", { pointer, item: item.path }, { difference });
}

function reportDifferences({ request, path }: Item, { pointer }: SavedExample, saved: Request, context: BuildContext): void {
  const place = { pointer, item: path };
  if (isElsewhere(request.url, saved.url, context)) context.report("exampleFromAnotherHost", place);
  const [own, other] = [describeBody(request.body), describeBody(saved.body)];
  if (own !== other && own !== "no body") context.report("exampleWithAnotherBody", place, { own, other });
}

/** True if both hosts are known, and they differ. */
function isElsewhere(own: Url, saved: Url, known: KnownVariables): boolean {
  const [one, other] = [own, saved].map((url) => expandPublic(buildBase(url), known).replace(/^https?:\/\//, ""));
  return one !== other && ![one, other].some((base) => base === undefined || base === "" || base.includes("{{"));
}

function describeBody(body: SeenBody | undefined): string {
  switch (body?.kind) {
    case "raw":
      return body.text.trim() === "" ? "no body" : "a raw body";
    case "urlencoded":
      return body.fields.length === 0 ? "no body" : "an urlencoded form";
    case "formdata":
      return body.fields.length === 0 ? "no body" : "a multipart form";
    case "file":
      return "a file";
    case "graphql":
      return "a GraphQL query";
    case undefined:
      return "no body";
  }
}

/** A few requests could be stubs by chance. */
const minStubs = 3;

/**
 * True if the program that wrote the collection did not record the saved requests: most items with
 * another method than GET have saved requests that are a bare GET of the item's own path.
 */
export function savesStubs(placed: readonly PlacedItem[]): boolean {
  const others = placed.flatMap(({ item: { request, examples } }) => {
    const saved = examples.flatMap(({ originalRequest }) => originalRequest ?? []);
    return request.method === "GET" || saved.length === 0 ? [] : [saved.every((each) => isStub(request, each))];
  });
  const stubs = others.filter((each) => each).length;
  return stubs >= minStubs && 2 * stubs > others.length;
}

function isStub(own: Request, saved: Request): boolean {
  return (
    own.method !== "GET" &&
    saved.method === "GET" &&
    saved.headers.length === 0 &&
    saved.body === undefined &&
    matchRequest(own, { ...saved, method: own.method }) !== undefined
  );
}
