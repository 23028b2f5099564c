/**
 * What a run of a collection has shown, whatever program wrote it down. Requests serve to find the
 * item alone; of a response, status, media type and body count.
 */
export interface RunReport {
  /** In the order of the report. */
  readonly responses: readonly RunResponse[];
  /** Entries that cannot be read. */
  readonly broken: readonly BrokenEntry[];
  /** True if reports of this kind leave out the bodies. */
  readonly leavesOutBodies?: true;
}

/** An entry that is left out. `problem` is part of a sentence, without values of the input. */
export interface BrokenEntry {
  /** Into the report. */
  readonly pointer: string;
  readonly problem: string;
}

/** One response and what is known of the item that it belongs to. */
export interface RunResponse {
  /** Into the report. */
  readonly pointer: string;
  readonly item: RunItem;
  /** The request as it was sent. */
  readonly request?: RunRequest;
  readonly status: number;
  /** `""` if there is none. */
  readonly contentType: string;
  readonly body: RunBody;
}

/** How a report names an item. */
export interface RunItem {
  readonly id?: string;
  /** Without its folders. */
  readonly name?: string;
  /** The names of its folders, and its own. */
  readonly path?: readonly string[];
  /** Which one of the items with these names it is, counted from 0. */
  readonly place?: number;
  /** The request before its variables were replaced. */
  readonly template?: RunRequest;
}

/** A request, as far as it shows which item it belongs to. */
export interface RunRequest {
  /** Upper case; `undefined` if the report does not say. */
  readonly method: string | undefined;
  /** Host and port in lower case; `""` if unknown. */
  readonly host: string;
  /** The segments of the path. */
  readonly path: readonly string[];
  /** The names of the parameters. */
  readonly query: readonly string[];
  /** The name of the operation of a GraphQL request. */
  readonly operation?: string;
}

/** The body of a response. `unknown`: the report does not say. */
export type RunBody = { readonly kind: "text"; readonly text: string } | { readonly kind: "empty" } | { readonly kind: "unknown" };
