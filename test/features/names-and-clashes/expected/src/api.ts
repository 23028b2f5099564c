import * as lions from "./resources/lions.js";
import * as bigCats from "./resources/big-cats.js";
import * as lionsOperations from "./resources/lions-operations.js";
import type { Client } from "./client.js";
import { bind, type Bound } from "./runtime/core/bind.js";

/** All operations of Zoo, by resource. */
export interface Api {
  /** Lions */
  readonly lions: Bound<typeof lions>;
  /** Big Cats */
  readonly bigCats: Bound<typeof bigCats>;
  /** lions */
  readonly lionsOperations: Bound<typeof lionsOperations>;
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
