import type { DocumentedProperty } from "../../infer/root.ts";
import type { Json, JsonMember } from "../../json/json.ts";
import type { BodySample } from "./body-types.ts";
import type { DeclaredType, DeclaredVariable } from "./graphql-document.ts";

/** The scalars of the GraphQL specification (3.5), as placeholders of their types. */
const scalars: ReadonlyMap<string, string> = new Map([
  ["Int", "<integer>"],
  ["Float", "<number>"],
  ["String", "<string>"],
  ["ID", "<string>"],
  ["Boolean", "<boolean>"],
]);

/**
 * Adds to samples of variables what the query declares: a placeholder of its type for each variable
 * that is missing, null or unknown, and one sample with null where null may be sent, and with a
 * string where an ID was a number. Enums, input objects and scalars of the server's own are known
 * from the samples alone.
 */
export function withDeclared(samples: readonly BodySample[], declared: readonly DeclaredVariable[], origin: string): readonly BodySample[] {
  if (declared.length === 0) return samples;
  const filled = samples.map(({ value, origin: own }) => ({ value: fill(value, declared), origin: own }));
  const needed = declared.some((variable) => variable.nullable || isIdAsNumber(variable, samples));
  const nulls = declared.map((variable): JsonMember => ({
    key: variable.name,
    value: variable.nullable ? { kind: "null" } : placeholderOf(variable.type),
  }));
  const first = filled.length > 0 ? filled : [{ value: fill({ kind: "object", members: [] }, declared), origin }];
  const others = filled[0]?.value.kind === "object" ? membersBeside(filled[0].value.members, declared) : [];
  return needed ? [...first, { value: { kind: "object", members: [...nulls, ...others] }, origin }] : first;
}

/** An ID may be sent as a number (GraphQL specification, 3.5.5), but it is a string. */
function isIdAsNumber({ name, type }: DeclaredVariable, samples: readonly BodySample[]): boolean {
  if (type.kind !== "named" || type.name !== "ID") return false;
  return samples.some(
    ({ value }) => value.kind === "object" && value.members.some((member) => member.key === name && member.value.kind === "number"),
  );
}

/**
 * What a sample has besides the declared variables, so that it is not optional for lack of it in
 * the sample of nulls.
 */
function membersBeside(members: readonly JsonMember[], declared: readonly DeclaredVariable[]): readonly JsonMember[] {
  const names = new Set(declared.map(({ name }) => name));
  return members.filter(({ key }) => !names.has(key));
}

function fill(value: Json, declared: readonly DeclaredVariable[]): Json {
  if (value.kind !== "object") return value;
  const own = new Map(value.members.map((member) => [member.key, member.value]));
  const types = new Map(declared.map(({ name, type }) => [name, type]));
  const members = value.members.map(({ key, value: given }): JsonMember => {
    const type = types.get(key);
    return { key, value: type === undefined ? given : fillValue(given, type) };
  });
  const missing = declared
    .filter(({ name }) => !own.has(name))
    .map(({ name, type }): JsonMember => ({ key: name, value: placeholderOf(type) }));
  return { kind: "object", members: [...members, ...missing] };
}

function fillValue(given: Json, type: DeclaredType): Json {
  switch (given.kind) {
    case "null":
    case "variable":
    case "placeholder":
      return placeholderOf(type);
    case "array":
      return type.kind === "list" && given.items.length === 0 ? placeholderOf(type) : given;
    default:
      return given;
  }
}

function placeholderOf(type: DeclaredType): Json {
  if (type.kind === "list") return { kind: "array", items: [placeholderOf(type.element)] };
  const scalar = scalars.get(type.name);
  return scalar === undefined ? { kind: "placeholder", text: type.name } : { kind: "string", value: scalar };
}

/** Which variables must be passed, as descriptions say it of other properties. */
export function documentDeclared(declared: readonly DeclaredVariable[]): ReadonlyMap<string, DocumentedProperty> {
  return new Map(
    declared.map(({ name, required }) => [
      name,
      { description: "", requirement: required ? "required" : "optional", allowedValues: undefined },
    ]),
  );
}
