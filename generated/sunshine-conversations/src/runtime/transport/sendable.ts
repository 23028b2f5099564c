import type { CredentialFields } from "../auth/scheme.js";
import { type Draft, urlOf } from "../values/draft.js";
import { headerValue, toHeaders } from "../values/header-list.js";
import type { RedirectMode } from "./operation.js";

/** A request that passes through the layers of a call before it is sent. */
export interface SendableRequest extends Draft {
  /** Lower-case names of the headers that the caller set or removed. Layers leave them alone. */
  readonly decided: ReadonlySet<string>;
  /** The fields of the credential that the request carries, if it carries one. */
  readonly credential?: CredentialFields;
  /** What `fetch` does with a redirect. Default: it follows it. */
  readonly redirect?: RedirectMode;
  /** Ends the sending early. */
  readonly signal?: AbortSignal | undefined;
  /** Strings that no message may repeat. */
  readonly secrets?: readonly string[];
}

/** The arguments of `fetch`. */
export interface FetchArguments {
  readonly url: string;
  readonly init: RequestInit;
}

/** Encodes a request for `fetch`. Refuses headers that HTTP does not allow. */
export function toFetchArguments(request: SendableRequest): FetchArguments {
  const { method, headers, body, redirect, signal = null } = request;
  const url = urlOf(request);
  const lines = toHeaders(headers);
  const init = { method, headers: lines, signal, ...(redirect === undefined ? {} : { redirect }) };
  if (body === undefined) return { url, init };
  const { content } = body;
  // `fetch` adds a content type to a string without one, but not to a blob.
  const isBare = typeof content === "string" && headerValue(headers, "content-type") === undefined;
  // It wants to hear that a stream is sent before the response begins.
  const streaming = { duplex: "half" };
  return { url, init: { ...init, ...streaming, body: isBare ? new Blob([content]) : content } };
}
