import type { Operation } from "../ir/api.ts";
import type { Paging } from "../ir/paging.ts";
import { argumentsOf } from "./arguments.ts";
import { findCounted } from "./counted.ts";
import { findCursor, findNextUrl } from "./cursor.ts";
import type { Types } from "./fields.ts";
import { findList } from "./lists.ts";

/** How an operation is read page by page, or why it is not. */
export type PagingFinding =
  | { readonly kind: "paged"; readonly paging: Paging }
  /** Only `GET` and `POST` read lists. */
  | { readonly kind: "method" }
  /** No success body that was seen has a list, or one of `lists` that is surely the one. */
  | { readonly kind: "list"; readonly lists: readonly string[] }
  /** Nothing asks for a page. */
  | { readonly kind: "argument" };

/**
 * Finds how an operation is read page by page, from its parameters and its saved answers. What an
 * answer says about the next page counts more than a number that has to be counted.
 */
export function detectPaging(operation: Operation, types: Types): PagingFinding {
  if (operation.method !== "GET" && operation.method !== "POST") return { kind: "method" };
  const found = findList(operation, types);
  if ("candidates" in found) return { kind: "list", lists: found.candidates };
  const { body, list, response } = found;
  const args = argumentsOf(operation, types);
  const cursor = findCursor(args, body, list, types);
  if (cursor !== undefined) return { kind: "paged", paging: cursor };
  const next = operation.method === "GET" ? findNextUrl(body) : undefined;
  if (next !== undefined) return { kind: "paged", paging: { kind: "url", items: list.keys, next: next.keys } };
  if (operation.method === "GET" && response.linksNext === true) return { kind: "paged", paging: { kind: "link", items: list.keys } };
  const counted = findCounted(args, body, list);
  return counted === undefined ? { kind: "argument" } : { kind: "paged", paging: counted };
}
