import type { Item } from "../collection/model.ts";
import type { SampleRoot } from "../infer/grow.ts";
import { type InferOptions, type InferredTypes, inferTypes } from "../infer/infer.ts";
import type { Json } from "../infer/json.ts";
import { unite } from "../infer/unite-types.ts";
import type { Operation } from "./api.ts";
import type { PlacedItem } from "./place.ts";
import type { Type } from "./type.ts";

/** The bodies of a collection. Their types are inferred together, once all of them are known: what is alike is one type. */
export interface BodyTypes {
  readonly roots: SampleRoot[];
}

/** No bodies yet. */
export function createBodyTypes(): BodyTypes {
  return { roots: [] };
}

/** Adds the request bodies of an operation. Returns what stands for their type until `resolveBodyTypes`. */
export function addRequestBody(bodies: BodyTypes, operation: string, { item }: PlacedItem, samples: readonly Json[]): Type {
  const { name, resource } = wordsOf(item);
  return addRoot(bodies, {
    id: `${operation}#body`,
    nameHints: [`${name} body`, `${resource} ${name} body`],
    kindHint: "body",
    sent: true,
    resource,
    samples,
  });
}

/** Adds the response bodies of an operation's status. Returns what stands for their type until `resolveBodyTypes`. */
export function addResponseBody(
  bodies: BodyTypes,
  operation: string,
  { item }: PlacedItem,
  status: number,
  samples: readonly Json[],
): Type {
  const { name, resource } = wordsOf(item);
  const word = status < 400 ? "response" : "error";
  return addRoot(bodies, {
    id: `${operation}#${status}`,
    nameHints: [`${name} ${word}`, `${name} ${status} ${word}`, `${resource} ${name} ${word}`],
    kindHint: word,
    sent: false,
    resource,
    samples,
  });
}

/** A name that has no letters an identifier could have is replaced by method and path. */
function wordsOf({ path, request }: Item): { readonly name: string; readonly resource: string } {
  const name = path.at(-1) ?? "";
  return { name: /[A-Za-z]/.test(name) ? name : `${request.method} ${request.url.path.join(" ")}`, resource: path.at(-2) ?? "" };
}

function addRoot(bodies: BodyTypes, root: SampleRoot): Type {
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
