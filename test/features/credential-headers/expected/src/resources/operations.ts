/** Harbour */

import type { CallOptions, Client } from "../client.js";
import { apiKey } from "../runtime/auth/api-key.js";
import { bearer } from "../runtime/auth/bearer.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { Failure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { authLayer } from "../runtime/transport/auth-layer.js";
import { describe } from "../runtime/transport/declared/describe.js";
import type { NoArgs } from "../runtime/transport/operation.js";

/** Every outcome of a call to `listBerths`, by `status`. */
export type ListBerthsResult<TData = unknown> =
  Success<200, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * List Berths
 *
 * `GET /berths`
 *
 * @example
 * ```ts
 * import { listBerths } from "harbour";
 *
 * const data = await listBerths(client);
 * ```
 */
export function listBerths<TData = unknown>(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, ListBerthsResult<NoInfer<TData>>> {
  return send(
    client,
    describe(listBerths, () => ({
      method: "GET",
      layers: [
        authLayer(
          apiKey({ in: "header", name: "Authorization", text: "Token {{harbourToken}}", credential: "harbourToken" }),
        ),
      ],
      responses: { 200: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "listBerths",
      path: ["berths"],
    })),
    args,
    options,
  );
}

/** Every outcome of a call to `listCrew`, by `status`. */
export type ListCrewResult<TData = unknown> =
  Success<200, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * List Crew
 *
 * `GET /crew`
 *
 * @example
 * ```ts
 * import { listCrew } from "harbour";
 *
 * const data = await listCrew(client);
 * ```
 */
export function listCrew<TData = unknown>(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, ListCrewResult<NoInfer<TData>>> {
  return send(
    client,
    describe(listCrew, () => ({
      method: "GET",
      layers: [authLayer(apiKey({ in: "header", name: "Authorization", credential: "crew-token" }))],
      responses: { 200: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "listCrew",
      path: ["crew"],
    })),
    args,
    options,
  );
}

/** Every outcome of a call to `listPilots`, by `status`. */
export type ListPilotsResult<TData = unknown> =
  Success<200, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * List Pilots
 *
 * `GET /pilots`
 *
 * @example
 * ```ts
 * import { listPilots } from "harbour";
 *
 * const data = await listPilots(client);
 * ```
 */
export function listPilots<TData = unknown>(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, ListPilotsResult<NoInfer<TData>>> {
  return send(
    client,
    describe(listPilots, () => ({
      method: "GET",
      layers: [authLayer(apiKey({ in: "header", name: "Authorization", credential: "pilot-token" }))],
      responses: { 200: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "listPilots",
      path: ["pilots"],
    })),
    args,
    options,
  );
}

/** Every outcome of a call to `openGate`, by `status`. */
export type OpenGateResult<TData = unknown> =
  Success<200, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Open Gate
 *
 * `GET /gate`
 *
 * @example
 * ```ts
 * import { openGate } from "harbour";
 *
 * const data = await openGate(client);
 * ```
 */
export function openGate<TData = unknown>(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, OpenGateResult<NoInfer<TData>>> {
  return send(
    client,
    describe(openGate, () => ({
      method: "GET",
      layers: [authLayer(apiKey({ in: "header", name: "Authorization", text: "Gate {{gateId}}:{{gateCode}}" }))],
      responses: { 200: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "openGate",
      path: ["gate"],
    })),
    args,
    options,
  );
}

/** Every outcome of a call to `showTides`, by `status`. */
export type ShowTidesResult<TData = unknown> =
  Success<200, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Show Tides
 *
 * `GET /tides`
 *
 * @example
 * ```ts
 * import { showTides } from "harbour";
 *
 * const data = await showTides(client);
 * ```
 */
export function showTides<TData = unknown>(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, ShowTidesResult<NoInfer<TData>>> {
  return send(
    client,
    describe(showTides, () => ({
      method: "GET",
      layers: [authLayer(bearer("tideToken"))],
      responses: { 200: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "showTides",
      path: ["tides"],
    })),
    args,
    options,
  );
}
