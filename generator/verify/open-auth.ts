import { isObject, type JsonObject, parseJsonOrUndefined } from "../json/members.ts";

type Parameters = Readonly<Record<string, string>>;

const seconds: Parameters = { timestamp: "1577836800", nonce: "v-nonce" };

/**
 * Fixed values for what signing auth types generate for each request or cannot do without. Both
 * sides use them, so that signatures can be compared.
 */
const openParameters: ReadonlyMap<string, Parameters> = new Map([
  ["awsv4", { accessKey: "v-accesskey", secretKey: "v-secretkey" }],
  ["digest", { clientNonce: "v-clientnonce" }],
  ["edgegrid", { timestamp: "20200101T00:00:00+0000", nonce: "v-nonce" }],
  ["hawk", seconds],
  ["oauth1", seconds],
]);

/** The parameters of an auth block, completed by fixed values. */
export function fillParameters(type: string, parameters: Parameters): Parameters {
  if (type === "asap") return { ...parameters, claims: fillClaims(parameters["claims"] ?? "") };
  const open = Object.entries(openParameters.get(type) ?? {}).filter(([name]) => (parameters[name] ?? "") === "");
  return { ...parameters, ...Object.fromEntries(open) };
}

/**
 * Completes an auth block of a file, whose parameters are a list or an object. Returns anything
 * else unchanged.
 */
export function fillAuth(auth: unknown): unknown {
  if (!isObject(auth) || typeof auth["type"] !== "string") return auth;
  const { type } = auth;
  const own = auth[type];
  if (type === "asap") return { ...auth, [type]: fillTokenId(own) };
  const open = openParameters.get(type);
  if (open === undefined) return auth;
  return { ...auth, [type]: Array.isArray(own) ? fillList(own, open) : fillObject(isObject(own) ? own : {}, open) };
}

function fillList(entries: readonly unknown[], open: Parameters): readonly unknown[] {
  const given = new Set(entries.flatMap((entry) => (isObject(entry) && !isEmpty(entry["value"]) ? [entry["key"]] : [])));
  const missing = Object.entries(open).filter(([key]) => !given.has(key));
  return [...entries, ...missing.map(([key, value]) => ({ key, value, type: "string" }))];
}

function fillObject(own: JsonObject, open: Parameters): JsonObject {
  return { ...own, ...Object.fromEntries(Object.entries(open).filter(([key]) => isEmpty(own[key]))) };
}

/** ASAP generates an id for each token, `jti`, which only the claims can set. */
function fillTokenId(own: unknown): unknown {
  if (!Array.isArray(own)) return { ...(isObject(own) ? own : {}), claims: fillClaims(isObject(own) ? own["claims"] : undefined) };
  const fill = (entry: unknown): unknown =>
    isObject(entry) && entry["key"] === "claims" ? { ...entry, value: fillClaims(entry["value"]) } : entry;
  const hasClaims = own.some((entry) => isObject(entry) && entry["key"] === "claims");
  return hasClaims ? own.map(fill) : [...own, { key: "claims", value: fillClaims(undefined), type: "string" }];
}

/**
 * The claims as JSON, with an id. Returns a string that is not an object, such as a variable,
 * unchanged.
 */
function fillClaims(claims: unknown): string {
  const text = typeof claims === "string" ? claims.trim() : JSON.stringify(claims ?? {});
  const own = text === "" ? {} : parseJsonOrUndefined(text);
  if (!isObject(own)) return text;
  return JSON.stringify(isEmpty(own["jti"]) ? { ...own, jti: "v-jti" } : own);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}
