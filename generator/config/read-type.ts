import { isObject } from "../json/members.ts";
import type { Report } from "../diagnostics/collector.ts";
import { type ConfigNode, readKnown, readList, readPattern, readSwitch, reportWrong, suggestValue } from "./guards.ts";
import type { EnumValue, FormExpression, ConfigValue, TypeExpression, ValueSet } from "./model.ts";
import { maxConfigDepth } from "../util/limits.ts";

const simple = ["string", "number", "bigint", "boolean", "null", "unknown"] as const;
const scalars = ["string", "number", "boolean"] as const;

/** What other languages and JSON Schema call these. */
const otherNames: ReadonlyMap<unknown, string> = new Map([
  ["integer", "number"],
  ["int", "number"],
  ["float", "number"],
  ["double", "number"],
  ["long", "bigint"],
  ["int64", "bigint"],
  ["bool", "boolean"],
  ["text", "string"],
  ["any", "unknown"],
]);

/** What a type expression may consist of. */
export type TypeScope =
  /** Anything, in a body. */
  | "body"
  /** Scalars, or lists of them. */
  | "repeated"
  /** Scalars. */
  | "single";

/**
 * Reads a type expression: `"string"`, `{ "array": … }`, `{ "tuple": […] }`, `{ "map": … }`,
 * `{ "anyOf": […] }`, `{ "ref": "Name" }`, `{ "import": "Name", "from": "package" }`.
 */
export function readType(node: ConfigNode | undefined, scope: TypeScope, report: Report): ConfigValue<TypeExpression> | undefined {
  if (node === undefined) return undefined;
  const value = readExpression(node, scope, 0, report);
  return value === undefined ? undefined : { value, pointer: node.pointer };
}

function readExpression(node: ConfigNode, scope: TypeScope, depth: number, report: Report): TypeExpression | undefined {
  const names: readonly (typeof simple)[number][] = scope === "body" ? simple : scalars;
  const kind = names.find((name) => name === node.value);
  if (kind !== undefined) return { kind };
  if (!isObject(node.value) || depth >= maxConfigDepth) {
    const meant = names.find((name) => name === otherNames.get(node.value)) ?? suggestValue(node, names);
    reportWrong(node, expectedOf(scope), report, meant);
    return undefined;
  }
  if (scope === "body" && Object.hasOwn(node.value, "import")) return readImport(node, report);
  const known =
    scope === "body" ? ["array", "tuple", "map", "anyOf", "ref", "import"] : scope === "repeated" ? ["array", "anyOf"] : ["anyOf"];
  const [[name, inner] = [], ...others] = readKnown(node, known, report);
  if (inner === undefined || others.length > 0) {
    if (Object.keys(node.value).length !== 1 || others.length > 0) reportWrong(node, expectedOf(scope), report);
    return undefined;
  }
  return readCompound(name ?? "", inner, scope, depth + 1, report);
}

function readCompound(name: string, node: ConfigNode, scope: TypeScope, depth: number, report: Report): TypeExpression | undefined {
  if (name === "anyOf" || name === "tuple") {
    const nodes = readList(node, "a list of types", report);
    const members = nodes.flatMap((member) => readExpression(member, scope === "body" ? scope : "single", depth, report) ?? []);
    if (members.length === 0 || members.length < nodes.length) return undefined;
    return name === "anyOf" ? { kind: "union", members } : { kind: "tuple", items: members };
  }
  if (name === "ref") {
    const type = readPattern(node, /./s, "the name of a type", report);
    return type === undefined ? undefined : { kind: "named", name: type };
  }
  const inner = readExpression(node, scope === "body" ? scope : "single", depth, report);
  if (inner === undefined) return undefined;
  return name === "array" ? { kind: "array", element: inner } : { kind: "map", value: inner };
}

/** Words of TypeScript that no exported type can have as its name. */
const typeName =
  /^(?!(?:any|bigint|boolean|default|import|never|null|number|object|string|symbol|this|typeof|undefined|unknown|void)$)[A-Za-z_$][\w$]{0,99}$/;
/** A package of npm, possibly with a scope and a path inside. No segment begins with a dot. */
const moduleSpecifier = /^(?:@[a-z0-9-][a-z0-9._-]{0,99}\/)?[a-z0-9-][a-z0-9._-]{0,99}(?:\/[A-Za-z0-9_-][\w.-]{0,99}){0,9}$/;
const versionRange = /^[\dxX*^~<>=][\w.^~<>=*|+ -]{0,99}$/;

/** Reads a type that another package exports. */
function readImport(node: ConfigNode, report: Report): TypeExpression | undefined {
  const members = readKnown(node, ["import", "from", "version"], report);
  const name = readPattern(members.get("import"), typeName, "the name of an exported type", report);
  const from = members.get("from");
  if (from === undefined) reportWrong(node, `{ "import" } together with "from", the name of an npm package`, report);
  const expected = "the name of an npm package (a file beside the config would be missing where the package is installed)";
  const specifier = readPattern(from, moduleSpecifier, expected, report);
  const range = members.get("version");
  const version = readPattern(range, versionRange, "a range of versions such as `^1.2.0`", report);
  if (name === undefined || specifier === undefined || (range !== undefined && version === undefined)) return undefined;
  return { kind: "imported", name: name.value, from: specifier.value, version: version?.value ?? "*" };
}

function expectedOf(scope: TypeScope): string {
  const names = (scope === "body" ? simple : scalars).map((name) => JSON.stringify(name)).join(", ");
  const compounds = {
    body: `{ "array" }, { "tuple" }, { "map" }, { "anyOf" }, { "ref" } or { "import", "from" }`,
    repeated: `{ "array" } or { "anyOf" }`,
    single: `{ "anyOf" }`,
  };
  return `one of ${names}, ${compounds[scope]}`;
}

/**
 * Reads an enum, a list of distinct values; `open` is its neighbour. Values that are sent as text
 * cannot be null.
 */
export function readValues(
  node: ConfigNode | undefined,
  open: ConfigNode | undefined,
  scope: TypeScope,
  report: Report,
): ConfigValue<ValueSet> | undefined {
  const isOpen = readSwitch(open, report)?.value ?? false;
  if (node === undefined) return undefined;
  const nodes = readList(node, "a list of values", report);
  const values = nodes.flatMap((member) => readEnumValue(member, scope, report) ?? []);
  if (values.length === 0 || values.length < nodes.length) return undefined;
  return { value: { listed: [...new Set(values.map(({ value }) => value))], open: isOpen }, pointer: node.pointer };
}

function readEnumValue(node: ConfigNode, scope: TypeScope, report: Report): ConfigValue<EnumValue> | undefined {
  const { value, pointer } = node;
  if (typeof value === "string" || typeof value === "boolean") return { value, pointer };
  if (typeof value === "number" && Number.isFinite(value)) return { value, pointer };
  if (value === null && scope === "body") return { value, pointer };
  const last = scope === "body" ? "true, false or null" : "true or false";
  reportWrong(node, typeof value === "number" ? "a finite number" : `a string, a number, ${last}`, report);
  return undefined;
}

/** Reads a form: `"object"`, `"map"` or `{ "union": "<key>" }`. */
export function readForm(node: ConfigNode | undefined, report: Report): ConfigValue<FormExpression> | undefined {
  if (node === undefined) return undefined;
  const { value, pointer } = node;
  if (value === "object" || value === "map") return { value: { kind: value }, pointer };
  if (!isObject(value)) {
    reportWrong(node, `"object", "map" or { "union" }`, report, suggestValue(node, ["object", "map"]));
    return undefined;
  }
  const union = readKnown(node, ["union"], report).get("union");
  if (union === undefined) {
    if (Object.keys(value).length === 0) reportWrong(node, `"object", "map" or { "union" }`, report);
    return undefined;
  }
  const key = readPattern(union, /^/, "the key of a property", report);
  return key === undefined ? undefined : { value: { kind: "variants", key: key.value }, pointer };
}
