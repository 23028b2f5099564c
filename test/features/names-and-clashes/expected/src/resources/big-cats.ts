/** Big Cats */

import type { CallOptions, Client } from "../client.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { NoResult, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import type { NoArgs } from "../runtime/transport/operation.js";

/** Arguments of `getBigCats`. */
export interface GetBigCatsArgs {
  path: {
    id: string | number;
  };
}

/** Every outcome of a call to `getBigCats`, by `status`. */
export type GetBigCatsResult = Undocumented | NoResult;

/**
 * `GET /cats/:id`
 *
 * @example
 * ```ts
 * import { getBigCats } from "zoo";
 *
 * const data = await getBigCats(client, {
 *   path: {
 *     id,
 *   },
 * });
 * ```
 */
export function getBigCats(
  client: Client,
  args: GetBigCatsArgs,
  options?: CallOptions,
): ApiPromise<unknown, GetBigCatsResult> {
  return send(
    client,
    {
      name: "getBigCats",
      callee: getBigCats,
      method: "GET",
      base: "https://zoo.example",
      path: ["cats", ":id"],
      responses: {},
    },
    args,
    options,
  );
}

/** Every outcome of a call to `getAnimals`, by `status`. */
export type GetAnimalsResult = Undocumented | NoResult;

/**
 * `GET /animals`
 *
 * @example
 * ```ts
 * import { getAnimals } from "zoo";
 *
 * const data = await getAnimals(client);
 * ```
 */
export function getAnimals(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<unknown, GetAnimalsResult> {
  return send(
    client,
    {
      name: "getAnimals",
      callee: getAnimals,
      method: "GET",
      base: "https://zoo.example",
      path: ["animals"],
      responses: {},
    },
    args,
    options,
  );
}
