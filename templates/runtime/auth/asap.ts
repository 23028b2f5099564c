import { refuse } from "../values/config-error.js";
import type { Draft } from "../values/draft.js";
import { withHeader } from "../values/header-list.js";
import { toJson } from "../values/json-text.js";
import { declares } from "./declared.js";
import type { AuthScheme, CredentialFields } from "./scheme.js";
import { unixTime } from "./signing/crypto.js";
import { parseClaims, signJws } from "./signing/jws.js";

/** How ASAP tokens are signed. */
export interface AsapOptions {
  /** `RS256` (the default), `PS384`, `ES512` and the like. */
  readonly alg?: string;
  readonly aud?: string;
  /** How many seconds a token is valid. Default: 3600. */
  readonly exp?: string;
}

/**
 * Atlassian's service-to-service authentication: each request carries a new, short-lived token.
 */
export function asap(options: AsapOptions = {}): AuthScheme {
  return {
    label: "asap",
    usage: () => '{ type: "asap", iss, kid, privateKey, aud }',
    header: "Authorization",
    fits: ({ type }) => type === "asap",
    ...declares(options),
    write: toJson,
    apply: sign,
  };
}

async function sign(draft: Draft, fields: CredentialFields): Promise<Draft> {
  const { alg = "RS256", privateKey = "" } = fields;
  const own = parseClaims(fields["claims"] ?? "", "claims");
  const iss = own["iss"] || fields["iss"];
  const aud = own["aud"] || fields["aud"];
  const kid = own["kid"] || fields["kid"];
  if (!iss || !aud || !kid || privateKey === "")
    return refuse("iss, aud, kid and privateKey in auth must not be empty");
  if (alg.startsWith("HS")) return refuse("asap needs an algorithm with a private key");
  const now = unixTime();
  // In Postman's order. A claim that the caller gives keeps its place.
  const payload = {
    ...own,
    iat: own["iat"] || now,
    iss,
    sub: own["sub"] || fields["sub"] || iss,
    jti: own["jti"] || crypto.randomUUID(),
    aud,
    exp: toSeconds(own["exp"]) || now + (toSeconds(fields["exp"]) || 3600),
  };
  // Postman writes `alg` first. `signJws` sets it again, which keeps its place.
  const token = await signJws({ alg, kid }, payload, alg, { secret: undefined, privateKey });
  return { ...draft, headers: withHeader(draft.headers, "Authorization", `Bearer ${token}`) };
}

function toSeconds(value: unknown): number {
  return typeof value === "number" || typeof value === "string" ? Number.parseInt(String(value), 10) : Number.NaN;
}
