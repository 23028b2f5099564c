import type { LiteralValue, ObjectType, Property, Type } from "../../../ir/type.ts";
import { assertNever } from "../../../util/assert-never.ts";
import { type Code, code, joinCode, nothing, trust } from "./code.ts";
import { withoutRequirement } from "../../../prose/required.ts";
import { printMemberComment } from "./comment.ts";
import { printNumber } from "./json.ts";
import { printIdentifier, printString, printTypeKey } from "./literal.ts";

/**
 * What a printed type depends on: the names of shared types, and the type of binary data at this
 * place.
 */
export interface TypeContext {
  /** Prints the name of a shared type and imports it. */
  readonly nameOf: (id: string) => Code;
  /** `Blob` in responses, the runtime's input type in requests. */
  readonly binary: () => Code;
}

/** Prints a type as a TypeScript type expression. The layout is left to prettier. */
export function printType(type: Type, context: TypeContext): Code {
  switch (type.kind) {
    case "unknown":
    case "null":
    case "boolean":
    case "void":
      return trust(type.kind);
    case "number":
      if (type.big === true) return trust("number | bigint");
      return type.values === undefined ? trust(type.kind) : printOpenSet(type.values, type.kind);
    case "string":
      return type.values === undefined ? trust(type.kind) : printOpenSet(type.values, type.kind);
    case "literal":
      return printLiteral(type.value);
    case "unseen":
      // Neither `string` nor a branded one: `switch` would not tell it from the literals.
      return trust("`${string} (unseen)`");
    case "array":
      return type.positions === undefined ? printArrayType(type.element, context) : printTuple(type.positions, context);
    case "object":
      return printObjectType(type, context);
    case "map":
      return printMap(type, context);
    case "union":
      return printUnion(type.members, context);
    case "reference":
      return context.nameOf(type.id);
    case "imported":
      // With its module, because its name may be that of a type of the package.
      return code`import(${printString(type.from)}).${printIdentifier(type.name)}`;
    case "binary":
      return context.binary();
    default:
      return assertNever(type);
  }
}

function printTuple(positions: readonly Type[], context: TypeContext): Code {
  const printed = positions.map((position) => printType(position, context));
  return code`[${joinCode(printed, ", ")}]`;
}

/** A map, in which editors suggest the keys that every sample has. */
function printMap({ keys = [], ...type }: Extract<Type, { kind: "map" }>, context: TypeContext): Code {
  const value = printType(type.value, context);
  if (keys.length === 0) return code`Record<string, ${value}>`;
  const known = keys.map((each) => printMemberDeclaration(nothing, each.key, false, printType(each.type, context)));
  const members = [...known, code`[key: string]: ${value};`];
  return code`{ ${joinCode(members, " ")} }`;
}

function printArrayType(element: Type, context: TypeContext): Code {
  const printed = printType(element, context);
  const isUnion =
    element.kind === "union" ||
    (element.kind === "number" && element.big === true) ||
    ("values" in element && element.values !== undefined);
  return isUnion ? code`(${printed})[]` : code`${printed}[]`;
}

function printLiteral(value: LiteralValue): Code {
  if (typeof value === "string") return printString(value);
  return typeof value === "number" ? printNumber(String(value)) : trust(String(value));
}

/**
 * Known values, for editors to suggest, or any other value of their kind. In a union with plain
 * `string` they would disappear.
 */
function printOpenSet(values: readonly LiteralValue[], kind: "number" | "string"): Code {
  return code`${joinCode(values.map(printLiteral), " | ")} | (${trust(kind)} & {})`;
}

function printUnion(members: readonly Type[], context: TypeContext): Code {
  const printed = members.map((member) => (member.kind === "void" ? trust("undefined") : printType(member, context)));
  return joinCode([...new Set(printed)], " | ");
}

/** Prints `{ a: string; b?: number }`, spread over lines if any property has a comment. */
function printObjectType(type: ObjectType, context: TypeContext): Code {
  if (type.properties.length === 0) return trust("Record<string, unknown>");
  const properties = printMembers(type, context);
  const short = properties.length <= 3 && properties.every((property) => !property.includes("\n"));
  return short ? code`{ ${joinCode(properties, " ")} }` : code`{\n${joinCode(properties, "\n")}\n}`;
}

/** Prints the body of an interface: like the object type, but always spread over lines. */
export function printInterfaceBody(type: ObjectType, context: TypeContext): Code {
  return code`{\n${joinCode(printMembers(type, context), "\n")}\n}`;
}

/** The properties, and that there may be others. */
function printMembers({ properties, open }: ObjectType, context: TypeContext): readonly Code[] {
  const printed = properties.map((property) => printProperty(property, context));
  return open === true ? [...printed, code`[key: string]: unknown;`] : printed;
}

function printProperty(property: Property, context: TypeContext): Code {
  const comment = printMemberComment([withoutRequirement(property.description, !property.optional), describeEvidence(property)]);
  const type = printType(propertyType(property), context);
  const accepted = property.optional && property.sent === true && type !== "unknown" ? code`${type} | undefined` : type;
  return printMemberDeclaration(comment, property.key, property.optional, accepted);
}

/** The members that every object inherits from `Object.prototype`, as TypeScript declares them. */
const inheritedMembers: ReadonlySet<string> = new Set(
  "constructor toString toLocaleString valueOf hasOwnProperty isPrototypeOf propertyIsEnumerable".split(" "),
);

/** True for the name of a member that every object inherits. */
export function isInherited(key: string): boolean {
  return inheritedMembers.has(key);
}

/** One member of an interface or object type, below its doc comment if there is one. */
export function printMemberDeclaration(comment: Code, key: string, optional: boolean, type: Code): Code {
  // To TypeScript, an object without this member has the inherited one, whose type must fit.
  const inherited = optional && isInherited(key) && type !== "unknown" ? code` | Object[${printString(key)}]` : nothing;
  const declaration = code`${printTypeKey(key)}${optional ? trust("?") : nothing}: ${type}${inherited};`;
  return comment === "" ? declaration : code`${comment}\n${declaration}`;
}

/** Nothing is known about a property that never had a value. */
function propertyType(property: Property): Type {
  return property.type.kind === "void" ? { kind: "unknown" } : property.type;
}

function describeEvidence(property: Property): string {
  const parts: string[] = [];
  const format = formatOf(property.type);
  if (format !== undefined) parts.push(`Format: ${format}.`);
  if (property.documented === true) parts.push("Documented, not in the saved request.");
  if (property.script?.beside === true) parts.push(scriptNotes[property.script.presence]);
  if (property.type.kind === "unseen") parts.push("A value that no sample has.");
  if (isOnlyNull(property.type)) parts.push("Only `null` was seen.");
  if (property.example !== undefined && !("values" in property.type)) parts.push(`Example: \`${property.example}\``);
  return parts.join(" ");
}

const scriptNotes = {
  asserted: "Asserted by a test script, not in the saved examples.",
  read: "Read by a script, not in the saved examples.",
} as const;

function isOnlyNull(type: Type): boolean {
  return type.kind === "unknown" && type.seen === "null";
}

function formatOf(type: Type): string | undefined {
  switch (type.kind) {
    case "string":
      return type.format;
    case "array":
      return formatOf(type.element);
    case "union":
      return type.members.map(formatOf).find((format) => format !== undefined);
    default:
      return undefined;
  }
}
