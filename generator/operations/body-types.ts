import type { Item } from "../collection/model.ts";
import type { Report } from "../diagnostics/collector.ts";
import { findContradictions } from "../infer/contradictions.ts";
import type { SampleRoot } from "../infer/root.ts";
import { type InferOptions, type InferredTypes, inferTypes } from "../infer/infer.ts";
import type { Json } from "../json/json.ts";
import { unite } from "../ir/unite.ts";
import type { Operation } from "../ir/api.ts";
import { documentedProperties } from "../prose/documented.ts";
import type { PlacedItem } from "./inherit.ts";
import type { Type } from "../ir/type.ts";

/** The bodies of a collection. Their types are inferred together, once all of them are known: what is alike is one type. */
export interface BodyTypes {
  readonly roots: BodyRoot[];
}

interface BodyRoot extends SampleRoot {
  readonly item: readonly string[];
  /** In messages: `request body`, `response 404`. */
  readonly called: string;
}

/** No bodies yet. */
export function createBodyTypes(): BodyTypes {
  return { roots: [] };
}

/** A body, and where it stands in the collection. */
export interface BodySample {
  readonly value: Json;
  readonly origin: string;
}

/** Adds the request bodies of an operation. Returns what stands for their type until `resolveBodyTypes`. */
export function addRequestBody(bodies: BodyTypes, operation: string, { item }: PlacedItem, samples: readonly BodySample[]): Type {
  const { name, resource } = wordsOf(item);
  const { request, description } = item;
  return addRoot(bodies, {
    item: item.path,
    called: "request body",
    id: `${operation}#body`,
    nameHints: [`${name} body`, `${resource} ${name} body`],
    kindHint: "body",
    sent: true,
    resource,
    ...split(samples),
    told: documentedProperties(request.description === "" ? description : request.description),
  });
}

/** Adds the response bodies of an operation's status. Returns what stands for their type until `resolveBodyTypes`. */
export function addResponseBody(
  bodies: BodyTypes,
  operation: string,
  { item }: PlacedItem,
  status: number,
  samples: readonly BodySample[],
): Type {
  const { name, resource } = wordsOf(item);
  const word = status < 400 ? "response" : "error";
  return addRoot(bodies, {
    item: item.path,
    called: `response ${status}`,
    id: `${operation}#${status}`,
    nameHints: [`${name} ${word}`, `${name} ${status} ${word}`, `${resource} ${name} ${word}`],
    kindHint: word,
    sent: false,
    resource,
    ...split(samples),
  });
}

function split(samples: readonly BodySample[]): Pick<SampleRoot, "samples" | "origins"> {
  return { samples: samples.map(({ value }) => value), origins: samples.map(({ origin }) => origin) };
}

/** A name that has no letters an identifier could have is replaced by method and path. */
function wordsOf({ path, request }: Item): { readonly name: string; readonly resource: string } {
  const name = path.at(-1) ?? "";
  return { name: /[A-Za-z]/.test(name) ? name : `${request.method} ${request.url.path.join(" ")}`, resource: path.at(-2) ?? "" };
}

function addRoot(bodies: BodyTypes, root: BodyRoot): Type {
  bodies.roots.push(root);
  return { kind: "reference", id: root.id };
}

/** Infers the types of all bodies and puts them in place. */
export function resolveBodyTypes(
  bodies: BodyTypes,
  operations: readonly Operation[],
  options: Partial<InferOptions>,
): InferredTypes & { readonly operations: readonly Operation[] } {
  const inferred = inferTypes(bodies.roots, options);
  return { ...inferred, operations: operations.map((operation) => resolveOperation(operation, inferred.roots)) };
}

function resolveOperation(operation: Operation, roots: ReadonlyMap<string, Type>): Operation {
  const { body, responses } = operation;
  return {
    ...operation,
    body:
      body.kind === "json"
        ? { ...body, type: resolveRoot(body.type, roots) }
        : body.kind === "graphql" && body.variables !== undefined
          ? { ...body, variables: resolveRoot(body.variables, roots) }
          : body,
    responses: responses.map((response) => ({ ...response, type: resolveRoot(response.type, roots) })),
  };
}

/** A body is one root, or a union of one with what is not JSON. */
function resolveRoot(type: Type, roots: ReadonlyMap<string, Type>): Type {
  if (type.kind === "union") return unite(type.members.map((member) => resolveRoot(member, roots)));
  return type.kind === "reference" ? (roots.get(type.id) ?? type) : type;
}

/** Reports where the samples of one body hold values of different kinds at the same place. */
export function reportContradictions({ roots }: BodyTypes, report: Report): void {
  for (const root of roots) {
    for (const { path, kinds, origins } of findContradictions(root)) {
      const [kind, otherKind] = kinds;
      const parameters = { body: root.called, path: path === "" ? "the whole" : path, kind: otherKind, otherKind: kind };
      report("samplesDisagree", { pointer: origins[1], item: root.item }, parameters);
    }
  }
}
