import type { Paging } from "../ir/paging.ts";
import type { Json } from "../json/json.ts";
import type { ArgumentField } from "./arguments.ts";
import { type BodyFields, type Field, fieldsOf, isScalarField, type ListField, type Types } from "./fields.ts";
import { cursorNames, moreNames, nextNames, nextNamesNearPaging, nextUrlNames, offsetNames, pageNames, pagingObjects } from "./names.ts";

/** A pair of an argument and the part of the answer that it takes. */
interface Link {
  readonly argument: ArgumentField;
  readonly next: Field;
}

/** A cursor: the answer contains what an argument takes. */
export function findCursor(args: readonly ArgumentField[], body: BodyFields, list: ListField, types: Types): Paging | undefined {
  const more = body.scalars.find(isMore);
  const shared = { items: list.keys, ...(more === undefined ? {} : { more: more.keys }) };
  const links = args.flatMap((argument) =>
    body.scalars.filter((next) => answers(next, argument)).map((next): Link => ({ argument, next })),
  );
  const [link] = links;
  if (link !== undefined) {
    const { argument, description } = link.argument;
    const alone = argument.group === "query" && excludesOthers.test(description) ? ({ alone: true } as const) : {};
    return { kind: "cursor", argument, next: link.next.keys, ...alone, ...shared };
  }
  const after = args.find(({ name }) => name === "startingafter");
  const id = fieldsOf(list.element, [], types).scalars.find(({ keys }) => keys.length === 1 && keys[0] === "id");
  if (after === undefined || id === undefined || more === undefined) return undefined;
  return { kind: "cursor", argument: after.argument, next: id.keys, inItem: true, ...shared };
}

/** What descriptions say of cursors that contain the other parameters. */
const excludesOthers = /\bomit (?:all|any) (?:the )?other (?:query )?param/i;

/** True for a switch that says whether there is more. */
export function isMore({ name, type }: Field): boolean {
  return moreNames.has(name) && ["boolean", "unknown", "literal"].includes(type.kind);
}

/** Whether a part of the answer is what the argument takes for the next page. */
function answers(next: Field, { name }: ArgumentField): boolean {
  if (!isScalarField(next) || next.values.some(isUrl) || !isNearPaging(next)) return false;
  if (pageNames.has(name)) return next.name === "nextpage" || next.name === "nextpagenumber";
  if (offsetNames.has(name)) return next.name === `next${name}` || (name === "offset" && next.name === name && next.values.some(isOpaque));
  if (!cursorNames.has(name)) return false;
  if (name === "afterid") return next.name === "lastid";
  return nextNames.has(next.name) || next.name === name || (nextNamesNearPaging.has(next.name) && !isEcho(next, name));
}

/** `after` of the answer may only repeat the `after` of the request if it is something else's. */
function isEcho(next: Field, argument: string): boolean {
  return next.name === "cursor" && argument.startsWith("start");
}

/** At the top, or among what is said about the page. */
export function isNearPaging({ keys, parent }: Field): boolean {
  return keys.length === 1 || pagingObjects.has(parent) || keys.length === 2 || /^data|^result/.test(parent);
}

/** The URL of the next page, in the body. */
export function findNextUrl(body: BodyFields): Field | undefined {
  return body.scalars.find((field) => isNextUrl(field) && field.values.some(isUrl));
}

/** A part of the body that has the name of a URL of the next page, whatever was seen there. */
export function isNextUrl({ name, parent, keys, type }: Field): boolean {
  const isNamed = nextUrlNames.has(name) || ((name === "href" || name === "url") && parent === "next");
  return isNamed && (keys.length === 1 || pagingObjects.has(parent)) && type.kind !== "boolean";
}

/** A URL with a query: nothing else can lead to a page of the same operation. */
function isUrl(value: Json): boolean {
  return value.kind === "string" && /^(?:https?:\/\/|\/|\?|\{\{)[^\s]*(?:\?|$)/.test(value.value) && value.value.includes("?");
}

/** A string that is no number: nobody counts with it. */
function isOpaque(value: Json): boolean {
  return value.kind === "string" && /\D/.test(value.value);
}
