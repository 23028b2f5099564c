import type { RequestPolicy } from "../../config/model.ts";
import type { FormOverride } from "../../infer/forms/form-overrides.ts";
import { type InferenceEvidence, type InferOptions, inferTypes } from "../../infer/infer.ts";
import type { BodyTypes } from "../../infer/published/list.ts";
import type { ApiDraft, Body, OperationDraft, ResponseType } from "../../ir/api.ts";
import { createDecoder } from "../../ir/big-types.ts";
import type { Type } from "../../ir/type.ts";
import { unite } from "../../ir/unite.ts";
import type { OperationDrafts } from "../build.ts";
import { takeBigIntegers } from "./big-arguments.ts";
import { namePartials } from "../scripts/partial-types.ts";

/** The operations of a collection with the types of their bodies, and the samples behind these. */
export interface InferredModel {
  readonly api: ApiDraft;
  readonly evidence: InferenceEvidence;
  readonly bodyTypes: BodyTypes;
  /** The requested forms that could not be applied. */
  readonly unsatisfied: readonly FormOverride[];
}

/** Infers the types of all bodies together, and puts them into the operations. */
export function inferBodies(
  { operations, resources, bodies, partials }: OperationDrafts,
  requests: RequestPolicy,
  { forms = [], published }: Partial<Pick<InferOptions, "forms" | "published">> = {},
): InferredModel {
  const { roots, types: inferred, graph, unsatisfied, published: bodyTypes } = inferTypes(bodies, { requests, forms, published });
  const types = [...inferred, ...namePartials(partials)];
  const decode = createDecoder(types);
  return {
    api: takeBigIntegers({ resources, operations: operations.map((operation) => withBodyTypes(operation, roots, decode)), types }),
    evidence: { graph, roots: bodies },
    unsatisfied,
    bodyTypes,
  };
}

function withBodyTypes(
  operation: OperationDraft,
  roots: ReadonlyMap<string, Type>,
  decode: (response: ResponseType) => ResponseType,
): OperationDraft {
  return {
    ...operation,
    body: withBodyType(operation.body, roots),
    responses: operation.responses.map((response) => decode({ ...response, type: resolveRoot(response.type, roots) })),
  };
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
