/** Bank */

import type { CallOptions, CallOptionsWith, Client, ClientWith, Variables } from "../client.js";
import { json } from "../runtime/body/json.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { Needs } from "../runtime/core/needs.js";
import type { Failure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { keyed } from "../runtime/transport/declared/keyed.js";
import { expanderOf } from "../runtime/values/variables.js";

/** Arguments of `getKey`. */
export interface GetKeyArgs {
  /**
   * Defaults, from variables of the client:
   * - `client_id`: `{{client_id}}`
   */
  body: GetKeyBody;
}

/** Every outcome of a call to `getKey`, by `status`. */
export type GetKeyResult<TData = unknown> =
  Success<200 | 201, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Get Key
 *
 * `POST /key`
 *
 * @example
 * ```ts
 * import { getKey } from "bank";
 *
 * const data = await getKey(client, {
 *   body: {
 *     client_id,
 *     key_id: "k-1",
 *   },
 * });
 * ```
 */
export function getKey<TData = unknown>(
  client: ClientWith<"client_id">,
  args: GetKeyArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, GetKeyResult<NoInfer<TData>>>;
export function getKey<TData = unknown, TClient extends Client = Client, Passed extends Variables = Variables>(
  client: TClient,
  args: GetKeyArgs & Needs<"body.client_id", TClient, Passed>,
  options?: CallOptionsWith<Passed>,
): ApiPromise<NoInfer<TData>, GetKeyResult<NoInfer<TData>>>;
export function getKey<TData = unknown>(
  client: Client,
  args: GetKeyArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, GetKeyResult<NoInfer<TData>>> {
  return send(
    client,
    describe(getKey, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      expander: expanderOf,
      body: json("application/json", { client_id: "client_id" }),
      responses: { 200: "auto", 201: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "getKey",
      path: ["key"],
    })),
    args,
    options,
  );
}

/** Arguments of `listPayments`. */
export interface ListPaymentsArgs {
  /**
   * Defaults, from variables of the client:
   * - `client_id`: `{{client_id}}`
   * - `secret`: `{{secret}}`
   */
  body: ListPaymentsBody;
}

/** Every outcome of a call to `listPayments`, by `status`. */
export type ListPaymentsResult = Success<200, ListPaymentsResponse> | Undocumented | NoResult;

/**
 * List Payments
 *
 * `POST /payments`
 *
 * Documented responses:
 * - 200 With a token
 *
 * @example
 * ```ts
 * import { listPayments } from "bank";
 *
 * const data = await listPayments(client, {
 *   body: {
 *     secret,
 *     count: 5,
 *     client_id,
 *   },
 * });
 * ```
 */
export function listPayments<TClient extends Client = Client, Passed extends Variables = Variables>(
  client: TClient,
  args: ListPaymentsArgs & Needs<"body.client_id" | "body.secret", TClient, Passed>,
  options?: CallOptionsWith<Passed>,
): ApiPromise<ListPaymentsResponse, ListPaymentsResult> {
  return send(
    client,
    describe(listPayments, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      expander: expanderOf,
      body: json("application/json", { client_id: "client_id", secret: "secret" }),
      responses: { 200: "json" },
      name: "listPayments",
      path: ["payments"],
    })),
    args,
    options,
  );
}

/** Arguments of `changePayment`. */
export interface ChangePaymentArgs {
  body: ChangePaymentBody;
}

/** Every outcome of a call to `changePayment`, by `status`. */
export type ChangePaymentResult<TData = unknown> =
  Success<200, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Change Payment
 *
 * `PATCH /payment`
 *
 * @example
 * ```ts
 * import { changePayment } from "bank";
 *
 * const data = await changePayment(client, {
 *   body: {
 *     note,
 *   },
 * });
 * ```
 */
export function changePayment<TData = unknown>(
  client: Client,
  args: ChangePaymentArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, ChangePaymentResult<NoInfer<TData>>> {
  return send(
    client,
    describe(changePayment, () => ({
      method: "PATCH",
      idempotencyKey: keyed(),
      body: json(),
      responses: { 200: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "changePayment",
      path: ["payment"],
    })),
    args,
    options,
  );
}

export interface GetKeyBody {
  client_id?: string | undefined;
  /** Example: `k-1` */
  key_id: string;
}

export interface ListPaymentsBody {
  client_id?: string | undefined;
  secret?: string | undefined;
  account?: string | undefined;
  /** Example: `10` */
  count: number;
}

export interface ListPaymentsResponse {
  payments: unknown[];
}

export interface ChangePaymentBody {
  note?: string | undefined;
}
