import type { Credential } from "../auth/credential.js";
import type { AuthScheme, CredentialFields } from "../auth/scheme.js";
import { refuseWithout } from "../values/config-error.js";
import { type Draft, isReplayable } from "../values/draft.js";
import { ownValue } from "../values/object.js";
import type { Call } from "./call.js";
import { credentialsOf, readFields } from "./credentials.js";
import type { Layer } from "./layer.js";
import { discardBody } from "./response.js";
import type { SendableRequest } from "./sendable.js";

/**
 * The layer that adds credentials to each request, by the operation's scheme. The caller's own
 * header takes their place, and `auth: null` sends none. If the server rejects the secret that a
 * function has returned, and the function then returns another, the request is sent once more,
 * unless its body is a stream. Rejects with a `ConfigError` if no credential fits or a credential's
 * function fails.
 */
export function authLayer(scheme: AuthScheme): Layer {
  return (next, call) => (request) => {
    const adding = authorize(scheme, request, call);
    // A constant stays what it is, so that nobody waits here for the answer to it.
    if (!(adding instanceof Promise) && call.settings.keptFields === undefined) return next(adding);
    const renew = async (): Promise<Response> => {
      const authorized = await adding;
      const response = await next(authorized);
      if (response.status !== 401 || !scheme.renewable || !isReplayable(request)) return response;
      let renewed: SendableRequest;
      try {
        renewed = await authorize(scheme, request, call, authorized.credential);
      } catch (cause) {
        await discardBody(response);
        throw cause;
      }
      if (String(renewed.secrets) === String(authorized.secrets)) return response;
      await discardBody(response);
      return next(renewed);
    };
    return renew();
  };
}

/** The request with credentials. Only functions, and signatures, have to be waited for. */
function authorize(
  scheme: AuthScheme,
  request: SendableRequest,
  call: Call,
  rejected?: CredentialFields,
): SendableRequest | Promise<SendableRequest> {
  const credentials = credentialsOf(call);
  if (credentials === null) return request;
  const { decided } = request;
  const { header } = scheme;
  const expandText = scheme.expander?.(call) ?? String;
  if (header !== undefined && decided.size > 0 && decided.has(expandText(header).toLowerCase())) return request;
  // A credential that the call itself passes wins over one that an answer has set.
  const kept = call.options.auth === undefined ? call.settings.keptFields?.(scheme.variable) : undefined;
  const read = kept ?? readFields(choose(scheme, credentials, expandText), scheme, rejected);
  return afterwards(read, (own) => {
    const fields = scheme.complete?.(own, expandText) ?? own;
    const add = (draft: Draft): SendableRequest => {
      const { redirect, signal } = request;
      return { ...draft, decided, redirect, signal, credential: fields, secrets: Object.values(own) };
    };
    return afterwards(scheme.apply(request, fields), add);
  });
}

/** What is made of a value, at once if it is no promise. */
function afterwards<T, U>(value: T | Promise<T>, make: (value: T) => U | Promise<U>): U | Promise<U> {
  return value instanceof Promise ? value.then(make) : make(value);
}

/** The credential for a scheme: that of its name, or else one without a name. */
function choose(
  scheme: AuthScheme,
  credentials: readonly Credential[],
  expandText: (text: string) => string,
): Credential {
  let fitting: Credential | undefined;
  for (const candidate of credentials) {
    if (!scheme.fits(candidate, expandText)) continue;
    if (ownValue(candidate, "name") !== undefined) return candidate;
    fitting ??= candidate;
  }
  const { label, usage, variable } = scheme;
  return (
    fitting ??
    refuseWithout(
      variable?.name,
      `needs ${label} credentials: pass auth: ${usage()} to the client or to the call, or auth: null to send none`,
    )
  );
}
