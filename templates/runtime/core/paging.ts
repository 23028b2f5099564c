import type { OperationArgs } from "../transport/operation.js";
import type { CallOptions } from "../transport/settings.js";
import { readPath, withPath } from "../values/object.js";

type Keys = readonly string[];

/** An argument: `["query", "cursor"]`, `["body", "options", "offset"]`. */
type PageArgument = readonly ["query" | "body", ...Keys];

/** What all ways to read a list page by page have in common. */
interface AnyPaging {
  /** Where in the body of an answer the items are. */
  readonly items: Keys;
  /** What in the body says whether there is more. Nothing, `false` and `null` say no. */
  readonly more?: Keys;
}

/** The answer contains what asks for the next page. */
interface CursorPaging extends AnyPaging {
  readonly kind: "cursor";
  readonly argument: PageArgument;
  /** Where in the body the cursor is. */
  readonly next: Keys;
  /** Set if it is in the last item instead. */
  readonly inItem?: true;
  /** Set if no other parameter of the query may be sent with it. */
  readonly alone?: true;
}

/** Pages, or items, are counted. */
interface CountedPaging extends AnyPaging {
  readonly kind: "page" | "offset";
  readonly argument: PageArgument;
  /** The number of the first page or item. */
  readonly first: number;
  /** What in the body says how many pages there are. */
  readonly pages?: Keys;
  /** What in the body says how many items there are. */
  readonly total?: Keys;
}

/** The answer contains the URL of the next page, in its body or in its header `Link`. */
interface UrlPaging extends AnyPaging {
  readonly kind: "url" | "link";
  readonly next?: Keys;
}

/** How an operation is read page by page. */
export type Paging = CursorPaging | CountedPaging | UrlPaging;

/** What a call for a page is made with. */
export interface PageRequest {
  readonly args: OperationArgs;
  readonly options: CallOptions;
  /** What the answer before said, if it says where the page is. */
  readonly position?: string;
}

/** An answer. */
export interface Page {
  readonly data: unknown;
  readonly items: readonly unknown[];
  readonly headers: Headers | undefined;
}

/**
 * The request for the page after a page, `undefined` after the last one. `count` is the number of
 * items so far. A pure function.
 */
export function nextPage(paging: Paging, request: PageRequest, page: Page, count: number): PageRequest | undefined {
  if (paging.more !== undefined && isNothing(readPath(page.data, paging.more))) return undefined;
  switch (paging.kind) {
    case "cursor":
      return byCursor(paging, request, page);
    case "page":
    case "offset":
      return byNumber(paging, request, page, count);
    case "url":
      return byUrl(request, readPath(page.data, paging.next ?? []));
    case "link":
      return byUrl(request, readLink(page.headers?.get("link") ?? ""));
    default:
      return paging satisfies never;
  }
}

function byCursor(
  { argument, next, inItem, alone }: CursorPaging,
  request: PageRequest,
  { data, items }: Page,
): PageRequest | undefined {
  const cursor = readPath(inItem === true ? items.at(-1) : data, next);
  if (isNothing(cursor)) return undefined;
  const { args, options } = request;
  const others = alone === true ? { args: { ...args, query: {} }, options } : request;
  return { ...withArgument(others, argument, cursor), position: String(cursor) };
}

function byNumber(paging: CountedPaging, request: PageRequest, page: Page, count: number): PageRequest | undefined {
  const { argument, first, pages, total } = paging;
  const { length } = page.items;
  const [group, ...keys] = argument;
  const current = Number(readPath(request.args[group], keys) ?? first);
  const next = current + (paging.kind === "page" ? 1 : length);
  const isLast =
    length === 0 ||
    (pages !== undefined && next - first >= Number(readPath(page.data, pages) ?? Infinity)) ||
    (total !== undefined && count >= Number(readPath(page.data, total) ?? Infinity));
  return isLast ? undefined : { ...withArgument(request, argument, next), options: request.options };
}

/**
 * The parameters of a URL, in place of those that a call has. Only they are used: a URL in an
 * answer must not decide where credentials are sent.
 */
function byUrl(request: PageRequest, url: unknown): PageRequest | undefined {
  if (typeof url !== "string" || url === "") return undefined;
  const start = url.indexOf("?");
  const added = new Map<string, string | string[]>();
  for (const [name, value] of new URLSearchParams(start === -1 ? "" : url.slice(start).split("#", 1)[0])) {
    const before = added.get(name);
    added.set(name, before === undefined ? value : [before, value].flat());
  }
  const roots = new Set([...added.keys()].map(rootOf));
  const kept = Object.entries(request.args.query ?? {}).filter(([name]) => !roots.has(rootOf(name)));
  const query = Object.fromEntries([...kept, ...added]);
  return { args: { ...request.args, query }, options: request.options, position: url };
}

/** `page` for `page[size]`. */
function rootOf(name: string): string {
  return name.split("[", 1)[0] ?? name;
}

function readLink(header: string): string | undefined {
  for (const [, url, parameters = ""] of header.matchAll(/<([^<>]*)>([^<]*)/gu)) {
    const [, relations = ""] = /;\s*rel\s*=\s*"?([^";,]*)/iu.exec(parameters) ?? [];
    if (relations.toLowerCase().split(/\s+/u).includes("next")) return url;
  }
  return undefined;
}

/** A cursor that says that there is no further page; many APIs use 0. */
function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === false || value === "" || value === 0 || value === "0";
}

function withArgument(
  { args, options }: PageRequest,
  [group, ...keys]: PageArgument,
  value: unknown,
): Pick<PageRequest, "args" | "options"> {
  return { args: { ...args, [group]: withPath(args[group], keys, value) }, options };
}
