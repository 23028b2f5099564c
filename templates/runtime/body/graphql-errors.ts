import { isObject, ownValue } from "../values/object.js";

/**
 * `graphql` if an answer of a GraphQL server has errors, whatever its status is. Some servers, and
 * gateways before them, write a string or an object in place of the list: it counts if there are no
 * data.
 */
export function hasGraphqlErrors(answer: unknown): "graphql" | undefined {
  if (!isObject(answer)) return undefined;
  const errors = ownValue(answer, "errors");
  const has = Array.isArray(errors)
    ? errors.length > 0
    : Boolean(errors) && (ownValue(answer, "data") ?? null) === null;
  return has ? "graphql" : undefined;
}
