/** Keys that lead into a JSON body, or into the arguments of a call. */
export type Keys = readonly string[];

/** The argument that asks for a page. Keys are those of a caller: `["page", "number"]`. */
export interface PageArgument {
  readonly group: "query" | "body";
  readonly keys: Keys;
}

/** What all ways to read a list page by page have in common. */
interface AnyPaging {
  /** Where in the body of a success the items are; no keys if the body is the list. */
  readonly items: Keys;
  /** What in the body says whether there is more: a switch, or something that is there. */
  readonly more?: Keys;
}

/**
 * How an operation is read page by page.
 *
 * - `cursor`: the answer contains the argument for the next page.
 * - `page`, `offset`: pages or items are counted.
 * - `url`, `link`: the answer contains the URL of the next page, in its body or its header `Link`.
 */
export type Paging = CursorPaging | CountedPaging | UrlPaging;

interface CursorPaging extends AnyPaging {
  readonly kind: "cursor";
  readonly argument: PageArgument;
  readonly next: Keys;
  /** The cursor is in the last item, not in the body. */
  readonly inItem?: true;
  /** Sent with the cursor, other parameters are an error. */
  readonly alone?: true;
}

/** Paging by numbers. */
export interface CountedPaging extends AnyPaging {
  readonly kind: "page" | "offset";
  readonly argument: PageArgument;
  /** The number of the first page or item. */
  readonly first: number;
  /** Where the body says how many pages there are. */
  readonly pages?: Keys;
  /** Where the body says how many items there are. */
  readonly total?: Keys;
}

interface UrlPaging extends AnyPaging {
  readonly kind: "url" | "link";
  /** Where the body has the URL. */
  readonly next?: Keys;
}
