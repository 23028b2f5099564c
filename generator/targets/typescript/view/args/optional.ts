import type { Operation } from "../../../../ir/api.ts";
import { isNeeded } from "../../../../operations/parameters/group-texts.ts";
import { assertNever } from "../../../../util/assert-never.ts";
import { variableInPath } from "../../../../variables/texts.ts";

/** Whether each group of arguments may be left out. One that an operation does not have may be. */
export function findOptional(operation: Operation): Readonly<Record<"path" | "query" | "headers" | "body", boolean>> {
  const { url, headers } = operation;
  return {
    path: url.pathParameters.every((parameter) => variableInPath(parameter) !== undefined),
    query: !url.query.some(isNeeded),
    headers: headers.every(({ fixed, required }) => fixed || !required),
    body: isBodyOptional(operation),
  };
}

/** True if an operation can be called without arguments, by a client that knows its variables. */
export function areArgsOptional(operation: Operation): boolean {
  return Object.values(findOptional(operation)).every((isOptional) => isOptional);
}

function isBodyOptional({ body }: Operation): boolean {
  switch (body.kind) {
    case "none":
      return true;
    case "json":
    case "text":
      return body.optional === true;
    case "urlencoded":
    case "multipart":
      return !body.fields.some(isNeeded);
    case "file":
      return false;
    case "graphql":
      return body.variables === undefined || body.optional === true;
    default:
      return assertNever(body);
  }
}
