/** Toll Bridge */

import type { CallOptions, CallOptionsWith, Client, ClientWith, Variables } from "../client.js";
import { basic } from "../runtime/auth/basic.js";
import { bearer } from "../runtime/auth/bearer.js";
import { json } from "../runtime/body/json.js";
import { completing, computing, joinedText } from "../runtime/computed/computed.js";
import { timeOfCallAs } from "../runtime/computed/time-pattern.js";
import { timeOfCall } from "../runtime/computed/time.js";
import type { ApiPromise, NamedPromise } from "../runtime/core/api-promise.js";
import type { Needs } from "../runtime/core/needs.js";
import type { Failure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { sendNamed } from "../runtime/core/send-named.js";
import { send } from "../runtime/core/send.js";
import { authLayer } from "../runtime/transport/auth-layer.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { declaredHeaders } from "../runtime/transport/declared/headers.js";
import { keyed } from "../runtime/transport/declared/keyed.js";
import { declaredQuery } from "../runtime/transport/declared/query.js";
import { variableSegment } from "../runtime/transport/declared/segment-template.js";
import { sourceHints } from "../runtime/transport/declared/source-hints.js";
import type { NoArgs } from "../runtime/transport/operation.js";
import { randomUuid } from "../runtime/values/uuid.js";
import { expanderOf } from "../runtime/values/variables.js";

/** Every outcome of a call to `signIn`, by `status`. */
export type SignInResult<TData = unknown> =
  Success<200 | 201, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Sign in
 *
 * `POST /session`
 *
 * Its answer sets `token` from `access_token`.
 *
 * @example
 * ```ts
 * import { signIn } from "toll-bridge";
 *
 * const data = await signIn(client);
 * ```
 */
export function signIn<TData = unknown>(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): NamedPromise<NoInfer<TData>, SignInResult<NoInfer<TData>>, "signIn"> {
  return sendNamed(
    client,
    describe(signIn, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      layers: [authLayer(basic("keys"))],
      responses: { 200: "auto", 201: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "signIn",
      path: ["session"],
    })),
    args,
    options,
  );
}

/** Arguments of `recordCrossing`. */
export interface RecordCrossingArgs {
  path?:
    | {
        /** Computed for each call unless it is passed: a random UUID. */
        crossingId?: string | number | undefined;
      }
    | undefined;
  headers?:
    | {
        /** Default: `{{day}}`. */
        "X-Day"?: string | number | boolean | undefined;
        /** Computed for each call unless it is passed: the current time in ISO 8601. */
        "X-Sent-At"?: string | undefined;
        /** Default: `{{clientId}}`. A script of the collection sets it. */
        "X-Toll-Client"?: string | undefined;
      }
    | undefined;
  /**
   * Defaults, from variables of the client:
   * - `reference`: `{{reference}}`
   */
  body: RecordCrossingBody;
}

/** Every outcome of a call to `recordCrossing`, by `status`. */
export type RecordCrossingResult<TData = unknown> =
  Success<200, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Record crossing
 *
 * `PUT /crossings/{{crossingId}}`
 *
 * @example
 * ```ts
 * import { recordCrossing } from "toll-bridge";
 *
 * const data = await recordCrossing(client, {
 *   body: {
 *     lane: 3,
 *     note: "night",
 *   },
 * });
 * ```
 */
export function recordCrossing<TData = unknown>(
  client: Client,
  args: RecordCrossingArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, RecordCrossingResult<NoInfer<TData>>> {
  return send(
    client,
    describe(recordCrossing, () => ({
      method: "PUT",
      idempotencyKey: keyed(),
      headers: declaredHeaders([
        { name: "X-Day", value: "{{day}}" },
        { name: "X-Sent-At", value: timeOfCall("iso") },
        { name: "X-Toll-Client", value: "{{clientId}}" },
      ]),
      computed: computing({
        reference: joinedText("crossing-", timeOfCall("milliseconds")),
        day: timeOfCallAs("YYYY-MM-DD", "utc", 86400000),
        crossingId: randomUuid,
      }),
      expander: expanderOf,
      body: json("application/json", { reference: "reference" }),
      responses: { 200: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "recordCrossing",
      path: ["crossings", variableSegment("{{crossingId}}")],
    })),
    args,
    options,
  );
}

/** Arguments of `refundCrossing`. */
export interface RefundCrossingArgs {
  headers: {
    /** Default: `{{signature}}`. */
    "X-Signature"?: string | number | boolean | undefined;
    /** A script of the collection computes it, which a call cannot do. */
    "X-Checksum": string;
  };
}

/** Every outcome of a call to `refundCrossing`, by `status`. */
export type RefundCrossingResult<TData = unknown> =
  Success<200 | 201, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Refund crossing
 *
 * `POST /crossings/7/refund`
 *
 * @example
 * ```ts
 * import { refundCrossing } from "toll-bridge";
 *
 * const data = await refundCrossing(client, {
 *   headers: {
 *     "X-Checksum": xChecksum,
 *     "X-Signature": xSignature,
 *   },
 * });
 * ```
 */
export function refundCrossing<TData = unknown>(
  client: ClientWith<"signature">,
  args: RefundCrossingArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, RefundCrossingResult<NoInfer<TData>>>;
export function refundCrossing<TData = unknown, TClient extends Client = Client, Passed extends Variables = Variables>(
  client: TClient,
  args: RefundCrossingArgs & Needs<"headers.X-Signature={{signature}}", TClient, Passed>,
  options?: CallOptionsWith<Passed>,
): ApiPromise<NoInfer<TData>, RefundCrossingResult<NoInfer<TData>>>;
export function refundCrossing<TData = unknown>(
  client: Client,
  args: RefundCrossingArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, RefundCrossingResult<NoInfer<TData>>> {
  return send(
    client,
    describe(refundCrossing, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      headers: declaredHeaders([{ name: "X-Signature", value: "{{signature}}" }]),
      responses: { 200: "auto", 201: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "refundCrossing",
      path: ["crossings", "7", "refund"],
    })),
    args,
    options,
  );
}

/** Every outcome of a call to `listPrices`, by `status`. */
export type ListPricesResult<TData = unknown> =
  Success<200, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * List prices
 *
 * `GET /prices`
 *
 * @example
 * ```ts
 * import { listPrices } from "toll-bridge";
 *
 * const data = await listPrices(client);
 * ```
 */
export function listPrices<TData = unknown>(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, ListPricesResult<NoInfer<TData>>> {
  return send(
    client,
    describe(listPrices, () => ({
      method: "GET",
      layers: [authLayer(bearer("token"))],
      responses: { 200: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      sources: sourceHints(["token", "signIn", "access_token"]),
      name: "listPrices",
      path: ["prices"],
    })),
    args,
    options,
  );
}

/** Arguments of `listOperators`. */
export interface ListOperatorsArgs {
  query?:
    | {
        /** Computed for each call unless it is passed: the current time in milliseconds. */
        at?: string | undefined;
        /** Default: `{{gate}}`. A script of the collection sets it. */
        gate?: string | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `listOperators`, by `status`. */
export type ListOperatorsResult<TData = unknown> =
  Success<200, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * List operators
 *
 * `GET /operators`
 *
 * @example
 * ```ts
 * import { listOperators } from "toll-bridge";
 *
 * const data = await listOperators(client, {
 *   query: {
 *     gate,
 *   },
 * });
 * ```
 */
export function listOperators<TData = unknown>(
  client: ClientWith<"gate">,
  args?: ListOperatorsArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, ListOperatorsResult<NoInfer<TData>>>;
export function listOperators<TData = unknown, TClient extends Client = Client, Passed extends Variables = Variables>(
  client: TClient,
  args: (ListOperatorsArgs | undefined) & Needs<"query.gate", TClient, Passed>,
  options?: CallOptionsWith<Passed>,
): ApiPromise<NoInfer<TData>, ListOperatorsResult<NoInfer<TData>>>;
export function listOperators<TData = unknown>(
  client: Client,
  args?: ListOperatorsArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, ListOperatorsResult<NoInfer<TData>>> {
  return send(
    client,
    describe(listOperators, () => ({
      method: "GET",
      query: declaredQuery(
        [{ name: "at" }, { name: "gate", value: "{{gate}}" }],
        undefined,
        completing({ at: timeOfCall("milliseconds") }),
      ),
      layers: [authLayer(bearer("staffToken"))],
      responses: { 200: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "listOperators",
      path: ["operators"],
    })),
    args,
    options,
  );
}

export interface RecordCrossingBody {
  reference?: string | undefined;
  /** Example: `3` */
  lane?: number | undefined;
  /** Example: `night` */
  note?: string | undefined;
}
