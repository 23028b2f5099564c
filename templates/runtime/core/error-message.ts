import { findCode } from "../transport/concealed-error.js";
import type { Operation } from "../transport/operation.js";
import { elementsOf, isObject } from "../values/object.js";

/** How deep a body is searched, and how much of a text. */
const mostLevels = 5;
const mostText = 10_000;

/**
 * A message such as `404 Not Found: There is no such app`: the status, and the server's own message
 * if the body has an obvious one. What repeats a secret is left out, as a status text as well.
 */
export function describeFailure(
  { explain }: Operation,
  response: Response,
  body: unknown,
  secrets: readonly string[],
): string {
  const status = `${response.status} ${showLine(response.statusText, secrets)}`.trim();
  const text = typeof body === "string" ? body.slice(0, mostText).trimStart() : undefined;
  const line = findLine(text === undefined ? body : (explain?.(text) ?? plainLine.exec(text)?.[0]), mostLevels);
  const message = showLine(line ?? "", secrets);
  return status.includes(message) ? status : `${status}: ${message}`;
}

/** What a server says, on a line that is not too long; empty if it repeats a secret. */
function showLine(text: string, secrets: readonly string[]): string {
  const line = text.replace(/[\p{C}\s]+/gu, " ").trim();
  if (secrets.some((secret) => line.includes(secret))) return "";
  return line.replace(tokens, "***").replace(/^(.{200}).+/u, "$1…");
}

/** A message such as `the connection failed: ECONNREFUSED`. */
export function describeNetworkFailure(error: unknown): string {
  const code = findCode(error);
  return `the connection failed${code === undefined ? "" : `: ${code}`}`;
}

/** The first line of a text that is neither markup nor JSON. */
const plainLine = /^[^<[{"][^\r\n]*/;

/** What looks like a credential, whoever it belongs to. */
const tokens = /\b(?:Bearer|Basic) +[\w.~+/=-]{8,}|\beyJ[\w-]{8,}\.[\w.-]+|[\w+=~-]{40,}/g;

/**
 * Where APIs put messages, the most telling names first, in lower case and without separators.
 * Among them are RFC 9457 (`detail`, `title`), OAuth 2 (`error_description`), JSON:API (`errors`)
 * and Apigee (`fault`).
 */
const names =
  "message errormessage errordescription faultstring detail details msg error errors fault errormessages messages exception title description reason meta".split(
    " ",
  );

function findLine(value: unknown, levels: number): string | undefined {
  if (typeof value === "string") return value.trim() || undefined;
  if (!isObject(value) || levels === 0) return undefined;
  if (Array.isArray(value)) return findLine(value[0], levels - 1);
  const members = new Map<string, unknown>(
    Object.entries(value).map(([name, member]) => [name.toLowerCase().replace(/[_-]/g, ""), member]),
  );
  for (const name of names) {
    const member = members.get(name);
    const line = findLine(member, levels - 1) ?? (name === "errors" ? findInFields(member) : undefined);
    if (line !== undefined) return line;
  }
  return undefined;
}

/** The first of `{ "email": ["is invalid"] }`, with the field's name. */
function findInFields(errors: unknown): string | undefined {
  if (!isObject(errors) || Array.isArray(errors)) return undefined;
  const [[field, problem] = []] = Object.entries(errors);
  const [line] = elementsOf(problem);
  return typeof line === "string" ? `${field}: ${line}` : undefined;
}
