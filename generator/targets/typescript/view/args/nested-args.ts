import { withoutRequirement } from "../../../../prose/required.ts";
import type { FormParameter, Parameter, QueryParameter } from "../../../../ir/api.ts";
import type { ObjectType, Property, Type } from "../../../../ir/type.ts";
import { isFreeFormName } from "../../../../infer/forms/form.ts";
import { isListName, type NestedNode, type NestedPlace, nestParameters } from "../../../../operations/parameters/nesting.ts";
import { describePrepared } from "../computed/computing.ts";
import { assertNever } from "../../../../util/assert-never.ts";
import { type Code, code, joinCode, nothing } from "../../print/code.ts";
import { printMemberComment, quoteInComment } from "../../print/comment.ts";
import { printMemberDeclaration } from "../../print/type.ts";

type NestableParameter = QueryParameter | FormParameter;
type Node = NestedNode<NestableParameter>;

/** How the type of a single value is printed. */
type PrintValue = (parameter: NestableParameter) => Code;

/** The members of a group of parameters: bracketed names as nested objects, lists and maps. */
export function printNestedMembers(parameters: readonly NestableParameter[], place: NestedPlace, printValue: PrintValue): readonly Code[] {
  return [...nestParameters(parameters, place)].map(([key, node]) => printMember(key, node, 1, printValue));
}

/** Which members of such a group a caller must pass, as a type. Single values are unknown in it. */
export function typeOfNested(parameters: readonly NestableParameter[], place: NestedPlace): ObjectType {
  return typeOfMembers(nestParameters(parameters, place), 1);
}

function typeOfMembers(members: ReadonlyMap<string, Node>, of: number): ObjectType {
  const properties = [...members].map(([key, node]): Property => ({
    key,
    type: typeOfNode(node, of),
    optional: !isRequired(node, of),
    description: "",
  }));
  return { kind: "object", properties };
}

function typeOfNode(node: Node, of: number): Type {
  if (node.kind === "value") return { kind: node.parameters.some(isFile) ? "binary" : "unknown" };
  return node.kind === "list" ? { kind: "array", element: typeOfNode(node.element, node.length) } : typeOfMembers(node.members, of);
}

function isFile(parameter: NestableParameter): boolean {
  return "value" in parameter && parameter.value === "file";
}

/** A member; `of` is the number of elements that it was looked for in. */
function printMember(key: string, node: Node, of: number, printValue: PrintValue): Code {
  const optional = !isRequired(node, of);
  const type = printNode(key, node, printValue);
  return printMemberDeclaration(commentOf(node), key, optional, optional ? code`${type} | undefined` : type);
}

/** The names bound the depth. */
function isRequired(node: Node, of: number): boolean {
  switch (node.kind) {
    case "value":
      return node.parameters.length >= of && node.parameters.every(({ required }) => required);
    case "list":
      return node.group?.required === true || isRequired(node.element, node.length);
    case "object":
      return node.group?.required === true || [...node.members.values()].some((member) => isRequired(member, of));
    default:
      return assertNever(node);
  }
}

function printNode(key: string, node: Node, printValue: PrintValue): Code {
  switch (node.kind) {
    case "value":
      return printRepeated(node.parameters, printValue);
    case "list":
      return printList(key, node, printValue);
    case "object":
      return printObject(key, node.members, 1, printValue);
    default:
      return assertNever(node);
  }
}

function printRepeated(parameters: readonly NestableParameter[], printValue: PrintValue): Code {
  const type = printUnion(parameters, printValue);
  const repeats = parameters.some(({ repeats, name }) => repeats || isListName(name));
  return repeats ? code`${type} | readonly (${type})[]` : type;
}

function printList(key: string, { element, length }: Node & { kind: "list" }, printValue: PrintValue): Code {
  if (element.kind === "value") {
    const type = printUnion(element.parameters, printValue);
    return code`${type} | readonly (${type})[]`;
  }
  const type = element.kind === "object" ? printObject(key, element.members, length, printValue) : printNode(key, element, printValue);
  return code`readonly (${type})[]`;
}

function printObject(key: string, members: ReadonlyMap<string, Node>, of: number, printValue: PrintValue): Code {
  const values = [...members.values()].flatMap((member) => (member.kind === "value" ? member.parameters : []));
  if (isFreeFormName(key) && values.length === members.size) {
    return code`{ readonly [key: string]: ${printUnion(values, printValue)} | undefined }`;
  }
  return code`{\n${joinCode(
    [...members].map(([name, member]) => printMember(name, member, of, printValue)),
    "\n",
  )}\n}`;
}

/** The types of one property in several elements, or of all values of a map. */
function printUnion(parameters: readonly NestableParameter[], printValue: PrintValue): Code {
  return joinCode([...new Set(parameters.map(printValue))], " | ");
}

function commentOf(node: Node): Code {
  const group = node.kind === "value" ? undefined : node.group;
  if (group !== undefined) return printMemberComment([withoutRequirement(group.description, group.required)]);
  const parameters =
    node.kind === "value" ? node.parameters : node.kind === "list" && node.element.kind === "value" ? node.element.parameters : [];
  const described = parameters.find(({ description }) => description !== "") ?? parameters[0];
  return described === undefined
    ? nothing
    : printMemberComment([
        withoutRequirement(described.description, described.required),
        describeDefault(described),
        describeOrigin(described),
        describePrepared(described),
      ]);
}

/** Says of a parameter that only a description names it. */
export function describeOrigin({ documented }: Parameter): string {
  return documented === true ? "Documented, not in the saved request." : "";
}

/** What is sent where the caller passes nothing. */
export function describeDefault({ defaultValue }: Parameter): string {
  return defaultValue === undefined ? "" : `Default: ${quoteInComment(defaultValue)}.`;
}
