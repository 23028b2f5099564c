/** Baskets */

import type { CallOptions, CallOptionsWith, Client, ClientWith, Variables } from "../client.js";
import { bearer } from "../runtime/auth/bearer.js";
import { json } from "../runtime/body/json.js";
import type { ApiPromise, NamedPromise } from "../runtime/core/api-promise.js";
import type { Needs } from "../runtime/core/needs.js";
import type { Failure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { sendNamed } from "../runtime/core/send-named.js";
import { send } from "../runtime/core/send.js";
import { authLayer } from "../runtime/transport/auth-layer.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { keyed } from "../runtime/transport/declared/keyed.js";
import { declaredQuery } from "../runtime/transport/declared/query.js";
import { pathVariable } from "../runtime/transport/declared/segment.js";
import { sourceHints } from "../runtime/transport/declared/source-hints.js";

/** Arguments of `createBasket`. */
export interface CreateBasketArgs {
  body: CreateBasketBody;
}

/** Every outcome of a call to `createBasket`, by `status`. */
export type CreateBasketResult = Success<201, IdLinesResponse> | Undocumented | NoResult;

/**
 * Create basket
 *
 * `POST /baskets`
 *
 * Documented responses:
 * - 201 Created
 *
 * Its answer sets `basketId` from `id`.
 *
 * @example
 * ```ts
 * import { createBasket } from "orchard";
 *
 * const data = await createBasket(client, {
 *   body: {
 *     customer: "ann",
 *   },
 * });
 * ```
 */
export function createBasket(
  client: Client,
  args: CreateBasketArgs,
  options?: CallOptions,
): NamedPromise<IdLinesResponse, CreateBasketResult, "createBasket"> {
  return sendNamed(
    client,
    describe(createBasket, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      layers: [authLayer(bearer("token"))],
      responses: { 201: "json" },
      sources: sourceHints(["token", "signIn", "session.token"]),
      name: "createBasket",
      path: ["baskets"],
    })),
    args,
    options,
  );
}

/** Arguments of `addLine`. */
export interface AddLineArgs {
  path?:
    | {
        /** Set by `createBasket` from `id`. Default: the client's variable. */
        basketId?: string | number | undefined;
      }
    | undefined;
  body: AddLineBody;
}

/** Every outcome of a call to `addLine`, by `status`. */
export type AddLineResult = Success<200, IdLinesResponse> | Undocumented | NoResult;

/**
 * Add a line
 *
 * `POST /baskets/{{basketId}}/lines`
 *
 * Documented responses:
 * - 200 Added
 *
 * Its answer sets `lineId` from `lines[-1].id`, `revision` from the header `ETag`.
 *
 * @example
 * ```ts
 * import { addLine } from "orchard";
 *
 * const data = await addLine(client, {
 *   path: {
 *     basketId,
 *   },
 *   body: {
 *     fruit: "pear",
 *     count: 3,
 *   },
 * });
 * ```
 */
export function addLine<TClient extends Client = Client, Passed extends Variables = Variables>(
  client: TClient,
  args: AddLineArgs & Needs<"path.basketId", TClient, Passed>,
  options?: CallOptionsWith<Passed>,
): NamedPromise<IdLinesResponse, AddLineResult, "addLine"> {
  return sendNamed(
    client,
    describe(addLine, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      layers: [authLayer(bearer("token"))],
      responses: { 200: "json" },
      sources: sourceHints(["basketId", "createBasket", "id"], ["token", "signIn", "session.token"]),
      name: "addLine",
      path: ["baskets", pathVariable("basketId"), "lines"],
    })),
    args,
    options,
  );
}

/** Arguments of `getBasket`. */
export interface GetBasketArgs {
  path?:
    | {
        /** Set by `createBasket` from `id`. Default: the client's variable. */
        basketId?: string | number | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `getBasket`, by `status`. */
export type GetBasketResult = Success<200, IdLinesResponse> | Undocumented | NoResult;

/**
 * Get basket
 *
 * `GET /baskets/{{basketId}}`
 *
 * Documented responses:
 * - 200 Found
 *
 * @example
 * ```ts
 * import { getBasket } from "orchard";
 *
 * const data = await getBasket(client, {
 *   path: {
 *     basketId,
 *   },
 * });
 * ```
 */
export function getBasket(client: ClientWith<"basketId">): ApiPromise<IdLinesResponse, GetBasketResult>;
export function getBasket<TClient extends Client = Client, Passed extends Variables = Variables>(
  client: TClient,
  args: (GetBasketArgs | undefined) & Needs<"path.basketId", TClient, Passed>,
  options?: CallOptionsWith<Passed>,
): ApiPromise<IdLinesResponse, GetBasketResult>;
export function getBasket(
  client: Client,
  args?: GetBasketArgs,
  options?: CallOptions,
): ApiPromise<IdLinesResponse, GetBasketResult> {
  return send(
    client,
    describe(getBasket, () => ({
      method: "GET",
      layers: [authLayer(bearer("token"))],
      responses: { 200: "json" },
      sources: sourceHints(["basketId", "createBasket", "id"], ["token", "signIn", "session.token"]),
      name: "getBasket",
      path: ["baskets", pathVariable("basketId")],
    })),
    args,
    options,
  );
}

/** Arguments of `removeLine`. */
export interface RemoveLineArgs {
  path?:
    | {
        /** Set by `createBasket` from `id`. Default: the client's variable. */
        basketId?: string | number | undefined;
        /** Set by `addLine` from `lines[-1].id`. Default: the client's variable. */
        lineId?: string | number | undefined;
      }
    | undefined;
  query?:
    | {
        /** Default: `{{revision}}`. */
        revision?: string | number | boolean | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `removeLine`, by `status`. */
export type RemoveLineResult<TData = unknown> =
  Success<200, TData> | Success<204, void> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Remove a line
 *
 * `DELETE /baskets/{{basketId}}/lines/{{lineId}}`
 *
 * @example
 * ```ts
 * import { removeLine } from "orchard";
 *
 * const data = await removeLine(client, {
 *   path: {
 *     lineId,
 *     basketId,
 *   },
 *   query: {
 *     revision,
 *   },
 * });
 * ```
 */
export function removeLine<TData = unknown>(
  client: ClientWith<"lineId" | "basketId" | "revision">,
  args?: RemoveLineArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, RemoveLineResult<NoInfer<TData>>>;
export function removeLine<TData = unknown, TClient extends Client = Client, Passed extends Variables = Variables>(
  client: TClient,
  args: (RemoveLineArgs | undefined) & Needs<"path.lineId" | "path.basketId" | "query.revision", TClient, Passed>,
  options?: CallOptionsWith<Passed>,
): ApiPromise<NoInfer<TData>, RemoveLineResult<NoInfer<TData>>>;
export function removeLine<TData = unknown>(
  client: Client,
  args?: RemoveLineArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, RemoveLineResult<NoInfer<TData>>> {
  return send(
    client,
    describe(removeLine, () => ({
      method: "DELETE",
      idempotencyKey: keyed(),
      query: declaredQuery([{ name: "revision", value: "{{revision}}" }]),
      layers: [authLayer(bearer("token"))],
      responses: { 200: "auto", 204: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      sources: sourceHints(
        ["lineId", "addLine", "lines[-1].id"],
        ["basketId", "createBasket", "id"],
        ["revision", "addLine", "header ETag"],
        ["token", "signIn", "session.token"],
      ),
      name: "removeLine",
      path: ["baskets", pathVariable("basketId"), "lines", pathVariable("lineId")],
    })),
    args,
    options,
  );
}

export interface CreateBasketBody {
  /** Example: `ann` */
  customer: string;
}

export interface IdLinesResponse {
  /** Example: `b-17` */
  id: string;
  lines: Line[];
}

export interface AddLineBody {
  /** Example: `pear` */
  fruit?: string | undefined;
  /** Example: `3` */
  count?: number | undefined;
}

export interface Line {
  /** Example: `41` */
  id: number;
  /** Example: `pear` */
  fruit: string;
  /** Example: `3` */
  count: number;
}
