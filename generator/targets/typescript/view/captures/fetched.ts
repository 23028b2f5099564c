import type { Api } from "../../../../ir/api.ts";
import type { FetchedVariable } from "../../../../ir/capture.ts";
import { quoteInComment } from "../../print/comment.ts";
import { describeOrigin } from "./sources.ts";

/** By their names: the variables that scripts fetch with requests that no function sends. */
export type Fetching = ReadonlyMap<string, FetchedVariable>;

/** Indexes what scripts fetch. */
export function listFetching({ fetched = [] }: Api): Fetching {
  return new Map(fetched.map((each) => [each.variable, each]));
}

/**
 * ``Fetched by scripts of the collection with `POST {{url}}/token`, from `access_token`.``; an
 * empty string for other variables.
 */
export function describeFetched(variable: string, fetching: Fetching): string {
  const fetched = fetching.get(variable);
  return fetched === undefined
    ? ""
    : `Fetched by scripts of the collection with ${quoteInComment(printRequest(fetched))}, ${describeOrigin(fetched.from)}.`;
}

/** `POST {{url}}/token` */
export function printRequest({ method, url }: FetchedVariable): string {
  return `${method} ${url}`;
}
