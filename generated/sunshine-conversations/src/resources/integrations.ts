/**
 * Integrations
 *
 * An integration connects an app to one channel: the web widget, a mobile SDK, WhatsApp, Telegram, or a `custom`
 * one that you run yourself.
 */

import type { CallOptions, Client } from "../client.js";
import { basic } from "../runtime/auth/basic.js";
import { json } from "../runtime/body/json.js";
import type { ApiPromise, NamedPromise } from "../runtime/core/api-promise.js";
import type { Failure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { sendNamed } from "../runtime/core/send-named.js";
import { send } from "../runtime/core/send.js";
import { authLayer } from "../runtime/transport/auth-layer.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { keyed } from "../runtime/transport/declared/keyed.js";
import { plainQuery } from "../runtime/transport/declared/plain-query.js";
import { pathArgument, pathVariable } from "../runtime/transport/declared/segment.js";
import type { ErrorResponse } from "../types.js";

/** Arguments of `createIntegration`. */
export interface CreateIntegrationArgs {
  path?:
    | {
        /** The app to work on. Default: the client's variable. */
        appId?: string | undefined;
      }
    | undefined;
  body: CreateIntegrationBody;
}

/** Every outcome of a call to `createIntegration`, by `status`. */
export type CreateIntegrationResult =
  Success<201, IntegrationResponse> | Failure<400, ErrorResponse> | Undocumented | NoResult;

/**
 * Adds a channel to the app. Which other properties are accepted depends on `type`; pick `custom` to be able to
 * register webhooks.
 *
 * `POST /v2/apps/{{appId}}/integrations`
 *
 * Documented responses:
 * - 201 Custom integration
 * - 201 Web widget
 * - 400 Unsupported type
 *
 * @example
 * ```ts
 * import { createIntegration } from "sunshine-conversations";
 *
 * const data = await createIntegration(client, {
 *   body: {
 *     type: "custom",
 *     displayName: "Order bot",
 *   },
 * });
 * ```
 */
export function createIntegration(
  client: Client,
  args: CreateIntegrationArgs,
  options?: CallOptions,
): ApiPromise<IntegrationResponse, CreateIntegrationResult> {
  return send(
    client,
    describe(createIntegration, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      layers: [authLayer(basic("keyId"))],
      responses: { 201: "json", 400: "json" },
      name: "createIntegration",
      path: ["v2", "apps", pathVariable("appId"), "integrations"],
    })),
    args,
    options,
  );
}

/** Arguments of `listIntegrations`. */
export interface ListIntegrationsArgs {
  path?:
    | {
        /** The app to work on. Default: the client's variable. */
        appId?: string | undefined;
      }
    | undefined;
  query?:
    | {
        page?:
          | {
              /** Cursor: return the records that follow this one. */
              after?: string | undefined;
              /** Cursor: return the records that precede this one. */
              before?: string | undefined;
              /** How many records a page holds. */
              size?: number | string | undefined;
            }
          | undefined;
        filter?:
          | {
              /** Integration types, separated by commas. */
              types?: string | undefined;
            }
          | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `listIntegrations`, by `status`. */
export type ListIntegrationsResult =
  Success<200, ListIntegrationsResponse> | Failure<400, ErrorResponse> | Undocumented | NoResult;

/**
 * Returns the integrations of the app, one page at a time, optionally of some types only.
 *
 * `GET /v2/apps/{{appId}}/integrations`
 *
 * Documented responses:
 * - 200 Three channels
 * - 400 Bad filter
 *
 * @example
 * ```ts
 * import { listIntegrations } from "sunshine-conversations";
 *
 * const data = await listIntegrations(client);
 * ```
 */
export function listIntegrations(
  client: Client,
  args?: ListIntegrationsArgs,
  options?: CallOptions,
): NamedPromise<ListIntegrationsResponse, ListIntegrationsResult, "listIntegrations"> {
  return sendNamed(
    client,
    describe(listIntegrations, () => ({
      method: "GET",
      query: plainQuery([]),
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 400: "json" },
      name: "listIntegrations",
      path: ["v2", "apps", pathVariable("appId"), "integrations"],
    })),
    args,
    options,
  );
}

/** Arguments of `getIntegration`. */
export interface GetIntegrationArgs {
  path: {
    /** Id of the integration. */
    integrationId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
}

/** Every outcome of a call to `getIntegration`, by `status`. */
export type GetIntegrationResult =
  Success<200, IntegrationResponse> | Failure<404, ErrorResponse> | Undocumented | NoResult;

/**
 * Reads one integration.
 *
 * `GET /v2/apps/{{appId}}/integrations/:integrationId`
 *
 * Documented responses:
 * - 200 Found
 * - 404 Unknown integration
 *
 * @example
 * ```ts
 * import { getIntegration } from "sunshine-conversations";
 *
 * const data = await getIntegration(client, {
 *   path: {
 *     integrationId: "5e4af71a81966cfff3ef6550",
 *   },
 * });
 * ```
 */
export function getIntegration(
  client: Client,
  args: GetIntegrationArgs,
  options?: CallOptions,
): ApiPromise<IntegrationResponse, GetIntegrationResult> {
  return send(
    client,
    describe(getIntegration, () => ({
      method: "GET",
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 404: "json" },
      name: "getIntegration",
      path: ["v2", "apps", pathVariable("appId"), "integrations", pathArgument("integrationId")],
    })),
    args,
    options,
  );
}

/** Arguments of `updateIntegration`. */
export interface UpdateIntegrationArgs {
  path: {
    /** Id of the integration. */
    integrationId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
  body: UpdateIntegrationBody;
}

/** Every outcome of a call to `updateIntegration`, by `status`. */
export type UpdateIntegrationResult =
  Success<200, IntegrationResponse> | Failure<404, ErrorResponse> | Undocumented | NoResult;

/**
 * Changes those properties of an integration that can change, such as its display name. For the others, delete
 * it and create it anew.
 *
 * `PATCH /v2/apps/{{appId}}/integrations/:integrationId`
 *
 * Documented responses:
 * - 200 Renamed
 * - 404 Unknown integration
 *
 * @example
 * ```ts
 * import { updateIntegration } from "sunshine-conversations";
 *
 * const data = await updateIntegration(client, {
 *   path: {
 *     integrationId: "5e4af71a81966cfff3ef6550",
 *   },
 *   body: {
 *     displayName: "Order bot v2",
 *   },
 * });
 * ```
 */
export function updateIntegration(
  client: Client,
  args: UpdateIntegrationArgs,
  options?: CallOptions,
): ApiPromise<IntegrationResponse, UpdateIntegrationResult> {
  return send(
    client,
    describe(updateIntegration, () => ({
      method: "PATCH",
      idempotencyKey: keyed(),
      body: json(),
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 404: "json" },
      name: "updateIntegration",
      path: ["v2", "apps", pathVariable("appId"), "integrations", pathArgument("integrationId")],
    })),
    args,
    options,
  );
}

/** Arguments of `deleteIntegration`. */
export interface DeleteIntegrationArgs {
  path: {
    /** Id of the integration. */
    integrationId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
}

/** Every outcome of a call to `deleteIntegration`, by `status`. */
export type DeleteIntegrationResult =
  | Success<200, Record<string, unknown>>
  | Failure<400, ErrorResponse>
  | Failure<404, ErrorResponse>
  | Undocumented
  | NoResult;

/**
 * Removes a channel from the app. SDK channels that were set up in Admin Center can only be removed there.
 *
 * `DELETE /v2/apps/{{appId}}/integrations/:integrationId`
 *
 * Documented responses:
 * - 200 Deleted
 * - 400 Managed in Admin Center
 * - 404 Unknown integration
 *
 * @example
 * ```ts
 * import { deleteIntegration } from "sunshine-conversations";
 *
 * const data = await deleteIntegration(client, {
 *   path: {
 *     integrationId: "5e4af71a81966cfff3ef6550",
 *   },
 * });
 * ```
 */
export function deleteIntegration(
  client: Client,
  args: DeleteIntegrationArgs,
  options?: CallOptions,
): ApiPromise<Record<string, unknown>, DeleteIntegrationResult> {
  return send(
    client,
    describe(deleteIntegration, () => ({
      method: "DELETE",
      idempotencyKey: keyed(),
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 400: "json", 404: "json" },
      name: "deleteIntegration",
      path: ["v2", "apps", pathVariable("appId"), "integrations", pathArgument("integrationId")],
    })),
    args,
    options,
  );
}

export interface CreateIntegrationBody {
  /** Example: `custom` */
  type: string;
  /** Example: `Order bot` */
  displayName: string;
  /** Example: `1f6f8b` */
  brandColor?: string | undefined;
}

export interface IntegrationResponse {
  integration: Integration;
}

export type Integration = CustomIntegration | WebIntegration | TelegramIntegration | OtherIntegration;

export interface CustomIntegration {
  id: string;
  type: "custom";
  /** Example: `active` */
  status: string;
  /** Example: `Order bot` */
  displayName: string;
}

export interface WebIntegration {
  id: string;
  type: "web";
  /** Example: `active` */
  status: string;
  /** Example: `Web shop` */
  displayName: string;
  /** Example: `1f6f8b` */
  brandColor: string;
  /** Example: `button` */
  displayStyle: string;
  /** Example: `Harbour Bikes` */
  businessName: string;
  /** Only `null` was seen. */
  originWhitelist: unknown;
}

export interface TelegramIntegration {
  id: string;
  type: "telegram";
  /** Example: `error` */
  status: string;
  /** Example: `harbour_bikes_bot` */
  username: string;
  /** Example: `6104455667` */
  botId: string;
}

export interface OtherIntegration {
  id: string;
  /** A value that no sample has. */
  type: `${string} (unseen)`;
  /** Example: `active` */
  status: string;
}

export interface ListIntegrationsResponse {
  integrations: Integration[];
  meta: { hasMore: boolean; afterCursor: string };
  links: {
    /** Format: uri. */
    next: string;
  };
}

export interface UpdateIntegrationBody {
  /** Example: `Order bot v2` */
  displayName?: string | undefined;
}
