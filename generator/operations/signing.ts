import type { AuthScheme, ExpectedBody, ExpectedSignature, SigningKind, SigningScheme } from "../ir/api.ts";
import { TEST_CREDENTIALS } from "../fixtures/credentials.ts";

/** What of an auth block is structure: by Postman's names. Everything else is the caller's, and may be secret. */
interface SigningRule {
  /** Texts that may hold variables. */
  readonly texts: readonly string[];
  /** Texts with a fixed set of values. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly switches: readonly string[];
}

const JWS_ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];
const DIGEST_ALGORITHMS = ["MD5", "SHA-256", "SHA-512-256"];
const OAUTH1_METHODS = ["HMAC-SHA1", "HMAC-SHA256", "HMAC-SHA512", "RSA-SHA1", "RSA-SHA256", "RSA-SHA512", "PLAINTEXT"];

const RULES: Readonly<Record<SigningKind, SigningRule>> = {
  oauth1: {
    texts: ["version", "realm", "callback"],
    choices: { signatureMethod: OAUTH1_METHODS },
    switches: ["addParamsToHeader", "addEmptyParamsToSign", "includeBodyHash", "disableHeaderEncoding"],
  },
  jwt: {
    texts: ["headerPrefix", "queryParamKey"],
    choices: { algorithm: ["HS256", "HS384", "HS512", ...JWS_ALGORITHMS], addTokenTo: ["header", "queryParam"] },
    switches: ["isSecretBase64Encoded"],
  },
  digest: {
    texts: [],
    choices: { algorithm: DIGEST_ALGORITHMS.flatMap((name) => [name, `${name}-sess`]) },
    switches: ["disableRetryRequest"],
  },
  hawk: { texts: [], choices: { algorithm: ["sha1", "sha256"] }, switches: ["includePayloadHash"] },
  awsv4: { texts: ["region", "service"], choices: {}, switches: ["addAuthDataToQuery"] },
  edgegrid: { texts: ["baseURL", "headersToSign", "maxBodySize"], choices: {}, switches: [] },
  asap: { texts: ["aud", "exp"], choices: { alg: JWS_ALGORITHMS }, switches: [] },
};

/** Parameters that Postman takes out of a request before it adds its own. */
const OAUTH1_NAMES = [
  "consumer_key",
  "token",
  "signature_method",
  "timestamp",
  "nonce",
  "version",
  "body_hash",
  "callback",
  "verifier",
  "signature",
].map((name) => `oauth_${name}`);
const AWS_PARAMETERS = ["Security-Token", "Date", "Algorithm", "Credential", "SignedHeaders", "Signature"].map((name) => `X-Amz-${name}`);
const AWS_HEADERS = ["x-amz-date", "x-amz-security-token", "x-amz-content-sha256"];

/** True for Postman's name of a scheme that signs requests. */
export function isSigningKind(type: string): type is SigningKind {
  return Object.hasOwn(RULES, type);
}

/** True for a scheme that signs requests. */
export function isSigning(scheme: AuthScheme | undefined): scheme is SigningScheme {
  return scheme !== undefined && isSigningKind(scheme.kind);
}

/**
 * The scheme of an auth block. `expand` replaces the variables that the collection gives. `undefined` if an algorithm or place is none of Postman's, which then sends
 * the request without credentials.
 */
export function readSigningScheme(
  kind: SigningKind,
  parameter: (name: string) => string | undefined,
  expand: (text: string) => string,
): SigningScheme | undefined {
  const rule = RULES[kind];
  const texts = rule.texts.flatMap((name) => {
    const text = parameter(name);
    return text === undefined || (text === "" && name !== "headerPrefix") ? [] : [[name, text] as const];
  });
  const choices = Object.keys(rule.choices).flatMap((name) => {
    const text = expand(parameter(name) ?? "");
    return text === "" ? [] : [[name, text] as const];
  });
  if (choices.some(([name, text]) => rule.choices[name]?.includes(text) === false)) return undefined;
  const switches = rule.switches.filter((name) => !["", "false"].includes(parameter(name) ?? "")).map((name) => [name, true] as const);
  return { kind, options: Object.fromEntries([...choices, ...texts, ...switches]) };
}

/** The texts of a scheme that may hold variables. */
export function signingTexts(scheme: AuthScheme | undefined): readonly string[] {
  return isSigning(scheme) ? Object.values(scheme.options).filter((value) => value !== true) : [];
}

/** A text option; `undefined` if it is not set. */
export function textOption({ options }: SigningScheme, name: string): string | undefined {
  const value = Object.hasOwn(options, name) ? options[name] : undefined;
  return value === true ? undefined : value;
}

function isOn({ options }: SigningScheme, name: string): boolean {
  return Object.hasOwn(options, name) && options[name] === true;
}

/** True if the scheme needs a private key and no secret. */
export function needsPrivateKey(scheme: SigningScheme): boolean {
  if (scheme.kind === "oauth1") return textOption(scheme, "signatureMethod")?.startsWith("RSA") ?? false;
  return scheme.kind === "asap" || (scheme.kind === "jwt" && !(textOption(scheme, "algorithm") ?? "HS256").startsWith("HS"));
}

/** True for a header or query parameter that the signature brings, so that it is no argument of the operation. */
export function isCarriedBySignature(scheme: SigningScheme, place: "header" | "query", name: string): boolean {
  switch (scheme.kind) {
    case "oauth1":
      return place === "query" && OAUTH1_NAMES.includes(name);
    case "awsv4":
      return place === "query" ? AWS_PARAMETERS.includes(name) : AWS_HEADERS.includes(name.toLowerCase());
    case "jwt":
      return place === "query" && tokenParameter(scheme) === name;
    default:
      return false;
  }
}

/** The query parameter that a token goes to; `undefined` if it goes to the header. */
function tokenParameter(scheme: SigningScheme): string | undefined {
  return textOption(scheme, "addTokenTo") === "queryParam" ? (textOption(scheme, "queryParamKey") ?? "token") : undefined;
}

/** A request that is about to be signed. */
export interface Unsigned {
  readonly method: string;
  readonly body: ExpectedBody;
  readonly isForm: boolean;
  /** Replaces variables as the call has them. */
  readonly expand: (text: string) => string;
}

const NOTHING: ExpectedSignature = { headers: {}, query: [], form: [] };

/** What a signature with the test credentials looks like; `undefined` where the first request has none. */
export function expectSignature(scheme: SigningScheme, request: Unsigned): ExpectedSignature | undefined {
  const { authId, accessKey, clientToken } = TEST_CREDENTIALS;
  const inHeader = (start: string): ExpectedSignature => ({ ...NOTHING, headers: { authorization: start } });
  switch (scheme.kind) {
    case "oauth1":
      return expectOAuth1(scheme, request);
    case "jwt": {
      const key = tokenParameter(scheme);
      if (key !== undefined) return { ...NOTHING, query: [request.expand(key)] };
      return inHeader(`${request.expand(textOption(scheme, "headerPrefix") ?? "Bearer")} eyJ`.trimStart());
    }
    case "asap":
      return inHeader("Bearer eyJ");
    case "digest":
      return undefined;
    case "hawk":
      return inHeader(`Hawk id="${authId}", ts="`);
    case "edgegrid":
      return inHeader(`EG1-HMAC-SHA256 client_token=${clientToken};`);
    case "awsv4":
      return expectAws(scheme, request, `AWS4-HMAC-SHA256 Credential=${accessKey}/`);
  }
}

function expectOAuth1(scheme: SigningScheme, { method, body, isForm, expand }: Unsigned): ExpectedSignature {
  if (isOn(scheme, "addParamsToHeader")) return { ...NOTHING, headers: { authorization: "OAuth " } };
  const hasForm = isForm && body.kind !== "none";
  const hasBodyHash = isOn(scheme, "includeBodyHash") && !hasForm && textOption(scheme, "signatureMethod") !== "PLAINTEXT";
  const hasVersion = isOn(scheme, "addEmptyParamsToSign") || expand(textOption(scheme, "version") ?? "").trim() !== "";
  const missing = new Set([
    "oauth_verifier",
    ...(hasVersion ? [] : ["oauth_version"]),
    ...(hasBodyHash ? [] : ["oauth_body_hash"]),
    ...(expand(textOption(scheme, "callback") ?? "").trim() === "" ? ["oauth_callback"] : []),
  ]);
  const names = OAUTH1_NAMES.filter((name) => !missing.has(name));
  return hasForm && /PUT|POST/.test(method) ? { ...NOTHING, form: names } : { ...NOTHING, query: names };
}

function expectAws(scheme: SigningScheme, { body, expand }: Unsigned, start: string): ExpectedSignature {
  const isS3 = expand(textOption(scheme, "service") ?? "") === "s3";
  if (isOn(scheme, "addAuthDataToQuery")) {
    const [, ...parameters] = AWS_PARAMETERS;
    return { ...NOTHING, query: [...(isS3 ? ["X-Amz-Expires"] : []), ...parameters] };
  }
  const hash = isS3 || body.kind !== "none" ? { "x-amz-content-sha256": "" } : {};
  return { ...NOTHING, headers: { authorization: start, ...hash, "x-amz-date": "2" } };
}
