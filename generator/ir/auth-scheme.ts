import type { AuthScheme, OperationDraft } from "./api.ts";
import type { SigningKind, SigningScheme } from "./signing-scheme.ts";
import { lowerCase } from "../util/letters.ts";

/**
 * The parameters of an auth block that are structure, by Postman's names. All others are the
 * caller's values, and may be secret.
 */
interface SigningRule {
  /** Strings that may contain variables. */
  readonly texts: readonly string[];
  /** Strings with a fixed set of values. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly switches: readonly string[];
}

const jwsAlgorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];
const digestAlgorithms = ["MD5", "SHA-256", "SHA-512-256"];
const oauth1Methods = ["HMAC-SHA1", "HMAC-SHA256", "HMAC-SHA512", "RSA-SHA1", "RSA-SHA256", "RSA-SHA512", "PLAINTEXT"];

const signingRules: Readonly<Record<SigningKind, SigningRule>> = {
  oauth1: {
    texts: ["version", "realm", "callback"],
    choices: { signatureMethod: oauth1Methods },
    switches: ["addParamsToHeader", "addEmptyParamsToSign", "includeBodyHash", "disableHeaderEncoding"],
  },
  jwt: {
    texts: ["headerPrefix", "queryParamKey"],
    choices: { algorithm: ["HS256", "HS384", "HS512", ...jwsAlgorithms], addTokenTo: ["header", "queryParam"] },
    switches: ["isSecretBase64Encoded"],
  },
  digest: {
    texts: [],
    choices: { algorithm: digestAlgorithms.flatMap((name) => [name, `${name}-sess`]) },
    switches: ["disableRetryRequest"],
  },
  hawk: { texts: [], choices: { algorithm: ["sha1", "sha256"] }, switches: ["includePayloadHash"] },
  awsv4: { texts: ["region", "service"], choices: {}, switches: ["addAuthDataToQuery"] },
  edgegrid: { texts: ["baseURL", "headersToSign", "maxBodySize"], choices: {}, switches: [] },
  asap: { texts: ["aud", "exp"], choices: { alg: jwsAlgorithms }, switches: [] },
};

/** Parameters that Postman removes from a request before it adds its own. */
export const oauth1Names = [
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
/** The same for AWS signatures in the query. */
export const awsParameters = ["Security-Token", "Date", "Algorithm", "Credential", "SignedHeaders", "Signature"].map(
  (name) => `X-Amz-${name}`,
);
const awsHeaders = ["x-amz-date", "x-amz-security-token", "x-amz-content-sha256"];

/** True for Postman's name of a scheme that signs requests. */
export function isSigningKind(type: string): type is SigningKind {
  return Object.hasOwn(signingRules, type);
}

/** The name of the credential that a scheme sends, if there is a scheme and a name. */
export function credentialName(scheme: AuthScheme | undefined): string | undefined {
  return scheme !== undefined && "credential" in scheme ? scheme.credential : undefined;
}

/** True for a scheme that signs requests. */
export function isSigning(scheme: AuthScheme | undefined): scheme is SigningScheme {
  return scheme !== undefined && isSigningKind(scheme.kind);
}

/**
 * Reads the scheme of an auth block. `expand` replaces the variables that the collection defines.
 * `undefined` if Postman does not know the algorithm or place: it then sends the request without
 * credentials.
 */
export function readSigningScheme(
  kind: SigningKind,
  parameter: (name: string) => string | undefined,
  expand: (text: string) => string,
): SigningScheme | undefined {
  const rule = signingRules[kind];
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

/** The strings of a scheme that may contain variables. */
export function signingTexts(scheme: AuthScheme | undefined): readonly string[] {
  return isSigning(scheme) ? Object.values(scheme.options).filter((value) => value !== true) : [];
}

/** The value of a string option; `undefined` if it is not set. */
export function textOption({ options }: SigningScheme, name: string): string | undefined {
  const value = Object.hasOwn(options, name) ? options[name] : undefined;
  return value === true ? undefined : value;
}

/** True for a switch that is on. */
export function isOn({ options }: SigningScheme, name: string): boolean {
  return Object.hasOwn(options, name) && options[name] === true;
}

/** True if the scheme needs a private key instead of a secret. */
export function needsPrivateKey(scheme: SigningScheme): boolean {
  if (scheme.kind === "oauth1") return textOption(scheme, "signatureMethod")?.startsWith("RSA") ?? false;
  return scheme.kind === "asap" || (scheme.kind === "jwt" && !(textOption(scheme, "algorithm") ?? "HS256").startsWith("HS"));
}

/** True for a header or query parameter that the signature adds: it is not an argument. */
export function isCarriedBySignature(scheme: SigningScheme, place: "header" | "query", name: string): boolean {
  switch (scheme.kind) {
    case "oauth1":
      return place === "query" && oauth1Names.includes(name);
    case "awsv4":
      return place === "query" ? awsParameters.includes(name) : awsHeaders.includes(lowerCase(name));
    case "jwt":
      return place === "query" && tokenParameter(scheme) === name;
    default:
      return false;
  }
}

/** The query parameter that carries a token; `undefined` if the header does. */
export function tokenParameter(scheme: SigningScheme): string | undefined {
  return textOption(scheme, "addTokenTo") === "queryParam" ? (textOption(scheme, "queryParamKey") ?? "token") : undefined;
}

/** All that an operation sends as credentials. */
export function schemesOf({ auth, urlAuth }: Pick<OperationDraft, "auth" | "urlAuth">): readonly AuthScheme[] {
  return [auth, urlAuth].filter((scheme) => scheme !== undefined);
}
