/** Tickets */

import type { CallOptions, CallOptionsWith, Client, ClientWith, Variables } from "../client.js";
import { json } from "../runtime/body/json.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { Needs } from "../runtime/core/needs.js";
import type { NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { keyed } from "../runtime/transport/declared/keyed.js";
import { pathVariable } from "../runtime/transport/declared/segment.js";

/** Arguments of `listAllTickets`. */
export interface ListAllTicketsArgs {
  query?:
    | {
        port?: string | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `listAllTickets`, by `status`. */
export type ListAllTicketsResult = Success<200, Ticket[]> | Undocumented | NoResult;

/**
 * List all tickets
 *
 * `GET /tickets`
 *
 * Documented responses:
 * - 200 OK
 *
 * @example
 * ```ts
 * import { listAllTickets } from "ferry";
 *
 * const data = await listAllTickets(client, {
 *   query: {
 *     port: "Brodick",
 *   },
 * });
 * ```
 */
export function listAllTickets(
  client: Client,
  args?: ListAllTicketsArgs,
  options?: CallOptions,
): ApiPromise<Ticket[], ListAllTicketsResult> {
  return send(
    client,
    describe(listAllTickets, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "listAllTickets",
      path: ["tickets"],
    })),
    args,
    options,
  );
}

/** @deprecated Renamed to `listAllTickets`; will be removed with the next major version. */
export const getTickets: typeof listAllTickets = listAllTickets;

/** @deprecated Renamed to `ListAllTicketsArgs`; will be removed with the next major version. */
export type GetTicketsArgs = ListAllTicketsArgs;

/** @deprecated Renamed to `ListAllTicketsResult`; will be removed with the next major version. */
export type GetTicketsResult = ListAllTicketsResult;

/** Arguments of `bookTicket`. */
export interface BookTicketArgs {
  body: AddTicketBody;
}

/** Every outcome of a call to `bookTicket`, by `status`. */
export type BookTicketResult = Success<201, AddTicketResponse> | Undocumented | NoResult;

/**
 * Add ticket
 *
 * `POST /tickets`
 *
 * Documented responses:
 * - 201 OK
 *
 * @example
 * ```ts
 * import { bookTicket } from "ferry";
 *
 * const data = await bookTicket(client, {
 *   body: {
 *     port: "Brodick",
 *     cars: 1,
 *   },
 * });
 * ```
 */
export function bookTicket(
  client: Client,
  args: BookTicketArgs,
  options?: CallOptions,
): ApiPromise<AddTicketResponse, BookTicketResult> {
  return send(
    client,
    describe(bookTicket, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      responses: { 201: "json" },
      name: "bookTicket",
      path: ["tickets"],
    })),
    args,
    options,
  );
}

/** @deprecated Renamed to `bookTicket`; will be removed with the next major version. */
export const addTicket: typeof bookTicket = bookTicket;

/** @deprecated Renamed to `BookTicketArgs`; will be removed with the next major version. */
export type AddTicketArgs = BookTicketArgs;

/** @deprecated Renamed to `BookTicketResult`; will be removed with the next major version. */
export type AddTicketResult = BookTicketResult;

/** Arguments of `reportWaveHeight`. */
export interface ReportWaveHeightArgs {
  path?:
    | {
        /** Default: the client's variable. */
        harbour?: string | number | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `reportWaveHeight`, by `status`. */
export type ReportWaveHeightResult = Success<200, WavesResponse> | Undocumented | NoResult;

/**
 * Report wave height
 *
 * `GET /harbours/{{harbour}}/waves`
 *
 * Documented responses:
 * - 200 OK
 *
 * @example
 * ```ts
 * import { reportWaveHeight } from "ferry";
 *
 * const data = await reportWaveHeight(client, {
 *   path: {
 *     harbour,
 *   },
 * });
 * ```
 */
export function reportWaveHeight(client: ClientWith<"harbour">): ApiPromise<WavesResponse, ReportWaveHeightResult>;
export function reportWaveHeight<TClient extends Client = Client, Passed extends Variables = Variables>(
  client: TClient,
  args: (ReportWaveHeightArgs | undefined) & Needs<"path.harbour", TClient, Passed>,
  options?: CallOptionsWith<Passed>,
): ApiPromise<WavesResponse, ReportWaveHeightResult>;
export function reportWaveHeight(
  client: Client,
  args?: ReportWaveHeightArgs,
  options?: CallOptions,
): ApiPromise<WavesResponse, ReportWaveHeightResult> {
  return send(
    client,
    describe(reportWaveHeight, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "reportWaveHeight",
      path: ["harbours", pathVariable("harbour"), "waves"],
    })),
    args,
    options,
  );
}

/** @deprecated Renamed to `reportWaveHeight`; will be removed with the next major version. */
export const waves: typeof reportWaveHeight = reportWaveHeight;

/** @deprecated Renamed to `ReportWaveHeightArgs`; will be removed with the next major version. */
export type WavesArgs = ReportWaveHeightArgs;

/** @deprecated Renamed to `ReportWaveHeightResult`; will be removed with the next major version. */
export type WavesResult = ReportWaveHeightResult;

export interface Ticket {
  /** Example: `t1` */
  id: string;
  /** Example: `1` */
  cars: number;
}

export interface AddTicketBody {
  /** Example: `Brodick` */
  port?: string | undefined;
  /** Example: `1` */
  cars?: number | undefined;
}

export interface AddTicketResponse {
  /** Example: `t2` */
  id: string;
}

export interface WavesResponse {
  /** Example: `2` */
  metres: number;
}
