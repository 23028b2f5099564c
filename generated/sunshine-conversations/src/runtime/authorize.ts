import type { Credential, CredentialFields } from "./auth.js";
import type { Call } from "./call.js";
import { refuse } from "./config-error.js";
import type { Draft } from "./draft.js";
import { expand, newScope } from "./variables.js";

/** A request with its credentials, and what must not be repeated in messages. */
export interface Authorized {
  readonly draft: Draft;
  readonly secrets: readonly string[];
}

/**
 * Puts the first credential that fits the operation's scheme into the request. The caller's own header (`decided`) takes its place; `auth: null` sends
 * none. Rejects with a `ConfigError` if no credential fits or asking for one fails.
 */
export async function authorize(draft: Draft, call: Call, decided: ReadonlySet<string>): Promise<Authorized> {
  const scheme = call.operation.auth;
  const auth = call.options.auth === undefined ? call.settings.options.auth : call.options.auth;
  if (scheme === undefined || auth === null || (scheme.header !== undefined && decided.has(scheme.header.toLowerCase()))) {
    return { draft, secrets: [] };
  }
  const credentials: readonly Credential[] = auth === undefined ? [] : [auth].flat();
  const credential = credentials.find((candidate) => scheme.fits(candidate));
  if (credential === undefined) {
    if (call.mode === "verbatim") return { draft, secrets: [] };
    return refuse(`needs ${scheme.label} credentials: pass auth: ${scheme.usage} to the client or to the call, or auth: null to send none`);
  }
  const scope = newScope(call.settings, call.options);
  const fields = await readFields(credential, (text) => (call.mode === "verbatim" ? expand(text, scope) : text));
  return { draft: scheme.apply(draft, fields), secrets: Object.values(fields).filter((text) => text !== "") };
}

async function readFields(credential: Credential, prepare: (text: string) => string): Promise<CredentialFields> {
  const fields = new Map<string, string>();
  for (const [name, secret] of Object.entries<unknown>({ ...credential })) {
    if (name === "type" || name === "name" || secret === undefined) continue;
    const value: unknown = typeof secret === "function" ? await ask(name, () => secret()) : secret;
    if (typeof value !== "string") return refuse(`auth.${name} must be a string or a function that gives one`);
    fields.set(name, prepare(value));
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
