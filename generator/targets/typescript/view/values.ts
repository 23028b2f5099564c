import type { Argument, FixtureBody, FixtureCall, FormArgument } from "../../../ir/fixture.ts";
import { isLongList } from "../print/json.ts";
import type { Json, JsonMember } from "../../../json/json.ts";
import { groupBy } from "../../../util/group-by.ts";
import { isInherited } from "../print/type.ts";
import { assertNever } from "../../../util/assert-never.ts";

/** The arguments of a call as a JSON tree, grouped as in HTTP. */
export function argsOf(call: FixtureCall): Json & { readonly kind: "object" } {
  const members = [groupOf("path", call.path), groupOf("query", call.query), groupOf("headers", call.headers), bodyOf(call.body)];
  return { kind: "object", members: members.flat() };
}

function groupOf(key: string, values: readonly Argument[]): readonly JsonMember[] {
  return values.length === 0 ? [] : [{ key, value: nestValues(values) }];
}

function bodyOf(body: FixtureBody): readonly JsonMember[] {
  switch (body.kind) {
    case "none":
      return body.passed === true ? [{ key: "body", value: undefinedValue }] : [];
    case "json":
      return [{ key: "body", value: withoutDefaults(body.value, body.absent ?? []) }];
    case "text":
      return [{ key: "body", value: body.values === undefined ? stringOf(body.text) : nestValues(body.values) }];
    case "file":
      return [{ key: "body", value: fileOf(body.name) }];
    case "form":
      return [{ key: "body", value: nestValues(body.fields.map((field) => ({ ...field, value: formValueOf(field) }))) }];
    case "graphql":
      return body.variables === undefined ? [] : [{ key: "body", value: objectOf([{ key: "variables", value: body.variables }]) }];
    default:
      return assertNever(body);
  }
}

/** Says of each default that it is left out. */
function withoutDefaults(body: Json, absent: readonly string[]): Json {
  return body.kind !== "object" || absent.length === 0
    ? body
    : objectOf([...body.members, ...absent.map((key) => ({ key, value: undefinedValue }))]);
}

/** Values at their places: an object of objects and lists. The names bound the depth. */
export function nestValues(values: readonly Pick<Argument, "name" | "at" | "value" | "absent">[]): Json & { readonly kind: "object" } {
  const given = values.filter(({ absent }) => absent !== "required");
  const placed = given.map(({ name, at, value, absent }) => ({ path: at ?? [name], value: absent === "default" ? undefinedValue : value }));
  return { kind: "object", members: membersOf(placed) };
}

/** Leaves a default or a body out. Printed as it is named. */
const undefinedValue: Json = { kind: "variable", name: "undefined" };

/** The names of the parameters that a call leaves out although its type requires them. */
export function missingArguments({ query, headers, body }: FixtureCall): readonly string[] {
  const fields = body.kind === "form" ? body.fields.filter((field) => field.kind === "text") : [];
  return [...query, ...headers, ...fields].filter(({ absent }) => absent === "required").map(({ name }) => name);
}

interface PlacedValue {
  readonly path: readonly (string | number)[];
  readonly value: Json;
}

function membersOf(values: readonly PlacedValue[]): readonly JsonMember[] {
  return [...groupBy(values, ({ path }) => String(path[0]))].map(([key, group]) => ({ key, value: nestGroup(group) }));
}

function nestGroup(group: readonly PlacedValue[]): Json {
  const inner = group.map(({ path, value }) => ({ path: path.slice(1), value }));
  const whole = inner.find(({ path }) => path.length === 0);
  if (whole !== undefined) return whole.value;
  const members = membersOf(inner);
  const isList = inner.every(({ path }) => typeof path[0] === "number");
  return isList ? { kind: "array", items: members.map(({ value }) => value) } : { kind: "object", members };
}

function formValueOf(field: FormArgument): Json {
  if (field.kind === "text") return field.value;
  const [only, ...others] = field.fileNames;
  if (only !== undefined && others.length === 0) return fileOf(only);
  return { kind: "array", items: field.fileNames.map(fileOf) };
}

function fileOf(name: string): Json {
  return objectOf([
    { key: "data", value: stringOf(`file:${name}`) },
    { key: "name", value: stringOf(name) },
  ]);
}

/** A string as a JSON node. */
export function stringOf(value: string): Json {
  return { kind: "string", value };
}

/** A number as a JSON node. */
export function numberOf(value: number): Json {
  return { kind: "number", text: String(value) };
}

/** Members as a JSON object. */
export function objectOf(members: readonly JsonMember[]): Json {
  return { kind: "object", members };
}

/** A map of strings as a JSON object. */
export function recordOf(record: Readonly<Record<string, string>>): Json {
  return objectOf(Object.entries(record).map(([key, value]) => ({ key, value: stringOf(value) })));
}

/** True if some list in a value has too many different elements for one union. Iterative. */
export function containsLongList(value: Json): boolean {
  const pending: Json[] = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === "object") for (const member of next.members) pending.push(member.value);
    if (next.kind !== "array") continue;
    if (isLongList(next.items)) return true;
    for (const item of next.items) pending.push(item);
  }
  return false;
}

/**
 * True if an object in a list has a member with the name of an inherited one (such as
 * `constructor`). TypeScript then infers an optional member of that name for the other objects of
 * the list, finds the inherited function there, and rejects the list unless its type is declared.
 */
export function hasInheritedNames(value: Json): boolean {
  const pending: { readonly value: Json; readonly listed: boolean }[] = [{ value, listed: false }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value: node, listed } = next;
    if (node.kind === "array") for (const item of node.items) pending.push({ value: item, listed: true });
    if (node.kind !== "object") continue;
    if (listed && node.members.some(({ key }) => isInherited(key))) return true;
    for (const member of node.members) pending.push({ value: member.value, listed });
  }
  return false;
}
