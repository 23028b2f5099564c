/** Plants */

import type { CallOptions, Client } from "../client.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { pathArgument } from "../runtime/transport/declared/segment.js";
import type { Plant } from "../types.js";

/** Arguments of `getPlant`. */
export interface GetPlantArgs {
  path: {
    id: string | number;
  };
}

/** Every outcome of a call to `getPlant`, by `status`. */
export type GetPlantResult = Success<200, Plant> | Undocumented | NoResult;

/**
 * Get Plant
 *
 * `GET /plants/:id`
 *
 * Documented responses:
 * - 200 Found
 *
 * @example
 * ```ts
 * import { getPlant } from "garden";
 *
 * const data = await getPlant(client, {
 *   path: {
 *     id: "7",
 *   },
 * });
 * ```
 */
export function getPlant(client: Client, args: GetPlantArgs, options?: CallOptions): ApiPromise<Plant, GetPlantResult> {
  return send(
    client,
    describe(getPlant, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "getPlant",
      path: ["plants", pathArgument("id")],
    })),
    args,
    options,
  );
}
