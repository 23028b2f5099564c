/** Beds */

import type { CallOptions, Client } from "../client.js";
import { json } from "../runtime/body/json.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { keyed } from "../runtime/transport/declared/keyed.js";
import type { Plant } from "../types.js";

/** Arguments of `createBed`. */
export interface CreateBedArgs {
  body: CreateBedBody;
}

/** Every outcome of a call to `createBed`, by `status`. */
export type CreateBedResult = Success<201, CreateBedResponse> | Undocumented | NoResult;

/**
 * Create Bed
 *
 * `POST /beds`
 *
 * Documented responses:
 * - 201 Created
 *
 * @example
 * ```ts
 * import { createBed } from "garden";
 *
 * const data = await createBed(client, {
 *   body: {
 *     name: "South wall",
 *     area: 6.5,
 *     plants: [
 *       {
 *         id: 7,
 *         species: "tomato",
 *         plantedAt: "2024-05-01T08:00:00Z",
 *       },
 *     ],
 *   },
 * });
 * ```
 */
export function createBed(
  client: Client,
  args: CreateBedArgs,
  options?: CallOptions,
): ApiPromise<CreateBedResponse, CreateBedResult> {
  return send(
    client,
    describe(createBed, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      responses: { 201: "json" },
      name: "createBed",
      path: ["beds"],
    })),
    args,
    options,
  );
}

export interface CreateBedBody {
  /** Example: `South wall` */
  name?: string | undefined;
  /** Example: `6.5` */
  area?: number | undefined;
  plants?: PlantInput[] | undefined;
}

export interface PlantInput {
  /** Example: `7` */
  id?: number | undefined;
  /** Example: `tomato` */
  species?: string | undefined;
  /** Format: date-time. */
  plantedAt?: string | undefined;
}

export interface CreateBedResponse {
  /** Example: `3` */
  id: number;
  /** Example: `South wall` */
  name: string;
  /** Example: `6.5` */
  area: number;
  watered: boolean;
  plants: Plant[];
}
