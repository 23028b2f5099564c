/** Lists that are read page by page. */

import type { CallOptions, Client } from "./client.js";
import type { Integration } from "./resources/integrations.js";
import type { NamedPromise } from "./runtime/core/api-promise.js";
import * as paging from "./runtime/core/paginate.js";

/** What the lists contain, by function. */
export interface PagedItems {
  readonly listIntegrations: Integration;
}

const pagings: Readonly<Record<string, paging.Paging>> = {
  listIntegrations: {
    kind: "cursor",
    argument: ["query", "page", "after"],
    next: ["meta", "afterCursor"],
    items: ["integrations"],
    more: ["meta", "hasMore"],
  },
};

/**
 * Reads a list page by page: `for await (const item of paginate(…))`, or `paginate(…).pages()` for
 * the bodies of the pages. Pages are fetched as they are needed, and none before the first item is
 * asked for. Rejects as the function does. A function of `createApi` needs no client:
 * `paginate(api.users.listUsers, args)`.
 */
export function paginate<Name extends keyof PagedItems, Data, Args>(
  operation: (client: never, args: Args, options?: CallOptions) => NamedPromise<Data, unknown, Name>,
  client: Client,
  ...[args, options]: paging.PageArgs<Args, CallOptions>
): paging.Pages<PagedItems[Name], Data>;
export function paginate<Name extends keyof PagedItems, Data, Args>(
  operation: (args: Args, options: never) => NamedPromise<Data, unknown, Name>,
  ...given: paging.BoundPageArgs<Args, CallOptions>
): paging.Pages<PagedItems[Name], Data>;
export function paginate(
  operation: (...given: never[]) => PromiseLike<unknown>,
  ...given: readonly unknown[]
): paging.Pages<unknown, unknown> {
  return paging.paginated(pagings, operation, given);
}
