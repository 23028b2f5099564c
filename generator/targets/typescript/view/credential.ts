import type { AuthScheme } from "../../../ir/api.ts";
import { isComposed, type testCredentials } from "../../../fixtures/credentials.ts";
import { credentialName, isSigning, needsPrivateKey, textOption } from "../../../ir/auth-scheme.ts";
import { variableNames } from "../../../variables/template.ts";
import { type Code, code, joinCode, nothing } from "../print/code.ts";
import { quoteInComment } from "../print/comment.ts";
import { printMarkdownCode } from "../print/markdown.ts";
import { printIdentifier, printObjectKey, printString } from "../print/literal.ts";
import { assertNever } from "../../../util/assert-never.ts";

/** A field that callers fill in. */
export type CredentialField = keyof typeof testCredentials | "privateKey";

/** A credential with its fields. */
export interface Credential {
  readonly type: AuthScheme["kind"];
  /** Its variable in the collection, if it has one of its own. */
  readonly name: string | undefined;
  readonly fields: readonly CredentialField[];
  /** The variables of a key that consists of several values. */
  readonly values: readonly string[];
}

/** A type of the runtime, and the names that a credential of this type may have. */
export interface CredentialType {
  readonly type: string;
  readonly names: readonly string[];
}

/** The types of the credentials that fit some schemes. */
export function credentialTypesFor(schemes: readonly AuthScheme[]): readonly CredentialType[] {
  const names = new Map<string, ReadonlySet<string>>();
  for (const scheme of schemes.filter((each) => composedNames(each).length === 0)) {
    for (const type of credentialTypes[scheme.kind]) names.set(type, new Set([...(names.get(type) ?? []), ...namesOf(scheme)]));
  }
  const single = [...names].map(([type, set]) => ({ type, names: [...set] }));
  const composed = credentialsFor(schemes).filter(({ values }) => values.length > 0);
  return [...single, ...composed.map(({ values }) => ({ type: "ApiKeyValues", names: values }))];
}

/** The variables of a key that consists of several values; none for other schemes. */
function composedNames(scheme: AuthScheme): readonly string[] {
  return scheme.kind === "apikey" && isComposed(scheme.text) ? [...new Set(variableNames(scheme.text))] : [];
}

/** A key without a name of its own is called like its place. */
function namesOf(scheme: AuthScheme): readonly string[] {
  const name = credentialName(scheme) ?? (scheme.kind === "apikey" ? scheme.name : undefined);
  return name === undefined ? [] : [name];
}

/** The credential types of the runtime that fit a scheme. */
const credentialTypes: Readonly<Record<AuthScheme["kind"], readonly string[]>> = {
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
 * One credential per kind of scheme and variable, with every field that any of these schemes needs.
 * There is none for NTLM.
 */
export function credentialsFor(schemes: readonly AuthScheme[]): readonly Credential[] {
  const credentials = new Map<string, Credential>();
  for (const scheme of schemes) {
    if (scheme.kind === "ntlm") continue;
    const name = credentialName(scheme);
    const values = composedNames(scheme);
    const key = JSON.stringify([scheme.kind, name, values]);
    const fields = new Set([...(credentials.get(key)?.fields ?? []), ...fieldsOf(scheme)]);
    credentials.set(key, { type: scheme.kind, name, fields: [...fields], values });
  }
  return [...credentials.values()];
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

/** A credential as an object literal; `print` prints its values, by field and name. */
export function printCredential(
  { type, name, fields, values }: Credential,
  print: (field: CredentialField, name: string | undefined) => Code,
): Code {
  const named = name === undefined ? [] : [code`name: ${printString(name)}`];
  const members = fields.map((field) => code`${printIdentifier(field)}: ${print(field, name)}`);
  const composed = values.map((value) => code`${printObjectKey(value)}: ${print("value", value)}`);
  const content = values.length === 0 ? members : [code`values: { ${joinCode(composed, ", ")} }`];
  return code`{ ${joinCode([code`type: ${printString(type)}`, ...named, ...content], ", ")} }`;
}

/**
 * A credential with its values left blank, or with `value` as each. Its name is shown only if its
 * type has several.
 */
export function printBlankCredential(credential: Credential, schemes: readonly AuthScheme[], value: Code = code`"…"`): Code {
  const others = credentialsFor(schemes).filter(({ type }) => type === credential.type);
  const shown = others.length > 1 ? credential : { ...credential, name: undefined };
  return printCredential(shown, (field) => (field === "payload" ? code`{ sub: "…" }` : value));
}

/**
 * A list item that says what to pass for a scheme and what is sent; empty if the type of the
 * credential says it all.
 */
export function explainScheme(scheme: AuthScheme, schemes: readonly AuthScheme[]): string {
  const [credential] = credentialsFor([scheme]);
  const isOnly = credentialsFor(schemes).filter(({ type }) => type === scheme.kind).length === 1;
  const text = scheme.kind === "apikey" ? scheme.text : undefined;
  if (credential === undefined || (text === undefined && (isOnly || credential.name === undefined))) return "";
  const shown = quoteInComment(printBlankCredential(credential, schemes));
  if (scheme.kind !== "apikey") return `- ${shown} for ${quoteInComment(`{{${credential.name}}}`)}`;
  const sent = `${scheme.name}${scheme.in === "query" ? "=" : ": "}${text ?? `{{${credential.name}}}`}`;
  return `- ${shown} is sent as ${quoteInComment(sent)}`;
}

/** Markdown that shows the credential of a scheme and describes the scheme. */
export function describeScheme(scheme: AuthScheme, schemes: readonly AuthScheme[]): Code {
  const [credential] = credentialsFor([scheme]);
  if (credential === undefined) {
    return code`NTLM cannot be sent with ${printMarkdownCode("fetch")}: pass ${printMarkdownCode("auth: null")} or an ${printMarkdownCode("Authorization")} header to such calls`;
  }
  return code`${printMarkdownCode(printBlankCredential(credential, schemes))}: ${nameScheme(scheme)}`;
}

/** What a scheme sends, in Markdown. */
export function nameScheme(scheme: AuthScheme): Code {
  switch (scheme.kind) {
    case "basic":
      return code`HTTP Basic authentication`;
    case "bearer":
      return code`a bearer token`;
    case "oauth2":
      return code`an OAuth 2 access token`;
    case "apikey":
      return code`an API key in the ${scheme.in === "query" ? code`query parameter` : code`header`} ${printMarkdownCode(scheme.name)}${
        scheme.text === undefined
          ? nothing
          : code`, sent as ${printMarkdownCode(scheme.text)}: pass only the ${isComposed(scheme.text) ? code`values` : code`value`}`
      }`;
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
