import { refuse } from "../values/config-error.js";
import { toJson } from "../values/json-text.js";
import { isObject, ownValue } from "../values/object.js";
import { type BodyCodec, bodyCodec } from "./codec.js";
import { rawBody } from "./raw.js";

/** The GraphQL document that an operation sends. */
export interface GraphqlOptions {
  /** May contain `{{variables}}`. */
  readonly query: string;
  /** May contain `{{variables}}`. */
  readonly operationName?: string | undefined;
}

/**
 * A GraphQL request as JSON. The caller's body is `{ query, variables, operationName }`, and any
 * further members are sent too. A document of the caller is data: it contains no `{{variables}}`.
 */
export function graphql(options: GraphqlOptions): BodyCodec {
  return bodyCodec((value, context) => {
    if (value !== undefined && !isObject(value))
      return refuse("body must be an object with query, variables or operationName");
    const query = ownValue(value, "query");
    const operationName = ownValue(value, "operationName");
    const others = Object.entries(value ?? {}).filter(([key]) => !ownMembers.has(key));
    const document = givenText(query, "query") ?? context.expand(options.query, escapeString);
    const given = givenText(operationName, "operationName");
    // The collection's name is that of an operation in its own document.
    const own =
      query === undefined && options.operationName !== undefined ? context.expand(options.operationName) : undefined;
    const text = graphqlJson(document, given ?? own, toJson(ownValue(value, "variables")));
    return {
      ...rawBody(addMembers(text, toJson(Object.fromEntries(others))), "application/json", context),
      mode: "graphql",
    };
  }, true);
}

const ownMembers: ReadonlySet<string> = new Set(["query", "variables", "operationName"]);

function givenText(value: unknown, name: string): string | undefined {
  return value === undefined || typeof value === "string" ? value : refuse(`body.${name} must be a string`);
}

/** Joins two JSON objects, of which the first has members. */
function addMembers(text: string, others = "{}"): string {
  return others === "{}" ? text : `${text.slice(0, -1)},${others.slice(1)}`;
}

/**
 * The JSON of a GraphQL request, its members in Postman's order. `variables` is JSON already; an
 * empty string leaves it out.
 */
export function graphqlJson(
  query: string | undefined,
  operationName: string | undefined,
  variables: string | undefined,
): string {
  const members = [
    query === undefined ? [] : [`"query":${JSON.stringify(query)}`],
    operationName === undefined ? [] : [`"operationName":${JSON.stringify(operationName)}`],
    variables === undefined || variables === "" ? [] : [`"variables":${variables}`],
  ];
  return `{${members.flat().join(",")}}`;
}

/** Keeps a caller's value inside a string literal of the GraphQL document. */
function escapeString(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}
