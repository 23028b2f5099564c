import type { Request, SeenBody } from "../../collection/model.ts";
import type { Body } from "../../ir/api.ts";
import type { BodyDefault } from "../../ir/body.ts";
import type { Json } from "../../json/json.ts";
import { parseTolerantJson } from "../../json/parse-tolerant.ts";
import { isCredibleText, isOnlyText, isTree } from "../../json/trust.ts";
import { soleVariable } from "../../variables/template.ts";
import { readTextTemplate } from "../../variables/text-template.ts";
import { isComputed } from "../scripts/computed-values.ts";
import { publicValue, resolveKnownVariables } from "../../variables/values.ts";
import { addRequestBody, type BodySample, reportImprecise, reportTooDeep } from "./body-types.ts";
import type { BuildContext } from "../context.ts";
import { documentProperties } from "./documented-properties.ts";
import type { PlacedItem } from "../inherit.ts";
import { contentTypeOfLanguage, isJsonType, isLinesType } from "./media.ts";
import { saysMissedProperty } from "./missed-properties.ts";
import { contentTypeOf, sendsBody, type WithBody } from "./request-body.ts";
import type { Undeclared } from "../parameters/undeclared.ts";

type RawBody = Extract<SeenBody, { kind: "raw" }>;

/** The request that decides what kind of body there is. */
type RawRequest = Pick<Request, "method" | "headers"> & { readonly body: RawBody };

/** What a body is of. */
export interface BodyOwner {
  readonly placed: PlacedItem;
  /** Of the operation. */
  readonly id: string;
  readonly undeclared: Undeclared;
}

/** The body of an operation whose first request has a text, which may be JSON. */
export function buildRawBody(
  { body, headers, method }: RawRequest,
  requests: readonly WithBody[],
  { placed, id, undeclared }: BodyOwner,
  context: BuildContext,
): Body {
  const contentType = contentTypeOf(headers) ?? contentTypeOfLanguage(body.language);
  const isUntyped = body.language === undefined && contentTypeOf(headers) === undefined;
  const asText = (): Body => buildText(body, contentType, placed, context);
  if (!isDeclaredJson(body, contentType) && !(isUntyped && /^\s*[[{]/.test(body.text)) && !isCredibleText(body.text)) return asText();
  const incomplete = new Set(placed.item.examples.filter(saysMissedProperty).map(({ originalRequest }) => originalRequest));
  const read = requests.filter((other) => !incomplete.has(other)).flatMap((other) => readJsonBody(other, placed, context));
  if (read.length === 0) return asText();
  if (isUntyped) context.report("jsonSentAsText", { pointer: body.pointer, item: placed.item.path });
  const lines = isLinesType(contentType) || read.some((json) => json.lines);
  const samples = read.map(({ value, lines: isList, origin }): BodySample => ({ value: lines && !isList ? asLine(value) : value, origin }));
  const hasDefaults = !lines && method !== "PATCH" && sendsBody(placed.item.request);
  const computes = (name: string): boolean => isComputed(name, context.preparationsOf(placed.item.pointer));
  const open = !hasDefaults ? [] : findOpenMembers(body.text, (name) => publicValue(context, name) !== undefined && !computes(name));
  const defaults = open.filter(({ variable, quoted }) => quoted && (computes(variable) || isSetting(variable, context)));
  const type = addRequestBody(context.bodies, id, placed, samples, {
    optional: defaults.map(({ name }) => name),
    open: open.filter((each) => !defaults.includes(each) && !computes(each.variable)).map(({ name }) => name),
    secrets: [...new Set(requests.flatMap((each) => (each.body.kind === "raw" ? (each.body.redacted ?? []) : [])))],
    undeclared: documentProperties(undeclared),
  });
  const orText = requests.some(isSentAsText) && read.every(({ value }) => isTree(value));
  return {
    kind: "json",
    contentType,
    type,
    optional: false,
    ...(lines ? { lines } : {}),
    ...(defaults.length > 0 ? { defaults: defaults.map(({ name, variable }) => ({ name, variable })) } : {}),
    ...(orText ? { orText } : {}),
  };
}

function isDeclaredJson({ language }: RawBody, contentType: string): boolean {
  return language === "json" || isJsonType(contentType) || isLinesType(contentType);
}

function buildText({ text }: RawBody, contentType: string, { item }: PlacedItem, context: BuildContext): Body {
  const template = readTextTemplate(text, context, (name) => isComputed(name, context.preparationsOf(item.pointer)));
  return { kind: "text", contentType, ...(template === undefined ? {} : { template }) };
}

/** True for a body that only its text can express. */
function isSentAsText({ body }: WithBody): boolean {
  return body.kind === "raw" && body.text.trim() !== "" && isOnlyText(parseTolerantJson(body.text));
}

interface OpenMember extends BodyDefault {
  /** A string, as the values of variables are; without quotes, a value of unknown kind. */
  readonly quoted: boolean;
}

/**
 * The properties of a body that are exactly a variable which only the client can know: a secret, or
 * one without a value, or one that each call computes.
 */
function findOpenMembers(text: string, hasValue: (name: string) => boolean): readonly OpenMember[] {
  const { value } = parseTolerantJson(text);
  if (value?.kind !== "object") return [];
  return value.members.flatMap(({ key, value: member }): readonly OpenMember[] => {
    const variable = member.kind === "variable" ? member.name : member.kind === "string" ? soleVariable(member.value) : undefined;
    const isKnown = variable === undefined || variable === "" || variable.startsWith("$") || hasValue(variable);
    return isKnown ? [] : [{ name: key, variable, quoted: member.kind === "string" }];
  });
}

/** True if the client knows the variable, rather than who calls a function. */
function isSetting(name: string, { bodySettings, variables }: BuildContext): boolean {
  return bodySettings.has(name) || variables.has(name);
}

/** A text that is a single line is a list of one; what a variable stands for is unknown. */
function asLine(value: Json): Json {
  return value.kind === "variable" || value.kind === "placeholder" ? value : { kind: "array", items: [value] };
}

/** The text of a body as JSON; if the operation sends lines, as the list of them. */
export function readJsonText(text: string, lines: boolean): Json | undefined {
  const parsed = parseTolerantJson(text);
  return parsed.value === undefined || !lines || parsed.lines === true ? parsed.value : asLine(parsed.value);
}

function readJsonBody(request: WithBody, placed: PlacedItem, context: BuildContext): readonly (BodySample & { readonly lines: boolean })[] {
  if (request.body.kind !== "raw") return [];
  const { value, assumptions, lines = false, tooDeep } = parseTolerantJson(request.body.text);
  const at = { pointer: request.body.pointer, item: placed.item.path };
  if (value === undefined) {
    if (tooDeep) reportTooDeep("body", at, context.report);
    else context.report("bodyUnreadable", at);
    return [];
  }
  const assumed = assumptions.filter((assumption) => assumption !== "several-texts");
  if (assumed.length > 0) context.report("bodyNotJson", at, { assumed: assumed.join(", ") });
  reportImprecise(value, at, context.report);
  return [{ value: resolveKnownVariables(value, context), origin: request.body.pointer, lines }];
}
