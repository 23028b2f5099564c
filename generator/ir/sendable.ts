import type { Item } from "../collection/model.ts";
import type { BuildContext } from "./context.ts";
import { DYNAMIC_VARIABLES, variableNames } from "./template.ts";

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
  for (const name of new Set(url.path.flatMap(variableNames))) {
    if (name.startsWith("$") && !DYNAMIC_VARIABLES.has(name)) context.report("dynamicVariable", place, { name });
  }
}
