/** Bookings */

import type { CallOptions, Client } from "../client.js";
import { apiKey } from "../runtime/auth/api-key.js";
import { hasGraphqlErrors } from "../runtime/body/graphql-errors.js";
import { graphql } from "../runtime/body/graphql.js";
import { json } from "../runtime/body/json.js";
import { multipart } from "../runtime/body/multipart.js";
import { urlencoded } from "../runtime/body/urlencoded.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { Failure, GraphqlFailure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { authLayer } from "../runtime/transport/auth-layer.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { keyed } from "../runtime/transport/declared/keyed.js";
import type { FileValue } from "../runtime/values/file-value.js";

/** Arguments of `book`. */
export interface BookArgs {
  headers?:
    | {
        "X-Trace"?: string | undefined;
      }
    | undefined;
  body: BookBody;
}

/** Every outcome of a call to `book`, by `status`. */
export type BookResult = Success<201, BookResponse> | Undocumented | NoResult;

/**
 * Book
 *
 * `POST /bookings`
 *
 * Documented responses:
 * - 201 Booked
 *
 * @example
 * ```ts
 * import { book } from "ferry-desk";
 *
 * const data = await book(client, {
 *   body: {
 *     sailing: "s-1",
 *     seats: 2,
 *     name: "Ada",
 *   },
 * });
 * ```
 */
export function book(client: Client, args: BookArgs, options?: CallOptions): ApiPromise<BookResponse, BookResult> {
  return send(
    client,
    describe(book, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      layers: [authLayer(apiKey({ in: "header", name: "X-Desk-Key", credential: "deskKey" }))],
      responses: { 201: "json" },
      name: "book",
      path: ["bookings"],
    })),
    args,
    options,
  );
}

/** Arguments of `pay`. */
export interface PayArgs {
  body?:
    | {
        amount?: number | string | undefined;
        /** ISO 4217 */
        currency?: string | undefined;
        memo?: string | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `pay`, by `status`. */
export type PayResult<TData = unknown> =
  Success<200 | 201, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Pay
 *
 * `POST /bookings/7001/pay`
 *
 * @example
 * ```ts
 * import { pay } from "ferry-desk";
 *
 * const data = await pay(client, {
 *   body: {
 *     amount: 1250,
 *     currency: "EUR",
 *   },
 * });
 * ```
 */
export function pay<TData = unknown>(
  client: Client,
  args?: PayArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, PayResult<NoInfer<TData>>> {
  return send(
    client,
    describe(pay, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: urlencoded(),
      layers: [authLayer(apiKey({ in: "header", name: "X-Desk-Key", credential: "deskKey" }))],
      responses: { 200: "auto", 201: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "pay",
      path: ["bookings", "7001", "pay"],
    })),
    args,
    options,
  );
}

/** Arguments of `attachTicket`. */
export interface AttachTicketArgs {
  body: {
    title?: string | undefined;
    scan: FileValue;
  };
}

/** Every outcome of a call to `attachTicket`, by `status`. */
export type AttachTicketResult<TData = unknown> =
  Success<200, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Attach ticket
 *
 * `PUT /bookings/7001/ticket`
 *
 * @example
 * ```ts
 * import { attachTicket } from "ferry-desk";
 *
 * const data = await attachTicket(client, {
 *   body: {
 *     title: "Ticket",
 *     scan: {
 *       data: file,
 *       name: "7001.png",
 *     },
 *   },
 * });
 * ```
 */
export function attachTicket<TData = unknown>(
  client: Client,
  args: AttachTicketArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, AttachTicketResult<NoInfer<TData>>> {
  return send(
    client,
    describe(attachTicket, () => ({
      method: "PUT",
      idempotencyKey: keyed(),
      body: multipart([{ name: "title" }, { name: "scan", file: true }]),
      responses: { 200: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "attachTicket",
      path: ["bookings", "7001", "ticket"],
    })),
    args,
    options,
  );
}

/** Arguments of `searchBookings`. */
export interface SearchBookingsArgs {
  /** `query` replaces the collection's document. */
  body:
    | { query?: undefined; variables: SearchBookingsBody; operationName?: string | undefined }
    | { query: string; variables?: object | undefined; operationName?: string | undefined };
}

/** Every outcome of a call to `searchBookings`, by `status`. */
export type SearchBookingsResult<TData = unknown> =
  Success<200 | 201, TData> | Failure<400 | 401 | 403 | 404, unknown> | GraphqlFailure<TData> | Undocumented | NoResult;

/**
 * Search bookings
 *
 * `POST /graphql`
 *
 * @example
 * ```ts
 * import { searchBookings } from "ferry-desk";
 *
 * const data = await searchBookings(client, {
 *   body: {
 *     variables: {
 *       name: "Ada",
 *     },
 *   },
 * });
 * ```
 */
export function searchBookings<TData = unknown>(
  client: Client,
  args: SearchBookingsArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, SearchBookingsResult<NoInfer<TData>>> {
  return send(
    client,
    describe(searchBookings, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: graphql({
        query: ["query Find($name: String!) {", "  bookings(name: $name) { booking seats }", "}"].join("\n"),
      }),
      fails: hasGraphqlErrors,
      layers: [authLayer(apiKey({ in: "header", name: "X-Desk-Key", credential: "deskKey" }))],
      responses: { 200: "auto", 201: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "searchBookings",
      path: ["graphql"],
    })),
    args,
    options,
  );
}

export interface BookBody {
  /** Example: `s-1` */
  sailing: string;
  /** Example: `2` */
  seats: number;
  /** Example: `Ada` */
  name: string;
}

export interface BookResponse {
  /** Example: `7001` */
  booking: number;
  seats: number[];
}

export interface SearchBookingsBody {
  /** Example: `Ada` */
  name: string;
}
