import type { RequestPolicy } from "../config/model.ts";
import type { FormOverride } from "../infer/form-overrides.ts";
import { type InferenceEvidence, inferTypes } from "../infer/infer.ts";
import type { ApiDraft, Body, OperationDraft, ResponseType } from "../ir/api.ts";
import { childTypes, type NamedType, referencesOf, type Type } from "../ir/type.ts";
import { unite } from "../ir/unite.ts";
import { addToGroup } from "../util/group-by.ts";
import type { OperationDrafts } from "./build.ts";

/** The operations of a collection with the types of their bodies, and the samples behind these. */
export interface InferredModel {
  readonly api: ApiDraft;
  readonly evidence: InferenceEvidence;
  /** The requested forms that could not be applied. */
  readonly unsatisfied: readonly FormOverride[];
}

/** Infers the types of all bodies together, and puts them into the operations. */
export function inferBodies(
  { operations, resources, bodies }: OperationDrafts,
  requests: RequestPolicy,
  forms: readonly FormOverride[] = [],
): InferredModel {
  const { roots, types, graph, unsatisfied } = inferTypes(bodies, { requests, forms });
  return {
    api: { resources, operations: operations.map((operation) => withBodyTypes(operation, roots, findBig(types))), types },
    evidence: { graph, roots: bodies },
    unsatisfied,
  };
}

function withBodyTypes(operation: OperationDraft, roots: ReadonlyMap<string, Type>, big: ReadonlySet<string>): OperationDraft {
  return {
    ...operation,
    body: withBodyType(operation.body, roots),
    responses: operation.responses.map((response) => withResponseType(response, roots, big)),
  };
}

/** A response whose type was seen with big integers elsewhere may contain them too. */
function withResponseType(response: ResponseType, roots: ReadonlyMap<string, Type>, big: ReadonlySet<string>): ResponseType {
  const type = resolveRoot(response.type, roots);
  return { ...response, type, ...(response.decode === "json" && isBig(type, big) ? { decode: "big-json" as const } : {}) };
}

/** The named types that contain a big integer, directly or in a type that they refer to. */
function findBig(types: readonly NamedType[]): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  for (const { id, type } of types) for (const used of referencesOf(type)) addToGroup(users, used, id);
  const big = new Set<string>();
  const pending = types.filter(({ type }) => isBig(type, big)).map(({ id }) => id);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (big.has(id)) continue;
    big.add(id);
    pending.push(...(users.get(id) ?? []));
  }
  return big;
}

function isBig(type: Type, big: ReadonlySet<string>): boolean {
  const pending: Type[] = [type];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === "number" && next.big === true) return true;
    if (next.kind === "reference" && big.has(next.id)) return true;
    for (const child of childTypes(next)) pending.push(child);
  }
  return false;
}

function withBodyType(body: Body, roots: ReadonlyMap<string, Type>): Body {
  if (body.kind === "json") return { ...body, type: resolveRoot(body.type, roots) };
  if (body.kind !== "graphql" || body.variables === undefined) return body;
  return { ...body, variables: resolveRoot(body.variables, roots) };
}

/**
 * The type of a body is one root, or a union of a root with the types of bodies that are not JSON.
 */
function resolveRoot(type: Type, roots: ReadonlyMap<string, Type>): Type {
  if (type.kind === "union") return unite(type.members.map((member) => resolveRoot(member, roots)));
  return type.kind === "reference" ? (roots.get(type.id) ?? type) : type;
}
