import * as lions from "./resources/lions.js";
import * as bigCats from "./resources/big-cats.js";
import * as lionsOperations from "./resources/lions-operations.js";
import type { Client } from "./client.js";
import type { ApiPromise } from "./runtime/core/api-promise.js";
import { bind, type Bound, type PlainArgs } from "./runtime/core/bind.js";

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
export interface LionsFunctions {
  readonly getLions: <TData = unknown>(
    ...$rest: PlainArgs<typeof lions.getLions>
  ) => ApiPromise<NoInfer<TData>, lions.GetLionsResult<NoInfer<TData>>>;
  readonly deleteLions: <TData = unknown>(
    ...$rest: PlainArgs<typeof lions.deleteLions>
  ) => ApiPromise<NoInfer<TData>, lions.DeleteLionsResult<NoInfer<TData>>>;
}

/** Big Cats */
export interface BigCatsFunctions {
  readonly getBigCats: <TData = unknown>(
    ...$rest: PlainArgs<typeof bigCats.getBigCats>
  ) => ApiPromise<NoInfer<TData>, bigCats.GetBigCatsResult<NoInfer<TData>>>;
  readonly getAnimals: <TData = unknown>(
    ...$rest: PlainArgs<typeof bigCats.getAnimals>
  ) => ApiPromise<NoInfer<TData>, bigCats.GetAnimalsResult<NoInfer<TData>>>;
}

/** lions */
export interface LionsOperationsFunctions {
  readonly feedLion: <TData = unknown>(
    ...$rest: PlainArgs<typeof lionsOperations.feedLion>
  ) => ApiPromise<NoInfer<TData>, lionsOperations.FeedLionResult<NoInfer<TData>>>;
  readonly feedLion2: <TData = unknown>(
    ...$rest: PlainArgs<typeof lionsOperations.feedLion2>
  ) => ApiPromise<NoInfer<TData>, lionsOperations.FeedLion2Result<NoInfer<TData>>>;
}

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
