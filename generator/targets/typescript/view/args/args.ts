import type { Api, Body, FormParameter, HeaderParameter, Operation, Parameter, PathParameter, QueryParameter } from "../../../../ir/api.ts";
import type { JsonBody, TextBody } from "../../../../ir/body.ts";
import { withoutRequirement } from "../../../../prose/required.ts";
import { variableNames } from "../../../../variables/template.ts";
import { variableInPath } from "../../../../variables/texts.ts";
import { isGenerated } from "../../../../variables/dynamic.ts";
import type { Type } from "../../../../ir/type.ts";
import { type Code, code, joinCode, nothing } from "../../print/code.ts";
import { printDocComment, printMemberComment, quoteInComment } from "../../print/comment.ts";
import { printMemberDeclaration, printType, type TypeContext } from "../../print/type.ts";
import { describeSources, type Sources } from "../captures/sources.ts";
import type { ViewContext } from "../context.ts";
import { describeComputing, describePrepared } from "../computed/computing.ts";
import { describeDefault, describeOrigin, printNestedMembers } from "./nested-args.ts";
import { isSecretHeader, type Need, variableType } from "./needs.ts";
import { areArgsOptional, findOptional } from "./optional.ts";
import { assertNever } from "../../../../util/assert-never.ts";

/** Characters of a description that may be repeated with every function. */
const maxRepeated = 80;

/** An operation's arguments, as its interface declares them. */
export interface ArgsView {
  /** Members of the interface, one per group; empty if the operation takes no arguments. */
  readonly groups: readonly Code[];
  /** True if no argument is required. */
  readonly optional: boolean;
}

interface ArgumentGroup {
  readonly name: "path" | "query" | "headers" | "body" | "variables";
  readonly type: Code;
  readonly comment: Code;
}

/** Describes the argument groups of an operation. */
export function viewArgs(
  operation: Operation,
  { api, sources }: Pick<ViewContext, "api" | "sources">,
  types: TypeContext,
  needs: readonly Need[] = [],
): ArgsView {
  const optional = { ...findOptional(operation), variables: true };
  const groups = [
    viewPath(operation, api, sources, types),
    viewQuery(operation, types),
    viewHeaders(operation, types),
    viewBody(operation, types),
    viewVariables(operation, needs, api, sources),
  ].filter((group) => group !== undefined);
  return {
    groups: groups.map(({ comment, name, type }) =>
      printMemberDeclaration(comment, name, optional[name], orUndefined(type, optional[name])),
    ),
    optional: areArgsOptional(operation),
  };
}

/**
 * The variables that no other argument replaces: those without a value, and those of a GraphQL
 * document.
 */
function viewVariables({ body }: Operation, needs: readonly Need[], api: Api, sources: Sources): ArgumentGroup | undefined {
  const needed = needs.filter((need) => need.group === "variables").map(({ name }) => name);
  const texts = body.kind === "graphql" ? variableNames(body.query) : [];
  if (needed.length + texts.length === 0) return undefined;
  const known = new Map(api.variables.filter((variable) => !isGenerated(variable)).map((variable) => [variable.name, variable]));
  const names = new Set([...needed, ...texts.filter((name) => known.get(name)?.defaultValue !== undefined)]);
  const members = [...names].map((name) => {
    const { description = "", defaultValue } = known.get(name) ?? {};
    const fallback = `Default: the client's variable of this name${describeValue(defaultValue)}.`;
    const comment = printDocComment([description, describeSources(name, sources), fallback]);
    return printMemberDeclaration(comment, name, true, code`${variableType} | undefined`);
  });
  return group("variables", members);
}

function describeValue(value: string | undefined): string {
  if (value === undefined) return "";
  return value === "" ? ", or the empty string" : `, or ${quoteInComment(value)}`;
}

function orUndefined(type: Code, optional: boolean): Code {
  return optional ? code`${type} | undefined` : type;
}

function viewPath(operation: Operation, api: Api, sources: Sources, types: TypeContext): ArgumentGroup | undefined {
  const parameters: readonly PathParameter[] = operation.url.pathParameters;
  const members = parameters.map((parameter) => {
    const { name, type, description } = parameter;
    const variable = variableInPath(parameter);
    const optional = variable !== undefined;
    const hints = optional ? [describeSources(variable, sources), describeFallback(variable, name, operation, api)] : [];
    const comment = printMemberComment([describePathParameter(name, description, optional, api), ...hints]);
    return printMemberDeclaration(comment, name, optional, orUndefined(printArgument(type, types), optional));
  });
  return group("path", members);
}

/** A long description of a variable is where the variable is declared, and nowhere else. */
function describePathParameter(name: string, description: string, optional: boolean, api: Api): string {
  const isVariables = optional && api.variables.some((each) => each.name === name && each.description.trim() === description.trim());
  return isVariables && (description.length > maxRepeated || description.includes("\n")) ? "" : withoutRequirement(description, !optional);
}

/** Where the value of a variable comes from if the argument `argument` is left out. */
function describeFallback(name: string, argument: string, { computed = [] }: Operation, api: Api): string {
  const value = computed.find((each) => each.name === name)?.value;
  if (value !== undefined) return describeComputing(value);
  const variable = api.variables.find((each) => each.name === name);
  if (variable === undefined) return "";
  return isGenerated(variable)
    ? "Generated for each call unless it is passed."
    : `Default: the client's variable${name === argument ? "" : ` ${quoteInComment(name)}`}.`;
}

function viewQuery({ url }: Operation, types: TypeContext): ArgumentGroup | undefined {
  const members = printNestedMembers(url.query, "query", (parameter) => printArgument(parameter.type, types));
  return group("query", members);
}

function viewHeaders({ headers }: Operation, types: TypeContext): ArgumentGroup | undefined {
  const settable = headers.filter(({ fixed }) => !fixed);
  const members = settable.map((parameter) => printParameter(parameter, printArgument(parameter.type, types), describeHeader(parameter)));
  return group("headers", members);
}

function viewBody({ body }: Operation, types: TypeContext): ArgumentGroup | undefined {
  switch (body.kind) {
    case "none":
      return undefined;
    case "json":
      return { name: "body", type: printJsonBody(body, types), comment: describeJson(body) };
    case "text":
      return { name: "body", type: printTextBody(body), comment: describeText(body) };
    case "urlencoded":
    case "multipart":
      return group(
        "body",
        printNestedMembers(body.fields, "form", (field) => printField(field, types)),
      );
    case "file":
      return { name: "body", type: types.binary(), comment: nothing };
    case "graphql":
      return viewGraphql(body, types);
    default:
      return assertNever(body);
  }
}

function printJsonBody({ type, orText, leftOut }: JsonBody, types: TypeContext): Code {
  const printed = printType(type, types);
  return printed === "unknown" ? printed : orUndefined(orText === true ? code`${printed} | string` : printed, leftOut === true);
}

function printTextBody({ template, leftOut }: TextBody): Code {
  if (template === undefined) return orUndefined(code`string`, leftOut === true);
  const members = template.variables.map(({ name, optional }) =>
    printMemberDeclaration(nothing, name, optional, orUndefined(variableType, optional)),
  );
  return orUndefined(code`string | { ${joinCode(members, " ")} }`, leftOut === true);
}

/** Why a body that is required may be `undefined`. */
const leftOutNote = "The saved request has no body: `undefined` sends none either.";

function describeText({ contentType, template, leftOut }: TextBody): Code {
  const sent = `Sent as ${quoteInComment(contentType)}.`;
  const filled = "An object fills in the variables of the saved text. Its values are inserted as they are; escape what the text requires.";
  return printDocComment([template === undefined ? sent : `${sent} ${filled}`, leftOut === true ? leftOutNote : ""]);
}

function describeJson({ defaults = [], orText, leftOut }: JsonBody): Code {
  const lines = defaults.map(({ name, variable }) => `- ${quoteInComment(name)}: ${quoteInComment(`{{${variable}}}`)}`);
  const note = orText === true ? "A string is sent as it is: the saved text is not JSON." : "";
  return printDocComment([
    leftOut === true ? leftOutNote : "",
    note,
    lines.length === 0 ? "" : `Defaults, from variables of the client:\n${lines.join("\n")}`,
  ]);
}

/** A document of the caller has variables of its own. */
function viewGraphql({ variables, ...body }: Extract<Body, { kind: "graphql" }>, types: TypeContext): ArgumentGroup {
  const member = (name: string, type: Code): Code => printMemberDeclaration(nothing, name, true, code`${type} | undefined`);
  const open = joinCode([member("variables", code`object`), member("operationName", code`string`)], " ");
  const comment = printDocComment(["`query` replaces the collection's document."]);
  const common = { name: "body", comment } as const;
  const optional = body.optional === true;
  if (variables === undefined) return { ...common, type: code`{ ${member("query", code`string`)} ${open} }` };
  const type = printType(variables, types);
  const typed = printMemberDeclaration(nothing, "variables", optional, orUndefined(type, optional));
  const ofCollection = code`{ query?: undefined; ${typed} ${member("operationName", code`string`)} }`;
  return { ...common, type: code`${ofCollection} | { query: string; ${open} }` };
}

function printField(field: QueryParameter | FormParameter, types: TypeContext): Code {
  return "value" in field && field.value === "file" ? types.binary() : printArgument(field.type, types);
}

/** A `Date` may be passed where a date and time is sent. */
function printArgument(type: Type, types: TypeContext): Code {
  const printed = printType(type, types);
  return type.kind === "string" && type.format === "date-time" ? code`${printed} | Date` : printed;
}

/** What is sent without the argument, and the saved value as an example. */
function describeHeader(parameter: HeaderParameter): string {
  const { perCall } = parameter;
  if (isSecretHeader(parameter)) return "Required, unless the client or the options of the call have this header.";
  const prepared = describePrepared(parameter);
  if (prepared !== "" || perCall === undefined) return prepared;
  const generated = perCall.kind === "idempotency" ? "Generated for each call unless it is passed. " : "";
  return `${generated}${perCall.example === undefined ? "" : `Example: ${quoteInComment(perCall.example)}.`}`.trim();
}

function printParameter(parameter: Parameter, type: Code, note = ""): Code {
  const optional = !parameter.required;
  return printMemberDeclaration(
    printMemberComment([
      withoutRequirement(parameter.description, parameter.required),
      describeDefault(parameter),
      describeOrigin(parameter),
      note,
    ]),
    parameter.name,
    optional,
    orUndefined(type, optional),
  );
}

function group(name: ArgumentGroup["name"], members: readonly Code[]): ArgumentGroup | undefined {
  if (members.length === 0) return undefined;
  return { name, comment: nothing, type: code`{\n${joinCode(members, "\n")}\n}` };
}
