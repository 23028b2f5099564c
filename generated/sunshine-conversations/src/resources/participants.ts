/**
 * Participants
 *
 * Who takes part in a conversation.
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

/** Arguments of `joinConversation`. */
export interface JoinConversationArgs {
  path: {
    /** Id of the conversation. */
    conversationId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
  body: JoinConversationBody;
}

/** Every outcome of a call to `joinConversation`, by `status`. */
export type JoinConversationResult =
  | Success<201, JoinConversationResponse>
  | Failure<400, ErrorResponse>
  | Failure<404, ErrorResponse>
  | Undocumented
  | NoResult;

/**
 * Adds a user to an `sdkGroup` conversation. Name the user by `userId` or by `userExternalId`.
 *
 * `POST /v2/apps/{{appId}}/conversations/:conversationId/join`
 *
 * Documented responses:
 * - 201 Joined
 * - 400 Group is full
 * - 404 Unknown conversation
 *
 * @example
 * ```ts
 * import { joinConversation } from "sunshine-conversations";
 *
 * const data = await joinConversation(client, {
 *   path: {
 *     conversationId: "65e5f7a318293a4b5c6d7ea4",
 *   },
 *   body: {
 *     userId: "65d4e7a10718293a4b5c6d90",
 *     subscribeSDKClient: true,
 *   },
 * });
 * ```
 */
export function joinConversation(
  client: Client,
  args: JoinConversationArgs,
  options?: CallOptions,
): ApiPromise<JoinConversationResponse, JoinConversationResult> {
  return send(
    client,
    describe(joinConversation, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      layers: [authLayer(basic("keyId"))],
      responses: { 201: "json", 400: "json", 404: "json" },
      name: "joinConversation",
      path: ["v2", "apps", pathVariable("appId"), "conversations", pathArgument("conversationId"), "join"],
    })),
    args,
    options,
  );
}

/** Arguments of `listParticipants`. */
export interface ListParticipantsArgs {
  path: {
    /** Id of the conversation. */
    conversationId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
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
      }
    | undefined;
}

/** Every outcome of a call to `listParticipants`, by `status`. */
export type ListParticipantsResult =
  | Success<200, ListParticipantsResponse>
  | Failure<400, ErrorResponse>
  | Failure<404, ErrorResponse>
  | Undocumented
  | NoResult;

/**
 * Returns the people in a conversation, one page at a time.
 *
 * `GET /v2/apps/{{appId}}/conversations/:conversationId/participants`
 *
 * Documented responses:
 * - 200 Two participants
 * - 400 Bad cursor
 * - 404 Unknown conversation
 *
 * @example
 * ```ts
 * import { listParticipants } from "sunshine-conversations";
 *
 * const data = await listParticipants(client, {
 *   path: {
 *     conversationId: "65e5f7a318293a4b5c6d7ea4",
 *   },
 * });
 * ```
 */
export function listParticipants(
  client: Client,
  args: ListParticipantsArgs,
  options?: CallOptions,
): ApiPromise<ListParticipantsResponse, ListParticipantsResult> {
  return send(
    client,
    describe(listParticipants, () => ({
      method: "GET",
      query: plainQuery([]),
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 400: "json", 404: "json" },
      name: "listParticipants",
      path: ["v2", "apps", pathVariable("appId"), "conversations", pathArgument("conversationId"), "participants"],
    })),
    args,
    options,
  );
}

/** Arguments of `leaveConversation`. */
export interface LeaveConversationArgs {
  path: {
    /** Id of the conversation. */
    conversationId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
  body: LeaveConversationBody;
}

/** Every outcome of a call to `leaveConversation`, by `status`. */
export type LeaveConversationResult =
  Success<200, Record<string, unknown>> | Failure<404, ErrorResponse> | Undocumented | NoResult;

/**
 * Takes a user out of an `sdkGroup` conversation. Name them by `userId`, `userExternalId` or `participantId`.
 *
 * `POST /v2/apps/{{appId}}/conversations/:conversationId/leave`
 *
 * Documented responses:
 * - 200 Left
 * - 404 Not a participant
 *
 * @example
 * ```ts
 * import { leaveConversation } from "sunshine-conversations";
 *
 * const data = await leaveConversation(client, {
 *   path: {
 *     conversationId: "65e5f7a318293a4b5c6d7ea4",
 *   },
 *   body: {
 *     userId: "65d4e7a10718293a4b5c6d90",
 *   },
 * });
 * ```
 */
export function leaveConversation(
  client: Client,
  args: LeaveConversationArgs,
  options?: CallOptions,
): ApiPromise<Record<string, unknown>, LeaveConversationResult> {
  return send(
    client,
    describe(leaveConversation, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 404: "json" },
      name: "leaveConversation",
      path: ["v2", "apps", pathVariable("appId"), "conversations", pathArgument("conversationId"), "leave"],
    })),
    args,
    options,
  );
}

export interface JoinConversationBody {
  userId?: string | undefined;
  subscribeSDKClient?: boolean | undefined;
}

export interface JoinConversationResponse {
  participant: Participant;
}

export interface Participant {
  id: string;
  userId: string;
  /** Example: `0` */
  unreadCount: number;
  clientAssociations: {
    /** Example: `sdk` */
    type: string;
    clientId: string;
  }[];
  /** Example: `customer-1042` */
  userExternalId?: string;
  /** Format: date-time. */
  lastRead?: string | null;
}

export interface ListParticipantsResponse {
  participants: Participant[];
  meta: Meta;
}

export interface LeaveConversationBody {
  userId?: string | undefined;
  participantId?: string | undefined;
}
