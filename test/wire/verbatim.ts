import type { AuthScheme } from "../../templates/runtime/auth/scheme.ts";
import type { Call } from "../../templates/runtime/transport/call.ts";
import type { Send } from "../../templates/runtime/transport/layer.ts";
import { toFetchArguments } from "../../templates/runtime/transport/sendable.ts";
import type { FetchFunction } from "../../templates/runtime/transport/settings.ts";
import type { VerbatimArgs } from "../../templates/verbatim/args.ts";
import { authLayer } from "../../templates/verbatim/auth-layer.ts";
import { buildRequest } from "../../templates/verbatim/request.ts";

/** A call as `verify` makes it: with an item's own entries. */
export interface VerbatimCall extends Pick<Call, "operation" | "settings"> {
  readonly args: VerbatimArgs;
  readonly scheme: AuthScheme | undefined;
}

/** Sends what Postman sends for an item's own entries. Rejects with a `ConfigError` if nothing can be sent. */
export async function sendVerbatim({ scheme, ...call }: VerbatimCall, fetch: FetchFunction): Promise<Response> {
  const wholeCall = { ...call, options: {}, computed: new Map<string, string | undefined>() };
  const send: Send = async (request) => {
    const [url, init] = toFetchArguments(request, call.operation.body);
    return fetch(url, init);
  };
  const request = buildRequest(wholeCall);
  return scheme === undefined ? send(request) : authLayer(scheme)(send, wholeCall)(request);
}
