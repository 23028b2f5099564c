import { isObject } from "../collection/shape.ts";

/**
 * A header value or query without what depends on the second in which it was signed, for the auth types whose time nobody can set: AWS Signature v4
 * (`X-Amz-Date`, the credential's date, the signature) and tokens (times and id among their claims, signature).
 */
export function hideSigningTime(text: string): string {
  if (/^\d{8}T\d{6}Z$/.test(text)) return "TIME";
  if (/AWS4-HMAC-SHA256/.test(text)) return hideAwsTime(text);
  return text.replace(/[\w-]{4,}\.[\w-]+\.[\w-]+/g, hideTokenTime);
}

function hideAwsTime(text: string): string {
  return text
    .replace(/(X-Amz-Date=)[^&]*/, "$1TIME")
    .replace(/((?:\/|%2F))\d{8}(\/|%2F)/i, "$1DATE$2")
    .replace(/(Signature=)[0-9a-f]+/, "$1SIGNATURE");
}

/** RFC 7519, 4.1: `exp`, `nbf`, `iat` and `jti` are made for each token. */
const madeAnew = ["exp", "iat", "jti", "nbf"];

function hideTokenTime(token: string): string {
  const [header = "", payload = ""] = token.split(".");
  const claims = decode(payload);
  if (decode(header) === undefined || claims === undefined) return token;
  const shown = Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, madeAnew.includes(name) ? "…" : value]));
  return `${header}.${JSON.stringify(shown)}.SIGNATURE`;
}

function decode(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
