/** Metro */

import type { CallOptions, Client } from "../client.js";
import { apiKey } from "../runtime/auth/api-key.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { authLayer } from "../runtime/transport/auth-layer.js";
import { describe } from "../runtime/transport/declared/describe.js";
import type { NoArgs } from "../runtime/transport/operation.js";

/** Every outcome of a call to `listLines`, by `status`. */
export type ListLinesResult = Success<200, string[]> | Undocumented | NoResult;

/**
 * List Lines
 *
 * `GET /lines`
 *
 * Documented responses:
 * - 200 Two lines
 *
 * @example
 * ```ts
 * import { listLines } from "metro";
 *
 * const data = await listLines(client);
 * ```
 */
export function listLines(client: Client, args?: NoArgs, options?: CallOptions): ApiPromise<string[], ListLinesResult> {
  return send(
    client,
    describe(listLines, () => ({
      method: "GET",
      layers: [authLayer(apiKey({ in: "header", name: "X-Metro-Key", credential: "metroKey" }))],
      responses: { 200: "json" },
      name: "listLines",
      path: ["lines"],
    })),
    args,
    options,
  );
}

/** Every outcome of a call to `listStops`, by `status`. */
export type ListStopsResult = Success<200, string[]> | Undocumented | NoResult;

/**
 * List Stops
 *
 * `GET /stops`
 *
 * Documented responses:
 * - 200 One stop
 *
 * @example
 * ```ts
 * import { listStops } from "metro";
 *
 * const data = await listStops(client);
 * ```
 */
export function listStops(client: Client, args?: NoArgs, options?: CallOptions): ApiPromise<string[], ListStopsResult> {
  return send(
    client,
    describe(listStops, () => ({
      method: "GET",
      layers: [authLayer(apiKey({ in: "query", name: "apikey", credential: "stopsKey" }))],
      responses: { 200: "json" },
      name: "listStops",
      path: ["stops"],
    })),
    args,
    options,
  );
}
