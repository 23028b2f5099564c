import { isObject, ownValue } from "../values/object.js";

/** Whether an answer of a GraphQL server has errors, whatever its status is. */
export function hasGraphqlErrors(data: unknown): boolean {
  const errors = isObject(data) ? ownValue(data, "errors") : undefined;
  return Array.isArray(errors) && errors.length > 0;
}
