/** Harbour */

import type { CallOptions, CallOptionsWith, Client, ClientWith, Variables } from "../client.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { Needs } from "../runtime/core/needs.js";
import type { NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { declaredHeaders } from "../runtime/transport/declared/headers.js";
import { declaredQuery } from "../runtime/transport/declared/query.js";
import { pathVariable } from "../runtime/transport/declared/segment.js";

/** Arguments of `listBoats`. */
export interface ListBoatsArgs {
  path?:
    | {
        /** Default: the client's variable. */
        harbour?: string | number | undefined;
      }
    | undefined;
  query?:
    | {
        /** Default: `{{season}}`. */
        season?: string | number | boolean | undefined;
      }
    | undefined;
  headers?:
    | {
        /** Default: `{{$guid}}`. */
        "X-Request-Id"?: string | number | boolean | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `listBoats`, by `status`. */
export type ListBoatsResult = Success<200, ListBoatsResponseItem[]> | Undocumented | NoResult;

/**
 * List Boats
 *
 * `GET /harbours/{{harbour}}/boats`
 *
 * Documented responses:
 * - 200 One boat
 *
 * @example
 * ```ts
 * import { listBoats } from "harbour";
 *
 * const data = await listBoats(client, {
 *   path: {
 *     harbour,
 *   },
 * });
 * ```
 */
export function listBoats(client: ClientWith<"harbour">): ApiPromise<ListBoatsResponseItem[], ListBoatsResult>;
export function listBoats<TClient extends Client = Client, Passed extends Variables = Variables>(
  client: TClient,
  args: (ListBoatsArgs | undefined) & Needs<"path.harbour", TClient, Passed>,
  options?: CallOptionsWith<Passed>,
): ApiPromise<ListBoatsResponseItem[], ListBoatsResult>;
export function listBoats(
  client: Client,
  args?: ListBoatsArgs,
  options?: CallOptions,
): ApiPromise<ListBoatsResponseItem[], ListBoatsResult> {
  return send(
    client,
    describe(listBoats, () => ({
      method: "GET",
      query: declaredQuery([{ name: "season", value: "{{season}}" }]),
      headers: declaredHeaders([{ name: "X-Request-Id", value: "{{$guid}}" }]),
      responses: { 200: "json" },
      name: "listBoats",
      path: ["harbours", pathVariable("harbour"), "boats"],
    })),
    args,
    options,
  );
}

export interface ListBoatsResponseItem {
  /** Example: `Frieda` */
  name: string;
}
