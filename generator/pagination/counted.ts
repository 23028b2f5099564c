import type { CountedPaging } from "../ir/paging.ts";
import type { Json } from "../json/json.ts";
import type { ArgumentField } from "./arguments.ts";
import { isMore, isNearPaging, isNextUrl } from "./cursor.ts";
import { type BodyFields, type Field, isNumberField, type ListField } from "./fields.ts";
import { ambiguousOffsets, itemTotals, offsetNames, pageNames, pageTotals, sizeNames } from "./names.ts";

/** Pages or items that are counted by an argument. */
export function findCounted(args: readonly ArgumentField[], body: BodyFields, list: ListField): CountedPaging | undefined {
  const hasSize = args.some(({ name }) => sizeNames.has(name) || sizeNames.has(name.replace(/^page/, "")));
  const pages = body.scalars.find((field) => isPageTotal(field) && isCount(field));
  const total = body.scalars.find((field) => itemTotals.has(field.name) && !isPageTotal(field) && isCount(field) && isEnough(field, list));
  const says = hasSize || total !== undefined || pages !== undefined || body.scalars.some(isMore);
  const page = args.find((each) => pageNames.has(each.name) && (isNumberField(each) || (says && !isText(each))));
  const offset = hasSize ? args.find(isOffset) : undefined;
  const found = page ?? offset;
  if (found === undefined) return undefined;
  const countsPages = page !== undefined || pageWords.test(found.description);
  const more = body.scalars.find(isMore) ?? body.scalars.find((field) => isNextUrl(field) || field.name === "nextpage");
  return {
    kind: countsPages ? "page" : "offset",
    argument: found.argument,
    items: list.keys,
    first: firstOf(found, page === undefined, body),
    ...(more === undefined ? {} : { more: more.keys }),
    ...(!countsPages || pages === undefined ? {} : { pages: pages.keys }),
    ...(total === undefined ? {} : { total: total.keys }),
  };
}

/** Descriptions of an `offset` that is the number of a page, in the languages of collections. */
const pageWords = /\bpage (?:number|index)|\bnumber of the page|\u9875\u7801/i;
/** Descriptions of a number that starts from 0. */
const zeroWords = /\bzero-based|\b(?:start|begin)(?:s|ning)? (?:at|from|with) (?:0|zero)\b|\u4ece0/i;

function isOffset(argument: ArgumentField): boolean {
  if (!offsetNames.has(argument.name)) return false;
  return isNumberField(argument) || !(ambiguousOffsets.has(argument.name) || isText(argument));
}

/** `total` in `pages` counts pages. */
function isPageTotal({ name, parent }: Field): boolean {
  return pageTotals.has(name) || (name === "total" && parent === "pages");
}

/** False if a saved page has more items than the number says: then it counts something else. */
function isEnough(total: Field, list: ListField): boolean {
  const most = Math.max(0, ...list.values.map((value) => (value.kind === "array" ? value.items.length : 0)));
  return total.values.every((value) => (numberOf(value) ?? most) >= most);
}

function isCount(field: Field): boolean {
  return isNumberField(field) && isNearPaging(field);
}

/** True for a parameter that was seen with other things than numbers: `page=home`. */
function isText({ values }: ArgumentField): boolean {
  return values.some((value) => !isInteger(value));
}

function isInteger(value: Json): boolean {
  return value.kind === "number" || value.kind === "null" || (value.kind === "string" && /^\d*$/.test(value.value));
}

/**
 * Pages are counted from 1 unless a request or an answer shows a page 0. Items are counted from 0,
 * but SCIM has a first one.
 */
function firstOf({ name, values, description }: ArgumentField, isOffset: boolean, body: BodyFields): number {
  const echoes = body.scalars.filter((field) => field.name === name && isNearPaging(field)).flatMap((field) => field.values);
  const seen = [...values, ...echoes].map(numberOf);
  if (isOffset) return name === "startindex" && seen.includes(1) && !seen.includes(0) ? 1 : 0;
  return seen.includes(0) || zeroWords.test(description) ? 0 : 1;
}

function numberOf(value: Json): number | undefined {
  if (value.kind === "number") return Number(value.text);
  return value.kind === "string" && value.value !== "" ? Number(value.value) : undefined;
}
