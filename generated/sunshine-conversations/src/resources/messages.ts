/**
 * Messages
 *
 * Everything said in a conversation. All *Send …* requests go to the same address; `content.type` decides what
 * the rest of the content looks like.
 */

import type { CallOptions, Client } from "../client.js";
import { basic } from "../runtime/auth/basic.js";
import { json } from "../runtime/body/json.js";
import { multipart } from "../runtime/body/multipart.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { Failure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { authLayer } from "../runtime/transport/auth-layer.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { fixedHeaders } from "../runtime/transport/declared/fixed-headers.js";
import { keyed } from "../runtime/transport/declared/keyed.js";
import { plainQuery } from "../runtime/transport/declared/plain-query.js";
import { pathArgument, pathVariable } from "../runtime/transport/declared/segment.js";
import type { FileValue } from "../runtime/values/file-value.js";
import type { AttachmentResponse, ErrorResponse } from "../types.js";

/** Arguments of `sendTextMessage`. */
export interface SendTextMessageArgs {
  path: {
    /** Id of the conversation. */
    conversationId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
  body: SendTextMessageBody;
}

/** Every outcome of a call to `sendTextMessage`, by `status`. */
export type SendTextMessageResult =
  | Success<201, MessagesResponse>
  | Failure<404, ErrorResponse>
  | Failure<423, ErrorResponse>
  | Failure<429, ErrorResponse>
  | Undocumented
  | NoResult;

/**
 * Sends plain text, optionally with quick replies underneath.
 *
 * `POST /v2/apps/{{appId}}/conversations/:conversationId/messages`
 *
 * Documented responses:
 * - 201 Plain text
 * - 201 With quick replies
 * - 404 Unknown conversation
 * - 423 Conversation is full
 * - 429 Rate limit hit
 *
 * @example
 * ```ts
 * import { sendTextMessage } from "sunshine-conversations";
 *
 * const data = await sendTextMessage(client, {
 *   path: {
 *     conversationId: "65e5f60718293a4b5c6d7e8f",
 *   },
 *   body: {
 *     author: {
 *       type: "business",
 *       displayName: "Marek",
 *     },
 *     content: {
 *       type: "text",
 *       text: "Your bike is ready.",
 *     },
 *   },
 * });
 * ```
 */
export function sendTextMessage(
  client: Client,
  args: SendTextMessageArgs,
  options?: CallOptions,
): ApiPromise<MessagesResponse, SendTextMessageResult> {
  return send(
    client,
    describe(sendTextMessage, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      layers: [authLayer(basic("keyId"))],
      responses: { 201: "json", 404: "json", 423: "json", 429: "json" },
      name: "sendTextMessage",
      path: ["v2", "apps", pathVariable("appId"), "conversations", pathArgument("conversationId"), "messages"],
    })),
    args,
    options,
  );
}

/** Arguments of `sendImageMessage`. */
export interface SendImageMessageArgs {
  path: {
    /** Id of the conversation. */
    conversationId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
  body: SendImageMessageBody;
}

/** Every outcome of a call to `sendImageMessage`, by `status`. */
export type SendImageMessageResult =
  Success<201, MessagesResponse> | Failure<400, ErrorResponse> | Undocumented | NoResult;

/**
 * Sends a picture by its URL. To send a file of your own, upload it first.
 *
 * `POST /v2/apps/{{appId}}/conversations/:conversationId/messages`
 *
 * Documented responses:
 * - 201 Sent
 * - 400 URL is missing
 *
 * @example
 * ```ts
 * import { sendImageMessage } from "sunshine-conversations";
 *
 * const data = await sendImageMessage(client, {
 *   path: {
 *     conversationId: "65e5f60718293a4b5c6d7e8f",
 *   },
 *   body: {
 *     author: {
 *       type: "business",
 *       displayName: "Marek",
 *     },
 *     content: {
 *       type: "image",
 *       mediaUrl: "https://example.com/uploads/receipt.png",
 *       altText: "Receipt of order 20817",
 *     },
 *   },
 * });
 * ```
 */
export function sendImageMessage(
  client: Client,
  args: SendImageMessageArgs,
  options?: CallOptions,
): ApiPromise<MessagesResponse, SendImageMessageResult> {
  return send(
    client,
    describe(sendImageMessage, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      layers: [authLayer(basic("keyId"))],
      responses: { 201: "json", 400: "json" },
      name: "sendImageMessage",
      path: ["v2", "apps", pathVariable("appId"), "conversations", pathArgument("conversationId"), "messages"],
    })),
    args,
    options,
  );
}

/** Arguments of `sendCarouselMessage`. */
export interface SendCarouselMessageArgs {
  path: {
    /** Id of the conversation. */
    conversationId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
  body: SendCarouselMessageBody;
}

/** Every outcome of a call to `sendCarouselMessage`, by `status`. */
export type SendCarouselMessageResult =
  Success<201, MessagesResponse> | Failure<400, ErrorResponse> | Undocumented | NoResult;

/**
 * Sends cards that scroll sideways, each with its own buttons. Channels without cards get the fallback text.
 *
 * `POST /v2/apps/{{appId}}/conversations/:conversationId/messages`
 *
 * Documented responses:
 * - 201 Sent
 * - 400 No cards
 *
 * @example
 * ```ts
 * import { sendCarouselMessage } from "sunshine-conversations";
 *
 * const data = await sendCarouselMessage(client, {
 *   path: {
 *     conversationId: "65e5f60718293a4b5c6d7e8f",
 *   },
 *   body: {
 *     author: {
 *       type: "business",
 *       displayName: "Marek",
 *     },
 *     content: {
 *       type: "carousel",
 *       items: [
 *         {
 *           title: "City bike",
 *           description: "Seven gears, basket included",
 *           mediaUrl: "https://example.com/bikes/city.jpg",
 *           altText: "A blue city bike",
 *           actions: [
 *             {
 *               type: "postback",
 *               text: "Reserve",
 *               payload: "reserve:city",
 *             },
 *           ],
 *         },
 *       ],
 *     },
 *   },
 * });
 * ```
 */
export function sendCarouselMessage(
  client: Client,
  args: SendCarouselMessageArgs,
  options?: CallOptions,
): ApiPromise<MessagesResponse, SendCarouselMessageResult> {
  return send(
    client,
    describe(sendCarouselMessage, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      layers: [authLayer(basic("keyId"))],
      responses: { 201: "json", 400: "json" },
      name: "sendCarouselMessage",
      path: ["v2", "apps", pathVariable("appId"), "conversations", pathArgument("conversationId"), "messages"],
    })),
    args,
    options,
  );
}

/** Arguments of `sendListMessage`. */
export interface SendListMessageArgs {
  path: {
    /** Id of the conversation. */
    conversationId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
  body: SendListMessageBody;
}

/** Every outcome of a call to `sendListMessage`, by `status`. */
export type SendListMessageResult =
  Success<201, MessagesResponse> | Failure<404, ErrorResponse> | Undocumented | NoResult;

/**
 * Sends cards below one another. The items are built like those of a carousel.
 *
 * `POST /v2/apps/{{appId}}/conversations/:conversationId/messages`
 *
 * Documented responses:
 * - 201 Sent
 * - 404 Unknown conversation
 *
 * @example
 * ```ts
 * import { sendListMessage } from "sunshine-conversations";
 *
 * const data = await sendListMessage(client, {
 *   path: {
 *     conversationId: "65e5f60718293a4b5c6d7e8f",
 *   },
 *   body: {
 *     author: {
 *       type: "business",
 *       displayName: "Marek",
 *     },
 *     content: {
 *       type: "list",
 *       items: [
 *         {
 *           title: "City bike",
 *           description: "Seven gears, basket included",
 *           mediaUrl: "https://example.com/bikes/city.jpg",
 *           altText: "A blue city bike",
 *           actions: [
 *             {
 *               type: "postback",
 *               text: "Reserve",
 *               payload: "reserve:city",
 *             },
 *           ],
 *         },
 *       ],
 *     },
 *   },
 * });
 * ```
 */
export function sendListMessage(
  client: Client,
  args: SendListMessageArgs,
  options?: CallOptions,
): ApiPromise<MessagesResponse, SendListMessageResult> {
  return send(
    client,
    describe(sendListMessage, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      layers: [authLayer(basic("keyId"))],
      responses: { 201: "json", 404: "json" },
      name: "sendListMessage",
      path: ["v2", "apps", pathVariable("appId"), "conversations", pathArgument("conversationId"), "messages"],
    })),
    args,
    options,
  );
}

/** Arguments of `sendLocationMessage`. */
export interface SendLocationMessageArgs {
  path: {
    /** Id of the conversation. */
    conversationId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
  body: SendLocationMessageBody;
}

/** Every outcome of a call to `sendLocationMessage`, by `status`. */
export type SendLocationMessageResult =
  Success<201, MessagesResponse> | Failure<400, ErrorResponse> | Undocumented | NoResult;

/**
 * Sends a point on the map, with a name and an address if you like.
 *
 * `POST /v2/apps/{{appId}}/conversations/:conversationId/messages`
 *
 * Documented responses:
 * - 201 Sent
 * - 400 Latitude out of range
 *
 * @example
 * ```ts
 * import { sendLocationMessage } from "sunshine-conversations";
 *
 * const data = await sendLocationMessage(client, {
 *   path: {
 *     conversationId: "65e5f60718293a4b5c6d7e8f",
 *   },
 *   body: {
 *     author: {
 *       type: "business",
 *       displayName: "Marek",
 *     },
 *     content: {
 *       type: "location",
 *       coordinates: {
 *         lat: 45.5017,
 *         long: -73.5673,
 *       },
 *       location: {
 *         name: "Harbour Bikes",
 *         address: "12 Quay Street",
 *       },
 *     },
 *   },
 * });
 * ```
 */
export function sendLocationMessage(
  client: Client,
  args: SendLocationMessageArgs,
  options?: CallOptions,
): ApiPromise<MessagesResponse, SendLocationMessageResult> {
  return send(
    client,
    describe(sendLocationMessage, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      layers: [authLayer(basic("keyId"))],
      responses: { 201: "json", 400: "json" },
      name: "sendLocationMessage",
      path: ["v2", "apps", pathVariable("appId"), "conversations", pathArgument("conversationId"), "messages"],
    })),
    args,
    options,
  );
}

/** Arguments of `sendFormMessage`. */
export interface SendFormMessageArgs {
  path: {
    /** Id of the conversation. */
    conversationId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
  body: SendFormMessageBody;
}

/** Every outcome of a call to `sendFormMessage`, by `status`. */
export type SendFormMessageResult =
  Success<201, MessagesResponse> | Failure<404, ErrorResponse> | Undocumented | NoResult;

/**
 * Asks the user for several things at once: `text`, `email` and `select` fields. The answers come back as a
 * `formResponse` message.
 *
 * `POST /v2/apps/{{appId}}/conversations/:conversationId/messages`
 *
 * Documented responses:
 * - 201 Sent
 * - 404 Unknown conversation
 *
 * @example
 * ```ts
 * import { sendFormMessage } from "sunshine-conversations";
 *
 * const data = await sendFormMessage(client, {
 *   path: {
 *     conversationId: "65e5f60718293a4b5c6d7e8f",
 *   },
 *   body: {
 *     author: {
 *       type: "business",
 *       displayName: "Marek",
 *     },
 *     content: {
 *       type: "form",
 *       blockChatInput: true,
 *       fields: [
 *         {
 *           type: "text",
 *           name: "rider",
 *           label: "Who will pick it up?",
 *           placeholder: "First and last name",
 *         },
 *         {
 *           type: "email",
 *         },
 *         {
 *           type: "select",
 *         },
 *       ],
 *     },
 *   },
 * });
 * ```
 */
export function sendFormMessage(
  client: Client,
  args: SendFormMessageArgs,
  options?: CallOptions,
): ApiPromise<MessagesResponse, SendFormMessageResult> {
  return send(
    client,
    describe(sendFormMessage, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      layers: [authLayer(basic("keyId"))],
      responses: { 201: "json", 404: "json" },
      name: "sendFormMessage",
      path: ["v2", "apps", pathVariable("appId"), "conversations", pathArgument("conversationId"), "messages"],
    })),
    args,
    options,
  );
}

/** Arguments of `listMessages`. */
export interface ListMessagesArgs {
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
            }
          | undefined;
      }
    | undefined;
  headers?:
    | {
        /** Default: `application/json`. */
        Accept?: string | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `listMessages`, by `status`. */
export type ListMessagesResult =
  Success<200, ListMessagesResponse> | Failure<404, ErrorResponse> | Undocumented | NoResult;

/**
 * Returns the messages of a conversation, up to 100 a page. Without a cursor you get the latest page; go back
 * with `page[before]`.
 *
 * `GET /v2/apps/{{appId}}/conversations/:conversationId/messages`
 *
 * Documented responses:
 * - 200 Latest page
 * - 200 First page
 * - 404 Unknown conversation
 *
 * @example
 * ```ts
 * import { listMessages } from "sunshine-conversations";
 *
 * const data = await listMessages(client, {
 *   path: {
 *     conversationId: "65e5f60718293a4b5c6d7e8f",
 *   },
 * });
 * ```
 */
export function listMessages(
  client: Client,
  args: ListMessagesArgs,
  options?: CallOptions,
): ApiPromise<ListMessagesResponse, ListMessagesResult> {
  return send(
    client,
    describe(listMessages, () => ({
      method: "GET",
      query: plainQuery([]),
      headers: fixedHeaders([["Accept", "application/json"]]),
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 404: "json" },
      name: "listMessages",
      path: ["v2", "apps", pathVariable("appId"), "conversations", pathArgument("conversationId"), "messages"],
    })),
    args,
    options,
  );
}

/** Arguments of `deleteMessage`. */
export interface DeleteMessageArgs {
  path: {
    /** Id of the conversation. */
    conversationId: string;
    /** Id of the message. */
    messageId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
}

/** Every outcome of a call to `deleteMessage`, by `status`. */
export type DeleteMessageResult =
  Success<200, Record<string, unknown>> | Failure<404, ErrorResponse> | Undocumented | NoResult;

/**
 * Deletes one message of a conversation.
 *
 * `DELETE /v2/apps/{{appId}}/conversations/:conversationId/messages/:messageId`
 *
 * Documented responses:
 * - 200 Deleted
 * - 404 Unknown conversation
 *
 * @example
 * ```ts
 * import { deleteMessage } from "sunshine-conversations";
 *
 * const data = await deleteMessage(client, {
 *   path: {
 *     conversationId: "65e5f60718293a4b5c6d7e8f",
 *     messageId: "6607182930a4b5c6d7e8f901",
 *   },
 * });
 * ```
 */
export function deleteMessage(
  client: Client,
  args: DeleteMessageArgs,
  options?: CallOptions,
): ApiPromise<Record<string, unknown>, DeleteMessageResult> {
  return send(
    client,
    describe(deleteMessage, () => ({
      method: "DELETE",
      idempotencyKey: keyed(),
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 404: "json" },
      name: "deleteMessage",
      path: [
        "v2",
        "apps",
        pathVariable("appId"),
        "conversations",
        pathArgument("conversationId"),
        "messages",
        pathArgument("messageId"),
      ],
    })),
    args,
    options,
  );
}

/** Arguments of `deleteAllMessages`. */
export interface DeleteAllMessagesArgs {
  path: {
    /** Id of the conversation. */
    conversationId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
}

/** Every outcome of a call to `deleteAllMessages`, by `status`. */
export type DeleteAllMessagesResult =
  Success<200, Record<string, unknown>> | Failure<404, ErrorResponse> | Undocumented | NoResult;

/**
 * Empties a conversation; the conversation itself remains.
 *
 * `DELETE /v2/apps/{{appId}}/conversations/:conversationId/messages`
 *
 * Documented responses:
 * - 200 Emptied
 * - 404 Unknown conversation
 *
 * @example
 * ```ts
 * import { deleteAllMessages } from "sunshine-conversations";
 *
 * const data = await deleteAllMessages(client, {
 *   path: {
 *     conversationId: "65e5f60718293a4b5c6d7e8f",
 *   },
 * });
 * ```
 */
export function deleteAllMessages(
  client: Client,
  args: DeleteAllMessagesArgs,
  options?: CallOptions,
): ApiPromise<Record<string, unknown>, DeleteAllMessagesResult> {
  return send(
    client,
    describe(deleteAllMessages, () => ({
      method: "DELETE",
      idempotencyKey: keyed(),
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 404: "json" },
      name: "deleteAllMessages",
      path: ["v2", "apps", pathVariable("appId"), "conversations", pathArgument("conversationId"), "messages"],
    })),
    args,
    options,
  );
}

/** Arguments of `uploadAttachmentMessages`. */
export interface UploadAttachmentMessagesArgs {
  path?:
    | {
        /** The app to work on. Default: the client's variable. */
        appId?: string | undefined;
      }
    | undefined;
  query: {
    /** Who may fetch the file. `public` is the one accepted value. */
    access: string;
    /** Ties the life of the file to the message that uses it. */
    for?: string | undefined;
    /** Conversation that the file is meant for. */
    conversationId?: string | undefined;
  };
  body: {
    /** The file itself. */
    source: FileValue;
  };
}

/** Every outcome of a call to `uploadAttachmentMessages`, by `status`. */
export type UploadAttachmentMessagesResult =
  Success<201, AttachmentResponse> | Failure<413, ErrorResponse> | Undocumented | NoResult;

/**
 * The same upload as in the folder *Attachments*, set up for the next message: the file is deleted along with
 * the message or conversation. Put the returned `mediaUrl` into an image message.
 *
 * `POST /v2/apps/{{appId}}/attachments`
 *
 * Documented responses:
 * - 201 Uploaded
 * - 413 File too large
 *
 * @example
 * ```ts
 * import { uploadAttachmentMessages } from "sunshine-conversations";
 *
 * const data = await uploadAttachmentMessages(client, {
 *   query: {
 *     access: "public",
 *     for: "message",
 *     conversationId: "65e5f60718293a4b5c6d7e8f",
 *   },
 *   body: {
 *     source: {
 *       data: file,
 *       name: "receipt.png",
 *     },
 *   },
 * });
 * ```
 */
export function uploadAttachmentMessages(
  client: Client,
  args: UploadAttachmentMessagesArgs,
  options?: CallOptions,
): ApiPromise<AttachmentResponse, UploadAttachmentMessagesResult> {
  return send(
    client,
    describe(uploadAttachmentMessages, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: multipart([{ name: "source", file: true }]),
      layers: [authLayer(basic("keyId"))],
      responses: { 201: "json", 413: "json" },
      name: "uploadAttachmentMessages",
      path: ["v2", "apps", pathVariable("appId"), "attachments"],
    })),
    args,
    options,
  );
}

export interface SendTextMessageBody {
  author: AuthorInput;
  content: SendTextMessageBodyContent;
  metadata?: Record<string, string> | undefined;
}

export interface AuthorInput {
  /** Example: `business` */
  type: string;
  /** Example: `Marek` */
  displayName: string;
}

export interface SendTextMessageBodyContent {
  /** Example: `text` */
  type: string;
  /** Example: `Your bike is ready.` */
  text?: string | undefined;
  actions?: Action[] | undefined;
}

export type Action = ReplyAction | PostbackAction | LinkAction;

export interface ReplyAction {
  type: "reply";
  /** Example: `Yes` */
  text: string;
  /** Example: `yes` */
  payload?: string | undefined;
  /** Format: uri. */
  iconUrl?: string | undefined;
}

export interface PostbackAction {
  type: "postback";
  /** Example: `Reserve` */
  text: string;
  payload?: "reserve:city" | "reserve:tandem" | (string & {}) | undefined;
}

export interface LinkAction {
  type: "link";
  /** Example: `Details` */
  text: string;
  /** Format: uri. */
  uri?: string | undefined;
}

export interface MessagesResponse {
  messages: Message[];
}

export interface Message {
  id: string;
  /** Format: date-time. */
  received: string;
  author: Author;
  content: MessageContent;
  source: Source;
  metadata?: { campaign: string; [key: string]: string } | null;
}

export interface Author {
  type: "business" | "user" | (string & {});
  /** Example: `Marek` */
  displayName?: string;
  /** Format: uri. */
  avatarUrl?: string;
  userId?: string;
}

export type MessageContent =
  | TextMessageContent
  | CarouselMessageContent
  | ListMessageContent
  | LocationMessageContent
  | ImageMessageContent
  | FormMessageContent
  | FormResponseMessageContent
  | OtherMessageContent;

export interface TextMessageContent {
  type: "text";
  /** Example: `Your bike is ready.` */
  text: string;
  actions?: Action[];
}

export interface CarouselMessageContent {
  type: "image";
  text: string;
  /** Format: uri. */
  mediaUrl: string;
  /** Example: `Receipt of order 20817` */
  altText?: string;
  /** Example: `image/png` */
  mediaType: string;
  /** Example: `51207` */
  mediaSize: number;
}

export interface ListMessageContent {
  type: "carousel";
  text: string;
  items: SendCarouselMessageResponseItem[];
}

export interface LocationMessageContent {
  type: "list";
  text: string;
  items: SendCarouselMessageResponseItem[];
  actions: Action[];
}

export interface ImageMessageContent {
  type: "location";
  /** Example: `Shared a place` */
  text: string;
  coordinates: CoordinatesInput;
  location: SendLocationMessageBodyContentLocation;
}

export interface FormMessageContent {
  type: "form";
  submitted: boolean;
  blockChatInput: boolean;
  fields: MessageContentField[];
}

export interface FormResponseMessageContent {
  type: "formResponse";
  quotedMessageId: string;
  /** Example: `Who will pick it up?: Noor Haddad` */
  textFallback: string;
  fields: MessageContentField[];
}

export interface OtherMessageContent {
  /** A value that no sample has. */
  type: `${string} (unseen)`;
}

export type Source = ApiConversationsSource | WebSource | WhatsappSource | OtherSource;

export interface ApiConversationsSource {
  type: "api:conversations";
}

export interface WebSource {
  type: "web";
  integrationId: string;
  client: WebSourceClient;
}

export interface WhatsappSource {
  type: "whatsapp";
  integrationId: string;
  /** Example: `wamid.example` */
  originalMessageId: string;
}

export interface OtherSource {
  /** A value that no sample has. */
  type: `${string} (unseen)`;
}

export interface SendImageMessageBody {
  author: AuthorInput;
  content: SendImageMessageBodyContent;
}

export interface SendImageMessageBodyContent {
  /** Example: `image` */
  type: string;
  /** Format: uri. */
  mediaUrl: string;
  /** Example: `Receipt of order 20817` */
  altText?: string | undefined;
}

export interface SendCarouselMessageBody {
  author: AuthorInput;
  content: {
    /** Example: `carousel` */
    type: string;
    items: SendCarouselMessageBodyContentItem[];
  };
}

export interface SendCarouselMessageBodyContentItem {
  /** Example: `City bike` */
  title: string;
  /** Example: `Seven gears, basket included` */
  description: string;
  /** Format: uri. */
  mediaUrl: string;
  /** Example: `A blue city bike` */
  altText?: string | undefined;
  actions: Action[];
}

export interface SendCarouselMessageResponseItem {
  /** Example: `City bike` */
  title: string;
  /** Example: `Seven gears, basket included` */
  description: string;
  /** Format: uri. */
  mediaUrl: string;
  /** Example: `A blue city bike` */
  altText?: string;
  actions: Action[];
  /** Example: `image/jpeg` */
  mediaType: string;
  /** Example: `compact` */
  size: string;
}

export interface SendListMessageBody {
  author: AuthorInput;
  content: SendListMessageBodyContent;
}

export interface SendListMessageBodyContent {
  /** Example: `list` */
  type: string;
  items?: SendCarouselMessageBodyContentItem[] | undefined;
  actions?: Action[] | undefined;
}

export interface SendLocationMessageBody {
  author: AuthorInput;
  content: SendLocationMessageBodyContent;
}

export interface SendLocationMessageBodyContent {
  /** Example: `location` */
  type: string;
  coordinates?: CoordinatesInput | undefined;
  location?: SendLocationMessageBodyContentLocation | undefined;
}

export interface CoordinatesInput {
  /** Example: `45.5017` */
  lat: number;
  /** Example: `-73.5673` */
  long: number;
}

export interface SendLocationMessageBodyContentLocation {
  /** Example: `Harbour Bikes` */
  name: string;
  /** Example: `12 Quay Street` */
  address: string;
}

export interface SendFormMessageBody {
  author: AuthorInput;
  content: SendFormMessageBodyContent;
}

export interface SendFormMessageBodyContent {
  /** Example: `form` */
  type: string;
  blockChatInput?: boolean | undefined;
  fields?: FieldInput[] | undefined;
}

export type FieldInput = TextField | EmailField | SelectField;

export interface TextField {
  type: "text";
  /** Example: `rider` */
  name?: string | undefined;
  /** Example: `Who will pick it up?` */
  label?: string | undefined;
  /** Example: `First and last name` */
  placeholder?: string | undefined;
  /** Example: `1` */
  minSize?: number | undefined;
  /** Example: `60` */
  maxSize?: number | undefined;
}

export interface EmailField {
  type: "email";
  /** Example: `contact` */
  name?: string | undefined;
  /** Example: `Where can we reach you?` */
  label?: string | undefined;
  /** Format: email. */
  placeholder?: string | undefined;
}

export interface SelectField {
  type: "select";
  /** Example: `branch` */
  name?: string | undefined;
  /** Example: `Pick-up point` */
  label?: string | undefined;
  options?:
    | {
        /** Example: `harbour` */
        name?: string | undefined;
        /** Example: `Harbour` */
        label?: string | undefined;
      }[]
    | undefined;
}

export interface MessageContentField {
  /** Example: `text` */
  type: string;
  /** Example: `rider` */
  name: string;
  /** Example: `Who will pick it up?` */
  label: string;
  /** Example: `First and last name` */
  placeholder?: string;
  /** Example: `1` */
  minSize?: number;
  /** Example: `60` */
  maxSize?: number;
  options?: {
    /** Example: `harbour` */
    name: string;
    /** Example: `Harbour` */
    label: string;
  }[];
  /** Example: `Noor Haddad` */
  text?: string;
  /** Format: email. */
  email?: string;
}

export interface ListMessagesResponse {
  messages: Message[];
  meta: { hasMore: boolean; beforeCursor?: string };
  links?: {
    /** Format: uri. */
    prev: string;
  };
}

export interface WebSourceClient {
  id: string;
  /** Example: `sdk` */
  type: string;
  /** Example: `active` */
  status: string;
  /** Format: date-time. */
  lastSeen: string;
}
