/**
 * OAuth
 *
 * For partner integrations that act in a customer's app. Through the Zendesk marketplace, set `url` to
 * `https://oauth-bridge.zendesk.com/sc` for this folder.
 */

import type { CallOptions, CallOptionsWith, Client, Variables } from "../client.js";
import { bearer } from "../runtime/auth/bearer.js";
import { json } from "../runtime/body/json.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { Needs } from "../runtime/core/needs.js";
import type { Failure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { authLayer } from "../runtime/transport/auth-layer.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { keyed } from "../runtime/transport/declared/keyed.js";
import type { NoArgs } from "../runtime/transport/operation.js";
import { expanderOf } from "../runtime/values/variables.js";
import type { ErrorResponse } from "../types.js";

/** Arguments of `getToken`. */
export interface GetTokenArgs {
  /**
   * Defaults, from variables of the client:
   * - `client_secret`: `{{clientSecret}}`
   */
  body: GetTokenBody;
}

/** Every outcome of a call to `getToken`, by `status`. */
export type GetTokenResult = Success<200, GetTokenResponse> | Failure<400, ErrorResponse> | Undocumented | NoResult;

/**
 * Trades the code from the consent page for an access token. Call it from a server only: the client secret is in
 * the body, and there is no other authentication.
 *
 * `POST /oauth/token`
 *
 * Documented responses:
 * - 200 Token issued
 * - 400 Code is used up
 *
 * @example
 * ```ts
 * import { getToken } from "sunshine-conversations";
 *
 * const data = await getToken(client, {
 *   body: {
 *     code: "example-code",
 *     grant_type: "authorization_code",
 *     client_id,
 *     client_secret,
 *   },
 * });
 * ```
 */
export function getToken<TClient extends Client = Client, Passed extends Variables = Variables>(
  client: TClient,
  args: GetTokenArgs & Needs<"body.client_secret={{clientSecret}}", TClient, Passed>,
  options?: CallOptionsWith<Passed>,
): ApiPromise<GetTokenResponse, GetTokenResult> {
  return send(
    client,
    describe(getToken, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      expander: expanderOf,
      body: json("application/json", { client_secret: "clientSecret" }),
      responses: { 200: "json", 400: "json" },
      name: "getToken",
      path: ["oauth", "token"],
    })),
    args,
    options,
  );
}

/** Every outcome of a call to `getTokenInfo`, by `status`. */
export type GetTokenInfoResult =
  Success<200, GetTokenInfoResponse> | Failure<401, ErrorResponse> | Undocumented | NoResult;

/**
 * Tells which app a token belongs to. Also a cheap way to find out whether it still works.
 *
 * `GET /v2/tokenInfo`
 *
 * Documented responses:
 * - 200 Valid token
 * - 401 Key is missing or wrong
 *
 * @example
 * ```ts
 * import { getTokenInfo } from "sunshine-conversations";
 *
 * const data = await getTokenInfo(client);
 * ```
 */
export function getTokenInfo(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<GetTokenInfoResponse, GetTokenInfoResult> {
  return send(
    client,
    describe(getTokenInfo, () => ({
      method: "GET",
      layers: [authLayer(bearer("userToken"))],
      responses: { 200: "json", 401: "json" },
      name: "getTokenInfo",
      path: ["v2", "tokenInfo"],
    })),
    args,
    options,
  );
}

/** Every outcome of a call to `revokeAccess`, by `status`. */
export type RevokeAccessResult<TData = unknown> =
  Success<200, TData> | Success<204, void> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Gives up the access to the customer's app that the token stands for. Webhooks registered with it are removed
 * too.
 *
 * `DELETE /oauth/authorization`
 *
 * @example
 * ```ts
 * import { revokeAccess } from "sunshine-conversations";
 *
 * const data = await revokeAccess(client);
 * ```
 */
export function revokeAccess<TData = unknown>(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, RevokeAccessResult<NoInfer<TData>>> {
  return send(
    client,
    describe(revokeAccess, () => ({
      method: "DELETE",
      idempotencyKey: keyed(),
      layers: [authLayer(bearer("userToken"))],
      responses: { 200: "auto", 204: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "revokeAccess",
      path: ["oauth", "authorization"],
    })),
    args,
    options,
  );
}

export interface GetTokenBody {
  /** Example: `example-code` */
  code: string;
  /** Example: `authorization_code` */
  grant_type: string;
  client_id: string;
  client_secret?: string | undefined;
}

export interface GetTokenResponse {
  access_token: string;
  /** Example: `Bearer` */
  token_type: string;
}

export interface GetTokenInfoResponse {
  app: GetTokenInfoResponseApp;
}

export interface GetTokenInfoResponseApp {
  id: string;
  /** Example: `Harbour Bikes` */
  displayName: string;
  settings: { multiConvoEnabled: boolean; echoPostback: boolean };
  metadata: { region: string; [key: string]: string };
  /** Example: `harbour-bikes` */
  subdomain: string;
}
