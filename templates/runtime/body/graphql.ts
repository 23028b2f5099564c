import { refuse } from "../values/config-error.js";
import { toJson } from "../values/json-text.js";
import { isObject, ownValue } from "../values/object.js";
import type { BodyCodec } from "./codec.js";
import { rawBody } from "./raw.js";

/** The GraphQL document that an operation sends. */
export interface GraphqlOptions {
  /** May contain `{{variables}}`. */
  readonly query: string;
  /** May contain `{{variables}}`. */
  readonly operationName?: string | undefined;
}

/** A GraphQL request as JSON. The caller's body is `{ variables }`. */
export function graphql(options: GraphqlOptions): BodyCodec {
  return {
    encode: (value, context) => {
      if (value !== undefined && !isObject(value)) return refuse("body must be an object with variables");
      const query = context.expand(options.query, escapeString);
      const name = options.operationName === undefined ? undefined : context.expand(options.operationName);
      const text = graphqlJson(query, name, toJson(ownValue(value, "variables")));
      return { ...rawBody(text, "application/json", context), mode: "graphql" };
    },
  };
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
