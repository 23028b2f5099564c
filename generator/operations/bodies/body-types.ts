import { findPathSlots } from "../parameters/path-slots.ts";
import type { Report } from "../../diagnostics/collector.ts";
import { findContradictions } from "../../infer/contradictions.ts";
import type { Graph } from "../../infer/entity.ts";
import { findManyShapes } from "../../infer/forms/many-shapes.ts";
import type { DocumentedProperty, SampleRoot, TypeRoot } from "../../infer/root.ts";
import { printSteps } from "../../infer/steps.ts";
import { findImprecise } from "../../json/big-integers.ts";
import type { Json } from "../../json/json.ts";
import { printJson } from "../../json/print-json.ts";
import { readMissedProperties } from "./missed-properties.ts";
import { readPropertyDocs } from "../../prose/parameter-docs.ts";
import type { PlacedItem } from "../inherit.ts";
import { describeItem } from "../item-description.ts";
import { functionIn } from "../../ir/name-hint.ts";
import type { Property, Type } from "../../ir/type.ts";
import { mostlyForeign } from "../../util/foreign.ts";
import { maxJsonDepth, maxUnionMembers } from "../../util/limits.ts";

/**
 * A body of an operation. The types of all bodies are inferred together, once all of them are
 * known: similar objects get one type.
 */
export interface BodyRoot extends SampleRoot {
  readonly item: readonly string[];
  /** In messages: `request body`, `response 404`. */
  readonly called: string;
}

/** A body and the JSON pointer to it in the collection. */
export interface BodySample {
  readonly value: Json;
  readonly origin: string;
}

/** What is known about the body of a request besides its samples. */
export interface DeclaredBody {
  /** What the request itself says about properties; it precedes descriptions. */
  readonly documented: ReadonlyMap<string, DocumentedProperty>;
  /** The bodies as they were saved. */
  readonly saved: readonly Json[];
}

/** What is known about a request body besides its samples. */
interface BodyEvidence {
  readonly declared?: DeclaredBody;
  /** Properties that have a default. */
  readonly optional?: readonly string[];
  /** Properties that are a variable which only the caller can know. */
  readonly open?: readonly string[];
  /** The names of members, also of objects inside, that were secrets. */
  readonly secrets?: readonly string[];
  readonly undeclared?: ReadonlyMap<string, readonly Property[]>;
}

/**
 * Adds the request bodies of an operation. Returns a reference that stands for their type until
 * `inferBodies`. A body with declarations of its own (`declared`) is evidence for no other
 * operation on its path.
 */
export function addRequestBody(
  bodies: BodyRoot[],
  operation: string,
  { item }: PlacedItem,
  samples: readonly BodySample[],
  { declared, optional = [], open = [], secrets = [], undeclared = new Map() }: BodyEvidence = {},
): Type {
  const name = item.path.at(-1) ?? "";
  const { request } = item;
  return addRoot(bodies, {
    item: item.path,
    called: "request body",
    id: `${operation}#body`,
    nameHints: [`${functionIn(operation)} body`, `${functionIn(operation)} request body`],
    kindHint: "body",
    sent: true,
    path: pathOf(item),
    request: {
      method: request.method,
      path: declared === undefined ? pathOf(item) : operation,
      partial: request.method === "PATCH" || /\bpartial/i.test(name),
      ...(optional.length === 0 ? {} : { filled: optional }),
      ...(open.length === 0 ? {} : { open }),
      ...(secrets.length === 0 ? {} : { secrets }),
      bodies: [...new Set((declared?.saved ?? samples.map(({ value }) => value)).map((value) => printJson(value)))],
    },
    resource: resourceOf(item),
    ...split(samples),
    ...(declared === undefined ? {} : { declarations: samples.length - declared.saved.length }),
    ...(undeclared.size === 0 ? {} : { undeclared }),
    documented: withOptional(mergeDocs(readDocuments(item), declared?.documented), optional),
  });
}

type PropertyDocs = ReadonlyMap<string, DocumentedProperty>;

/** What saved errors and the description of an item say about its properties. */
function readDocuments(item: PlacedItem["item"]): PropertyDocs {
  return new Map([...readMissedProperties(item.examples), ...readPropertyDocs(describeItem(item))]);
}

function withOptional(described: PropertyDocs, names: readonly string[]): PropertyDocs {
  if (names.length === 0) return described;
  const optional = names.map((name): [string, DocumentedProperty] => [
    name,
    { description: "", allowedValues: undefined, ...described.get(name), requirement: "optional" },
  ]);
  return new Map([...described, ...optional]);
}

function mergeDocs(described: PropertyDocs, declared: PropertyDocs | undefined): PropertyDocs {
  if (declared === undefined) return described;
  const merged = [...declared].map(
    ([key, property]) => [key, { ...described.get(key), ...property, description: described.get(key)?.description ?? "" }] as const,
  );
  return new Map([...described, ...merged]);
}

/**
 * Adds the response bodies of one status of an operation; `undeclared` are properties that only
 * scripts show. Returns a reference that stands for their type until `inferBodies`.
 */
export function addResponseBody(
  bodies: BodyRoot[],
  operation: string,
  placed: PlacedItem,
  status: number,
  samples: readonly BodySample[],
  undeclared: ReadonlyMap<string, readonly Property[]>,
): Type {
  return addRoot(bodies, {
    ...responseRoot(operation, placed, status),
    item: placed.item.path,
    called: `response ${status}`,
    ...split(samples),
    ...(undeclared.size === 0 ? {} : { undeclared }),
  });
}

/** The body of a status of an operation: what its type is named after. */
export function responseRoot(operation: string, { item }: PlacedItem, status: number): TypeRoot {
  const word = status < 400 ? "response" : "error";
  return {
    id: `${operation}#${status}`,
    nameHints: [`${functionIn(operation)} ${word}`, `${functionIn(operation)} ${status} ${word}`],
    kindHint: word,
    sent: false,
    path: pathOf(item),
    resource: resourceOf(item),
  };
}

function pathOf({ request }: PlacedItem["item"]): string {
  return request.url.path.map(segmentOf).join("/");
}

/** A segment, with a mark in place of a parameter. */
function segmentOf(segment: string): string {
  return /^:|\{\{/.test(segment) || findPathSlots([segment]).length > 0 ? "*" : segment;
}

function split(samples: readonly BodySample[]): Pick<SampleRoot, "samples" | "origins"> {
  return { samples: samples.map(({ value }) => value), origins: samples.map(({ origin }) => origin) };
}

/** The name of the folder, unless its ASCII letters do not carry its meaning. */
function resourceOf({ path }: PlacedItem["item"]): string {
  const folder = path.at(-2) ?? "";
  return mostlyForeign(folder) ? "" : folder;
}

function addRoot(bodies: BodyRoot[], root: BodyRoot): Type {
  bodies.push(root);
  return { kind: "reference", id: root.id };
}

/** Reports where the samples of one body have values of different kinds at the same place. */
export function reportSampleContradictions(bodies: readonly BodyRoot[], report: Report): void {
  for (const root of bodies) {
    for (const { path, kinds, origins } of findContradictions(root)) {
      const [kind, otherKind] = kinds;
      const parameters = { body: root.called, path: path === "" ? "the whole" : path, kind: otherKind, otherKind: kind };
      report("samplesDisagree", { pointer: origins[1], item: root.item }, parameters);
    }
  }
}

const readings = { map: "a map", object: "one object with optional properties" } as const;

/** Reports objects of so many kinds that their type is not a union, where they occur first. */
export function reportManyShapes(bodies: readonly BodyRoot[], graph: Graph, report: Report): void {
  const roots = new Map(bodies.map((root) => [root.id, root]));
  for (const { root, path, form } of findManyShapes(graph)) {
    const body = roots.get(root);
    if (body === undefined) continue;
    const steps = printSteps(path);
    const parameters = {
      body: body.called,
      limit: maxUnionMembers,
      path: steps === "" ? "its root" : `\`${steps}\``,
      reading: readings[form],
    };
    report("manyShapes", { pointer: body.origins?.[0] ?? "", item: body.item }, parameters);
  }
}

/** Reports that a body nests too deeply for a type. */
export function reportTooDeep(body: string, at: Parameters<Report>[1], report: Report): void {
  report("jsonTooDeep", at, { body, limit: maxJsonDepth });
}

/** Reports numbers of a body that JavaScript numbers would change. */
export function reportImprecise(value: Json, at: Parameters<Report>[1], report: Report): void {
  const imprecise = findImprecise(value);
  if (imprecise.has("integer")) report("bigIntegers", at);
  if (imprecise.has("other")) report("numbersRounded", at);
}
