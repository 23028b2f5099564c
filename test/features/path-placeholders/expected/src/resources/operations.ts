/** Theatre */

import type { CallOptions, Client } from "../client.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { Failure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { segmentOf } from "../runtime/transport/declared/segment-template.js";
import { pathArgument } from "../runtime/transport/declared/segment.js";

/** Arguments of `showSeat`. */
export interface ShowSeatArgs {
  path: {
    id: string | number;
    row: string | number;
    seat: string | number;
  };
  query?:
    | {
        lang?: string | undefined;
        zoom?: number | string | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `showSeat`, by `status`. */
export type ShowSeatResult = Success<200, ShowSeatResponse> | Undocumented | NoResult;

/**
 * Show Seat
 *
 * `GET /plays/{id}/seats/row-{row}.%7Bseat%7D`
 *
 * Documented responses:
 * - 200 Found
 *
 * @example
 * ```ts
 * import { showSeat } from "theatre";
 *
 * const data = await showSeat(client, {
 *   path: {
 *     id: "77",
 *     row,
 *     seat,
 *   },
 * });
 * ```
 */
export function showSeat(
  client: Client,
  args: ShowSeatArgs,
  options?: CallOptions,
): ApiPromise<ShowSeatResponse, ShowSeatResult> {
  return send(
    client,
    describe(showSeat, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "showSeat",
      path: [
        "plays",
        pathArgument("id", "{id}"),
        "seats",
        segmentOf("row-", { argument: "row", text: "{row}" }, ".", { argument: "seat", text: "%7Bseat%7D" }),
      ],
    })),
    args,
    options,
  );
}

/** Arguments of `showDay`. */
export interface ShowDayArgs {
  path: {
    housesId: string | number;
    code: string | number;
    day: string | number;
    token: string | number;
  };
}

/** Every outcome of a call to `showDay`, by `status`. */
export type ShowDayResult<TData = unknown> =
  Success<200, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Show Day
 *
 * `GET /houses/<string>/<code>/[day]/YOUR_TOKEN`
 *
 * @example
 * ```ts
 * import { showDay } from "theatre";
 *
 * const data = await showDay(client, {
 *   path: {
 *     housesId,
 *     code,
 *     day,
 *     token,
 *   },
 * });
 * ```
 */
export function showDay<TData = unknown>(
  client: Client,
  args: ShowDayArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, ShowDayResult<NoInfer<TData>>> {
  return send(
    client,
    describe(showDay, () => ({
      method: "GET",
      responses: { 200: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "showDay",
      path: [
        "houses",
        pathArgument("housesId", "<string>"),
        pathArgument("code", "<code>"),
        pathArgument("day", "[day]"),
        pathArgument("token", "YOUR_TOKEN"),
      ],
    })),
    args,
    options,
  );
}

/** Arguments of `comparePlays`. */
export interface ComparePlaysArgs {
  path: {
    id: string | number;
    id2: string | number;
  };
}

/** Every outcome of a call to `comparePlays`, by `status`. */
export type ComparePlaysResult<TData = unknown> =
  Success<200, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Compare Plays
 *
 * `GET /plays/{id}/with/{id}`
 *
 * @example
 * ```ts
 * import { comparePlays } from "theatre";
 *
 * const data = await comparePlays(client, {
 *   path: {
 *     id,
 *     id2,
 *   },
 * });
 * ```
 */
export function comparePlays<TData = unknown>(
  client: Client,
  args: ComparePlaysArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, ComparePlaysResult<NoInfer<TData>>> {
  return send(
    client,
    describe(comparePlays, () => ({
      method: "GET",
      responses: { 200: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "comparePlays",
      path: ["plays", pathArgument("id", "{id}"), "with", pathArgument("id2", "{id}")],
    })),
    args,
    options,
  );
}

/** Arguments of `showBooking`. */
export interface ShowBookingArgs {
  path: {
    bookingId: string | number;
  };
}

/** Every outcome of a call to `showBooking`, by `status`. */
export type ShowBookingResult = Success<200, ShowBookingResponse> | Undocumented | NoResult;

/**
 * Show Booking
 *
 * `GET /bookings/4711/tickets/4711`
 *
 * Documented responses:
 * - 200 Found
 *
 * @example
 * ```ts
 * import { showBooking } from "theatre";
 *
 * const data = await showBooking(client, {
 *   path: {
 *     bookingId: "4711",
 *   },
 * });
 * ```
 */
export function showBooking(
  client: Client,
  args: ShowBookingArgs,
  options?: CallOptions,
): ApiPromise<ShowBookingResponse, ShowBookingResult> {
  return send(
    client,
    describe(showBooking, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "showBooking",
      path: ["bookings", pathArgument("bookingId", "4711"), "tickets", "4711"],
    })),
    args,
    options,
  );
}

export interface ShowSeatResponse {
  /** Example: `B4` */
  seat: string;
}

export interface ShowBookingResponse {
  /** Example: `4711` */
  id: number;
}
