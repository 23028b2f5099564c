import type { Item } from "../collection/model.ts";
import type { Operation } from "../ir/api.ts";
import { type BuildContext, publicValue } from "./context.ts";
import { DYNAMIC_VARIABLES } from "../variables/dynamic.ts";
import { createGrowth } from "../variables/growth.ts";
import { expandAll } from "./samples.ts";
import { reachableNames } from "../variables/template.ts";
import { textsWithVariables } from "../variables/texts.ts";

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

/** Reports the headers that are sent by default and that HTTP does not allow: what holds the character and its kind, never the value. */
export function checkHeaders({ headers }: Omit<Operation, "fixtures">, { path, request }: Item, context: BuildContext): void {
  const sent = new Set(headers.filter(({ defaultValue }) => defaultValue !== undefined).map(({ name }) => name));
  const growth = createGrowth();
  for (const { key, value, disabled, pointer } of request.headers) {
    if (disabled || !sent.has(key)) continue;
    const place = { pointer, item: path };
    const inName = describeForbidden(expandAll(key, context, growth), notInToken);
    const inValue = describeForbidden(trimHeader(expandAll(value, context, growth)), notInValue);
    if (inName !== undefined) context.report("headerNotSendable", place, { part: "name", name: key, characters: inName });
    if (inValue !== undefined) context.report("headerNotSendable", place, { part: "value", name: key, characters: inValue });
  }
}

/** What a token is not made of (RFC 9110, section 5.6.2). */
const notInToken = /[^!#$%&'*+\-.^_`|~0-9A-Za-z]/;
/** What the value of a header does not hold (RFC 9110, section 5.5), beyond Latin-1 included, as `fetch` and Node read it. */
const notInValue = /[^\t\x20-\x7e\x80-\xff]/;

function describeForbidden(text: string, forbidden: RegExp): string | undefined {
  const [character] = forbidden.exec(text) ?? [];
  if (character === undefined) return undefined;
  if (/[\r\n]/.test(character)) return "a line break";
  if (/[\0-\x1f\x7f]/.test(character)) return "a control character";
  if (character > "\xff") return "a character beyond Latin-1";
  if (character > "\x7f") return "a character beyond ASCII";
  return character === " " ? "a blank" : "a delimiter";
}

/** What is sent as a header: a token, and a value without what HTTP does not allow. */
export function isSendableHeader([name, value]: readonly [string, string]): boolean {
  return name !== "" && !notInToken.test(name) && !notInValue.test(value);
}

/** A header's value without the blanks around it that `fetch` cuts (Fetch standard, "normalize a byte sequence"): no others. */
export function trimHeader(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && headerBlanks.has(text.charAt(start))) start++;
  while (end > start && headerBlanks.has(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

const headerBlanks: ReadonlySet<string> = new Set([" ", "\t", "\n", "\r"]);
