import { bytesToBase64 } from "../values/base64.js";
import { refuse } from "../values/config-error.js";
import { type Draft, targetOf } from "../values/draft.js";
import { headerValue, withHeader } from "../values/header-list.js";
import { parseUrl } from "../values/url.js";
import { declares } from "./declared.js";
import type { AuthScheme, CredentialFields } from "./scheme.js";
import { signedBody, signedHeaders } from "./signing/covered.js";
import { hashOf, hmacBase64 } from "./signing/crypto.js";

/** How Akamai EdgeGrid requests are signed. */
export interface EdgeGridOptions {
  /** A URL whose host is signed instead of the request's. */
  readonly baseURL?: string;
  /** The names of the headers that the signature covers, separated by commas. */
  readonly headersToSign?: string;
  /** How many bytes of the body the signature covers. Default: 131072. */
  readonly maxBodySize?: string;
}

/** Akamai EdgeGrid (EG1-HMAC-SHA256). The signature covers a body only if the method is POST. */
export function edgegrid(options: EdgeGridOptions = {}): AuthScheme {
  return {
    label: "edgegrid",
    usage: () => '{ type: "edgegrid", accessToken, clientToken, clientSecret }',
    header: "Authorization",
    fits: ({ type }) => type === "edgegrid",
    ...declares(options),
    apply: sign,
  };
}

async function sign(draft: Draft, fields: CredentialFields): Promise<Draft> {
  const { accessToken = "", clientToken = "", clientSecret = "", baseURL = "" } = fields;
  if (accessToken === "" || clientToken === "" || clientSecret === "") {
    return refuse("accessToken, clientToken and clientSecret in auth must not be empty");
  }
  const timestamp = fields["timestamp"] || newTimestamp();
  const nonce = fields["nonce"] || crypto.randomUUID();
  const head = `EG1-HMAC-SHA256 client_token=${clientToken};access_token=${accessToken};timestamp=${timestamp};nonce=${nonce};`;
  const { protocol, host } = new URL(draft.origin);
  const data = [
    draft.method,
    protocol.replace(":", ""),
    baseURL === "" ? host : new URL(parseUrl(baseURL).origin).host,
    targetOf(draft),
    canonicalHeaders(draft, fields["headersToSign"] ?? ""),
    draft.method === "POST" ? await hashBody(draft, Number(fields["maxBodySize"] || 131_072)) : "",
    head,
  ].join("\t");
  const key = await hmacBase64("SHA-256", clientSecret, timestamp);
  const value = `${head}signature=${await hmacBase64("SHA-256", key, data)}`;
  return { ...draft, headers: withHeader(draft.headers, "Authorization", value) };
}

/** `20250131T23:59:59+0000`. */
function newTimestamp(): string {
  const [date = "", time = ""] = new Date().toISOString().split(/[T.]/u);
  return `${date.replaceAll("-", "")}T${time}+0000`;
}

function canonicalHeaders(draft: Draft, names: string): string {
  const headers = signedHeaders(draft);
  const lines = names.split(",").flatMap((text) => {
    const name = text.trim().toLowerCase();
    const value = headerValue(headers, name) ?? "";
    return value === "" ? [] : [`${name}:${value.trim().replace(/\s+/gu, " ")}`];
  });
  return lines.join("\t");
}

async function hashBody(draft: Draft, limit: number): Promise<string> {
  const body = await signedBody(draft);
  return body === undefined ? "" : bytesToBase64(await hashOf("SHA-256", body.slice(0, limit)));
}
