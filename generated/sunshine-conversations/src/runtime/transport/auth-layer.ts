import type { Credential } from "../auth/credential.js";
import type { AuthScheme, CredentialFields } from "../auth/scheme.js";
import { refuseWithout } from "../values/config-error.js";
import { isReplayable } from "../values/draft.js";
import { ownValue } from "../values/object.js";
import { toText } from "../values/scalar.js";
import type { Call } from "./call.js";
import { credentialsOf, readFields } from "./credentials.js";
import type { Layer } from "./layer.js";
import { discardBody } from "./response.js";
import type { SendableRequest } from "./sendable.js";

/**
 * The layer that adds credentials to each request, by the operation's scheme. The caller's own
 * header takes their place, and `auth: null` sends none. If the server rejects the secret that a
 * function has returned, and the function then returns another, the request is sent once more,
 * unless its body is a stream.
 * Rejects with a `ConfigError` if no credential fits or a credential's function fails.
 */
export function authLayer(scheme: AuthScheme): Layer {
  return (next, call) => async (request) => {
    const authorized = await authorize(scheme, request, call);
    const response = await next(authorized);
    if (response.status !== 401 || !scheme.renewable || !isReplayable(request)) return response;
    const renewed = await authorize(scheme, request, call, authorized.credential);
    if (String(renewed.secrets) === String(authorized.secrets)) return response;
    await discardBody(response);
    return next(renewed);
  };
}

async function authorize(
  scheme: AuthScheme,
  request: SendableRequest,
  call: Call,
  rejected?: CredentialFields,
): Promise<SendableRequest> {
  const { decided } = request;
  const credentials = credentialsOf(call);
  if (credentials === null) return request;
  const expandText = scheme.expander?.(call) ?? String;
  if (scheme.header !== undefined && decided.size > 0 && decided.has(expandText(scheme.header).toLowerCase()))
    return request;
  const read = keptFields(scheme, call) ?? fieldsOf(scheme, credentials, expandText, rejected);
  const own = read instanceof Promise ? await read : read;
  const fields = scheme.complete?.(own, expandText) ?? own;
  const secrets = Object.values(own).filter((text) => text !== "");
  const applied = scheme.apply(request, fields);
  const draft = applied instanceof Promise ? await applied : applied;
  return { ...request, ...draft, credential: fields, secrets };
}

/** A credential that an answer has set. One that the call itself passes wins. */
function keptFields({ variable }: AuthScheme, { options, settings }: Call): CredentialFields | undefined {
  if (variable === undefined || options.auth !== undefined) return undefined;
  const value = ownValue(settings.kept, variable.name);
  return value === undefined ? undefined : { [variable.field]: toText(value, variable.name) };
}

function fieldsOf(
  scheme: AuthScheme,
  credentials: readonly Credential[],
  expandText: (text: string) => string,
  rejected?: CredentialFields,
): CredentialFields | Promise<CredentialFields> {
  const fitting = credentials.filter((candidate) => scheme.fits(candidate, expandText));
  const credential = fitting.find((candidate) => ownValue(candidate, "name") !== undefined) ?? fitting[0];
  return credential === undefined
    ? refuseWithout(scheme.variable?.name, describeMissing(scheme))
    : readFields(credential, scheme, rejected);
}

function describeMissing({ label, usage }: AuthScheme): string {
  const others = "auth: null to send none";
  return usage === undefined
    ? `${label} credentials cannot be sent with fetch: pass an Authorization header of your own, or ${others}`
    : `needs ${label} credentials: pass auth: ${usage()} to the client or to the call, or ${others}`;
}
