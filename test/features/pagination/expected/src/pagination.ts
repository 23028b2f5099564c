/** Lists that are read page by page. */

import type { CallOptions, Client } from "./client.js";
import type {
  ListAuthorsArgs,
  ListBooksArgs,
  ListLoansArgs,
  ListShelvesResponseItem,
  ListVisitsArgs,
  SearchBooksArgs,
} from "./resources/operations.js";
import type { NamedPromise } from "./runtime/core/api-promise.js";
import type { Needs } from "./runtime/core/needs.js";
import type { NoArgs } from "./runtime/transport/operation.js";
import * as paging from "./runtime/core/paginate.js";

/** What the lists contain, by function. */
export interface PagedItems {
  readonly listBooks: {
    /** Example: `b1` */
    id: string;
    /** Example: `Tides` */
    title: string;
  };
  readonly searchBooks: {
    /** Example: `b1` */
    id: string;
    /** Example: `Tides` */
    title: string;
  };
  readonly listAuthors: {
    /** Example: `Ann` */
    name: string;
  };
  readonly listLoans: {
    /** Example: `b1` */
    book: string;
    /** Example: `3` */
    days: number;
  };
  readonly listReaders: {
    /** Example: `r1` */
    reader: string;
  };
  readonly listShelves: ListShelvesResponseItem;
  readonly listVisits: {
    /** Format: date-time. */
    at: string;
  };
}

/** The arguments of the functions, without the variables that a client knows. */
interface PagedArgs<TClient> {
  readonly listBooks: ListBooksArgs | undefined;
  readonly searchBooks: SearchBooksArgs;
  readonly listAuthors: ListAuthorsArgs | undefined;
  readonly listLoans: (ListLoansArgs | undefined) & Needs<"path.branch", TClient>;
  readonly listReaders: NoArgs;
  readonly listShelves: NoArgs;
  readonly listVisits: ListVisitsArgs | undefined;
}

const pagings: Readonly<Record<string, paging.Paging>> = {
  listBooks: {
    kind: "cursor",
    argument: ["query", "cursor"],
    next: ["meta", "next_cursor"],
    items: ["data"],
    more: ["meta", "has_more"],
  },
  searchBooks: { kind: "cursor", argument: ["body", "page_token"], next: ["next_page_token"], items: ["results"] },
  listAuthors: {
    kind: "page",
    argument: ["query", "page", "number"],
    first: 0,
    items: ["items"],
    pages: ["totalPages"],
  },
  listLoans: { kind: "offset", argument: ["query", "offset"], first: 0, items: ["loans"], total: ["total"] },
  listReaders: { kind: "url", next: ["next"], items: ["results"] },
  listShelves: { kind: "link", items: [] },
  listVisits: { kind: "cursor", argument: ["query", "resume"], next: ["state", "resume"], items: ["seen"] },
};

/**
 * Reads a list page by page: `for await (const item of paginate(…))`, or `paginate(…).pages()` for
 * the bodies of the pages. Pages are fetched as they are needed, and none before the first item is
 * asked for. Rejects as the function does. A function of `createApi` needs no client:
 * `paginate(api.users.listUsers, args)`.
 */
export function paginate<Name extends keyof PagedItems, Data, TClient extends Client>(
  operation: (client: never, args: never, options: never) => NamedPromise<Data, unknown, Name>,
  client: TClient,
  ...[args, options]: paging.PageArgs<PagedArgs<TClient>[Name], CallOptions>
): paging.Pages<PagedItems[Name], Data>;
export function paginate<Name extends keyof PagedItems, Data, Args>(
  operation: (args: Args, options: never) => NamedPromise<Data, unknown, Name>,
  ...given: paging.BoundPageArgs<Args, CallOptions>
): paging.Pages<PagedItems[Name], Data>;
export function paginate(
  operation: (...given: never[]) => PromiseLike<unknown>,
  ...given: readonly unknown[]
): paging.Pages<unknown, unknown> {
  return paging.paginated(pagings, operation, given);
}
