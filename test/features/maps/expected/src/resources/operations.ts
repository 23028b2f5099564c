/** Weather */

import type { CallOptions, Client } from "../client.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import type { NoArgs } from "../runtime/transport/operation.js";

/** Every outcome of a call to `getForecast`, by `status`. */
export type GetForecastResult = Success<200, GetForecastResponse> | Undocumented | NoResult;

/**
 * Get Forecast
 *
 * `GET /forecast`
 *
 * Documented responses:
 * - 200 Three days
 *
 * @example
 * ```ts
 * import { getForecast } from "weather";
 *
 * const data = await getForecast(client);
 * ```
 */
export function getForecast(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<GetForecastResponse, GetForecastResult> {
  return send(
    client,
    describe(getForecast, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "getForecast",
      path: ["forecast"],
    })),
    args,
    options,
  );
}

export interface GetForecastResponse {
  days: Record<string, Day>;
  units: {
    /** Example: `°C` */
    low: string;
    /** Example: `°C` */
    high: string;
  };
}

export interface Day {
  /** Example: `11` */
  low: number;
  /** Example: `22.5` */
  high: number;
  storm?: boolean;
}
