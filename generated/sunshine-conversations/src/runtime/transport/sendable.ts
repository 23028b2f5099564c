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
  readonly credential?: CredentialFields | undefined;
  /** What the call wants to be done with a redirect. Default: it is followed. */
  readonly redirect?: RedirectMode | undefined;
  /** Ends the sending early. */
  readonly signal?: AbortSignal | undefined;
  /** Strings that no message may repeat. */
  readonly secrets?: readonly string[];
}

/** The arguments of `fetch`. */
export type FetchArguments = readonly [url: string, init: RequestInit];

/**
 * Encodes a request for `fetch`, with the codec of its body, if the operation has one. Refuses
 * headers that HTTP does not allow.
 */
export function toFetchArguments(request: SendableRequest, codec: BodyCodec | undefined): FetchArguments {
  const { method, headers, redirect: wanted = "follow", signal = null } = request;
  const redirect = isBrowser() ? wanted : "manual";
  return [urlOf(request), { method, headers: toHeaders(headers), redirect, signal, ...codec?.toInit(request) }];
}

/** Whether `fetch` follows redirects, which browsers do not show. Else `redirected` decides. */
export function isBrowser(): boolean {
  return "document" in globalThis || "importScripts" in globalThis;
}
