/**
 * Attachments
 *
 * Files that messages point to.
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
import { keyed } from "../runtime/transport/declared/keyed.js";
import { pathVariable } from "../runtime/transport/declared/segment.js";
import type { FileValue } from "../runtime/values/file-value.js";
import type { AttachmentResponse, ErrorResponse } from "../types.js";

/** Arguments of `uploadAttachment`. */
export interface UploadAttachmentArgs {
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

/** Every outcome of a call to `uploadAttachment`, by `status`. */
export type UploadAttachmentResult =
  Success<201, AttachmentResponse> | Failure<400, ErrorResponse> | Undocumented | NoResult;

/**
 * Stores a file, sent as `multipart/form-data`, and returns its address. It stays until you delete it.
 *
 * `POST /v2/apps/{{appId}}/attachments`
 *
 * Documented responses:
 * - 201 Stored
 * - 400 Access level not supported
 *
 * @example
 * ```ts
 * import { uploadAttachment } from "sunshine-conversations";
 *
 * const data = await uploadAttachment(client, {
 *   query: {
 *     access: "public",
 *   },
 *   body: {
 *     source: {
 *       data: file,
 *       name: "floor-plan.pdf",
 *     },
 *   },
 * });
 * ```
 */
export function uploadAttachment(
  client: Client,
  args: UploadAttachmentArgs,
  options?: CallOptions,
): ApiPromise<AttachmentResponse, UploadAttachmentResult> {
  return send(
    client,
    describe(uploadAttachment, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: multipart([{ name: "source", file: true }]),
      layers: [authLayer(basic("keyId"))],
      responses: { 201: "json", 400: "json" },
      name: "uploadAttachment",
      path: ["v2", "apps", pathVariable("appId"), "attachments"],
    })),
    args,
    options,
  );
}

/** Arguments of `deleteAttachment`. */
export interface DeleteAttachmentArgs {
  path?:
    | {
        /** The app to work on. Default: the client's variable. */
        appId?: string | undefined;
      }
    | undefined;
  body: DeleteAttachmentBody;
}

/** Every outcome of a call to `deleteAttachment`, by `status`. */
export type DeleteAttachmentResult =
  | Success<200, Record<string, unknown>>
  | Failure<400, ErrorResponse>
  | Failure<404, ErrorResponse>
  | Undocumented
  | NoResult;

/**
 * Deletes a file that was uploaded earlier. Caches may serve it for another quarter of an hour.
 *
 * `POST /v2/apps/{{appId}}/attachments/remove`
 *
 * Documented responses:
 * - 200 Deleted
 * - 400 Foreign address
 * - 404 Already gone
 *
 * @example
 * ```ts
 * import { deleteAttachment } from "sunshine-conversations";
 *
 * const data = await deleteAttachment(client, {
 *   body: {
 *     mediaUrl: "https://example.com/attachments/v2/01HV7R9K/floor-plan.pdf",
 *   },
 * });
 * ```
 */
export function deleteAttachment(
  client: Client,
  args: DeleteAttachmentArgs,
  options?: CallOptions,
): ApiPromise<Record<string, unknown>, DeleteAttachmentResult> {
  return send(
    client,
    describe(deleteAttachment, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 400: "json", 404: "json" },
      name: "deleteAttachment",
      path: ["v2", "apps", pathVariable("appId"), "attachments", "remove"],
    })),
    args,
    options,
  );
}

export interface DeleteAttachmentBody {
  /** Format: uri. */
  mediaUrl: string;
}
