/** Harbour */

import type { CallOptions, Client } from "../client.js";
import { apiKey } from "../runtime/auth/api-key.js";
import { bearer } from "../runtime/auth/bearer.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { NoResult, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { authLayer } from "../runtime/transport/auth-layer.js";
import type { NoArgs } from "../runtime/transport/operation.js";

/** Every outcome of a call to `listBerths`, by `status`. */
export type ListBerthsResult = Undocumented | NoResult;

/**
 * `GET /berths`
 *
 * @example
 * ```ts
 * import { listBerths } from "harbour";
 *
 * const data = await listBerths(client);
 * ```
 */
export function listBerths(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<unknown, ListBerthsResult> {
  return send(
    client,
    {
      name: "listBerths",
      callee: listBerths,
      method: "GET",
      base: "https://harbour.example",
      path: ["berths"],
      layers: [
        authLayer(
          apiKey({ in: "header", name: "Authorization", text: "Token {{harbourToken}}", credential: "harbourToken" }),
        ),
      ],
      responses: {},
    },
    args,
    options,
  );
}

/** Every outcome of a call to `listCrew`, by `status`. */
export type ListCrewResult = Undocumented | NoResult;

/**
 * `GET /crew`
 *
 * @example
 * ```ts
 * import { listCrew } from "harbour";
 *
 * const data = await listCrew(client);
 * ```
 */
export function listCrew(client: Client, args?: NoArgs, options?: CallOptions): ApiPromise<unknown, ListCrewResult> {
  return send(
    client,
    {
      name: "listCrew",
      callee: listCrew,
      method: "GET",
      base: "https://harbour.example",
      path: ["crew"],
      layers: [authLayer(apiKey({ in: "header", name: "Authorization", credential: "crew-token" }))],
      responses: {},
    },
    args,
    options,
  );
}

/** Every outcome of a call to `listPilots`, by `status`. */
export type ListPilotsResult = Undocumented | NoResult;

/**
 * `GET /pilots`
 *
 * @example
 * ```ts
 * import { listPilots } from "harbour";
 *
 * const data = await listPilots(client);
 * ```
 */
export function listPilots(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<unknown, ListPilotsResult> {
  return send(
    client,
    {
      name: "listPilots",
      callee: listPilots,
      method: "GET",
      base: "https://harbour.example",
      path: ["pilots"],
      layers: [authLayer(apiKey({ in: "header", name: "Authorization", credential: "pilot-token" }))],
      responses: {},
    },
    args,
    options,
  );
}

/** Every outcome of a call to `openGate`, by `status`. */
export type OpenGateResult = Undocumented | NoResult;

/**
 * `GET /gate`
 *
 * @example
 * ```ts
 * import { openGate } from "harbour";
 *
 * const data = await openGate(client);
 * ```
 */
export function openGate(client: Client, args?: NoArgs, options?: CallOptions): ApiPromise<unknown, OpenGateResult> {
  return send(
    client,
    {
      name: "openGate",
      callee: openGate,
      method: "GET",
      base: "https://harbour.example",
      path: ["gate"],
      layers: [authLayer(apiKey({ in: "header", name: "Authorization", text: "Gate {{gateId}}:{{gateCode}}" }))],
      responses: {},
    },
    args,
    options,
  );
}

/** Every outcome of a call to `showTides`, by `status`. */
export type ShowTidesResult = Undocumented | NoResult;

/**
 * `GET /tides`
 *
 * @example
 * ```ts
 * import { showTides } from "harbour";
 *
 * const data = await showTides(client);
 * ```
 */
export function showTides(client: Client, args?: NoArgs, options?: CallOptions): ApiPromise<unknown, ShowTidesResult> {
  return send(
    client,
    {
      name: "showTides",
      callee: showTides,
      method: "GET",
      base: "https://harbour.example",
      path: ["tides"],
      layers: [authLayer(bearer("tideToken"))],
      responses: {},
    },
    args,
    options,
  );
}
