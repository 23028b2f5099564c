import type { Argument, FixtureBody, FixtureCall, FormArgument } from "../../../../ir/fixture.ts";
import { unnamedFile } from "../../../../fixtures/file-name.ts";
import type { Json, JsonMember } from "../../../../json/json.ts";
import { reservedMembers } from "../../naming/reserved.ts";
import { isListName } from "../../../../operations/parameters/nesting.ts";
import { singularize } from "../../../../util/singularize.ts";
import { capitalize, splitWords } from "../../../../names/words.ts";
import { isAllocatableName, toCamelCase } from "../../naming/casing.ts";
import type { Need } from "./needs.ts";
import { argsOf, nestValues, objectOf, stringOf } from "../values.ts";

/**
 * The groups of a call's arguments, as an example shows them. Where a test uses a placeholder, the
 * example has a variable for the caller to fill in.
 */
export function argsForReaders(call: FixtureCall): readonly JsonMember[] {
  const { path, query, headers, body } = call;
  return argsOf({ ...call, path: openAll(path), query: openAll(query), headers: openAll(headers), body: openBody(body) }).members;
}

/** Adds what a call must pass to a client that knows no variables. */
export function withNeeds(groups: readonly JsonMember[], needs: readonly Need[]): readonly JsonMember[] {
  const members = new Map(groups.map(({ key, value }) => [key, value]));
  for (const { group, name } of needs) {
    const known = members.get(group);
    const given = known?.kind === "object" ? known.members : [];
    if (!given.some(({ key }) => key === name)) members.set(group, objectOf([...given, { key: name, value: variable }]));
  }
  const order = [...new Set(["path", "query", "headers", "body", ...members.keys()])];
  return order.flatMap((key) => {
    const value = members.get(key);
    return value === undefined ? [] : [{ key, value }];
  });
}

/**
 * Names the variables of an example after their properties, unless such a name is already in
 * scope.
 */
export function nameVariables(groups: readonly JsonMember[], inScope: ReadonlySet<string>): readonly JsonMember[] {
  return groups.map(({ key, value }) => ({ key, value: nameInside(value, key, inScope) }));
}

/** Gives each variable a name that is valid in source code. The parser bounds the depth. */
function nameInside(value: Json, key: string, inScope: ReadonlySet<string>): Json {
  switch (value.kind) {
    case "array":
      return { kind: "array", items: withoutRepeats(value.items).map((item) => nameInside(item, singularize(key), inScope)) };
    case "object":
      return {
        kind: "object",
        members: value.members.map((member) => ({ key: member.key, value: nameInside(member.value, member.key, inScope) })),
      };
    case "variable":
      return { kind: "variable", name: nameOf(value.name === "" ? key : value.name, inScope) };
    default:
      return value;
  }
}

/** One of several elements that the caller fills in says as much as all of them. */
function withoutRepeats(items: readonly Json[]): readonly Json[] {
  const isUnnamed = (item: Json): boolean => item.kind === "variable" && item.name === "";
  return items.length > 1 && items.every(isUnnamed) ? items.slice(0, 1) : items;
}

/** The key itself if it is a valid variable name, otherwise a name made from its words. */
function nameOf(key: string, inScope: ReadonlySet<string>): string {
  const name = isAllocatableName(key) ? key : toCamelCase(splitWords(key)) || "value";
  return reservedMembers.has(name) || inScope.has(name) ? `my${capitalize(name)}` : name;
}

const variable: Json = { kind: "variable", name: "" };

/** A default that the test leaves out is no matter for readers. */
function openAll(given: readonly Argument[]): readonly Argument[] {
  return given
    .filter(({ absent }) => absent !== "default")
    .map(({ name, at, value, standIn }) => ({
      name,
      ...(at === undefined ? {} : { at }),
      value: listed(name, standIn === true ? variable : value),
    }));
}

/** A single value of a parameter that is a list, as a list: it may have more. */
export function listed(name: string, value: Json): Json {
  return isListName(name) && value.kind !== "array" ? { kind: "array", items: [value] } : value;
}

function openBody(body: FixtureBody): FixtureBody {
  switch (body.kind) {
    case "json":
      return { kind: "json", value: body.shown ?? body.value };
    case "graphql":
      return { kind: "graphql", variables: body.shown ?? body.variables };
    case "text":
      return openText(body);
    case "file":
      return { kind: "json", value: openFile(body.name) };
    case "form":
      return { kind: "json", value: nestValues(body.fields.map((field) => ({ ...field, value: openField(field) }))) };
    case "none":
      return { kind: "none" };
  }
}

/** A text that says nothing by itself is for the reader to write. */
function openText(body: Extract<FixtureBody, { kind: "text" }>): FixtureBody {
  if (body.values !== undefined) return { ...body, values: openAll(body.values) };
  const isShort = body.text.length < 80 && !body.text.includes("\n");
  return body.standIn === true && isShort ? { kind: "json", value: variable } : body;
}

function openField(field: FormArgument): Json {
  if (field.kind === "text") return listed(field.name, field.standIn === true ? variable : field.value);
  const files = field.fileNames.map(openFile);
  const [only, ...others] = files;
  return listed(field.name, only !== undefined && others.length === 0 ? only : { kind: "array", items: files });
}

/** A file for the reader to fill in. */
function openFile(name: string): Json {
  return name === unnamedFile ? variable : fileOf(name);
}

function fileOf(name: string): Json {
  return objectOf([
    { key: "data", value: { kind: "variable", name: "file" } },
    { key: "name", value: stringOf(name) },
  ]);
}
