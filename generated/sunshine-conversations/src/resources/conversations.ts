/**
 * Conversations
 *
 * A conversation is the thread that messages belong to: `personal` has one user, `sdkGroup` may have several.
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
import { pathArgument, pathVariable } from "../runtime/transport/declared/segment.js";
import type { ErrorResponse, Meta } from "../types.js";

/** Arguments of `createConversation`. */
export interface CreateConversationArgs {
  path?:
    | {
        /** The app to work on. Default: the client's variable. */
        appId?: string | undefined;
      }
    | undefined;
  body: CreateConversationBody;
}

/** Every outcome of a call to `createConversation`, by `status`. */
export type CreateConversationResult =
  Success<201, ConversationResponse> | Failure<404, ErrorResponse> | Undocumented | NoResult;

/**
 * Opens a conversation for one user (`personal`) or several (`sdkGroup`). Participants are named by `userId` or
 * `userExternalId`.
 *
 * `POST /v2/apps/{{appId}}/conversations`
 *
 * Documented responses:
 * - 201 Personal
 * - 201 Group
 * - 404 Unknown participant
 *
 * @example
 * ```ts
 * import { createConversation } from "sunshine-conversations";
 *
 * const data = await createConversation(client, {
 *   body: {
 *     type: "personal",
 *     participants: [
 *       {
 *         userId: "65d4e5f60718293a4b5c6d7e",
 *         subscribeSDKClient: false,
 *       },
 *     ],
 *     displayName: "Order 20817",
 *     metadata: {
 *       orderId: "20817",
 *     },
 *   },
 * });
 * ```
 */
export function createConversation(
  client: Client,
  args: CreateConversationArgs,
  options?: CallOptions,
): ApiPromise<ConversationResponse, CreateConversationResult> {
  return send(
    client,
    describe(createConversation, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      layers: [authLayer(basic("keyId"))],
      responses: { 201: "json", 404: "json" },
      name: "createConversation",
      path: ["v2", "apps", pathVariable("appId"), "conversations"],
    })),
    args,
    options,
  );
}

/** Arguments of `listConversations`. */
export interface ListConversationsArgs {
  path?:
    | {
        /** The app to work on. Default: the client's variable. */
        appId?: string | undefined;
      }
    | undefined;
  query?:
    | {
        filter?:
          | {
              /** Id of the user. Needed unless `filter[userExternalId]` is given. */
              userId?: string | undefined;
              /** Your own id of the user. Needed unless `filter[userId]` is given. */
              userExternalId?: string | undefined;
            }
          | undefined;
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
      }
    | undefined;
}

/** Every outcome of a call to `listConversations`, by `status`. */
export type ListConversationsResult =
  | Success<200, ListConversationsResponse>
  | Failure<400, ErrorResponse>
  | Failure<404, ErrorResponse>
  | Undocumented
  | NoResult;

/**
 * Returns the conversations of one user, a page at a time. Give exactly one of the two filters.
 *
 * `GET /v2/apps/{{appId}}/conversations`
 *
 * Documented responses:
 * - 200 Both kinds
 * - 400 Bad cursor
 * - 404 Unknown user
 *
 * @example
 * ```ts
 * import { listConversations } from "sunshine-conversations";
 *
 * const data = await listConversations(client, {
 *   query: {
 *     filter: {
 *       userId: "65d4e5f60718293a4b5c6d7e",
 *     },
 *   },
 * });
 * ```
 */
export function listConversations(
  client: Client,
  args?: ListConversationsArgs,
  options?: CallOptions,
): ApiPromise<ListConversationsResponse, ListConversationsResult> {
  return send(
    client,
    describe(listConversations, () => ({
      method: "GET",
      query: plainQuery([]),
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 400: "json", 404: "json" },
      name: "listConversations",
      path: ["v2", "apps", pathVariable("appId"), "conversations"],
    })),
    args,
    options,
  );
}

/** Arguments of `getConversation`. */
export interface GetConversationArgs {
  path: {
    /** Id of the conversation. */
    conversationId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
}

/** Every outcome of a call to `getConversation`, by `status`. */
export type GetConversationResult =
  Success<200, ConversationResponse> | Failure<404, ErrorResponse> | Undocumented | NoResult;

/**
 * Reads one conversation. The switchboard properties appear once a bot or an agent holds it.
 *
 * `GET /v2/apps/{{appId}}/conversations/:conversationId`
 *
 * Documented responses:
 * - 200 Personal
 * - 200 Group
 * - 404 Unknown conversation
 *
 * @example
 * ```ts
 * import { getConversation } from "sunshine-conversations";
 *
 * const data = await getConversation(client, {
 *   path: {
 *     conversationId: "65e5f60718293a4b5c6d7e8f",
 *   },
 * });
 * ```
 */
export function getConversation(
  client: Client,
  args: GetConversationArgs,
  options?: CallOptions,
): ApiPromise<ConversationResponse, GetConversationResult> {
  return send(
    client,
    describe(getConversation, () => ({
      method: "GET",
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 404: "json" },
      name: "getConversation",
      path: ["v2", "apps", pathVariable("appId"), "conversations", pathArgument("conversationId")],
    })),
    args,
    options,
  );
}

/** Arguments of `updateConversation`. */
export interface UpdateConversationArgs {
  path: {
    /** Id of the conversation. */
    conversationId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
  body: UpdateConversationBody;
}

/** Every outcome of a call to `updateConversation`, by `status`. */
export type UpdateConversationResult =
  Success<200, UpdateConversationResponse> | Failure<404, ErrorResponse> | Undocumented | NoResult;

/**
 * Changes title, description, icon or metadata. A property that may be empty takes `null`.
 *
 * `PATCH /v2/apps/{{appId}}/conversations/:conversationId`
 *
 * Documented responses:
 * - 200 Updated
 * - 404 Unknown conversation
 *
 * @example
 * ```ts
 * import { updateConversation } from "sunshine-conversations";
 *
 * const data = await updateConversation(client, {
 *   path: {
 *     conversationId: "65e5f60718293a4b5c6d7e8f",
 *   },
 *   body: {
 *     displayName: "Order 20817 (returned)",
 *     description: null,
 *     metadata: {
 *       orderId: "20817",
 *       returned: true,
 *     },
 *   },
 * });
 * ```
 */
export function updateConversation(
  client: Client,
  args: UpdateConversationArgs,
  options?: CallOptions,
): ApiPromise<UpdateConversationResponse, UpdateConversationResult> {
  return send(
    client,
    describe(updateConversation, () => ({
      method: "PATCH",
      idempotencyKey: keyed(),
      body: json(),
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 404: "json" },
      name: "updateConversation",
      path: ["v2", "apps", pathVariable("appId"), "conversations", pathArgument("conversationId")],
    })),
    args,
    options,
  );
}

/** Arguments of `deleteConversation`. */
export interface DeleteConversationArgs {
  path: {
    /** Id of the conversation. */
    conversationId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
}

/** Every outcome of a call to `deleteConversation`, by `status`. */
export type DeleteConversationResult =
  | Success<200, Record<string, unknown>>
  | Failure<400, ErrorResponse>
  | Failure<404, ErrorResponse>
  | Undocumented
  | NoResult;

/**
 * Deletes a conversation with its messages and files. A user's default conversation stays; empty it with *Delete
 * All Messages*.
 *
 * `DELETE /v2/apps/{{appId}}/conversations/:conversationId`
 *
 * Documented responses:
 * - 200 Deleted
 * - 400 Default conversation
 * - 404 Unknown conversation
 *
 * @example
 * ```ts
 * import { deleteConversation } from "sunshine-conversations";
 *
 * const data = await deleteConversation(client, {
 *   path: {
 *     conversationId: "65e5f7a318293a4b5c6d7ea4",
 *   },
 * });
 * ```
 */
export function deleteConversation(
  client: Client,
  args: DeleteConversationArgs,
  options?: CallOptions,
): ApiPromise<Record<string, unknown>, DeleteConversationResult> {
  return send(
    client,
    describe(deleteConversation, () => ({
      method: "DELETE",
      idempotencyKey: keyed(),
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 400: "json", 404: "json" },
      name: "deleteConversation",
      path: ["v2", "apps", pathVariable("appId"), "conversations", pathArgument("conversationId")],
    })),
    args,
    options,
  );
}

export interface CreateConversationBody {
  /** Example: `personal` */
  type: string;
  participants: ParticipantInput[];
  /** Example: `Order 20817` */
  displayName?: string | undefined;
  metadata?: Record<string, string> | undefined;
  /** Example: `Planning the coast tour` */
  description?: string | undefined;
  /** Format: uri. */
  iconUrl?: string | undefined;
}

export interface ParticipantInput {
  userId?: string | undefined;
  subscribeSDKClient?: boolean | undefined;
  /** Example: `customer-2210` */
  userExternalId?: string | undefined;
}

export interface ConversationResponse {
  conversation: Conversation;
}

export interface Conversation {
  id: string;
  /** Example: `personal` */
  type: string;
  isDefault: boolean;
  /** Example: `Order 20817` */
  displayName: string;
  metadata?: { orderId: string; [key: string]: string };
  /** Format: date-time. */
  lastUpdatedAt: string;
  /** Format: date-time. */
  createdAt: string;
  /** Example: `Planning the coast tour` */
  description?: string | null;
  /** Format: uri. */
  iconUrl?: string | null;
  /** Format: date-time. */
  businessLastRead?: string;
  activeSwitchboardIntegration?: ActiveSwitchboardIntegration;
}

export interface ListConversationsResponse {
  conversations: Conversation[];
  meta: Meta;
}

export interface ActiveSwitchboardIntegration {
  id: string;
  /** Example: `bot` */
  name: string;
  integrationId: string;
  /** Example: `custom` */
  integrationType: string;
}

export interface UpdateConversationBody {
  /** Example: `Order 20817 (returned)` */
  displayName?: string | undefined;
  /** Only `null` was seen. */
  description?: unknown;
  metadata?: Record<string, string | boolean> | undefined;
}

export interface UpdateConversationResponse {
  conversation: UpdateConversationResponseConversation;
}

export interface UpdateConversationResponseConversation {
  id: string;
  /** Example: `personal` */
  type: string;
  isDefault: boolean;
  /** Example: `Order 20817 (returned)` */
  displayName: string;
  /** Only `null` was seen. */
  description: unknown;
  /** Only `null` was seen. */
  iconUrl: unknown;
  metadata: { orderId: string; returned: boolean; [key: string]: string | boolean };
  /** Format: date-time. */
  businessLastRead: string;
  /** Format: date-time. */
  lastUpdatedAt: string;
  /** Format: date-time. */
  createdAt: string;
}
