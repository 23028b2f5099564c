import type { Operation, ResponseType } from "../../../ir/api.ts";
import type { Fixture } from "../../../ir/fixture.ts";
import { hasOnlyRedirects, isRedirect, isSuccess } from "../../../ir/statuses.ts";
import { unite } from "../../../ir/unite.ts";
import { hasLetter } from "../../../util/letters.ts";
import { onOneLine } from "../../../util/characters.ts";

/**
 * Reason phrases of RFC 9110 and related RFCs. Our own table, because that of the JavaScript engine
 * may change with its version, and the output with it.
 */
const reasonPhrases: ReadonlyMap<number, string> = new Map([
  [200, "OK"],
  [201, "Created"],
  [202, "Accepted"],
  [203, "Non-Authoritative Information"],
  [204, "No Content"],
  [205, "Reset Content"],
  [206, "Partial Content"],
  [207, "Multi-Status"],
  [300, "Multiple Choices"],
  [301, "Moved Permanently"],
  [302, "Found"],
  [303, "See Other"],
  [304, "Not Modified"],
  [307, "Temporary Redirect"],
  [308, "Permanent Redirect"],
  [400, "Bad Request"],
  [401, "Unauthorized"],
  [402, "Payment Required"],
  [403, "Forbidden"],
  [404, "Not Found"],
  [405, "Method Not Allowed"],
  [406, "Not Acceptable"],
  [407, "Proxy Authentication Required"],
  [408, "Request Timeout"],
  [409, "Conflict"],
  [410, "Gone"],
  [411, "Length Required"],
  [412, "Precondition Failed"],
  [413, "Content Too Large"],
  [414, "URI Too Long"],
  [415, "Unsupported Media Type"],
  [416, "Range Not Satisfiable"],
  [417, "Expectation Failed"],
  [421, "Misdirected Request"],
  [422, "Unprocessable Content"],
  [423, "Locked"],
  [424, "Failed Dependency"],
  [425, "Too Early"],
  [426, "Upgrade Required"],
  [428, "Precondition Required"],
  [429, "Too Many Requests"],
  [431, "Request Header Fields Too Large"],
  [451, "Unavailable For Legal Reasons"],
  [500, "Internal Server Error"],
  [501, "Not Implemented"],
  [502, "Bad Gateway"],
  [503, "Service Unavailable"],
  [504, "Gateway Timeout"],
  [505, "HTTP Version Not Supported"],
  [507, "Insufficient Storage"],
  [508, "Loop Detected"],
  [511, "Network Authentication Required"],
]);

/**
 * The title of a response: the name of the saved example, unless it only repeats the number;
 * otherwise the reason phrase of the status, which is empty for an unknown status.
 */
export function titleOfStatus(status: number, exampleName: string): string {
  const name = onOneLine(exampleName);
  const bare = name.replace(String(status), "").replace(/^[\s:_-]+/, "");
  return hasLetter(bare) && bare.length <= 80 ? bare : (reasonPhrases.get(status) ?? "");
}

/**
 * The type of the body that a call resolves to: the union over all documented successes. Those that
 * only a script asserts add to what saved examples show that there may be no body, but no body that
 * nobody has seen.
 */
export function successType(operation: Operation): ReturnType<typeof unite> {
  const successes = operation.responses.filter(successIn(operation));
  if (successes.length === 0 && hasNeverBody(operation)) return { kind: "void" };
  if (successes.every(({ script }) => script !== undefined)) return unite(successes.map(({ type }) => type));
  const certain = successes.filter(({ script, type }) => script === undefined || (script === "asserted" && type.kind === "void"));
  return unite(certain.map(({ type }) => type));
}

/** True if no answer to the method has a body (RFC 9110, section 9.3.2). */
export function hasNeverBody({ method }: Pick<Operation, "method">): boolean {
  return method === "HEAD";
}

/** True if a body that is documented as JSON is empty at times. */
export function mayBeEmpty({ type }: Pick<ResponseType, "type">): boolean {
  return type.kind === "void" || (type.kind === "union" && type.members.some(({ kind }) => kind === "void"));
}

/** True if callers can say what the success body is: nothing is known about it, or only parts. */
export function hasOpenData(operation: Operation): boolean {
  if (hasOnlyRedirects(operation)) return false;
  return successType(operation).kind === "unknown" || hasPartialData(operation);
}

/** True if all that is known about the success body is what scripts say. */
export function hasPartialData(operation: Operation): boolean {
  const successes = operation.responses.filter(successIn(operation));
  const isPartial = (response: ResponseType): boolean =>
    response.script !== undefined && response.declared !== true && !mayBeEmpty(response);
  return successes.length > 0 && successes.every(isPartial);
}

export const noContent = 204;

/**
 * Tells for which responses of an operation a call resolves: those that `response.ok` is true for,
 * and redirects if nothing else is documented.
 */
export function successIn(operation: Pick<Operation, "responses">): (response: Pick<ResponseType, "status">) => boolean {
  const leadsOn = hasOnlyRedirects(operation);
  return ({ status }) => isSuccess({ status }) || (leadsOn && isRedirect(status));
}

/** The responses of an operation in the order in which a reader wants them. */
export function successesFirst({ responses }: Operation): readonly ResponseType[] {
  return [...responses.filter(isSuccess), ...responses.filter((response) => !isSuccess(response))];
}

/** True for a saved answer of a GraphQL server that has errors. */
export function hasGraphqlErrors({ body }: Operation, response: Fixture["response"]): boolean {
  if (body.kind !== "graphql" || response?.body?.kind !== "json" || response.body.value.kind !== "object") return false;
  const errors = response.body.value.members.findLast(({ key }) => key === "errors")?.value;
  return errors?.kind === "array" && errors.items.length > 0;
}
