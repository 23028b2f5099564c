/** Bank */

import type { CallOptions, CallOptionsWith, Client, ClientWith, Variables } from "../client.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { KnownHeaders, Needs } from "../runtime/core/needs.js";
import type { NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import type { HeaderValues } from "../runtime/transport/settings.js";

/** Arguments of `listAccounts`. */
export interface ListAccountsArgs {
  headers?:
    | {
        /** Required, unless the client or the options of the call have this header. */
        "X-Api-Key"?: string | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `listAccounts`, by `status`. */
export type ListAccountsResult = Success<200, ListAccountsResponse> | Undocumented | NoResult;

/**
 * Send your key: `curl -H 'X-Api-Key: redacted-redacted' https://bank.example/accounts`.
 *
 * `GET /accounts`
 *
 * Documented responses:
 * - 200 One account
 *
 * @example
 * ```ts
 * import { listAccounts } from "bank";
 *
 * const data = await listAccounts(client, {
 *   headers: {
 *     "X-Api-Key": xApiKey,
 *   },
 * });
 * ```
 */
export function listAccounts(
  client: ClientWith<"headers.x-api-key">,
): ApiPromise<ListAccountsResponse, ListAccountsResult>;
export function listAccounts<
  TClient extends Client = Client,
  Passed extends Variables = Variables,
  PassedHeaders extends HeaderValues = HeaderValues,
>(
  client: TClient,
  args: (ListAccountsArgs | undefined) &
    Needs<"headers.X-Api-Key={{headers.x-api-key}}", TClient, Passed, KnownHeaders<PassedHeaders>>,
  options?: CallOptionsWith<Passed> & { headers?: PassedHeaders | undefined },
): ApiPromise<ListAccountsResponse, ListAccountsResult>;
export function listAccounts(
  client: Client,
  args?: ListAccountsArgs,
  options?: CallOptions,
): ApiPromise<ListAccountsResponse, ListAccountsResult> {
  return send(
    client,
    describe(listAccounts, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "listAccounts",
      path: ["accounts"],
    })),
    args,
    options,
  );
}

export interface ListAccountsResponse {
  accounts: {
    /** Example: `a1` */
    id: string;
    /** Example: `12.5` */
    balance: number;
  }[];
  session: { token: string };
}
