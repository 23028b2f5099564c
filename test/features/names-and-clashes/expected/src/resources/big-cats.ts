/** Big Cats */

import type { CallOptions, Client } from "../client.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { Failure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { pathArgument } from "../runtime/transport/declared/segment.js";
import type { NoArgs } from "../runtime/transport/operation.js";

/** Arguments of `getBigCats`. */
export interface GetBigCatsArgs {
  path: {
    id: string | number;
  };
}

/** Every outcome of a call to `getBigCats`, by `status`. */
export type GetBigCatsResult<TData = unknown> =
  Success<200, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Get
 *
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
export function getBigCats<TData = unknown>(
  client: Client,
  args: GetBigCatsArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, GetBigCatsResult<NoInfer<TData>>> {
  return send(
    client,
    describe(getBigCats, () => ({
      method: "GET",
      responses: { 200: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "getBigCats",
      path: ["cats", pathArgument("id")],
    })),
    args,
    options,
  );
}

/** Every outcome of a call to `getAnimals`, by `status`. */
export type GetAnimalsResult<TData = unknown> =
  Success<200, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * 获取所有动物
 *
 * `GET /animals`
 *
 * @example
 * ```ts
 * import { getAnimals } from "zoo";
 *
 * const data = await getAnimals(client);
 * ```
 */
export function getAnimals<TData = unknown>(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, GetAnimalsResult<NoInfer<TData>>> {
  return send(
    client,
    describe(getAnimals, () => ({
      method: "GET",
      responses: { 200: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "getAnimals",
      path: ["animals"],
    })),
    args,
    options,
  );
}
