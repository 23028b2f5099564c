/** Shelf */

import type { CallOptions, CallOptionsWith, Client, ClientWith, Variables } from "../client.js";
import { json } from "../runtime/body/json.js";
import type { ApiPromise, NamedPromise } from "../runtime/core/api-promise.js";
import type { Needs } from "../runtime/core/needs.js";
import type { NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { sendNamed } from "../runtime/core/send-named.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { keyed } from "../runtime/transport/declared/keyed.js";
import { plainQuery } from "../runtime/transport/declared/plain-query.js";
import { pathArgument, pathVariable } from "../runtime/transport/declared/segment.js";
import type { NoArgs } from "../runtime/transport/operation.js";

/** Arguments of `listBooks`. */
export interface ListBooksArgs {
  query?:
    | {
        cursor?: string | undefined;
        limit?: number | string | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `listBooks`, by `status`. */
export type ListBooksResult = Success<200, ListBooksResponse> | Undocumented | NoResult;

/**
 * List books
 *
 * `GET /books`
 *
 * Documented responses:
 * - 200 OK
 *
 * @example
 * ```ts
 * import { listBooks } from "shelf";
 *
 * const data = await listBooks(client, {
 *   query: {
 *     cursor: "c1",
 *     limit: 2,
 *   },
 * });
 * ```
 */
export function listBooks(
  client: Client,
  args?: ListBooksArgs,
  options?: CallOptions,
): NamedPromise<ListBooksResponse, ListBooksResult, "listBooks"> {
  return sendNamed(
    client,
    describe(listBooks, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "listBooks",
      path: ["books"],
    })),
    args,
    options,
  );
}

/** Arguments of `searchBooks`. */
export interface SearchBooksArgs {
  body: SearchBooksBody;
}

/** Every outcome of a call to `searchBooks`, by `status`. */
export type SearchBooksResult = Success<200, SearchBooksResponse> | Undocumented | NoResult;

/**
 * Search books
 *
 * `POST /books/search`
 *
 * Documented responses:
 * - 200 OK
 *
 * @example
 * ```ts
 * import { searchBooks } from "shelf";
 *
 * const data = await searchBooks(client, {
 *   body: {
 *     query: "sea",
 *     page_token: "t1",
 *   },
 * });
 * ```
 */
export function searchBooks(
  client: Client,
  args: SearchBooksArgs,
  options?: CallOptions,
): NamedPromise<SearchBooksResponse, SearchBooksResult, "searchBooks"> {
  return sendNamed(
    client,
    describe(searchBooks, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      responses: { 200: "json" },
      name: "searchBooks",
      path: ["books", "search"],
    })),
    args,
    options,
  );
}

/** Arguments of `listAuthors`. */
export interface ListAuthorsArgs {
  query?:
    | {
        page?:
          | {
              number?: number | string | undefined;
              size?: number | string | undefined;
            }
          | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `listAuthors`, by `status`. */
export type ListAuthorsResult = Success<200, ListAuthorsResponse> | Undocumented | NoResult;

/**
 * List authors
 *
 * `GET /authors`
 *
 * Documented responses:
 * - 200 OK
 *
 * @example
 * ```ts
 * import { listAuthors } from "shelf";
 *
 * const data = await listAuthors(client, {
 *   query: {
 *     page: {
 *       number: 0,
 *       size: 20,
 *     },
 *   },
 * });
 * ```
 */
export function listAuthors(
  client: Client,
  args?: ListAuthorsArgs,
  options?: CallOptions,
): NamedPromise<ListAuthorsResponse, ListAuthorsResult, "listAuthors"> {
  return sendNamed(
    client,
    describe(listAuthors, () => ({
      method: "GET",
      query: plainQuery([]),
      responses: { 200: "json" },
      name: "listAuthors",
      path: ["authors"],
    })),
    args,
    options,
  );
}

/** Arguments of `listLoans`. */
export interface ListLoansArgs {
  path?:
    | {
        /** Default: the client's variable. */
        branch?: string | number | undefined;
      }
    | undefined;
  query?:
    | {
        offset?: number | string | undefined;
        limit?: number | string | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `listLoans`, by `status`. */
export type ListLoansResult = Success<200, ListLoansResponse> | Undocumented | NoResult;

/**
 * List loans
 *
 * `GET /{{branch}}/loans`
 *
 * Documented responses:
 * - 200 OK
 *
 * @example
 * ```ts
 * import { listLoans } from "shelf";
 *
 * const data = await listLoans(client, {
 *   path: {
 *     branch,
 *   },
 *   query: {
 *     offset: 20,
 *     limit: 20,
 *   },
 * });
 * ```
 */
export function listLoans(client: ClientWith<"branch">): NamedPromise<ListLoansResponse, ListLoansResult, "listLoans">;
export function listLoans<TClient extends Client = Client, Passed extends Variables = Variables>(
  client: TClient,
  args: (ListLoansArgs | undefined) & Needs<"path.branch", TClient, Passed>,
  options?: CallOptionsWith<Passed>,
): NamedPromise<ListLoansResponse, ListLoansResult, "listLoans">;
export function listLoans(
  client: Client,
  args?: ListLoansArgs,
  options?: CallOptions,
): NamedPromise<ListLoansResponse, ListLoansResult, "listLoans"> {
  return sendNamed(
    client,
    describe(listLoans, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "listLoans",
      path: [pathVariable("branch"), "loans"],
    })),
    args,
    options,
  );
}

/** Every outcome of a call to `listReaders`, by `status`. */
export type ListReadersResult = Success<200, ListReadersResponse> | Undocumented | NoResult;

/**
 * List readers
 *
 * `GET /readers`
 *
 * Documented responses:
 * - 200 OK
 *
 * @example
 * ```ts
 * import { listReaders } from "shelf";
 *
 * const data = await listReaders(client);
 * ```
 */
export function listReaders(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): NamedPromise<ListReadersResponse, ListReadersResult, "listReaders"> {
  return sendNamed(
    client,
    describe(listReaders, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "listReaders",
      path: ["readers"],
    })),
    args,
    options,
  );
}

/** Every outcome of a call to `listShelves`, by `status`. */
export type ListShelvesResult = Success<200, ListShelvesResponseItem[]> | Undocumented | NoResult;

/**
 * List shelves
 *
 * `GET /shelves`
 *
 * Documented responses:
 * - 200 OK
 *
 * @example
 * ```ts
 * import { listShelves } from "shelf";
 *
 * const data = await listShelves(client);
 * ```
 */
export function listShelves(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): NamedPromise<ListShelvesResponseItem[], ListShelvesResult, "listShelves"> {
  return sendNamed(
    client,
    describe(listShelves, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "listShelves",
      path: ["shelves"],
    })),
    args,
    options,
  );
}

/** Arguments of `listPrices`. */
export interface ListPricesArgs {
  query?:
    | {
        page?: number | string | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `listPrices`, by `status`. */
export type ListPricesResult = Success<200, ListPricesResponse> | Undocumented | NoResult;

/**
 * List prices
 *
 * `GET /prices`
 *
 * Documented responses:
 * - 200 OK
 *
 * @example
 * ```ts
 * import { listPrices } from "shelf";
 *
 * const data = await listPrices(client, {
 *   query: {
 *     page: 1,
 *   },
 * });
 * ```
 */
export function listPrices(
  client: Client,
  args?: ListPricesArgs,
  options?: CallOptions,
): ApiPromise<ListPricesResponse, ListPricesResult> {
  return send(
    client,
    describe(listPrices, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "listPrices",
      path: ["prices"],
    })),
    args,
    options,
  );
}

/** Arguments of `listVisits`. */
export interface ListVisitsArgs {
  query?:
    | {
        resume?: string | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `listVisits`, by `status`. */
export type ListVisitsResult = Success<200, ListVisitsResponse> | Undocumented | NoResult;

/**
 * List visits
 *
 * `GET /visits`
 *
 * Documented responses:
 * - 200 OK
 *
 * @example
 * ```ts
 * import { listVisits } from "shelf";
 *
 * const data = await listVisits(client, {
 *   query: {
 *     resume: "v8",
 *   },
 * });
 * ```
 */
export function listVisits(
  client: Client,
  args?: ListVisitsArgs,
  options?: CallOptions,
): NamedPromise<ListVisitsResponse, ListVisitsResult, "listVisits"> {
  return sendNamed(
    client,
    describe(listVisits, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "listVisits",
      path: ["visits"],
    })),
    args,
    options,
  );
}

/** Arguments of `getBook`. */
export interface GetBookArgs {
  path: {
    id: string | number;
  };
}

/** Every outcome of a call to `getBook`, by `status`. */
export type GetBookResult = Success<200, GetBookResponse> | Undocumented | NoResult;

/**
 * Get book
 *
 * `GET /books/:id`
 *
 * Documented responses:
 * - 200 OK
 *
 * @example
 * ```ts
 * import { getBook } from "shelf";
 *
 * const data = await getBook(client, {
 *   path: {
 *     id,
 *   },
 * });
 * ```
 */
export function getBook(
  client: Client,
  args: GetBookArgs,
  options?: CallOptions,
): ApiPromise<GetBookResponse, GetBookResult> {
  return send(
    client,
    describe(getBook, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "getBook",
      path: ["books", pathArgument("id")],
    })),
    args,
    options,
  );
}

export interface ListBooksResponse {
  data: {
    /** Example: `b1` */
    id: string;
    /** Example: `Tides` */
    title: string;
  }[];
  meta: {
    /** Example: `c2` */
    next_cursor: string;
    has_more: boolean;
  };
}

export interface SearchBooksBody {
  /** Example: `sea` */
  query?: string | undefined;
  /** Example: `t1` */
  page_token?: string | undefined;
}

export interface SearchBooksResponse {
  results: {
    /** Example: `b1` */
    id: string;
    /** Example: `Tides` */
    title: string;
  }[];
  /** Example: `t2` */
  next_page_token: string;
}

export interface ListAuthorsResponse {
  items: {
    /** Example: `Ann` */
    name: string;
  }[];
  /** Example: `0` */
  page: number;
  /** Example: `3` */
  totalPages: number;
}

export interface ListLoansResponse {
  loans: {
    /** Example: `b1` */
    book: string;
    /** Example: `3` */
    days: number;
  }[];
  /** Example: `40` */
  total: number;
}

export interface ListReadersResponse {
  /** Example: `2` */
  count: number;
  /** Format: uri. */
  next: string;
  results: {
    /** Example: `r1` */
    reader: string;
  }[];
}

export interface ListShelvesResponseItem {
  /** Example: `4` */
  shelf: number;
}

export interface ListPricesResponse {
  prices: {
    /** Example: `12` */
    eur: number;
  }[];
  /** Example: `1` */
  total: number;
}

export interface ListVisitsResponse {
  seen: {
    /** Format: date-time. */
    at: string;
  }[];
  state: {
    /** Example: `v9` */
    resume: string;
  };
}

export interface GetBookResponse {
  /** Example: `b1` */
  id: string;
  /** Example: `Tides` */
  title: string;
  tags: string[];
}
