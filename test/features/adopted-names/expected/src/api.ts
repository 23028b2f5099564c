import * as tickets from "./resources/tickets.js";
import type { CallOptions, CallOptionsWith, Client, ClientWith, Variables } from "./client.js";
import type { ApiPromise } from "./runtime/core/api-promise.js";
import { type Bound, bind } from "./runtime/core/bind.js";
import type { Needs } from "./runtime/core/needs.js";

/** All operations of Ferry, by resource. */
export interface Api<TClient extends Client = Client> {
  /** Tickets */
  readonly tickets: TicketsFunctions<TClient>;
}

/** Tickets */
export interface TicketsFunctions<TClient extends Client> extends Bound<
  typeof tickets,
  {
    reportWaveHeight: TClient extends ClientWith<"harbour">
      ? (
          args?: tickets.ReportWaveHeightArgs,
          options?: CallOptions,
        ) => ApiPromise<tickets.WavesResponse, tickets.ReportWaveHeightResult>
      : <Passed extends Variables = Variables>(
          args: (tickets.ReportWaveHeightArgs | undefined) & Needs<"path.harbour", TClient, Passed>,
          options?: CallOptionsWith<Passed>,
        ) => ApiPromise<tickets.WavesResponse, tickets.ReportWaveHeightResult>;
    waves: TClient extends ClientWith<"harbour">
      ? (
          args?: tickets.ReportWaveHeightArgs,
          options?: CallOptions,
        ) => ApiPromise<tickets.WavesResponse, tickets.ReportWaveHeightResult>
      : <Passed extends Variables = Variables>(
          args: (tickets.ReportWaveHeightArgs | undefined) & Needs<"path.harbour", TClient, Passed>,
          options?: CallOptionsWith<Passed>,
        ) => ApiPromise<tickets.WavesResponse, tickets.ReportWaveHeightResult>;
  }
> {}

/**
 * Binds every operation to a client: `api.users.getUser(…)` instead of `getUser(client, …)`.
 * Includes all operations, whether they are called or not.
 */
export function createApi<TClient extends Client = Client>(client: TClient): Api<TClient> {
  return {
    tickets: bind(client, tickets),
  };
}
