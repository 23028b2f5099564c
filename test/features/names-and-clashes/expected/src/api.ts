import * as lions from "./resources/lions.js";
import * as bigCats from "./resources/big-cats.js";
import * as lionsOperations from "./resources/lions-operations.js";
import type { Client } from "./client.js";
import { bind, type Bound } from "./runtime/core/bind.js";

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
export interface LionsFunctions extends Bound<typeof lions> {}

/** Big Cats */
export interface BigCatsFunctions extends Bound<typeof bigCats> {}

/** lions */
export interface LionsOperationsFunctions extends Bound<typeof lionsOperations> {}

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
