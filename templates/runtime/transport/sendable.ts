import type { CredentialFields } from "../auth/scheme.js";
import type { BodyCodec } from "../body/codec.js";
import { type Draft, urlOf } from "../values/draft.js";
import { toHeaders } from "../values/header-list.js";
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

/**
 * Encodes a request for `fetch`, with the codec of its body, if the operation has one. Refuses
 * headers that HTTP does not allow.
 */
export function toFetchArguments(request: SendableRequest, codec: BodyCodec | undefined): FetchArguments {
  const { method, headers, redirect, signal = null } = request;
  const init = { method, headers: toHeaders(headers), signal, ...codec?.toInit(request) };
  return { url: urlOf(request), init: redirect === undefined ? init : { ...init, redirect } };
}
