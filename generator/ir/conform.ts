import { type Hint, hintOf } from "../infer/placeholders.ts";
import type { Json, JsonMember } from "../infer/json.ts";
import type { Fixture, FixtureBody, Operation } from "./api.ts";
import { isLiteral, literalToJson } from "./literal.ts";
import { isMadeUpValue } from "./template.ts";
import type { NamedType, ObjectType, Type } from "./type.ts";

/**
 * Samples made by OpenAPI importers hold texts such as `"<integer>"` where a number belongs. They are typed by what they stand for, so fixtures get a
 * value of that type in their place. So does the text that was made up for a `{{variable}}` without quotes where other samples show what belongs there.
 */
export function conformFixtures(operations: readonly Operation[], types: readonly NamedType[]): readonly Operation[] {
  const named = new Map(types.map(({ id, type }) => [id, type]));
  return operations.map((operation) => ({
    ...operation,
    fixtures: operation.fixtures.map((fixture) => conformFixture(fixture, operation, named)),
  }));
}

/** Types by the ids of their names. */
export type Named = ReadonlyMap<string, Type>;

function conformFixture(fixture: Fixture, operation: Operation, named: Named): Fixture {
  const { call, expected, response } = fixture;
  const bodyType = operation.body.kind === "json" ? operation.body.type : undefined;
  const body =
    call.body.kind === "json" && bodyType !== undefined && holdsPlaceholder(call.body.value)
      ? conform(call.body.value, bodyType, named)
      : undefined;
  const documented = operation.responses.find(({ status }) => status === response?.status);
  const received =
    response?.body?.kind === "json" && documented !== undefined && holdsPlaceholder(response.body.value)
      ? conform(response.body.value, documented.type, named)
      : undefined;
  return {
    ...fixture,
    call: body === undefined ? call : { ...call, body: { kind: "json", value: body, ...shownIn(call.body) } },
    expected: body === undefined ? expected : { ...expected, body: { kind: "json", value: body } },
    response: response === undefined || received === undefined ? response : { ...response, body: { kind: "json", value: received } },
  };
}

/** What readers are shown of a body; it holds nothing that would have to conform. */
export function shownIn(body: FixtureBody): { readonly shown?: Json } {
  return "shown" in body && body.shown !== undefined ? { shown: body.shown } : {};
}

/** Most samples hold none; they are left as they are. */
function holdsPlaceholder(value: Json): boolean {
  switch (value.kind) {
    case "string":
      return needsReplacement(hintOf(value.value)) || isMadeUpValue(value.value);
    case "array":
      return value.items.some(holdsPlaceholder);
    case "object":
      return value.members.some((member) => holdsPlaceholder(member.value));
    default:
      return false;
  }
}

function needsReplacement(hint: Hint | undefined): boolean {
  return hint !== undefined && hint.kind !== "string";
}

function conform(value: Json, type: Type, named: Named): Json {
  const target = resolveType(type, value, named);
  switch (value.kind) {
    case "string":
      return conformText(value, target, named);
    case "array":
      return target.kind === "array" ? { kind: "array", items: value.items.map((item) => conform(item, target.element, named)) } : value;
    case "object":
      return { kind: "object", members: value.members.map((member) => conformMember(member, target, named)) };
    default:
      return value;
  }
}

function conformMember({ key, value }: JsonMember, type: Type, named: Named): JsonMember {
  if (type.kind === "map") return { key, value: conform(value, type.value, named) };
  const property = type.kind === "object" ? type.properties.find((candidate) => candidate.key === key) : undefined;
  return property === undefined ? { key, value } : { key, value: conform(value, property.type, named) };
}

function conformText(value: Json & { kind: "string" }, type: Type, named: Named): Json {
  const hint = hintOf(value.value);
  if (isMadeUpValue(value.value) && type.kind !== "string" && type.kind !== "unknown") return makeValue(type, named, 0);
  if (hint?.kind === "number") return { kind: "number", text: "1" };
  if (hint?.kind === "boolean") return { kind: "boolean", value: true };
  return hint?.kind === "nothing" && type.kind !== "string" && type.kind !== "unknown" ? makeValue(type, named, 0) : value;
}

/** Follows a reference, and picks the member of a union that is meant for the value. */
export function resolveType(type: Type, value: Json, named: Named): Type {
  const target = follow(type, named);
  if (target.kind !== "union") return target;
  const members = target.members.flatMap((member) => {
    const inner = follow(member, named);
    return inner.kind === "union" ? inner.members.map((variant) => follow(variant, named)) : [inner];
  });
  return members.find((member) => isMeantFor(member, value)) ?? members[0] ?? target;
}

function follow(type: Type, named: Named): Type {
  return type.kind === "reference" ? (named.get(type.id) ?? type) : type;
}

function isMeantFor(type: Type, value: Json): boolean {
  if (value.kind === "object") return type.kind === "map" || (type.kind === "object" && hasItsLiterals(type, value.members));
  return type.kind === value.kind;
}

function hasItsLiterals(type: ObjectType, members: readonly JsonMember[]): boolean {
  const keys = new Set(type.properties.map(({ key }) => key));
  if (members.some(({ key }) => !keys.has(key))) return false;
  return type.properties.every(({ key, type: property }) => {
    if (property.kind !== "literal") return true;
    const value = members.findLast((member) => member.key === key)?.value;
    return value !== undefined && isLiteral(value, property.value);
  });
}

/** The smallest value of a type. Recursive types end at optional properties and empty arrays; the depth is a second line. */
export function makeValue(type: Type, named: Named, depth: number): Json {
  if (depth > 20) return { kind: "null" };
  switch (type.kind) {
    case "number":
      return { kind: "number", text: "1" };
    case "boolean":
      return { kind: "boolean", value: true };
    case "string":
      return { kind: "string", value: "text" };
    case "literal":
      return literalToJson(type.value);
    case "array":
      return { kind: "array", items: [] };
    case "map":
      return { kind: "object", members: [] };
    case "reference":
      return makeValue(named.get(type.id) ?? { kind: "unknown" }, named, depth + 1);
    case "union":
      return makeValue(type.members[0] ?? { kind: "null" }, named, depth + 1);
    case "object":
      return {
        kind: "object",
        members: type.properties
          .filter(({ optional }) => !optional)
          .map(({ key, type: property }) => ({ key, value: makeValue(property, named, depth + 1) })),
      };
    default:
      return { kind: "null" };
  }
}
