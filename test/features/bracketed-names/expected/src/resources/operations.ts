/** Harbour */

import type { CallOptions, Client } from "../client.js";
import { multipart } from "../runtime/body/multipart.js";
import { urlencoded } from "../runtime/body/urlencoded.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { keyed } from "../runtime/transport/declared/keyed.js";
import { declaredQuery } from "../runtime/transport/declared/query.js";
import type { FileValue } from "../runtime/values/file-value.js";
import { nested } from "../runtime/values/nested.js";

/** Arguments of `listShips`. */
export interface ListShipsArgs {
  query: {
    ids?: number | string | readonly (number | string)[] | undefined;
    kinds?: string | readonly string[] | undefined;
    expand?: string | readonly string[] | undefined;
    page: {
      /** How many. Required. */
      size: number | string;
      after?: string | undefined;
    };
    filters?:
      | readonly {
          /** Default: `port`. */
          key?: string | undefined;
          /** Default: `eq`. */
          condition?: string | undefined;
          /** Default: `{{port}}`. */
          value?: string | number | boolean | undefined;
        }[]
      | undefined;
    sort?: string | undefined;
  };
}

/** Every outcome of a call to `listShips`, by `status`. */
export type ListShipsResult = Success<200, IdResponse[]> | Undocumented | NoResult;

/**
 * List Ships
 *
 * `GET /ships`
 *
 * Documented responses:
 * - 200 Done
 *
 * @example
 * ```ts
 * import { listShips } from "harbour";
 *
 * const data = await listShips(client, {
 *   query: {
 *     ids: [4],
 *     kinds: ["crane", "tug"],
 *     expand: ["owner", "berth"],
 *     page: {
 *       size: 20,
 *     },
 *     sort: "-arrival",
 *   },
 * });
 * ```
 */
export function listShips(
  client: Client,
  args: ListShipsArgs,
  options?: CallOptions,
): ApiPromise<IdResponse[], ListShipsResult> {
  return send(
    client,
    describe(listShips, () => ({
      method: "GET",
      query: declaredQuery(
        [
          { name: "ids[]" },
          { name: "kinds%5B%5D" },
          { name: "expand[0]" },
          { name: "expand[1]" },
          { name: "page[size]" },
          { name: "page[after]" },
          { name: "filters[0][key]", value: "port" },
          { name: "filters[0][condition]", value: "eq" },
          { name: "filters[0][value]", value: "{{port}}" },
          { name: "sort" },
        ],
        nested,
      ),
      responses: { 200: "json" },
      name: "listShips",
      path: ["ships"],
    })),
    args,
    options,
  );
}

/** Arguments of `bookParcels`. */
export interface BookParcelsArgs {
  body?:
    | {
        parcels?:
          | readonly {
              weight?: number | string | undefined;
              to?: string | undefined;
            }[]
          | undefined;
        metadata?: { readonly [key: string]: number | string | undefined } | undefined;
        notify?:
          | {
              mail?: string | readonly string[] | undefined;
            }
          | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `bookParcels`, by `status`. */
export type BookParcelsResult = Success<200, IdResponse> | Undocumented | NoResult;

/**
 * Book Parcels
 *
 * `POST /parcels`
 *
 * Documented responses:
 * - 200 Done
 *
 * @example
 * ```ts
 * import { bookParcels } from "harbour";
 *
 * const data = await bookParcels(client, {
 *   body: {
 *     parcels: [
 *       {
 *         weight: 3,
 *         to: "Oslo",
 *       },
 *       {
 *         weight: 5,
 *       },
 *     ],
 *     metadata: {
 *       order: 7,
 *     },
 *     notify: {
 *       mail: ["a@b.example"],
 *     },
 *   },
 * });
 * ```
 */
export function bookParcels(
  client: Client,
  args?: BookParcelsArgs,
  options?: CallOptions,
): ApiPromise<IdResponse, BookParcelsResult> {
  return send(
    client,
    describe(bookParcels, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: urlencoded([{ name: "parcels[0][weight]" }, { name: "notify[mail][]" }], nested),
      responses: { 200: "json" },
      name: "bookParcels",
      path: ["parcels"],
    })),
    args,
    options,
  );
}

/** Arguments of `sendPhotos`. */
export interface SendPhotosArgs {
  body?:
    | {
        "photos[]"?: FileValue | readonly FileValue[] | undefined;
        photos?: string | undefined;
        scans?:
          | readonly {
              page?: FileValue | undefined;
              title?: string | undefined;
            }[]
          | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `sendPhotos`, by `status`. */
export type SendPhotosResult = Success<200, IdResponse> | Undocumented | NoResult;

/**
 * Send Photos
 *
 * `POST /photos`
 *
 * Documented responses:
 * - 200 Done
 *
 * @example
 * ```ts
 * import { sendPhotos } from "harbour";
 *
 * const data = await sendPhotos(client, {
 *   body: {
 *     "photos[]": [
 *       {
 *         data: file,
 *         name: "a.png",
 *       },
 *     ],
 *     photos: "two",
 *     scans: [
 *       {
 *         page: {
 *           data: file,
 *           name: "s.png",
 *         },
 *         title: "Cover",
 *       },
 *     ],
 *   },
 * });
 * ```
 */
export function sendPhotos(
  client: Client,
  args?: SendPhotosArgs,
  options?: CallOptions,
): ApiPromise<IdResponse, SendPhotosResult> {
  return send(
    client,
    describe(sendPhotos, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: multipart(
        [
          { name: "photos[]", file: true },
          { name: "photos" },
          { name: "scans[0][page]", file: true },
          { name: "scans[0][title]" },
        ],
        nested,
      ),
      responses: { 200: "json" },
      name: "sendPhotos",
      path: ["photos"],
    })),
    args,
    options,
  );
}

export interface IdResponse {
  /** Example: `4` */
  id: number;
}
