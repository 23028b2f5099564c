import type { Header, Item, Request } from "../../collection/model.ts";
import type { PlacedItem } from "../../operations/inherit.ts";
import { lowerCase, upperCase } from "../../util/letters.ts";
import { type AuthPlan, planAuth } from "./auth.ts";
import { type BodyPlan, planBody } from "./body.ts";
import type { SampleHeader, SampleRequest } from "./request.ts";
import { planUrl } from "./url.ts";
import type { SampleWords } from "./words.ts";

/** Methods that lose their body, unless the collection keeps it. */
const withoutBody: ReadonlySet<string> = new Set(["GET", "HEAD", "COPY", "PURGE", "UNLOCK"]);

/**
 * Plans the request of an item, or a saved request of it, as Postman sends it. Scripts are not run.
 */
export function planSample({ item, auth: placedAuth }: PlacedItem, request: Request, words: SampleWords): SampleRequest {
  const { behavior, path } = item;
  const method = keepToken(upperCase(request.method)) || "GET";
  const credentials = planAuth(placedAuth, request, words);
  const own = planOwnHeaders(request.headers, credentials, words);
  const isPruned = withoutBody.has(method) && !behavior.disableBodyPruning;
  const ownType = own.find(({ name }) => lowerCase(name) === "content-type")?.value;
  const body = planBody(isPruned ? undefined : request.body, ownType, words);
  const query = request.url.query.filter(({ key, disabled }) => !disabled && !credentials.replaces("query", words.expand(key ?? "")));
  const shown = query.map((entry) => (entry.redacted === true ? { ...entry, value: placeholderOf(entry.key ?? "") } : entry));
  return {
    item: path,
    method,
    url: planUrl(request.url, shown, credentials.query, words, !behavior.disableUrlEncoding),
    headers: [...planType(own, body, behavior), ...credentials.headers.map(cleanHeader)],
    auth: credentials.auth,
    body: body.body,
  };
}

/** The characters of a method or of the name of a header (RFC 9110, 5.6.2). */
function keepToken(text: string): string {
  return text.replace(/[^!#$%&'*+\-.^_`|~0-9A-Za-z]/g, "");
}

function placeholderOf(name: string): string {
  return `{{${name.replace(/[{}]/g, "")}}}`;
}

/** A name with placeholders keeps them; otherwise only what HTTP allows is left. */
function cleanHeader({ name, value }: SampleHeader): SampleHeader {
  const clean = name.split(/(\{\{[^{}\r\n\0]*\}\})/).map((piece, index) => (index % 2 === 0 ? keepToken(piece) : piece));
  return { name: clean.join(""), value: value.replace(/[\r\n\0]+/g, " ").trim() };
}

/** Lines of one name are kept if it is spelled alike; of other spellings, the last line wins. */
function planOwnHeaders(headers: readonly Header[], { replaces }: AuthPlan, words: SampleWords): readonly SampleHeader[] {
  const planned: SampleHeader[] = [];
  for (const header of headers.filter(({ disabled }) => !disabled)) {
    const { name, value } = cleanHeader({ name: words.expand(header.key), value: words.expand(valueOf(header)) });
    if (name === "" || replaces("header", name)) continue;
    const same = planned.findIndex((other) => lowerCase(other.name) === lowerCase(name));
    const earlier = planned[same];
    if (earlier === undefined) planned.push({ name, value });
    else if (lowerCase(name) === "cookie") planned[same] = { name, value: `${earlier.value}; ${value}` };
    else if (earlier.name === name) planned.push({ name, value });
    else planned[same] = { name, value };
  }
  return planned;
}

/** A credential is a placeholder, after the word of its scheme. */
function valueOf({ key, value, redacted }: Header): string {
  if (redacted !== true) return value;
  const [word = ""] = /^[A-Za-z][\w-]{0,20} (?=\S)/.exec(value) ?? [];
  return word + placeholderOf(lowerCase(key) === "authorization" ? "token" : key);
}

/** Adds the content type of the body; one that contradicts the body is replaced. */
function planType(own: readonly SampleHeader[], { body, contentType }: BodyPlan, behavior: Item["behavior"]): readonly SampleHeader[] {
  const isUntyped = behavior.disabledSystemHeaders.includes("content-type");
  const isType = ({ name }: SampleHeader): boolean => lowerCase(name) === "content-type";
  // Clients add their own boundary.
  if (body.kind === "multipart") return own.filter((header) => !isType(header));
  if (contentType === undefined) return own;
  const given = own.find(isType);
  if (given === undefined) return isUntyped ? own : [...own, { name: "Content-Type", value: contentType }];
  const isKept = body.kind !== "form" || isUntyped || /^\s*application\/x-www-form-urlencoded\b/i.test(given.value);
  return isKept ? own : own.map((header) => (isType(header) ? { ...header, value: contentType } : header));
}
