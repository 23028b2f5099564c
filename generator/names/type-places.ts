import { variantStep } from "../infer/steps.ts";
import type { ApiDraft, OperationDraft } from "../ir/api.ts";
import { sentType } from "../ir/operation-types.ts";
import type { Type } from "../ir/type.ts";
import { assertNever } from "../util/assert-never.ts";

/**
 * A place of a named type: the id of an operation, its part, and the steps to the type. It stays
 * the same when other operations are added, removed or moved, unlike the id of the type, which is
 * that of its first place.
 */
export interface TypePlace {
  readonly id: string;
  readonly place: string;
}

interface TypeStep {
  readonly type: Type;
  readonly place: string;
}

/**
 * Lists the places of all named types, operation by operation, outer before inner; with `most`,
 * only the first place in each of the first so many operations that have a type, and in the first
 * one of another resource. The inside of a type is listed once per operation, because types may
 * contain themselves. Iterative.
 */
export function* listTypePlaces(api: ApiDraft, most?: number): Generator<TypePlace> {
  const types = new Map(api.types.map(({ id, type }) => [id, type]));
  const listed = new Map<string, string[]>();
  for (const operation of api.operations) {
    const entered = new Set<string>();
    const pending: TypeStep[] = [...listRoots(operation)].reverse();
    for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
      const { type, place } = step;
      if (type.kind !== "reference") {
        pending.push(...listSteps(type, place).reverse());
        continue;
      }
      const target = types.get(type.id);
      if (target === undefined) continue;
      if (most === undefined || (!entered.has(type.id) && isWorthListing(operation.resource, type.id, listed, most)))
        yield { id: type.id, place };
      if (entered.has(type.id)) continue;
      entered.add(type.id);
      pending.push({ type: target, place });
    }
  }
}

/** Adds the resource to those where places of a type were listed, if another one is worth it. */
function isWorthListing(resource: string, type: string, listed: Map<string, string[]>, most: number): boolean {
  const known = listed.get(type) ?? [];
  const isElsewhere = known.length === most && known.every((each) => each === known[0] && each !== resource);
  if (known.length >= most && !isElsewhere) return false;
  listed.set(type, [...known, resource]);
  return true;
}

function listRoots({ id, body, responses }: OperationDraft): readonly TypeStep[] {
  const sent = sentType(body);
  return [
    ...(sent === undefined ? [] : [{ type: sent, place: `${id}#body` }]),
    ...responses.map(({ status, type }) => ({ type, place: `${id}#${status}` })),
  ];
}

/** The first characters distinguish the kinds of step: `/key`, `[]`, `{}`, `|2`. */
function listSteps(type: Type, place: string): TypeStep[] {
  switch (type.kind) {
    case "array":
      return [{ type: type.element, place: `${place}[]` }];
    case "map":
      return [{ type: type.value, place: `${place}{}` }];
    case "union":
      return type.members.map((member, index) => ({ type: member, place: `${place}|${isUnseen(member) ? "other" : index}` }));
    case "object":
      return type.properties.map((property) => ({ type: property.type, place: `${place}/${property.key}` }));
    case "reference":
    case "unknown":
    case "null":
    case "boolean":
    case "number":
    case "string":
    case "unseen":
    case "literal":
    case "imported":
    case "binary":
    case "void":
      return [];
    default:
      return assertNever(type);
  }
}

/** The variant that no sample shows is the last of its union, wherever that is. */
function isUnseen(member: Type): boolean {
  return member.kind === "reference" && member.id.endsWith(variantStep(""));
}
