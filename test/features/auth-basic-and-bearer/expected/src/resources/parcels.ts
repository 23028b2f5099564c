/** Parcels */

import type { CallOptions, Client } from "../client.js";
import { bearer } from "../runtime/auth/bearer.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { authLayer } from "../runtime/transport/auth-layer.js";
import { describe } from "../runtime/transport/declared/describe.js";
import type { NoArgs } from "../runtime/transport/operation.js";

/** Every outcome of a call to `listParcels`, by `status`. */
export type ListParcelsResult = Success<200, unknown[]> | Undocumented | NoResult;

/**
 * List Parcels
 *
 * `GET /parcels`
 *
 * Documented responses:
 * - 200 None
 *
 * @example
 * ```ts
 * import { listParcels } from "post-office";
 *
 * const data = await listParcels(client);
 * ```
 */
export function listParcels(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<unknown[], ListParcelsResult> {
  return send(
    client,
    describe(listParcels, () => ({
      method: "GET",
      layers: [authLayer(bearer("token"))],
      responses: { 200: "json" },
      name: "listParcels",
      path: ["parcels"],
    })),
    args,
    options,
  );
}

/** Every outcome of a call to `trackParcel`, by `status`. */
export type TrackParcelResult = Success<200, TrackParcelResponse> | Undocumented | NoResult;

/**
 * Track Parcel
 *
 * `GET /track`
 *
 * Documented responses:
 * - 200 On its way
 *
 * @example
 * ```ts
 * import { trackParcel } from "post-office";
 *
 * const data = await trackParcel(client);
 * ```
 */
export function trackParcel(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<TrackParcelResponse, TrackParcelResult> {
  return send(
    client,
    describe(trackParcel, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "trackParcel",
      path: ["track"],
    })),
    args,
    options,
  );
}

export interface TrackParcelResponse {
  /** Example: `moving` */
  state: string;
}
