/** Tickets */

import type { CallOptions, Client } from "../client.js";
import { explainText } from "../runtime/body/explain-text.js";
import { json } from "../runtime/body/json.js";
import { orEmpty } from "../runtime/body/or-empty.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { Failure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { keyed } from "../runtime/transport/declared/keyed.js";
import { pathArgument } from "../runtime/transport/declared/segment.js";

/** Arguments of `bookSeat`. */
export interface BookSeatArgs {
  path: {
    show: string | number;
  };
  body: BookSeatBody;
}

/** Every outcome of a call to `bookSeat`, by `status`. */
export type BookSeatResult =
  Success<201, BookSeatResponse> | Failure<409, BookSeatError> | Failure<503, string> | Undocumented | NoResult;

/**
 * Book Seat
 *
 * `POST /shows/:show/seats`
 *
 * Documented responses:
 * - 201 Booked
 * - 409 Seat taken
 * - 503 Closed
 *
 * @example
 * ```ts
 * import { bookSeat } from "tickets";
 *
 * const data = await bookSeat(client, {
 *   path: {
 *     show: "12",
 *   },
 *   body: {
 *     row: "C",
 *     seat: 7,
 *   },
 * });
 * ```
 */
export function bookSeat(
  client: Client,
  args: BookSeatArgs,
  options?: CallOptions,
): ApiPromise<BookSeatResponse, BookSeatResult> {
  return send(
    client,
    describe(bookSeat, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      explain: explainText,
      responses: { 201: "json", 409: "json", 503: "text" },
      name: "bookSeat",
      path: ["shows", pathArgument("show"), "seats"],
    })),
    args,
    options,
  );
}

/** Arguments of `returnTicket`. */
export interface ReturnTicketArgs {
  path: {
    ticket: string;
  };
}

/** Every outcome of a call to `returnTicket`, by `status`. */
export type ReturnTicketResult = Success<200, ReturnTicketResponse | undefined> | Undocumented | NoResult;

/**
 * Return Ticket
 *
 * `DELETE /tickets/:ticket`
 *
 * Documented responses:
 * - 200 Refunded
 * - 200 Free of charge
 *
 * @example
 * ```ts
 * import { returnTicket } from "tickets";
 *
 * const data = await returnTicket(client, {
 *   path: {
 *     ticket: "T-1",
 *   },
 * });
 * ```
 */
export function returnTicket(
  client: Client,
  args: ReturnTicketArgs,
  options?: CallOptions,
): ApiPromise<ReturnTicketResponse | undefined, ReturnTicketResult> {
  return send(
    client,
    describe(returnTicket, () => ({
      method: "DELETE",
      idempotencyKey: keyed(),
      responses: { 200: orEmpty() },
      name: "returnTicket",
      path: ["tickets", pathArgument("ticket")],
    })),
    args,
    options,
  );
}

/** Arguments of `getTicket`. */
export interface GetTicketArgs {
  path: {
    ticket: string;
  };
}

/** Every outcome of a call to `getTicket`, by `status`. */
export type GetTicketResult = Success<200, GetTicketResponse> | Undocumented | NoResult;

/**
 * Get Ticket
 *
 * `GET /tickets/:ticket`
 *
 * Documented responses:
 * - 200 Valid
 * - 200 Used
 *
 * @example
 * ```ts
 * import { getTicket } from "tickets";
 *
 * const data = await getTicket(client, {
 *   path: {
 *     ticket: "T-1",
 *   },
 * });
 * ```
 */
export function getTicket(
  client: Client,
  args: GetTicketArgs,
  options?: CallOptions,
): ApiPromise<GetTicketResponse, GetTicketResult> {
  return send(
    client,
    describe(getTicket, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "getTicket",
      path: ["tickets", pathArgument("ticket")],
    })),
    args,
    options,
  );
}

export interface BookSeatBody {
  /** Example: `C` */
  row: string;
  /** Example: `7` */
  seat: number;
  /** Example: `aisle` */
  note?: string | undefined;
}

export interface BookSeatResponse {
  /** Example: `T-1` */
  ticket: string;
  /** Example: `C` */
  row: string;
  /** Example: `7` */
  seat: number;
}

export interface BookSeatError {
  /** Example: `taken` */
  error: string;
  free: {
    /** Example: `C` */
    row: string;
    /** Example: `8` */
    seat: number;
  }[];
}

export interface ReturnTicketResponse {
  /** Example: `240` */
  refund: number;
}

export interface GetTicketResponse {
  /** Example: `T-1` */
  ticket: string;
  valid: boolean;
}
