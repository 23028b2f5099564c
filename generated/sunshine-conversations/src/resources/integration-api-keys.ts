/**
 * Integration Api Keys
 *
 * Keys of a `custom` integration; other types have none. An integration holds ten keys at most.
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
import { pathArgument, pathVariable } from "../runtime/transport/declared/segment.js";
import type { ErrorResponse } from "../types.js";

/** Arguments of `createIntegrationKey`. */
export interface CreateIntegrationKeyArgs {
  path: {
    integrationId: string | number;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
  body: CreateIntegrationKeyBody;
}

/** Every outcome of a call to `createIntegrationKey`, by `status`. */
export type CreateIntegrationKeyResult = Success<201, KeyResponse> | Undocumented | NoResult;

/**
 * Makes a new API key for a custom integration. The answer holds the key's `id` and its `secret`; sign JSON Web
 * Tokens with them to call the API as that integration.
 *
 * `POST /v2/apps/{{appId}}/integrations/:integrationId/keys`
 *
 * Documented responses:
 * - 201 Created
 *
 * @example
 * ```ts
 * import { createIntegrationKey } from "sunshine-conversations";
 *
 * const data = await createIntegrationKey(client, {
 *   path: {
 *     integrationId,
 *   },
 *   body: {
 *     displayName: "My custom key",
 *   },
 * });
 * ```
 */
export function createIntegrationKey(
  client: Client,
  args: CreateIntegrationKeyArgs,
  options?: CallOptions,
): ApiPromise<KeyResponse, CreateIntegrationKeyResult> {
  return send(
    client,
    describe(createIntegrationKey, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      layers: [authLayer(basic("keyId"))],
      responses: { 201: "json" },
      name: "createIntegrationKey",
      path: ["v2", "apps", pathVariable("appId"), "integrations", pathArgument("integrationId"), "keys"],
    })),
    args,
    options,
  );
}

/** Arguments of `listIntegrationKeys`. */
export interface ListIntegrationKeysArgs {
  path: {
    /** Id of the integration. */
    integrationId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
}

/** Every outcome of a call to `listIntegrationKeys`, by `status`. */
export type ListIntegrationKeysResult =
  Success<200, ListIntegrationKeysResponse> | Failure<400, ErrorResponse> | Undocumented | NoResult;

/**
 * Returns the keys of a custom integration.
 *
 * `GET /v2/apps/{{appId}}/integrations/:integrationId/keys`
 *
 * Documented responses:
 * - 200 Two keys
 * - 400 Not a custom integration
 *
 * @example
 * ```ts
 * import { listIntegrationKeys } from "sunshine-conversations";
 *
 * const data = await listIntegrationKeys(client, {
 *   path: {
 *     integrationId: "5e4af71a81966cfff3ef6550",
 *   },
 * });
 * ```
 */
export function listIntegrationKeys(
  client: Client,
  args: ListIntegrationKeysArgs,
  options?: CallOptions,
): ApiPromise<ListIntegrationKeysResponse, ListIntegrationKeysResult> {
  return send(
    client,
    describe(listIntegrationKeys, () => ({
      method: "GET",
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 400: "json" },
      name: "listIntegrationKeys",
      path: ["v2", "apps", pathVariable("appId"), "integrations", pathArgument("integrationId"), "keys"],
    })),
    args,
    options,
  );
}

/** Arguments of `getIntegrationKey`. */
export interface GetIntegrationKeyArgs {
  path: {
    /** Id of the integration. */
    integrationId: string;
    /** Id of the key; starts with `int_`. */
    keyId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
}

/** Every outcome of a call to `getIntegrationKey`, by `status`. */
export type GetIntegrationKeyResult = Success<200, KeyResponse> | Failure<404, ErrorResponse> | Undocumented | NoResult;

/**
 * Reads one key of a custom integration.
 *
 * `GET /v2/apps/{{appId}}/integrations/:integrationId/keys/:keyId`
 *
 * Documented responses:
 * - 200 Found
 * - 404 Unknown key
 *
 * @example
 * ```ts
 * import { getIntegrationKey } from "sunshine-conversations";
 *
 * const data = await getIntegrationKey(client, {
 *   path: {
 *     integrationId: "5e4af71a81966cfff3ef6550",
 *     keyId: "int_65c3d4e5f60718293a4b5c6d",
 *   },
 * });
 * ```
 */
export function getIntegrationKey(
  client: Client,
  args: GetIntegrationKeyArgs,
  options?: CallOptions,
): ApiPromise<KeyResponse, GetIntegrationKeyResult> {
  return send(
    client,
    describe(getIntegrationKey, () => ({
      method: "GET",
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 404: "json" },
      name: "getIntegrationKey",
      path: [
        "v2",
        "apps",
        pathVariable("appId"),
        "integrations",
        pathArgument("integrationId"),
        "keys",
        pathArgument("keyId"),
      ],
    })),
    args,
    options,
  );
}

/** Arguments of `deleteIntegrationKey`. */
export interface DeleteIntegrationKeyArgs {
  path: {
    /** Id of the integration. */
    integrationId: string;
    /** Id of the key; starts with `int_`. */
    keyId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
}

/** Every outcome of a call to `deleteIntegrationKey`, by `status`. */
export type DeleteIntegrationKeyResult =
  Success<200, Record<string, unknown>> | Failure<404, ErrorResponse> | Undocumented | NoResult;

/**
 * Revokes a key; tokens signed with it stop working.
 *
 * `DELETE /v2/apps/{{appId}}/integrations/:integrationId/keys/:keyId`
 *
 * Documented responses:
 * - 200 Revoked
 * - 404 Unknown key
 *
 * @example
 * ```ts
 * import { deleteIntegrationKey } from "sunshine-conversations";
 *
 * const data = await deleteIntegrationKey(client, {
 *   path: {
 *     integrationId: "5e4af71a81966cfff3ef6550",
 *     keyId: "int_65c3d4e5f60718293a4b5c6d",
 *   },
 * });
 * ```
 */
export function deleteIntegrationKey(
  client: Client,
  args: DeleteIntegrationKeyArgs,
  options?: CallOptions,
): ApiPromise<Record<string, unknown>, DeleteIntegrationKeyResult> {
  return send(
    client,
    describe(deleteIntegrationKey, () => ({
      method: "DELETE",
      idempotencyKey: keyed(),
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 404: "json" },
      name: "deleteIntegrationKey",
      path: [
        "v2",
        "apps",
        pathVariable("appId"),
        "integrations",
        pathArgument("integrationId"),
        "keys",
        pathArgument("keyId"),
      ],
    })),
    args,
    options,
  );
}

export interface CreateIntegrationKeyBody {
  /** Example: `My custom key` */
  displayName: string;
}

export interface KeyResponse {
  key: Key;
}

export interface Key {
  id: string;
  /** Example: `My custom key` */
  displayName: string;
  secret: string;
}

export interface ListIntegrationKeysResponse {
  keys: Key[];
}
