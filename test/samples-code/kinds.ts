import type { Item } from "../../generator/collection/model.ts";
import type { PlacedItem } from "../../generator/operations/inherit.ts";

/** A kind of request, and whether an item is of it. */
export type Kind = readonly [name: string, is: (placed: PlacedItem) => boolean];

type Body = NonNullable<Item["request"]["body"]>;

const isPruned = ({ item }: PlacedItem): boolean => ["GET", "HEAD"].includes(item.request.method) && !item.behavior.disableBodyPruning;

function body(kind: Body["kind"], is: (text: string, placed: PlacedItem) => boolean = () => true): Kind[1] {
  return (placed) => {
    const seen = placed.item.request.body;
    return seen?.kind === kind && !isPruned(placed) && is(JSON.stringify(seen), placed);
  };
}

function raw(is: (text: string, language: string | undefined, placed: PlacedItem) => boolean): Kind[1] {
  return (placed) => {
    const seen = placed.item.request.body;
    return seen?.kind === "raw" && seen.text !== "" && !isPruned(placed) && is(seen.text, seen.language, placed);
  };
}

function query(is: (key: string | null, value: string | null) => boolean): Kind[1] {
  return ({ item }) => item.request.url.query.some(({ key, value, disabled }) => !disabled && is(key, value));
}

function header(is: (key: string, value: string) => boolean): Kind[1] {
  return ({ item }) => item.request.headers.some(({ key, value, disabled }) => !disabled && is(key, value));
}

function hasType({ item }: PlacedItem): boolean {
  return item.request.headers.some(({ key, disabled }) => !disabled && key.toLowerCase() === "content-type");
}

const path =
  (is: (segment: string) => boolean): Kind[1] =>
  ({ item }) =>
    item.request.url.path.some(is);

const auth =
  (type: string, is: (parameters: Readonly<Record<string, string>>) => boolean = () => true): Kind[1] =>
  (placed) =>
    placed.auth?.type === type && is(placed.auth.parameters);

/** The kinds of requests that samples must get right, the rare ones first. */
export const kinds: readonly Kind[] = [
  [
    "body kept with GET",
    ({ item }) => item.request.method === "GET" && item.behavior.disableBodyPruning && item.request.body !== undefined,
  ],
  ["no content type added", ({ item }) => item.behavior.disabledSystemHeaders.includes("content-type")],
  ["URL not encoded", ({ item }) => item.behavior.disableUrlEncoding],
  ["file as the body", body("file")],
  ["GraphQL with variables", body("graphql", (text) => text.includes('"variables":"'))],
  ["GraphQL without variables", body("graphql", (text) => !text.includes('"variables":"'))],
  ["form with a file", body("formdata", (text) => text.includes('"kind":"file"'))],
  ["form with several files", body("formdata", (text) => text.split('"kind":"file"').length > 2)],
  ["form part with a type", body("formdata", (text) => text.includes('"contentType":"'))],
  ["form part beyond ASCII", body("formdata", (text) => /[^\0-\x7f]/.test(text))],
  ["form part with line breaks", body("formdata", (text) => text.includes("\\n"))],
  ["form of text parts", body("formdata", (text) => !text.includes('"kind":"file"'))],
  ["urlencoded with spaces", body("urlencoded", (text) => /"text":"[^"]* /.test(text))],
  ["urlencoded with marks", body("urlencoded", (text) => /"text":"[^"]*[!'()*&=+%]/.test(text))],
  ["urlencoded with brackets", body("urlencoded", (text) => /"key":"[^"]*\[/.test(text))],
  [
    "urlencoded with equal keys",
    body("urlencoded", (text) => hasEqual([...text.matchAll(/"key":"([^"]*)"/g)].map((match) => match[1] ?? ""))),
  ],
  ["urlencoded beyond ASCII", body("urlencoded", (text) => /[^\0-\x7f]/.test(text))],
  ["urlencoded", body("urlencoded")],
  ["XML", raw((text) => text.trimStart().startsWith("<"))],
  ["plain text", raw((text, language) => language === "text" && !/^\s*[[{<]/.test(text))],
  ["unquoted variable in JSON", raw((text) => /:\s*\{\{/.test(text))],
  ["comments in JSON", raw((text, language) => language === "json" && /\/\/ |\/\*/.test(text))],
  ["CR LF in JSON", raw((text) => text.includes("\r\n"))],
  ["single quotes in JSON", raw((text) => text.includes("'"))],
  ["backslash in JSON", raw((text) => text.includes("\\\\"))],
  ["dollar in JSON", raw((text) => /\$[a-z({]/i.test(text))],
  ["backtick in JSON", raw((text) => text.includes("`"))],
  ["beyond ASCII in JSON", raw((text) => /[^\0-\x7f]/.test(text))],
  ["number sign in JSON", raw((text) => text.includes("#{") || text.includes("# "))],
  ["big numbers in JSON", raw((text) => /[\s:]\d{16,}/.test(text))],
  ["tabs in JSON", raw((text) => text.includes("\t"))],
  ["JSON without a content type", raw((_, language, placed) => language === "json" && !hasType(placed))],
  ["JSON without a language", raw((text, language, placed) => language === undefined && /^\s*\{/.test(text) && !hasType(placed))],
  ["list as JSON", raw((text) => text.trimStart().startsWith("["))],
  [
    "JSON of a vendor's type",
    (placed) => raw(() => true)(placed) && header((key, value) => /^content-type$/i.test(key) && /\+json/.test(value))(placed),
  ],
  ["DELETE with a body", raw((_, __, { item }) => item.request.method === "DELETE")],
  ["DELETE", ({ item }) => item.request.method === "DELETE"],
  ["HEAD", ({ item }) => item.request.method === "HEAD"],
  ["OPTIONS", ({ item }) => item.request.method === "OPTIONS"],
  ["own method", ({ item }) => !/^(?:GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)$/.test(item.request.method)],
  ["POST without a body", ({ item }) => item.request.method === "POST" && item.request.body === undefined],
  ["GET with a pruned body", (placed) => isPruned(placed) && placed.item.request.body !== undefined],
  ["query without a value", query((_, value) => value === null)],
  ["query with an empty value", query((_, value) => value === "")],
  ["query with escapes", query((_, value) => /%[0-9a-f]{2}/i.test(value ?? ""))],
  ["query with spaces", query((_, value) => (value ?? "").includes(" "))],
  ["query with brackets", query((key) => (key ?? "").includes("["))],
  ["query with marks", query((_, value) => /[&#+'"<>|^`]/.test(value ?? ""))],
  ["query beyond ASCII", query((_, value) => /[^\0-\x7f]/.test(value ?? ""))],
  [
    "equal keys in the query",
    ({ item }) => hasEqual(item.request.url.query.filter(({ disabled }) => !disabled).map(({ key }) => key ?? "")),
  ],
  ["path variables", path((segment) => segment.startsWith(":"))],
  ["path variable with an end", path((segment) => /^:[^.]+\./.test(segment))],
  ["colon in a segment", path((segment) => /^[^:].*:/.test(segment))],
  ["marks in a path", path((segment) => /[()$@!,;*[\]|^<>"` ]/.test(segment))],
  ["path beyond ASCII", path((segment) => /[^\0-\x7f]/.test(segment))],
  ["empty segment", ({ item }) => item.request.url.path.slice(0, -1).includes("")],
  ["dot segments", path((segment) => segment === "." || segment === "..")],
  ["equal headers", ({ item }) => hasEqual(item.request.headers.filter(({ disabled }) => !disabled).map(({ key }) => key))],
  ["empty header", header((key, value) => key !== "" && value === "")],
  ["header with quotes", header((_, value) => /['"$`\\]/.test(value))],
  ["disabled header", ({ item }) => item.request.headers.some(({ disabled }) => disabled)],
  ["Accept", header((key) => key.toLowerCase() === "accept")],
  ["Cookie", header((key) => key.toLowerCase() === "cookie")],
  ["basic auth", auth("basic")],
  ["bearer auth", auth("bearer")],
  ["key in a header", auth("apikey", (parameters) => parameters["in"] !== "query")],
  ["key in the query", auth("apikey", (parameters) => parameters["in"] === "query")],
  ["OAuth 2", auth("oauth2")],
  ["own Authorization", (placed) => placed.auth === undefined && header((key) => key.toLowerCase() === "authorization")(placed)],
];

function hasEqual(names: readonly string[]): boolean {
  return new Set(names).size < names.length;
}
