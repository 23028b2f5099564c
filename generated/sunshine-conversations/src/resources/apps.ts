/**
 * Apps
 *
 * An app ties together the channels, users and conversations of one business. These requests need a key with
 * account scope.
 */

import type { CallOptions, Client } from "../client.js";
import { basic } from "../runtime/auth/basic.js";
import { json } from "../runtime/body/json.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { Failure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { authLayer } from "../runtime/transport/auth-layer.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { keyed } from "../runtime/transport/declared/keyed.js";
import { plainQuery } from "../runtime/transport/declared/plain-query.js";
import { pathVariable } from "../runtime/transport/declared/segment.js";
import type { ErrorResponse, Meta } from "../types.js";

/** Arguments of `createApp`. */
export interface CreateAppArgs {
  body: CreateAppBody;
}

/** Every outcome of a call to `createApp`, by `status`. */
export type CreateAppResult =
  Success<201, AppResponse> | Failure<400, ErrorResponse> | Failure<402, ErrorResponse> | Undocumented | NoResult;

/**
 * Sets up a new, empty app. If the caller is a service account, it gets access to the app straight away.
 *
 * `POST /v2/apps`
 *
 * Documented responses:
 * - 201 Created
 * - 400 No display name
 * - 402 Plan exhausted
 *
 * @example
 * ```ts
 * import { createApp } from "sunshine-conversations";
 *
 * const data = await createApp(client, {
 *   body: {
 *     displayName: "Harbour Bikes",
 *     settings: {
 *       maskCreditCardNumbers: true,
 *       multiConvoEnabled: true,
 *     },
 *     metadata: {
 *       region: "eu",
 *     },
 *   },
 * });
 * ```
 */
export function createApp(
  client: Client,
  args: CreateAppArgs,
  options?: CallOptions,
): ApiPromise<AppResponse, CreateAppResult> {
  return send(
    client,
    describe(createApp, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      layers: [authLayer(basic("keyId"))],
      responses: { 201: "json", 400: "json", 402: "json" },
      name: "createApp",
      path: ["v2", "apps"],
    })),
    args,
    options,
  );
}

/** Arguments of `listApps`. */
export interface ListAppsArgs {
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
              /** Only apps that this service account can reach. */
              serviceAccountId?: string | undefined;
            }
          | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `listApps`, by `status`. */
export type ListAppsResult =
  Success<200, ListAppsResponse> | Failure<401, ErrorResponse> | Failure<403, ErrorResponse> | Undocumented | NoResult;

/**
 * Returns the apps that the credentials can see, one page at a time.
 *
 * `GET /v2/apps`
 *
 * Documented responses:
 * - 200 Two apps
 * - 401 Key is missing or wrong
 * - 403 Another account's service account
 *
 * @example
 * ```ts
 * import { listApps } from "sunshine-conversations";
 *
 * const data = await listApps(client);
 * ```
 */
export function listApps(
  client: Client,
  args?: ListAppsArgs,
  options?: CallOptions,
): ApiPromise<ListAppsResponse, ListAppsResult> {
  return send(
    client,
    describe(listApps, () => ({
      method: "GET",
      query: plainQuery([]),
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 401: "json", 403: "json" },
      name: "listApps",
      path: ["v2", "apps"],
    })),
    args,
    options,
  );
}

/** Arguments of `getApp`. */
export interface GetAppArgs {
  path?:
    | {
        /** The app to work on. Default: the client's variable. */
        appId?: string | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `getApp`, by `status`. */
export type GetAppResult = Success<200, AppResponse> | Failure<404, ErrorResponse> | Undocumented | NoResult;

/**
 * Reads one app with its settings and metadata.
 *
 * `GET /v2/apps/{{appId}}`
 *
 * Documented responses:
 * - 200 Found
 * - 404 Unknown app
 *
 * @example
 * ```ts
 * import { getApp } from "sunshine-conversations";
 *
 * const data = await getApp(client);
 * ```
 */
export function getApp(
  client: Client,
  args?: GetAppArgs,
  options?: CallOptions,
): ApiPromise<AppResponse, GetAppResult> {
  return send(
    client,
    describe(getApp, () => ({
      method: "GET",
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 404: "json" },
      name: "getApp",
      path: ["v2", "apps", pathVariable("appId")],
    })),
    args,
    options,
  );
}

/** Arguments of `updateApp`. */
export interface UpdateAppArgs {
  path?:
    | {
        /** The app to work on. Default: the client's variable. */
        appId?: string | undefined;
      }
    | undefined;
  body: UpdateAppBody;
}

/** Every outcome of a call to `updateApp`, by `status`. */
export type UpdateAppResult =
  Success<200, AppResponse> | Failure<400, ErrorResponse> | Failure<404, ErrorResponse> | Undocumented | NoResult;

/**
 * Changes the name, the settings or the metadata of an app; whatever the body leaves out stays as it is.
 *
 * `{{retentionSeconds}}` says after how many seconds a quiet conversation is deleted.
 *
 * `PATCH /v2/apps/{{appId}}`
 *
 * Documented responses:
 * - 200 Updated
 * - 400 Metadata too big
 * - 404 Unknown app
 *
 * @example
 * ```ts
 * import { updateApp } from "sunshine-conversations";
 *
 * const data = await updateApp(client, {
 *   body: {
 *     displayName: "Harbour Bikes",
 *     settings: {
 *       conversationRetentionSeconds: 7776000,
 *       useAnimalNames: false,
 *     },
 *     metadata: {
 *       region: "eu",
 *     },
 *   },
 * });
 * ```
 */
export function updateApp(
  client: Client,
  args: UpdateAppArgs,
  options?: CallOptions,
): ApiPromise<AppResponse, UpdateAppResult> {
  return send(
    client,
    describe(updateApp, () => ({
      method: "PATCH",
      idempotencyKey: keyed(),
      body: json(),
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 400: "json", 404: "json" },
      name: "updateApp",
      path: ["v2", "apps", pathVariable("appId")],
    })),
    args,
    options,
  );
}

/** Arguments of `deleteApp`. */
export interface DeleteAppArgs {
  path?:
    | {
        /** The app to work on. Default: the client's variable. */
        appId?: string | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `deleteApp`, by `status`. */
export type DeleteAppResult =
  Success<200, Record<string, unknown>> | Failure<404, ErrorResponse> | Undocumented | NoResult;

/**
 * Deletes an app for good, together with the integrations that it has.
 *
 * `DELETE /v2/apps/{{appId}}`
 *
 * Documented responses:
 * - 200 Deleted
 * - 404 Unknown app
 *
 * @example
 * ```ts
 * import { deleteApp } from "sunshine-conversations";
 *
 * const data = await deleteApp(client);
 * ```
 */
export function deleteApp(
  client: Client,
  args?: DeleteAppArgs,
  options?: CallOptions,
): ApiPromise<Record<string, unknown>, DeleteAppResult> {
  return send(
    client,
    describe(deleteApp, () => ({
      method: "DELETE",
      idempotencyKey: keyed(),
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 404: "json" },
      name: "deleteApp",
      path: ["v2", "apps", pathVariable("appId")],
    })),
    args,
    options,
  );
}

export interface CreateAppBody {
  /** Example: `Harbour Bikes` */
  displayName: string;
  settings?: { maskCreditCardNumbers?: boolean | undefined; multiConvoEnabled?: boolean | undefined } | undefined;
  metadata?: Record<string, string> | undefined;
}

export interface AppResponse {
  app: App;
}

export interface App {
  id: string;
  /** Example: `Harbour Bikes` */
  displayName: string;
  settings: Settings;
  metadata: { region: string; [key: string]: string } | null;
}

export interface Settings {
  /** Example: `7776000` */
  conversationRetentionSeconds?: number;
  maskCreditCardNumbers: boolean;
  useAnimalNames: boolean;
  echoPostback: boolean;
  ignoreAutoConversationStart?: boolean;
  multiConvoEnabled: boolean;
  appLocalizationEnabled: boolean;
  endSessionEnabled?: boolean;
  disableConversationReopen?: boolean;
}

export interface ListAppsResponse {
  apps: App[];
  meta: Meta;
}

export interface UpdateAppBody {
  /** Example: `Harbour Bikes` */
  displayName?: string | undefined;
  settings?:
    | {
        /** Example: `7776000` */
        conversationRetentionSeconds: number;
        useAnimalNames: boolean;
      }
    | undefined;
  metadata?: Record<string, string> | undefined;
}
