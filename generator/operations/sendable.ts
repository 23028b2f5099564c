import type { Item } from "../collection/model.ts";
import type { OperationDraft } from "../ir/api.ts";
import type { BuildContext } from "./context.ts";
import { dynamicVariables } from "../variables/dynamic.ts";
import { createGrowth } from "../variables/growth.ts";
import { reachableNames } from "../variables/template.ts";
import { textsWithVariables } from "../variables/texts.ts";
import { expandAll, publicValue } from "../variables/values.ts";

/** Methods that `fetch` refuses (Fetch standard, "forbidden method"). */
export const forbiddenMethods: ReadonlySet<string> = new Set(["CONNECT", "TRACE", "TRACK"]);

/**
 * Reports parts of a method or URL that `fetch` cannot send as Postman does, and what is sent
 * instead.
 */
export function checkSendable({ path, request, behavior }: Item, context: BuildContext): void {
  const place = { pointer: request.pointer, item: path };
  const { url, method } = request;
  if (forbiddenMethods.has(method)) context.report("methodNotSendable", place, { method });
  if (url.path.some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment))) context.report("dotSegments", place);
  if (behavior.disableUrlEncoding) context.report("urlAlwaysEncoded", place);
  const sent = url.query.filter(({ disabled }) => !disabled);
  if (sent.length > 0 && sent.every(({ key, value }) => key === null && value === null)) context.report("emptyQuery", place);
}

/**
 * Reports each variable that is named like a dynamic variable of Postman but is not one, and has no
 * value: `{{$name}}` itself would be sent.
 */
export function checkDynamicNames(operation: OperationDraft, { path, request }: Item, context: BuildContext): void {
  const texts = [operation.url.base, ...textsWithVariables(operation)];
  for (const name of reachableNames(texts, (variable) => publicValue(context, variable))) {
    if (!name.startsWith("$") || dynamicVariables.has(name) || context.variables.has(name)) continue;
    context.report("unknownDynamicVariable", { pointer: request.pointer, item: path }, { name });
  }
}

/**
 * Reports default headers that HTTP does not allow: where the forbidden character is, and what kind
 * of character it is, never the value.
 */
export function checkHeaders({ headers }: OperationDraft, { path, request }: Item, context: BuildContext): void {
  const sent = new Set(headers.filter(({ defaultValue }) => defaultValue !== undefined).map(({ name }) => name));
  const known = { variables: context.variables, growth: createGrowth() };
  for (const { key, value, disabled, pointer } of request.headers) {
    if (disabled || !sent.has(key)) continue;
    const place = { pointer, item: path };
    const inName = describeForbidden(expandAll(key, known), notInToken);
    const inValue = describeForbidden(trimHeader(expandAll(value, known)), notInValue);
    if (inName !== undefined) context.report("headerNotSendable", place, { part: "name", name: key, characters: inName });
    if (inValue !== undefined) context.report("headerNotSendable", place, { part: "value", name: key, characters: inValue });
  }
}

/** Characters that a token cannot contain (RFC 9110, section 5.6.2). */
const notInToken = /[^!#$%&'*+\-.^_`|~0-9A-Za-z]/;
/**
 * Characters that the value of a header cannot contain (RFC 9110, section 5.5). Those beyond
 * Latin-1 are among them, as `fetch` and Node read it.
 */
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

/**
 * True for a header that HTTP allows: its name is a token, its value has no forbidden character.
 */
export function isSendableHeader([name, value]: readonly [string, string]): boolean {
  return name !== "" && !notInToken.test(name) && !notInValue.test(value);
}

/**
 * Trims the whitespace that `fetch` trims from the value of a header, and no other (Fetch standard,
 * "normalize a byte sequence").
 */
export function trimHeader(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && headerWhitespace.has(text.charAt(start))) start++;
  while (end > start && headerWhitespace.has(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

const headerWhitespace: ReadonlySet<string> = new Set([" ", "\t", "\n", "\r"]);
