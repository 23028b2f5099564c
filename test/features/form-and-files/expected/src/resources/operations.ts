/** Photo Lab */

import type { CallOptions, Client } from "../client.js";
import { file } from "../runtime/body/file.js";
import { multipart } from "../runtime/body/multipart.js";
import { urlencoded } from "../runtime/body/urlencoded.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { Failure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { keyed } from "../runtime/transport/declared/keyed.js";
import { pathArgument } from "../runtime/transport/declared/segment.js";
import type { FileValue } from "../runtime/values/file-value.js";

/** Arguments of `uploadPhoto`. */
export interface UploadPhotoArgs {
  body: {
    /** Shown below the photo. */
    title: string;
    photo: FileValue;
    tag?: string | readonly string[] | undefined;
    licence?: string | undefined;
  };
}

/** Every outcome of a call to `uploadPhoto`, by `status`. */
export type UploadPhotoResult<TData = unknown> =
  Success<200 | 201, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Upload Photo
 *
 * `POST /photos`
 *
 * @example
 * ```ts
 * import { uploadPhoto } from "photo-lab";
 *
 * const data = await uploadPhoto(client, {
 *   body: {
 *     title: "Sunset",
 *     photo: {
 *       data: file,
 *       name: "sunset.jpg",
 *     },
 *     tag: ["sea", "evening"],
 *   },
 * });
 * ```
 */
export function uploadPhoto<TData = unknown>(
  client: Client,
  args: UploadPhotoArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, UploadPhotoResult<NoInfer<TData>>> {
  return send(
    client,
    describe(uploadPhoto, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: multipart([{ name: "title" }, { name: "photo", file: true }, { name: "tag" }, { name: "licence" }]),
      responses: { 200: "auto", 201: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "uploadPhoto",
      path: ["photos"],
    })),
    args,
    options,
  );
}

/** Arguments of `orderPrints`. */
export interface OrderPrintsArgs {
  body?:
    | {
        photo?: number | string | undefined;
        copies?: number | string | undefined;
        gift?: boolean | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `orderPrints`, by `status`. */
export type OrderPrintsResult<TData = unknown> =
  Success<200 | 201, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Order Prints
 *
 * `POST /orders`
 *
 * @example
 * ```ts
 * import { orderPrints } from "photo-lab";
 *
 * const data = await orderPrints(client, {
 *   body: {
 *     photo: 17,
 *     copies: 3,
 *     gift: true,
 *   },
 * });
 * ```
 */
export function orderPrints<TData = unknown>(
  client: Client,
  args?: OrderPrintsArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, OrderPrintsResult<NoInfer<TData>>> {
  return send(
    client,
    describe(orderPrints, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: urlencoded(),
      responses: { 200: "auto", 201: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "orderPrints",
      path: ["orders"],
    })),
    args,
    options,
  );
}

/** Arguments of `replacePhoto`. */
export interface ReplacePhotoArgs {
  path: {
    id: string | number;
  };
  body: FileValue;
}

/** Every outcome of a call to `replacePhoto`, by `status`. */
export type ReplacePhotoResult<TData = unknown> =
  Success<200, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Replace Photo
 *
 * `PUT /photos/:id`
 *
 * @example
 * ```ts
 * import { replacePhoto } from "photo-lab";
 *
 * const data = await replacePhoto(client, {
 *   path: {
 *     id: "17",
 *   },
 *   body: {
 *     data: file,
 *     name: "sunset.jpg",
 *   },
 * });
 * ```
 */
export function replacePhoto<TData = unknown>(
  client: Client,
  args: ReplacePhotoArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, ReplacePhotoResult<NoInfer<TData>>> {
  return send(
    client,
    describe(replacePhoto, () => ({
      method: "PUT",
      idempotencyKey: keyed(),
      body: file("image/jpeg"),
      responses: { 200: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "replacePhoto",
      path: ["photos", pathArgument("id")],
    })),
    args,
    options,
  );
}
