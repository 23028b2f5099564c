import { isObject } from "../json/members.ts";
import type { Report } from "../diagnostics/collector.ts";
import { type ConfigNode, readKnown, readMembers, readPattern, readSwitch, reportWrong } from "./guards.ts";
import type { NamedOverride, OperationOverride, SegmentOverride, TypeOverride, ValueOverride } from "./model.ts";
import { readPaging } from "./read-paging.ts";
import { readForm, readType, readValues, type TypeScope } from "./read-type.ts";
import { lowerCase, upperCase } from "../util/letters.ts";
import { maxConfigDepth } from "../util/limits.ts";

/**
 * Functions begin with a lower-case letter and types with an upper-case one, so they never clash.
 */
const functionName = /^(?!__)[a-z_][A-Za-z0-9_]{0,99}$/;
const argumentName = /^(?!__)[A-Za-z_][A-Za-z0-9_.-]{0,99}$/;
const typeName = /^[A-Z][A-Za-z0-9_]{0,99}$/;

/** `list-users` → `listUsers`. Nothing else that a name cannot have is taken for one. */
function spellFunction(given: string): string {
  const joined = given.trim().replace(/[ -]+([A-Za-z0-9])/g, (_, next: string) => upperCase(next));
  return lowerCase(joined.charAt(0)) + joined.slice(1);
}

function spellType(given: string): string {
  const name = spellFunction(given);
  return upperCase(name.charAt(0)) + name.slice(1);
}

/** What may be said about a value, depending on where it is. */
interface ValueRules {
  readonly keys: readonly string[];
  readonly types: TypeScope;
}

const pathRules: ValueRules = { keys: ["type", "enum"], types: "single" };
const headerRules: ValueRules = { keys: ["required", "type", "enum"], types: "single" };
const fieldRules: ValueRules = { keys: ["required", "type", "enum"], types: "repeated" };
const propertyRules: ValueRules = { keys: ["required", "type", "enum", "form", "properties"], types: "body" };
const responseRules: ValueRules = { keys: ["type", "enum", "form", "properties"], types: "body" };

/** Reads the overrides of one operation. */
export function readOperation(node: ConfigNode, report: Report): OperationOverride {
  const members = readKnown(node, ["name", "segments", "path", "query", "headers", "form", "body", "responses", "paging"], report);
  const body = members.get("body");
  return {
    key: node.key,
    pointer: node.pointer,
    name: readPattern(members.get("name"), functionName, "the name of a function, such as `listBikes`", report, spellFunction),
    segments: readSegments(members.get("segments"), report),
    path: readValueList(members.get("path"), pathRules, 0, report),
    query: readValueList(members.get("query"), fieldRules, 0, report),
    headers: readValueList(members.get("headers"), headerRules, 0, report),
    form: readValueList(members.get("form"), fieldRules, 0, report),
    body: body === undefined ? undefined : readValue(body, propertyRules, 0, report),
    responses: readResponses(members.get("responses"), report),
    paging: readPaging(members.get("paging"), report),
  };
}

function readSegments(node: ConfigNode | undefined, report: Report): readonly SegmentOverride[] {
  if (node === undefined) return [];
  return readMembers(node, report).flatMap((member) => {
    const name = readPattern(member, argumentName, "the name of an argument, such as `orderId`", report);
    return name === undefined ? [] : [{ key: member.key, pointer: member.pointer, name }];
  });
}

function readResponses(node: ConfigNode | undefined, report: Report): readonly NamedOverride[] {
  if (node === undefined) return [];
  return readMembers(node, report).flatMap((member) => {
    if (/^[2-5]\d\d$/.test(member.key)) return [{ key: member.key, ...readValue(member, responseRules, 0, report) }];
    reportWrong({ ...member, value: member.key }, "a status from 200 to 599", report);
    return [];
  });
}

/** Reads the overrides of one type. */
export function readTypeOverride(node: ConfigNode, report: Report): TypeOverride {
  const members = readKnown(node, ["name", "form", "properties"], report);
  return {
    key: node.key,
    pointer: node.pointer,
    name: readPattern(members.get("name"), typeName, "the name of a type, such as `Bike`", report, spellType),
    form: readForm(members.get("form"), report),
    properties: readValueList(members.get("properties"), propertyRules, 0, report),
  };
}

function readValueList(node: ConfigNode | undefined, rules: ValueRules, depth: number, report: Report): readonly NamedOverride[] {
  if (node === undefined) return [];
  if (depth >= maxConfigDepth) {
    reportWrong(node, `at most ${maxConfigDepth} levels deep`, report);
    return [];
  }
  return readMembers(node, report).map((member) => ({ key: member.key, ...readValue(member, rules, depth, report) }));
}

function readValue(node: ConfigNode, rules: ValueRules, depth: number, report: Report): ValueOverride {
  const members = readKnown(node, holdsEnum(node) ? [...rules.keys, "open"] : rules.keys, report);
  return {
    pointer: node.pointer,
    required: readSwitch(members.get("required"), report),
    type: readType(members.get("type"), rules.types, report),
    values: readValues(members.get("enum"), members.get("open"), rules.types, report),
    form: readForm(members.get("form"), report),
    properties: readValueList(members.get("properties"), propertyRules, depth + 1, report),
  };
}

/** `open` is only allowed beside `enum`. */
function holdsEnum({ value }: ConfigNode): boolean {
  return isObject(value) && Object.hasOwn(value, "enum");
}
