/**
 * Webhooks
 *
 * Where events are posted to. Each call to your `target` carries the webhook's secret in the header `X-API-Key`.
 * These requests use the token of the integration that owns the webhooks, so they see no others.
 */

import type { CallOptions, Client } from "../client.js";
import { bearer } from "../runtime/auth/bearer.js";
import { json } from "../runtime/body/json.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { Failure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { authLayer } from "../runtime/transport/auth-layer.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { keyed } from "../runtime/transport/declared/keyed.js";
import { pathArgument, pathVariable } from "../runtime/transport/declared/segment.js";
import type { ErrorResponse } from "../types.js";

/** Arguments of `createWebhook`. */
export interface CreateWebhookArgs {
  path: {
    /** Id of the integration. */
    integrationId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
  body: CreateWebhookBody;
}

/** Every outcome of a call to `createWebhook`, by `status`. */
export type CreateWebhookResult =
  | Success<201, WebhookResponse>
  | Failure<400, ErrorResponse>
  | Failure<403, ErrorResponse>
  | Failure<404, ErrorResponse>
  | Undocumented
  | NoResult;

/**
 * Subscribes a URL to events. One webhook can take many triggers, and an app holds ten webhooks at most.
 *
 * `POST /v2/apps/{{appId}}/integrations/:integrationId/webhooks`
 *
 * Documented responses:
 * - 201 Created
 * - 400 Unknown trigger
 * - 403 Token of another integration
 * - 404 Unknown integration
 *
 * @example
 * ```ts
 * import { createWebhook } from "sunshine-conversations";
 *
 * const data = await createWebhook(client, {
 *   path: {
 *     integrationId: "5e4af71a81966cfff3ef6550",
 *   },
 *   body: {
 *     target: "https://example.com/hooks/chat",
 *     triggers: ["conversation:message", "conversation:read"],
 *     includeFullUser: false,
 *     includeFullSource: false,
 *   },
 * });
 * ```
 */
export function createWebhook(
  client: Client,
  args: CreateWebhookArgs,
  options?: CallOptions,
): ApiPromise<WebhookResponse, CreateWebhookResult> {
  return send(
    client,
    describe(createWebhook, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      layers: [authLayer(bearer("integrationToken"))],
      responses: { 201: "json", 400: "json", 403: "json", 404: "json" },
      name: "createWebhook",
      path: ["v2", "apps", pathVariable("appId"), "integrations", pathArgument("integrationId"), "webhooks"],
    })),
    args,
    options,
  );
}

/** Arguments of `listWebhooks`. */
export interface ListWebhooksArgs {
  path: {
    /** Id of the integration. */
    integrationId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
}

/** Every outcome of a call to `listWebhooks`, by `status`. */
export type ListWebhooksResult =
  Success<200, ListWebhooksResponse> | Failure<403, ErrorResponse> | Undocumented | NoResult;

/**
 * Returns the webhooks of an integration.
 *
 * `GET /v2/apps/{{appId}}/integrations/:integrationId/webhooks`
 *
 * Documented responses:
 * - 200 Two webhooks
 * - 403 Token of another integration
 *
 * @example
 * ```ts
 * import { listWebhooks } from "sunshine-conversations";
 *
 * const data = await listWebhooks(client, {
 *   path: {
 *     integrationId: "5e4af71a81966cfff3ef6550",
 *   },
 * });
 * ```
 */
export function listWebhooks(
  client: Client,
  args: ListWebhooksArgs,
  options?: CallOptions,
): ApiPromise<ListWebhooksResponse, ListWebhooksResult> {
  return send(
    client,
    describe(listWebhooks, () => ({
      method: "GET",
      layers: [authLayer(bearer("integrationToken"))],
      responses: { 200: "json", 403: "json" },
      name: "listWebhooks",
      path: ["v2", "apps", pathVariable("appId"), "integrations", pathArgument("integrationId"), "webhooks"],
    })),
    args,
    options,
  );
}

/** Arguments of `getWebhook`. */
export interface GetWebhookArgs {
  path: {
    /** Id of the integration. */
    integrationId: string;
    /** Id of the webhook. */
    webhookId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
}

/** Every outcome of a call to `getWebhook`, by `status`. */
export type GetWebhookResult = Success<200, WebhookResponse> | Failure<404, ErrorResponse> | Undocumented | NoResult;

/**
 * Reads one webhook, its secret included.
 *
 * `GET /v2/apps/{{appId}}/integrations/:integrationId/webhooks/:webhookId`
 *
 * Documented responses:
 * - 200 Found
 * - 404 Unknown webhook
 *
 * @example
 * ```ts
 * import { getWebhook } from "sunshine-conversations";
 *
 * const data = await getWebhook(client, {
 *   path: {
 *     integrationId: "5e4af71a81966cfff3ef6550",
 *     webhookId: "6618293a4b5c6d7e8f901a2b",
 *   },
 * });
 * ```
 */
export function getWebhook(
  client: Client,
  args: GetWebhookArgs,
  options?: CallOptions,
): ApiPromise<WebhookResponse, GetWebhookResult> {
  return send(
    client,
    describe(getWebhook, () => ({
      method: "GET",
      layers: [authLayer(bearer("integrationToken"))],
      responses: { 200: "json", 404: "json" },
      name: "getWebhook",
      path: [
        "v2",
        "apps",
        pathVariable("appId"),
        "integrations",
        pathArgument("integrationId"),
        "webhooks",
        pathArgument("webhookId"),
      ],
    })),
    args,
    options,
  );
}

/** Arguments of `updateWebhook`. */
export interface UpdateWebhookArgs {
  path: {
    /** Id of the integration. */
    integrationId: string;
    /** Id of the webhook. */
    webhookId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
  body: UpdateWebhookBody;
}

/** Every outcome of a call to `updateWebhook`, by `status`. */
export type UpdateWebhookResult = Success<200, WebhookResponse> | Failure<404, ErrorResponse> | Undocumented | NoResult;

/**
 * Changes the target, the triggers or how much an event carries.
 *
 * `PATCH /v2/apps/{{appId}}/integrations/:integrationId/webhooks/:webhookId`
 *
 * Documented responses:
 * - 200 Updated
 * - 404 Unknown webhook
 *
 * @example
 * ```ts
 * import { updateWebhook } from "sunshine-conversations";
 *
 * const data = await updateWebhook(client, {
 *   path: {
 *     integrationId: "5e4af71a81966cfff3ef6550",
 *     webhookId: "6618293a4b5c6d7e8f901a2b",
 *   },
 *   body: {
 *     triggers: ["conversation:message"],
 *     includeFullUser: true,
 *   },
 * });
 * ```
 */
export function updateWebhook(
  client: Client,
  args: UpdateWebhookArgs,
  options?: CallOptions,
): ApiPromise<WebhookResponse, UpdateWebhookResult> {
  return send(
    client,
    describe(updateWebhook, () => ({
      method: "PATCH",
      idempotencyKey: keyed(),
      body: json(),
      layers: [authLayer(bearer("integrationToken"))],
      responses: { 200: "json", 404: "json" },
      name: "updateWebhook",
      path: [
        "v2",
        "apps",
        pathVariable("appId"),
        "integrations",
        pathArgument("integrationId"),
        "webhooks",
        pathArgument("webhookId"),
      ],
    })),
    args,
    options,
  );
}

/** Arguments of `deleteWebhook`. */
export interface DeleteWebhookArgs {
  path: {
    /** Id of the integration. */
    integrationId: string;
    /** Id of the webhook. */
    webhookId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
}

/** Every outcome of a call to `deleteWebhook`, by `status`. */
export type DeleteWebhookResult =
  Success<200, Record<string, unknown>> | Failure<404, ErrorResponse> | Undocumented | NoResult;

/**
 * Ends a subscription.
 *
 * `DELETE /v2/apps/{{appId}}/integrations/:integrationId/webhooks/:webhookId`
 *
 * Documented responses:
 * - 200 Deleted
 * - 404 Unknown webhook
 *
 * @example
 * ```ts
 * import { deleteWebhook } from "sunshine-conversations";
 *
 * const data = await deleteWebhook(client, {
 *   path: {
 *     integrationId: "5e4af71a81966cfff3ef6550",
 *     webhookId: "6618293a4b5c6d7e8f901a2b",
 *   },
 * });
 * ```
 */
export function deleteWebhook(
  client: Client,
  args: DeleteWebhookArgs,
  options?: CallOptions,
): ApiPromise<Record<string, unknown>, DeleteWebhookResult> {
  return send(
    client,
    describe(deleteWebhook, () => ({
      method: "DELETE",
      idempotencyKey: keyed(),
      layers: [authLayer(bearer("integrationToken"))],
      responses: { 200: "json", 404: "json" },
      name: "deleteWebhook",
      path: [
        "v2",
        "apps",
        pathVariable("appId"),
        "integrations",
        pathArgument("integrationId"),
        "webhooks",
        pathArgument("webhookId"),
      ],
    })),
    args,
    options,
  );
}

export interface CreateWebhookBody {
  /** Format: uri. */
  target: string;
  triggers: ("conversation:message" | "conversation:read" | "conversation:whisper" | (string & {}))[];
  includeFullUser?: boolean | undefined;
  includeFullSource?: boolean | undefined;
}

export interface WebhookResponse {
  webhook: Webhook;
}

export interface Webhook {
  id: string;
  /** Example: `v2` */
  version: string;
  /** Format: uri. */
  target: string;
  triggers: string[];
  secret: string;
  includeFullUser: boolean;
  includeFullSource: boolean;
}

export interface ListWebhooksResponse {
  webhooks: Webhook[];
}

export interface UpdateWebhookBody {
  triggers?: string[] | undefined;
  includeFullUser?: boolean | undefined;
}
