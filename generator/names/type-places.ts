import type { ApiDraft, OperationDraft } from "../ir/api.ts";
import type { Type } from "../ir/type.ts";
import { assertNever } from "../util/assert-never.ts";

/**
 * A place where a named type stands: the id of an operation, the part of it, and the steps to the type. It does not change when other operations come, go or
 * change places, unlike the type's id, which is that of its first place.
 */
export interface TypePlace {
  readonly id: string;
  readonly place: string;
}

interface Step {
  readonly type: Type;
  readonly place: string;
}

/**
 * Lists the places of all named types, operation by operation, outer before inner; with `once`, only the first place of each type. The inside of a type is
 * listed once an operation: types may hold themselves. Iterative.
 */
export function* listTypePlaces(api: ApiDraft, once: boolean): Generator<TypePlace> {
  const types = new Map(api.types.map(({ id, type }) => [id, type]));
  const seen = new Set<string>();
  for (const operation of api.operations) {
    const entered = new Set<string>();
    const open: Step[] = [...listRoots(operation)].reverse();
    for (let step = open.pop(); step !== undefined; step = open.pop()) {
      const { type, place } = step;
      if (type.kind !== "reference") {
        open.push(...listSteps(type, place).reverse());
        continue;
      }
      const target = types.get(type.id);
      if (target === undefined || (once && seen.has(type.id))) continue;
      seen.add(type.id);
      yield { id: type.id, place };
      if (entered.has(type.id)) continue;
      entered.add(type.id);
      open.push({ type: target, place });
    }
  }
}

function listRoots({ id, body, responses }: OperationDraft): readonly Step[] {
  const sent = body.kind === "json" ? body.type : body.kind === "graphql" ? body.variables : undefined;
  return [
    ...(sent === undefined ? [] : [{ type: sent, place: `${id}#body` }]),
    ...responses.map(({ status, type }) => ({ type, place: `${id}#${status}` })),
  ];
}

/** Steps are told apart by their first characters: `/key`, `[]`, `{}`, `|2`. */
function listSteps(type: Type, place: string): Step[] {
  switch (type.kind) {
    case "array":
      return [{ type: type.element, place: `${place}[]` }];
    case "map":
      return [{ type: type.value, place: `${place}{}` }];
    case "union":
      return type.members.map((member, index) => ({ type: member, place: `${place}|${index}` }));
    case "object":
      return type.properties.map((property) => ({ type: property.type, place: `${place}/${property.key}` }));
    case "reference":
    case "unknown":
    case "null":
    case "boolean":
    case "number":
    case "string":
    case "literal":
    case "binary":
    case "void":
      return [];
    default:
      return assertNever(type);
  }
}
