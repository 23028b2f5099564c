import * as lions from "./resources/lions.js";
import * as bigCats from "./resources/big-cats.js";
import * as lionsOperations from "./resources/lions-operations.js";
import type { Client } from "./client.js";
import { bind, type Bound, type BoundArgs } from "./runtime/core/bind.js";

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
export interface LionsFunctions extends Bound<typeof lions> {
  readonly getLions: <TData = unknown>(
    ...$rest: BoundArgs<typeof lions.getLions<TData>>
  ) => ReturnType<typeof lions.getLions<TData>>;
  readonly deleteLions: <TData = unknown>(
    ...$rest: BoundArgs<typeof lions.deleteLions<TData>>
  ) => ReturnType<typeof lions.deleteLions<TData>>;
}

/** Big Cats */
export interface BigCatsFunctions extends Bound<typeof bigCats> {
  readonly getBigCats: <TData = unknown>(
    ...$rest: BoundArgs<typeof bigCats.getBigCats<TData>>
  ) => ReturnType<typeof bigCats.getBigCats<TData>>;
  readonly getAnimals: <TData = unknown>(
    ...$rest: BoundArgs<typeof bigCats.getAnimals<TData>>
  ) => ReturnType<typeof bigCats.getAnimals<TData>>;
}

/** lions */
export interface LionsOperationsFunctions extends Bound<typeof lionsOperations> {
  readonly feedLion: <TData = unknown>(
    ...$rest: BoundArgs<typeof lionsOperations.feedLion<TData>>
  ) => ReturnType<typeof lionsOperations.feedLion<TData>>;
  readonly feedLion2: <TData = unknown>(
    ...$rest: BoundArgs<typeof lionsOperations.feedLion2<TData>>
  ) => ReturnType<typeof lionsOperations.feedLion2<TData>>;
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
