import type { Report } from "../diagnostics/collector.ts";
import { isObject } from "../json/members.ts";
import { assertNever } from "../util/assert-never.ts";
import type { Keys, PageArgument, Paging } from "../ir/paging.ts";
import { type ConfigNode, readKnown, readList, reportWrong } from "./guards.ts";
import type { ConfigValue, PagingOverride } from "./model.ts";

/** What may be said about each style. */
const keysOfStyles = {
  cursor: ["style", "items", "query", "body", "next", "more"],
  page: ["style", "items", "query", "body", "first", "pages", "total", "more"],
  offset: ["style", "items", "query", "body", "first", "pages", "total", "more"],
  url: ["style", "items", "next", "more"],
  link: ["style", "items", "more"],
} as const;

const styles = ["cursor", "page", "offset", "url", "link"] as const;

/** Reads how an operation is read page by page: `false`, or an object with a `style`. */
export function readPaging(node: ConfigNode | undefined, report: Report): ConfigValue<PagingOverride> | undefined {
  if (node === undefined) return undefined;
  const { value, pointer } = node;
  if (value === false) return { value: "off", pointer };
  const style = isObject(value) ? styles.find((each) => each === value["style"]) : undefined;
  if (style === undefined) {
    reportWrong(node, 'false, or an object with the `style` "cursor", "page", "offset", "url" or "link"', report);
    return undefined;
  }
  const paging = readStyle(style, node, report);
  return paging === undefined ? undefined : { value: paging, pointer };
}

function readStyle(style: (typeof styles)[number], node: ConfigNode, report: Report): Paging | undefined {
  const members = readKnown(node, keysOfStyles[style], report);
  const keysOf = (name: string): Keys | undefined => readKeys(members.get(name), report);
  const argument = readArgument(keysOf("query"), keysOf("body"));
  const next = keysOf("next");
  const more = keysOf("more");
  const shared = { items: keysOf("items") ?? [], ...(more === undefined ? {} : { more }) };
  const refuse = (expected: string): undefined => void reportWrong(node, expected, report);
  switch (style) {
    case "cursor":
      if (argument === undefined || next === undefined) return refuse("a cursor with `next` and one of `query` and `body`");
      return { kind: style, argument, next, ...shared };
    case "page":
    case "offset": {
      if (argument === undefined) return refuse(`the style \`${style}\` with one of \`query\` and \`body\``);
      const [pages, total] = [keysOf("pages"), keysOf("total")];
      const ends = { ...(pages === undefined ? {} : { pages }), ...(total === undefined ? {} : { total }) };
      return { kind: style, argument, first: readFirst(members.get("first"), report) ?? (style === "page" ? 1 : 0), ...shared, ...ends };
    }
    case "url":
      return next === undefined ? refuse("the style `url` with `next`") : { kind: style, next, ...shared };
    case "link":
      return { kind: style, ...shared };
    default:
      return assertNever(style);
  }
}

function readArgument(query: Keys | undefined, body: Keys | undefined): PageArgument | undefined {
  if (query !== undefined && body === undefined) return { group: "query", keys: query };
  return body !== undefined && query === undefined ? { group: "body", keys: body } : undefined;
}

/** One key, or a list of keys that lead to a value. */
function readKeys(node: ConfigNode | undefined, report: Report): Keys | undefined {
  if (node === undefined) return undefined;
  if (typeof node.value === "string") return [node.value];
  return readList(node, "a key or a list of keys", report).flatMap((each) => {
    if (typeof each.value === "string") return [each.value];
    reportWrong(each, "a key", report);
    return [];
  });
}

function readFirst(node: ConfigNode | undefined, report: Report): number | undefined {
  if (node === undefined) return undefined;
  if (node.value === 0 || node.value === 1) return node.value;
  reportWrong(node, "0 or 1", report);
  return undefined;
}
