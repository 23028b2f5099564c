import type { OperationArgs } from "../transport/operation.js";
import type { CallOptions } from "../transport/settings.js";
import { toJson } from "../values/json-text.js";
import { readPath } from "../values/object.js";
import { trust } from "../values/trust.js";
import { bindingOf } from "./bound-functions.js";
import type { Client } from "./client.js";
import { nextPage, type Page, type PageRequest, type Paging } from "./paging.js";

export type { Paging };

/** The items of a list, read page by page as they are asked for. Each loop starts anew. */
export interface Pages<Item, Data> extends AsyncIterable<Item> {
  /** The bodies of the pages. */
  readonly pages: () => AsyncIterable<Data>;
}

/** Calls an operation. */
type PageFunction = (client: Client, args: OperationArgs, options: CallOptions) => PromiseLike<unknown>;

/** What it is called with. */
type PageCall = [client: Client, args?: OperationArgs, options?: CallOptions];

/** Arguments need not be passed if nothing in them is required. */
export type PageArgs<Args, Options> =
  Record<never, never> extends Args ? [args?: Args, options?: Options] : [args: Args, options?: Options];

/** The same for a function of `createApi`; any other takes its client first. */
export type BoundPageArgs<Args, Options> = [Args] extends [Client] ? [client: never] : PageArgs<Args, Options>;

/**
 * Reads a list page by page. Nothing is sent before the first item is asked for, and a loop that
 * ends early sends nothing more. `pagings` are those of a package, by the names of its functions;
 * `given` are the client, unless `createApi` has bound the function to one, arguments and options.
 */
export function paginated<Item, Data>(
  pagings: Readonly<Record<string, Paging>>,
  operation: (...given: never[]) => PromiseLike<unknown>,
  given: readonly unknown[],
): Pages<Item, Data> {
  const binding = bindingOf(operation);
  const call = trust<PageFunction>(binding?.original ?? operation);
  const [client, args = {}, options = {}] = trust<PageCall>(binding === undefined ? given : [binding.client, ...given]);
  const first = { args, options };
  const read = (): AsyncGenerator<Page> => readPages(pagings, call, client, first);
  return {
    pages: () => ({
      [Symbol.asyncIterator]: async function* () {
        for await (const { data } of read()) yield trust<Data>(data);
      },
    }),
    [Symbol.asyncIterator]: async function* () {
      for await (const { items } of read()) yield* trust<readonly Item[]>(items);
    },
  };
}

async function* readPages(
  pagings: Readonly<Record<string, Paging>>,
  operation: PageFunction,
  client: Client,
  first: PageRequest,
): AsyncGenerator<Page> {
  const seen = new Set<string>();
  let count = 0;
  let before: string | undefined;
  for (let request: PageRequest | undefined = first; request !== undefined;) {
    const { name, paging, page } = await readPage(pagings, operation, client, request);
    count += page.items.length;
    const next = nextPage(paging, request, page, count);
    const text = next?.position === undefined ? toJson(page.items) : undefined;
    // A server that ignores what it is asked for would be asked for ever.
    if (page.items.length > 0 && text !== undefined && text === before) throw endless(name);
    if (next?.position !== undefined && seen.has(next.position)) {
      if (page.items.length > 0) throw endless(name);
      return yield page;
    }
    if (next?.position !== undefined) seen.add(next.position);
    yield page;
    before = text;
    request = next;
  }
}

function endless(name: string): Error {
  return new Error(`${name}: the answer leads to a page that was read before, so that the list would never end`);
}

/** Calls an operation for one page. Only the call itself knows the name of its operation. */
async function readPage(
  pagings: Readonly<Record<string, Paging>>,
  operation: PageFunction,
  client: Client,
  { args, options }: PageRequest,
): Promise<{ readonly name: string; readonly paging: Paging; readonly page: Page }> {
  let name = "";
  let headers: Headers | undefined;
  const settings = client.settings();
  const noting: Client = {
    ...client,
    settings: () => ({
      ...settings,
      keep: (operationName, response, data) => {
        name = operationName;
        headers = response.headers;
        settings.keep?.(operationName, response, data);
      },
    }),
  };
  const data = await operation(noting, args, options);
  const paging = Object.hasOwn(pagings, name) ? pagings[name] : undefined;
  if (paging === undefined) throw new TypeError(`${name}: nothing says how this operation is paged`);
  const list = readPath(data, paging.items);
  return { name, paging, page: { data, items: Array.isArray(list) ? list : [], headers } };
}
