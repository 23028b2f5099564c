import { variantStep } from "../infer/steps.ts";
import type { ApiDraft, OperationDraft } from "../ir/api.ts";
import type { Type } from "../ir/type.ts";
import { countValue } from "../util/group-by.ts";
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
 * only the first place in each of the first so many operations that have a type. The inside of a
 * type is listed once per operation, because types may contain themselves. Iterative.
 */
export function* listTypePlaces(api: ApiDraft, most?: number): Generator<TypePlace> {
  const types = new Map(api.types.map(({ id, type }) => [id, type]));
  const counts = new Map<string, number>();
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
      if (most === undefined || (!entered.has(type.id) && countValue(counts, type.id) <= most)) yield { id: type.id, place };
      if (entered.has(type.id)) continue;
      entered.add(type.id);
      pending.push({ type: target, place });
    }
  }
}

function listRoots({ id, body, responses }: OperationDraft): readonly TypeStep[] {
  const sent = body.kind === "json" ? body.type : body.kind === "graphql" ? body.variables : undefined;
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
