/** Ferry */

import type { CallOptions, Client } from "../client.js";
import { json } from "../runtime/body/json.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { Failure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { fixedHeaders } from "../runtime/transport/declared/fixed-headers.js";
import { keyed } from "../runtime/transport/declared/keyed.js";
import { randomUuid } from "../runtime/values/uuid.js";

/** Arguments of `bookCrossing`. */
export interface BookCrossingArgs {
  headers?:
    | {
        /**
         * Repeats are booked once.
         *
         * Generated for each call unless it is passed. Example: `0d0c1b9a-7e53-4d0e-9b1f-5a6b7c8d9e0f`.
         */
        "Idempotency-Key"?: string | undefined;
        /** Example: `req-778`. */
        "X-Request-Id"?: string | undefined;
        /** Example: `Mon, 05 Jan 2026 08:00:00 GMT`. */
        Date?: string | undefined;
        /** Default: `nb`. */
        "Accept-Language"?: string | undefined;
      }
    | undefined;
  body: BookCrossingBody;
}

/** Every outcome of a call to `bookCrossing`, by `status`. */
export type BookCrossingResult =
  Success<201, BookCrossingResponse> | Failure<400, BookCrossingError> | Undocumented | NoResult;

/**
 * Book Crossing
 *
 * `POST /crossings`
 *
 * Documented responses:
 * - 201 Booked
 * - 400 No key
 *
 * @example
 * ```ts
 * import { bookCrossing } from "ferry";
 *
 * const data = await bookCrossing(client, {
 *   body: {
 *     car: true,
 *   },
 * });
 * ```
 */
export function bookCrossing(
  client: Client,
  args: BookCrossingArgs,
  options?: CallOptions,
): ApiPromise<BookCrossingResponse, BookCrossingResult> {
  return send(
    client,
    describe(bookCrossing, () => ({
      method: "POST",
      idempotencyKey: keyed(["Idempotency-Key"], randomUuid),
      headers: fixedHeaders([["Accept-Language", "nb"]]),
      body: json(),
      responses: { 201: "json", 400: "json" },
      name: "bookCrossing",
      path: ["crossings"],
    })),
    args,
    options,
  );
}

/** Arguments of `readTimetable`. */
export interface ReadTimetableArgs {
  headers?:
    | {
        /** Example: `application/json`. */
        "Content-Type"?: string | undefined;
        /** Example: `"winter-3"`. */
        "If-None-Match"?: string | undefined;
        /** Example: `bytes=0-99`. */
        Range?: string | undefined;
        /** Example: `PostmanRuntime/7.40.0`. */
        "User-Agent"?: string | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `readTimetable`, by `status`. */
export type ReadTimetableResult = Success<200, ReadTimetableResponse> | Undocumented | NoResult;

/**
 * Read Timetable
 *
 * `GET /timetable`
 *
 * Documented responses:
 * - 200 Winter
 *
 * @example
 * ```ts
 * import { readTimetable } from "ferry";
 *
 * const data = await readTimetable(client);
 * ```
 */
export function readTimetable(
  client: Client,
  args?: ReadTimetableArgs,
  options?: CallOptions,
): ApiPromise<ReadTimetableResponse, ReadTimetableResult> {
  return send(
    client,
    describe(readTimetable, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "readTimetable",
      path: ["timetable"],
    })),
    args,
    options,
  );
}

export interface BookCrossingBody {
  car: boolean;
}

export interface BookCrossingResponse {
  /** Example: `7` */
  id: number;
}

export interface BookCrossingError {
  /** Example: `key` */
  error: string;
}

export interface ReadTimetableResponse {
  /** Example: `winter` */
  season: string;
}
