/** lions */

import type { CallOptions, Client } from "../client.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { Failure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { keyed } from "../runtime/transport/declared/keyed.js";
import { pathArgument } from "../runtime/transport/declared/segment.js";

/** Arguments of `feedLion`. */
export interface FeedLionArgs {
  path: {
    id: string | number;
  };
}

/** Every outcome of a call to `feedLion`, by `status`. */
export type FeedLionResult<TData = unknown> =
  Success<200 | 201, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Feed the Lion
 *
 * `POST /lions/:id/feed`
 *
 * @example
 * ```ts
 * import { feedLion } from "zoo";
 *
 * const data = await feedLion(client, {
 *   path: {
 *     id,
 *   },
 * });
 * ```
 */
export function feedLion<TData = unknown>(
  client: Client,
  args: FeedLionArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, FeedLionResult<NoInfer<TData>>> {
  return send(
    client,
    describe(feedLion, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      responses: { 200: "auto", 201: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "feedLion",
      path: ["lions", pathArgument("id"), "feed"],
    })),
    args,
    options,
  );
}

/** Arguments of `feedLion2`. */
export interface FeedLion2Args {
  path: {
    id: string | number;
  };
}

/** Every outcome of a call to `feedLion2`, by `status`. */
export type FeedLion2Result<TData = unknown> =
  Success<200 | 201, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Feed the lion!
 *
 * `POST /lions/:id/feed`
 *
 * @example
 * ```ts
 * import { feedLion2 } from "zoo";
 *
 * const data = await feedLion2(client, {
 *   path: {
 *     id,
 *   },
 * });
 * ```
 */
export function feedLion2<TData = unknown>(
  client: Client,
  args: FeedLion2Args,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, FeedLion2Result<NoInfer<TData>>> {
  return send(
    client,
    describe(feedLion2, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      responses: { 200: "auto", 201: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "feedLion2",
      path: ["lions", pathArgument("id"), "feed"],
    })),
    args,
    options,
  );
}
