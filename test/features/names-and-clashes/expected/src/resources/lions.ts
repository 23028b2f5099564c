/** Lions */

import type { CallOptions, Client } from "../client.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { NoResult, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";

/** Arguments of `getLions`. */
export interface GetLionsArgs {
  path: {
    id: string | number;
  };
}

/** Every outcome of a call to `getLions`, by `status`. */
export type GetLionsResult = Undocumented | NoResult;

/**
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
export function getLions(
  client: Client,
  args: GetLionsArgs,
  options?: CallOptions,
): ApiPromise<unknown, GetLionsResult> {
  return send(
    client,
    {
      name: "getLions",
      callee: getLions,
      method: "GET",
      base: "https://zoo.example",
      path: ["lions", ":id"],
      responses: {},
    },
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
export type DeleteLionsResult = Undocumented | NoResult;

/**
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
export function deleteLions(
  client: Client,
  args: DeleteLionsArgs,
  options?: CallOptions,
): ApiPromise<unknown, DeleteLionsResult> {
  return send(
    client,
    {
      name: "deleteLions",
      callee: deleteLions,
      method: "DELETE",
      base: "https://zoo.example",
      path: ["lions", ":id"],
      responses: {},
    },
    args,
    options,
  );
}
