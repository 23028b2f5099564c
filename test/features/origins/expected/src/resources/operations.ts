/** Marina */

import type { CallOptions, CallOptionsWith, Client, ClientWith, Origins, Variables } from "../client.js";
import { bearer } from "../runtime/auth/bearer.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { Declared, KnownOrigins, Needs } from "../runtime/core/needs.js";
import type { NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { authLayer } from "../runtime/transport/auth-layer.js";
import { baseOf } from "../runtime/transport/declared/base.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { keyed } from "../runtime/transport/declared/keyed.js";
import { namedOrigin } from "../runtime/transport/declared/named-origin.js";
import { pathArgument } from "../runtime/transport/declared/segment.js";
import { variableOrigin } from "../runtime/transport/declared/variable-origin.js";
import type { NoArgs } from "../runtime/transport/operation.js";

/** Every outcome of a call to `listBoats`, by `status`. */
export type ListBoatsResult = Success<200, OkResponse> | Undocumented | NoResult;

/**
 * List Boats
 *
 * `GET /boats`
 *
 * Documented responses:
 * - 200 OK
 *
 * @example
 * ```ts
 * import { listBoats } from "marina";
 *
 * const data = await listBoats(client);
 * ```
 */
export function listBoats(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<OkResponse, ListBoatsResult> {
  return send(
    client,
    describe(listBoats, () => ({
      method: "GET",
      layers: [authLayer(bearer("marinaToken"))],
      responses: { 200: "json" },
      name: "listBoats",
      path: ["boats"],
    })),
    args,
    options,
  );
}

/** Arguments of `getBoat`. */
export interface GetBoatArgs {
  path: {
    id: string | number;
  };
}

/** Every outcome of a call to `getBoat`, by `status`. */
export type GetBoatResult = Success<200, OkResponse> | Undocumented | NoResult;

/**
 * Get Boat
 *
 * `GET /boats/:id`
 *
 * Documented responses:
 * - 200 OK
 *
 * @example
 * ```ts
 * import { getBoat } from "marina";
 *
 * const data = await getBoat(client, {
 *   path: {
 *     id,
 *   },
 * });
 * ```
 */
export function getBoat(
  client: Client,
  args: GetBoatArgs,
  options?: CallOptions,
): ApiPromise<OkResponse, GetBoatResult> {
  return send(
    client,
    describe(getBoat, () => ({
      method: "GET",
      layers: [authLayer(bearer("marinaToken"))],
      responses: { 200: "json" },
      name: "getBoat",
      path: ["boats", pathArgument("id")],
    })),
    args,
    options,
  );
}

/** Every outcome of a call to `uploadPhoto`, by `status`. */
export type UploadPhotoResult = Success<200, OkResponse> | Undocumented | NoResult;

/**
 * Upload Photo
 *
 * `POST /photos`
 *
 * At `https://files.marina.example`, the origin `files` of the options.
 *
 * Documented responses:
 * - 200 OK
 *
 * @example
 * ```ts
 * import { uploadPhoto } from "marina";
 *
 * const data = await uploadPhoto(client);
 * ```
 */
export function uploadPhoto(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<OkResponse, UploadPhotoResult> {
  return send(
    client,
    describe(uploadPhoto, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      base: "https://files.marina.example",
      origin: namedOrigin("files"),
      layers: [authLayer(bearer("marinaToken"))],
      responses: { 200: "json" },
      name: "uploadPhoto",
      path: ["photos"],
    })),
    args,
    options,
  );
}

/** Arguments of `getWeather`. */
export interface GetWeatherArgs {
  variables?:
    | {
        /** Default: the client's variable of this name. */
        weatherHost?: string | number | boolean | bigint | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `getWeather`, by `status`. */
export type GetWeatherResult = Success<200, OkResponse> | Undocumented | NoResult;

/**
 * Get Weather
 *
 * `GET /now`
 *
 * At `http://{{weatherHost}}`, the origin `weatherHost` of the options.
 *
 * Documented responses:
 * - 200 OK
 *
 * @example
 * ```ts
 * import { getWeather } from "marina";
 *
 * const data = await getWeather(client, {
 *   variables: {
 *     weatherHost,
 *   },
 * });
 * ```
 */
export function getWeather(
  client: ClientWith<"weatherHost"> | ClientWith<"origins.weatherHost">,
): ApiPromise<OkResponse, GetWeatherResult>;
export function getWeather<
  TClient extends Client = Client,
  Passed extends Variables = Variables,
  PassedOrigins extends Origins = Origins,
>(
  client: TClient,
  args: (GetWeatherArgs | undefined) &
    Needs<"variables.weatherHost={{origins.weatherHost}}", TClient, Passed, KnownOrigins<PassedOrigins>>,
  options?: CallOptionsWith<Passed> & { origins?: Declared<PassedOrigins, Origins> | undefined },
): ApiPromise<OkResponse, GetWeatherResult>;
export function getWeather(
  client: Client,
  args?: GetWeatherArgs,
  options?: CallOptions,
): ApiPromise<OkResponse, GetWeatherResult> {
  return send(
    client,
    describe(getWeather, () => ({
      method: "GET",
      base: baseOf("http://{{weatherHost}}"),
      origin: variableOrigin("weatherHost"),
      responses: { 200: "json" },
      name: "getWeather",
      path: ["now"],
    })),
    args,
    options,
  );
}

export interface OkResponse {
  ok: boolean;
}
