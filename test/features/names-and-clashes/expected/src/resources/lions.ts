/** Lions */

import type { CallOptions, Client } from "../client.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { Failure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { keyed } from "../runtime/transport/declared/keyed.js";
import { pathArgument } from "../runtime/transport/declared/segment.js";

/** Arguments of `getLions`. */
export interface GetLionsArgs {
  path: {
    id: string | number;
  };
}

/** Every outcome of a call to `getLions`, by `status`. */
export type GetLionsResult<TData = unknown> =
  Success<200, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Get
 *
 * `GET /lions/:id`
 *
 * @example
 * ```ts
 * import { getLions } from "zoo";
 *
 * const data = await getLions(client, {
 *   path: {
 *     id,
 *   },
 * });
 * ```
 */
export function getLions<TData = unknown>(
  client: Client,
  args: GetLionsArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, GetLionsResult<NoInfer<TData>>> {
  return send(
    client,
    describe(getLions, () => ({
      method: "GET",
      responses: { 200: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "getLions",
      path: ["lions", pathArgument("id")],
    })),
    args,
    options,
  );
}

/** Arguments of `deleteLions`. */
export interface DeleteLionsArgs {
  path: {
    id: string | number;
  };
}

/** Every outcome of a call to `deleteLions`, by `status`. */
export type DeleteLionsResult<TData = unknown> =
  Success<200, TData> | Success<204, void> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Delete
 *
 * `DELETE /lions/:id`
 *
 * @example
 * ```ts
 * import { deleteLions } from "zoo";
 *
 * const data = await deleteLions(client, {
 *   path: {
 *     id,
 *   },
 * });
 * ```
 */
export function deleteLions<TData = unknown>(
  client: Client,
  args: DeleteLionsArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, DeleteLionsResult<NoInfer<TData>>> {
  return send(
    client,
    describe(deleteLions, () => ({
      method: "DELETE",
      idempotencyKey: keyed(),
      responses: { 200: "auto", 204: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "deleteLions",
      path: ["lions", pathArgument("id")],
    })),
    args,
    options,
  );
}
