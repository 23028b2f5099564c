import type { Credential } from "../auth/credential.js";
import type { AuthScheme, CredentialFields } from "../auth/scheme.js";
import { ConfigError, refuse } from "../values/config-error.js";
import type { Draft } from "../values/draft.js";
import { toJson } from "../values/json-text.js";
import { isObject } from "../values/object.js";
import { expand } from "../values/variables.js";
import { type Call, scopeOf } from "./call.js";

/** A request with its credentials, and what must not be repeated in messages. */
export interface Authorized {
  readonly draft: Draft;
  readonly secrets: readonly string[];
  /** The request to send after this response, if the server asks for credentials by it. */
  readonly answer?: (response: Response) => Promise<Draft | undefined>;
}

/**
 * Puts the first credential that fits the operation's scheme into the request. The caller's own header (`decided`) takes its place; `auth: null` sends
 * none. Rejects with a `ConfigError` if no credential fits or asking for one fails.
 */
export async function authorize(draft: Draft, call: Call, decided: ReadonlySet<string>): Promise<Authorized> {
  const scheme = call.operation.auth;
  const auth = call.options.auth === undefined ? call.settings.options.auth : call.options.auth;
  const scope = scopeOf(call);
  const expandText = (text: string): string => expand(text, scope);
  if (
    scheme === undefined ||
    auth === null ||
    (scheme.header !== undefined && decided.size > 0 && decided.has(expandText(scheme.header).toLowerCase()))
  ) {
    return { draft, secrets: [] };
  }
  const credentials: readonly Credential[] = auth === undefined ? [] : [auth].flat();
  const credential = credentials.find((candidate) => scheme.fits(candidate, expandText));
  if (credential === undefined)
    return call.mode === "verbatim" ? { draft, secrets: [] } : refuse(describeMissing(scheme));
  const own = await readFields(credential, (text) => (call.mode === "verbatim" ? expandText(text) : text));
  const fields = { ...declaredFields(scheme, own, expandText), ...own };
  const { answer } = scheme;
  return {
    draft: await apply(scheme, draft, fields),
    secrets: Object.values(own).filter((text) => text !== ""),
    ...(answer === undefined ? {} : { answer: (response) => answer(response, draft, fields) }),
  };
}

function describeMissing({ label, usage }: AuthScheme): string {
  const others = "auth: null to send none";
  return usage === undefined
    ? `${label} credentials cannot be sent with fetch: pass an Authorization header of your own, or ${others}`
    : `needs ${label} credentials: pass auth: ${usage} to the client or to the call, or ${others}`;
}

/** In verbatim mode a request that cannot be signed is sent as it is, as in Postman. */
async function apply(scheme: AuthScheme, draft: Draft, fields: CredentialFields): Promise<Draft> {
  try {
    return await scheme.apply(draft, fields);
  } catch (cause) {
    if (draft.verbatim && cause instanceof ConfigError) return draft;
    throw cause;
  }
}

/** What the collection says for fields that the credential leaves open. */
function declaredFields(
  { parameters = {} }: AuthScheme,
  own: CredentialFields,
  prepare: (text: string) => string,
): CredentialFields {
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || value === false || Object.hasOwn(own, name)) continue;
    fields.set(name, value === true ? "true" : prepare(value));
  }
  return Object.fromEntries(fields);
}

async function readFields(credential: Credential, prepare: (text: string) => string): Promise<CredentialFields> {
  const fields = new Map<string, string>();
  for (const [name, secret] of Object.entries<unknown>({ ...credential })) {
    if (name === "type" || name === "name" || secret === undefined) continue;
    const value: unknown = typeof secret === "function" ? await ask(name, () => secret()) : secret;
    const text = isObject(value) ? toJson(value) : value;
    if (typeof text !== "string") return refuse(`auth.${name} must be a string or a function that gives one`);
    fields.set(name, prepare(text));
  }
  return Object.fromEntries(fields);
}

async function ask(name: string, secret: () => unknown): Promise<unknown> {
  try {
    return await secret();
  } catch (cause) {
    return refuse(`the function auth.${name} failed`, cause);
  }
}
