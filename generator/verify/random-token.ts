import { isObject } from "../json/members.ts";

const token = /([\w-]{4,}\.[\w-]+\.[\w-]+)/;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Whether two strings differ only in the random part of signed tokens (RFC 7515). Two parts are
 * random and cannot be set from outside: the signature of the PS and ES algorithms (RFC 8017, 9.1.1
 * and FIPS 186-5, 6.3), which only the public key can check, as the tests of the runtime do; and a
 * `jti` of ASAP that neither the collection nor `open-auth.ts` sets.
 */
export function differsByChance(postman: string, client: string): boolean {
  const [left, right] = [postman.split(token), client.split(token)];
  return left.length === right.length && left.every((piece, index) => piece === right[index] || isSameToken(piece, right[index] ?? ""));
}

function isSameToken(one: string, two: string): boolean {
  const [[header = "", payload = ""], [otherHeader = "", otherPayload = ""]] = [one.split("."), two.split(".")];
  const algorithm = decode(header)?.["alg"];
  if (header !== otherHeader || typeof algorithm !== "string") return false;
  if (payload === otherPayload) return /^(?:PS|ES)\d{3}$/.test(algorithm);
  const [claims, otherClaims] = [decode(payload), decode(otherPayload)];
  return claims !== undefined && otherClaims !== undefined && hideId(claims) === hideId(otherClaims);
}

function hideId(claims: Readonly<Record<string, unknown>>): string {
  const { jti } = claims;
  return JSON.stringify(typeof jti === "string" && uuid.test(jti) ? { ...claims, jti: "…" } : claims);
}

function decode(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
