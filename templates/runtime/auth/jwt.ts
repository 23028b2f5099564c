import { refuse } from "../values/config-error.js";
import type { Draft } from "../values/draft.js";
import { withHeader } from "../values/header-list.js";
import { toJson } from "../values/json-text.js";
import { withoutQuery, withQuery } from "../values/query.js";
import { declares } from "./declared.js";
import type { AuthScheme, CredentialFields } from "./scheme.js";
import { parseClaims, signJws } from "./signing/jws.js";

/** How JSON Web Tokens are signed and sent. */
export interface JwtOptions {
  /** `HS256`, `RS512`, `PS384`, `ES256` and the like. */
  readonly algorithm?: string;
  /** `header` (the default) or `queryParam`. With anything else, no token is sent. */
  readonly addTokenTo?: string;
  /**
   * The word before the token in the header. Default: `Bearer`. If empty, only the token is sent.
   */
  readonly headerPrefix?: string;
  /** Default: `token`. */
  readonly queryParamKey?: string;
  /** Whether the secret is written in Base64. */
  readonly isSecretBase64Encoded?: boolean;
}

/** A JSON Web Token that is signed for each request. */
export function jwt(options: JwtOptions = {}): AuthScheme {
  return {
    label: "jwt",
    usage: () => `{ type: "jwt", ${options.algorithm?.startsWith("HS") === false ? "privateKey" : "secret"}, payload }`,
    header: (options.addTokenTo || "header") === "header" ? "Authorization" : undefined,
    fits: ({ type }) => type === "jwt",
    ...declares(options),
    write: toJson,
    apply: sign,
  };
}

async function sign(draft: Draft, fields: CredentialFields): Promise<Draft> {
  const { algorithm = "HS256", secret = "", privateKey, headerPrefix = "Bearer" } = fields;
  const header = parseClaims(fields["header"] ?? "", "header");
  const payload = parseClaims(fields["payload"] ?? "", "payload");
  const bytes = fields["isSecretBase64Encoded"] === "true" ? fromBase64(secret) : new TextEncoder().encode(secret);
  const token = await signJws(header, payload, algorithm, { secret: secret === "" ? undefined : bytes, privateKey });
  switch (fields["addTokenTo"] || "header") {
    case "header":
      return {
        ...draft,
        headers: withHeader(draft.headers, "Authorization", (headerPrefix === "" ? "" : `${headerPrefix} `) + token),
      };
    case "queryParam": {
      const key = fields["queryParamKey"] || "token";
      // A token has no character that a query would have to escape.
      return withQuery(withoutQuery(draft, key), key, token);
    }
    default:
      return draft;
  }
}

/** As Node's `Buffer` does, accepts base64url and line breaks. */
function fromBase64(text: string): Uint8Array {
  const base64 = text
    .replaceAll("-", "+")
    .replaceAll("_", "/")
    .replace(/[^A-Za-z0-9+/]/gu, "");
  try {
    return Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
  } catch {
    return refuse("secret in auth must be Base64");
  }
}
