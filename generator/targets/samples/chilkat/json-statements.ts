import type { Json } from "../../../json/json.ts";
import { printJson } from "../../../json/print-json.ts";
import { lowerCase, upperCase } from "../../../util/letters.ts";
import type { ChilkatObject, ChilkatVariable, Statement } from "./statement.ts";

type Members = Extract<Json, { kind: "object" }>;

/** The deepest loops of a sample, and their index variables. */
const indexNames = ["i", "j", "k"] as const;

/** The JSON as a comment. */
export function commentJson(value: Json): readonly Statement[] {
  return printJson(value, 2)
    .split("\n")
    .map((text) => ({ kind: "comment", text }));
}

/**
 * Builds an object field by field. A key that a path cannot express makes it load the whole text.
 */
export function createJson(object: ChilkatObject, value: Members): readonly Statement[] {
  const leaves = listLeaves(value, "");
  if (leaves === undefined) return [{ kind: "call", object, method: "Load", args: [printJson(value)] }];
  return leaves.map(({ path, value: leaf }) => writeLeaf(object, path, leaf));
}

interface Leaf {
  readonly path: string;
  readonly value: Json;
}

/** The values without members, by their paths. The parser limits the depth. */
function listLeaves(value: Json, path: string): readonly Leaf[] | undefined {
  const children: readonly (readonly [string, Json])[] =
    value.kind === "object"
      ? value.members.map((member) => [path === "" ? member.key : `${path}.${member.key}`, member.value])
      : value.kind === "array"
        ? value.items.map((item, index) => [`${path}[${index}]`, item])
        : [];
  if (value.kind === "object" && value.members.some(({ key }) => !isPlainKey(key))) return undefined;
  if (children.length === 0) return path === "" ? [] : [{ path, value }];
  const lists = children.map(([at, child]) => listLeaves(child, at));
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
}

function isPlainKey(key: string): boolean {
  return key !== "" && !/[.[\]"\\|]/.test(key);
}

function writeLeaf(object: ChilkatObject, path: string, value: Json): Statement {
  const call = (method: string, ...args: readonly (string | number | boolean)[]): Statement => ({
    kind: "call",
    object,
    method,
    args: [path, ...args],
  });
  switch (value.kind) {
    case "string":
      return call("UpdateString", value.value);
    case "boolean":
      return call("UpdateBool", value.value);
    case "number":
      return isInteger(value) ? call("UpdateInt", Number(value.text)) : call("UpdateNumber", value.text);
    case "array":
      return call("UpdateNewArray");
    case "object":
      return call("UpdateNewObject");
    case "variable":
      return call("UpdateString", `{{${value.name}}}`);
    case "placeholder":
      return call("UpdateString", value.text);
    case "null":
      return call("UpdateNull");
  }
}

/** True for an integer of 32 bits, which is what the library takes. */
function isInteger({ text }: Extract<Json, { kind: "number" }>): boolean {
  return /^-?\d{1,9}$/.test(text);
}

/** Hands out names of variables, each once. */
export type NameVariable = (key: string, type: ChilkatVariable["type"]) => ChilkatVariable;

/**
 * Names are those of properties; those that differ in case alone are numbered. `taken` are those of
 * the sample itself.
 */
export function createNames(taken: readonly string[]): NameVariable {
  const names = new Set(taken.map(lowerCase));
  return (key, type) => {
    const plain = key.replace(/[^A-Za-z0-9_]/g, "").replace(/^[^A-Za-z]+/, "");
    const base = plain === "" ? "Value" : upperCase(plain.slice(0, 1)) + plain.slice(1, 60);
    let name = base;
    for (let number = 1; names.has(lowerCase(name)); number++) name = `${base}${number}`;
    names.add(lowerCase(name));
    return { name, type };
  };
}

/** Reads every field of an answer, arrays in loops by their first element. */
export function parseJson(object: ChilkatObject, value: Json, name: NameVariable): readonly Statement[] {
  return value.kind === "object" ? readMembers(object, value, { prefix: "", depth: 0, key: "" }, name) : [];
}

interface ReadPlace {
  readonly prefix: string;
  readonly depth: number;
  readonly key: string;
}

function readMembers(object: ChilkatObject, value: Members, { prefix, depth }: ReadPlace, name: NameVariable): readonly Statement[] {
  return value.members
    .filter(({ key }) => isPlainKey(key))
    .flatMap(({ key, value: member }) => readValue(object, member, { prefix: prefix === "" ? key : `${prefix}.${key}`, depth, key }, name));
}

function readValue(object: ChilkatObject, value: Json, place: ReadPlace, name: NameVariable): readonly Statement[] {
  if (value.kind === "object") return readMembers(object, value, place, name);
  if (value.kind === "array") return readItems(object, value.items[0], place, name);
  const [method, type] =
    value.kind === "boolean"
      ? (["BoolOf", "boolean"] as const)
      : value.kind === "number" && isInteger(value)
        ? (["IntOf", "integer"] as const)
        : (["StringOf", "string"] as const);
  return [{ kind: "call", object, method, args: [place.prefix], result: { variable: name(place.key, type) } }];
}

function readItems(
  object: ChilkatObject,
  first: Json | undefined,
  { prefix, depth, key }: ReadPlace,
  name: NameVariable,
): readonly Statement[] {
  const letter = indexNames[depth];
  if (first === undefined || letter === undefined) return [];
  const index: ChilkatVariable = { name: letter, type: "integer" };
  const count = name(`count_${key}`, "integer");
  const body: readonly Statement[] = [
    { kind: "set", object, property: upperCase(letter), value: index },
    ...readValue(object, first, { prefix: `${prefix}[${letter}]`, depth: depth + 1, key }, name),
  ];
  return [
    { kind: "call", object, method: "SizeOfArray", args: [prefix], result: { variable: count } },
    { kind: "loop", index, count, body },
  ];
}

/** Reads every element of an array that is the whole answer. */
export function parseJsonArray(array: ChilkatObject, value: Extract<Json, { kind: "array" }>, name: NameVariable): readonly Statement[] {
  const [first] = value.items;
  if (first === undefined) return [];
  const index: ChilkatVariable = { name: "i", type: "integer" };
  const count = name("count", "integer");
  const element: ChilkatObject = { name: "jItem", class: "JsonObject" };
  const read: readonly Statement[] =
    first.kind === "object"
      ? [
          { kind: "call", object: array, method: "ObjectAt", args: [index], result: { object: element } },
          ...readMembers(element, first, { prefix: "", depth: 1, key: "" }, name),
          { kind: "dispose", object: element },
        ]
      : [{ kind: "call", object: array, method: "StringAt", args: [index], result: { variable: name("element", "string") } }];
  return [
    { kind: "get", object: array, property: "Size", variable: count },
    { kind: "loop", index, count, body: read },
  ];
}
