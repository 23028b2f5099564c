import type { PagingExplanation } from "../../explain/paging.ts";
import type { Paging } from "../../ir/paging.ts";
import { cleanText } from "../../diagnostics/clean.ts";
import { assertNever } from "../../util/assert-never.ts";

/** Says in one line whether an operation is read page by page, and why. */
export function describePaging(paging: PagingExplanation): string {
  switch (paging.kind) {
    case "paged":
      return `paged by ${cleanText(describeStyle(paging.paging), 300)}`;
    case "off":
      return "not paged: the config says so";
    case "method":
      return "not paged: only GET and POST read lists";
    case "list":
      return paging.lists.length === 0
        ? "not paged: no saved success has a list"
        : `not paged: which list has the items is not certain: ${cleanText(paging.lists.slice(0, 8).join(", "), 200)}`;
    case "argument":
      return "not paged: no argument asks for a page, and no saved success leads to one";
    default:
      return assertNever(paging);
  }
}

function describeStyle(paging: Paging): string {
  const items = `items in ${paging.items.length === 0 ? "the body" : paging.items.join(".")}`;
  const more = paging.more === undefined ? [] : [`ends without ${paging.more.join(".")}`];
  return [describeStep(paging), items, ...more].join("; ");
}

function describeStep(paging: Paging): string {
  switch (paging.kind) {
    case "cursor": {
      const place = "inItem" in paging ? "of the last item" : "of the answer";
      return `cursor: ${printArgument(paging.argument)} takes ${paging.next.join(".")} ${place}`;
    }
    case "page":
    case "offset": {
      const ends = [paging.pages, paging.total].flatMap((keys) => (keys === undefined ? [] : [keys.join(".")]));
      const until = ends.length === 0 ? "an empty page" : ends.join(" or ");
      return `${paging.kind}: ${printArgument(paging.argument)} counts from ${paging.first} up to ${until}`;
    }
    case "url":
      return `URL: ${(paging.next ?? []).join(".")} of the answer leads to the next page`;
    case "link":
      return "URL: the header Link leads to the next page";
    default:
      return assertNever(paging);
  }
}

function printArgument({ group, keys }: { readonly group: string; readonly keys: readonly string[] }): string {
  return [group, ...keys].join(".");
}
