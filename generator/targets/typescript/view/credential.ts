import type { AuthScheme } from "../../../ir/api.ts";
import type { testCredentials } from "../../../fixtures/credentials.ts";
import { isSigning, needsPrivateKey, textOption } from "../../../ir/auth-scheme.ts";
import { type Code, code, joinCode } from "../print/code.ts";
import { printMarkdownCode } from "../print/markdown.ts";
import { printIdentifier, printString } from "../print/literal.ts";
import { assertNever } from "../../../util/assert-never.ts";

/** A field that callers fill in. */
export type CredentialField = keyof typeof testCredentials | "privateKey";

/** A kind of credential with its fields. */
export interface Credential {
  readonly type: AuthScheme["kind"];
  readonly fields: readonly CredentialField[];
}

/** The credential types of the runtime that fit a scheme. */
export const credentialTypes: Readonly<Record<AuthScheme["kind"], readonly string[]>> = {
  basic: ["BasicCredential"],
  bearer: ["BearerCredential", "OAuth2Credential"],
  oauth2: ["OAuth2Credential", "BearerCredential"],
  apikey: ["ApiKeyCredential"],
  oauth1: ["OAuth1Credential"],
  jwt: ["JwtCredential"],
  digest: ["DigestCredential"],
  hawk: ["HawkCredential"],
  awsv4: ["AwsV4Credential"],
  edgegrid: ["EdgeGridCredential"],
  asap: ["AsapCredential"],
  ntlm: [],
};

/**
 * One credential per kind of scheme, with every field that any scheme of the kind needs. There is
 * none for NTLM.
 */
export function credentialsFor(schemes: readonly AuthScheme[]): readonly Credential[] {
  const fields = new Map<AuthScheme["kind"], Set<CredentialField>>();
  for (const scheme of schemes) {
    if (scheme.kind !== "ntlm") fields.set(scheme.kind, new Set([...(fields.get(scheme.kind) ?? []), ...fieldsOf(scheme)]));
  }
  return [...fields].map(([type, names]) => ({ type, fields: [...names] }));
}

function fieldsOf(scheme: AuthScheme): readonly CredentialField[] {
  const key = isSigning(scheme) && needsPrivateKey(scheme) ? "privateKey" : undefined;
  switch (scheme.kind) {
    case "basic":
    case "digest":
      return ["username", "password"];
    case "bearer":
      return ["token"];
    case "oauth2":
      return ["accessToken"];
    case "apikey":
      return ["value"];
    case "oauth1":
      return ["consumerKey", key ?? "consumerSecret", "token", "tokenSecret"];
    case "jwt":
      return [key ?? "secret", "payload"];
    case "hawk":
      return ["authId", "authKey"];
    case "awsv4":
      return ["accessKey", "secretKey"];
    case "edgegrid":
      return ["accessToken", "clientToken", "clientSecret"];
    case "asap":
      return ["iss", "kid", "privateKey", ...(textOption(scheme, "aud") === undefined ? (["aud"] as const) : [])];
    case "ntlm":
      return [];
    default:
      return assertNever(scheme);
  }
}

/** A credential as an object literal, with its values printed by `print`. */
export function printCredential({ type, fields }: Credential, print: (field: CredentialField) => Code): Code {
  const members = fields.map((field) => code`${printIdentifier(field)}: ${print(field)}`);
  return code`{ ${joinCode([code`type: ${printString(type)}`, ...members], ", ")} }`;
}

/** A credential with its values left blank. */
export function printBlankCredential(credential: Credential): Code {
  return printCredential(credential, (field) => (field === "payload" ? code`{ sub: "…" }` : code`"…"`));
}

/** Markdown that shows the credential of a scheme and describes the scheme. */
export function describeScheme(scheme: AuthScheme): Code {
  const [credential] = credentialsFor([scheme]);
  if (credential === undefined) {
    return code`NTLM cannot be sent with ${printMarkdownCode("fetch")}: pass ${printMarkdownCode("auth: null")} or an ${printMarkdownCode("Authorization")} header to such calls`;
  }
  return code`${printMarkdownCode(printBlankCredential(credential))}: ${nameScheme(scheme)}`;
}

function nameScheme(scheme: AuthScheme): Code {
  switch (scheme.kind) {
    case "basic":
      return code`HTTP Basic authentication`;
    case "bearer":
      return code`a bearer token`;
    case "oauth2":
      return code`an OAuth 2 access token`;
    case "apikey":
      return code`an API key in the ${scheme.in === "query" ? code`query parameter` : code`header`} ${printMarkdownCode(scheme.name)}`;
    case "oauth1":
      return code`OAuth 1, signed with ${printMarkdownCode(textOption(scheme, "signatureMethod") ?? "HMAC-SHA1")}`;
    case "jwt":
      return code`a JSON Web Token for each request, signed with ${printMarkdownCode(textOption(scheme, "algorithm") ?? "HS256")}`;
    case "digest":
      return code`HTTP Digest authentication, when the server asks for it`;
    case "hawk":
      return code`a Hawk signature`;
    case "awsv4":
      return code`AWS Signature Version 4, optionally with ${printMarkdownCode("sessionToken")}, ${printMarkdownCode("region")} and ${printMarkdownCode("service")}`;
    case "edgegrid":
      return code`an Akamai EdgeGrid signature`;
    case "asap":
      return code`an ASAP token for each request`;
    case "ntlm":
      return code`NTLM`;
    default:
      return assertNever(scheme);
  }
}
