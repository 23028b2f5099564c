import * as lions from "./resources/lions.js";
import * as bigCats from "./resources/big-cats.js";
import * as lionsOperations from "./resources/lions-operations.js";
import type { Client } from "./client.js";
import type { ApiPromise } from "./runtime/core/api-promise.js";
import { type Bound, type PlainArgs, bind } from "./runtime/core/bind.js";

/** All operations of Zoo, by resource. */
export interface Api {
  /** Lions */
  readonly lions: LionsFunctions;
  /** Big Cats */
  readonly bigCats: BigCatsFunctions;
  /** lions */
  readonly lionsOperations: LionsOperationsFunctions;
}

/** Lions */
export interface LionsFunctions extends Bound<
  typeof lions,
  {
    getLions: <TData = unknown>(
      ...$rest: PlainArgs<typeof lions.getLions>
    ) => ApiPromise<NoInfer<TData>, lions.GetLionsResult<NoInfer<TData>>>;
    deleteLions: <TData = unknown>(
      ...$rest: PlainArgs<typeof lions.deleteLions>
    ) => ApiPromise<NoInfer<TData>, lions.DeleteLionsResult<NoInfer<TData>>>;
  }
> {}

/** Big Cats */
export interface BigCatsFunctions extends Bound<
  typeof bigCats,
  {
    getBigCats: <TData = unknown>(
      ...$rest: PlainArgs<typeof bigCats.getBigCats>
    ) => ApiPromise<NoInfer<TData>, bigCats.GetBigCatsResult<NoInfer<TData>>>;
    getAnimals: <TData = unknown>(
      ...$rest: PlainArgs<typeof bigCats.getAnimals>
    ) => ApiPromise<NoInfer<TData>, bigCats.GetAnimalsResult<NoInfer<TData>>>;
  }
> {}

/** lions */
export interface LionsOperationsFunctions extends Bound<
  typeof lionsOperations,
  {
    feedLion: <TData = unknown>(
      ...$rest: PlainArgs<typeof lionsOperations.feedLion>
    ) => ApiPromise<NoInfer<TData>, lionsOperations.FeedLionResult<NoInfer<TData>>>;
    feedLion2: <TData = unknown>(
      ...$rest: PlainArgs<typeof lionsOperations.feedLion2>
    ) => ApiPromise<NoInfer<TData>, lionsOperations.FeedLion2Result<NoInfer<TData>>>;
  }
> {}

/**
 * Binds every operation to a client: `api.users.getUser(…)` instead of `getUser(client, …)`.
 * Includes all operations, whether they are called or not.
 */
export function createApi(client: Client): Api {
  return {
    lions: bind(client, lions),
    bigCats: bind(client, bigCats),
    lionsOperations: bind(client, lionsOperations),
  };
}
