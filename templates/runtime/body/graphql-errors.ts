import { isObject, ownValue } from "../values/object.js";

/**
 * Whether an answer of a GraphQL server has errors, whatever its status is. Some servers, and
 * gateways before them, write a string or an object in place of the list: it counts if there are no
 * data.
 */
export function hasGraphqlErrors(answer: unknown): boolean {
  if (!isObject(answer)) return false;
  const errors = ownValue(answer, "errors");
  if (Array.isArray(errors)) return errors.length > 0;
  return Boolean(errors) && (ownValue(answer, "data") ?? null) === null;
}
