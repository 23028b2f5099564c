import type { Item } from "../collection/model.ts";
import type { Operation } from "./api.ts";
import { type BuildContext, publicValue } from "./context.ts";
import { DYNAMIC_VARIABLES } from "./dynamic.ts";
import { reachableNames } from "./template.ts";
import { textsWithVariables } from "./texts.ts";

/** Methods that `fetch` refuses (Fetch standard, "forbidden method"). */
const FORBIDDEN_METHODS = new Set(["CONNECT", "TRACE", "TRACK"]);

/** Reports what of a request's method and URL `fetch` cannot send as Postman does, and what will be sent instead. */
export function checkSendable({ path, request, behavior }: Item, context: BuildContext): void {
  const place = { pointer: request.pointer, item: path };
  const { url, method } = request;
  if (FORBIDDEN_METHODS.has(method)) context.report("methodNotSendable", place, { method });
  if (url.path.some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment))) context.report("dotSegments", place);
  if (behavior.disableUrlEncoding) context.report("urlAlwaysEncoded", place);
  const sent = url.query.filter(({ disabled }) => !disabled);
  if (sent.length > 0 && sent.every(({ key, value }) => key === null && value === null)) context.report("emptyQuery", place);
}

/** Reports each variable that is named like a dynamic one of Postman, is none, and has no value of its own: it would be sent as it stands there. */
export function checkDynamicNames(operation: Omit<Operation, "fixtures">, { path, request }: Item, context: BuildContext): void {
  const texts = [operation.url.base, ...textsWithVariables(operation)];
  for (const name of reachableNames(texts, (variable) => publicValue(context, variable))) {
    if (!name.startsWith("$") || DYNAMIC_VARIABLES.has(name) || context.variables.has(name)) continue;
    context.report("unknownDynamicVariable", { pointer: request.pointer, item: path }, { name });
  }
}

/** What `fetch` takes as a header: a token, and Latin-1 without the controls that end a line or a text (Fetch standard, "header value"). */
export function isSendableHeader([name, value]: readonly [string, string]): boolean {
  return /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name) && /^[^\0\n\r\u0100-\uffff]*$/.test(value);
}
