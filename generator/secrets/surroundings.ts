import { foldName } from "../collection/credential-names.ts";
import type { Url } from "../collection/model.ts";
import { maxCredentialName, maxKnownNames } from "../util/limits.ts";

/**
 * What the names beside a value show. `oauth`: parameters of an OAuth exchange. `client`: an OAuth
 * client alone, which other APIs name too. `oneTime`: a second factor. `question`: a question;
 * `securityQuestion`: one that proves who somebody is. `address`: a postal address, in which
 * `code`, `state` and `pin` mean something else. `code` and `state`: beside each other they may
 * come from a redirect. `provider`: somebody else signs the user in. `request`: a request that a
 * code confirms. `key`: an API key, from which a hash is made. `jwk`: a JSON Web Key. `sentCode`:
 * the path says that a code is sent. `user`: the name of a user; `u`: its initial, beside which `p`
 * is a password. `account`: what people also sign in with. `signIn`: the object is about signing
 * in.
 */
export type Companion =
  | "oauth"
  | "client"
  | "oneTime"
  | "question"
  | "securityQuestion"
  | "address"
  | "code"
  | "state"
  | "provider"
  | "request"
  | "key"
  | "jwk"
  | "sentCode"
  | "user"
  | "u"
  | "account"
  | "signIn";

/** What stands around a value. Names such as `code` and `state` say nothing without it. */
export interface Surroundings {
  readonly isResponse: boolean;
  /**
   * `signIn`: the request exchanges credentials. `check`: it checks or confirms something, such as
   * a code that was sent.
   */
  readonly endpoint: "signIn" | "check" | "other";
  readonly companions: ReadonlySet<Companion>;
}

/** Where lines, tables and commands are: a body consists of them, and prose shows some. */
export type SyntaxPlace = "body" | "prose";

const noCompanions: ReadonlySet<Companion> = new Set();

/** Nothing is known. */
export const noSurroundings: Surroundings = { isResponse: false, endpoint: "other", companions: noCompanions };

/** Names that make others beside them readable. Compared without separators. */
const companionNames: readonly (readonly [Companion, RegExp])[] = [
  [
    "oauth",
    /^(?:granttype|redirecturi|responsetype|responsemode|codeverifier|codechallenge(?:method)?|clientsecret|clientassertion(?:type)?|verificationuri(?:complete)?|(?:requested|subject)tokentype|idtokenhint|sessionstate|oauthverifier|saml(?:response|request|art))$/,
  ],
  ["code", /^(?:auth|authorization)?code$/],
  ["state", /^state$/],
  ["client", /^(?:client|consumer)(?:id|key)$/],
  [
    "oneTime",
    /^(?:(?:otp|totp|mfa|2fa|tfa|sms)[a-z]*|(?:factor|authenticator|challenge|verification)(?:id|type|sid|method|token)|oobcode|bindingmethod|(?:is)?twofactor[a-z]*|sessioninfo|strategy)$/,
  ],
  ["provider", /^(?:provider|connection|socialprovider|identityprovider|idp)$/],
  ["request", /^requestid$/],
  ["key", /^(?:api|app|access|public)key$/],
  ["jwk", /^kty$/],
  ["user", /^(?:[a-z]{0,20}user(?:name)?|[a-z]{0,20}login(?:name|id)?|userid|usr|uname)$/],
  ["u", /^u$/],
  ["account", /^(?:e?mail|emailaddress|phone|mobile|account|uid|identifier|msisdn)$/],
  ["securityQuestion", /^(?:security|secret|recovery|challenge)question[a-z]{0,10}$/],
  ["question", /^(?:[a-z]{0,20}question(?:id|text|key)?)$/],
  ["address", /^(?:[a-z]{0,20}(?:city|town|street|district|locality|province|country|countrycode|postal|zip|zipcode|postcode|address))$/],
];

const known = new Map<string, Companion | "none">();

function companionOf(name: string): Companion | "none" {
  if (name.length > maxCredentialName) return "none";
  const seen = known.get(name);
  if (seen !== undefined) return seen;
  const folded = foldName(name);
  const companion = companionNames.find(([, pattern]) => pattern.test(folded))?.[0] ?? "none";
  if (known.size < maxKnownNames) known.set(name, companion);
  return companion;
}

/**
 * What a set of names shows, added to what was known. Allocates only where a name shows something.
 */
export function addCompanions(companions: ReadonlySet<Companion>, names: Iterable<string>): ReadonlySet<Companion> {
  let result = companions;
  for (const name of names) {
    const companion = companionOf(name);
    if (companion !== "none" && !result.has(companion)) result = new Set([...result, companion]);
  }
  return result;
}

/** The same surroundings with more names beside the value. */
export function besideNames(around: Surroundings, names: Iterable<string>): Surroundings {
  const companions = addCompanions(around.companions, names);
  return companions === around.companions ? around : { ...around, companions };
}

/**
 * As many names stand beside a password. Among more, such as in a program, a user is one of many.
 */
const mostBesidePassword = 16;

const oneOfMany: ReadonlySet<Companion> = new Set<Companion>(["user", "u", "account"]);

/** The same for names of text, in which many that have nothing to do with each other may stand. */
export function besideFew(around: Surroundings, names: readonly string[]): Surroundings {
  const beside = besideNames(around, names);
  if (names.length <= mostBesidePassword || beside === around) return beside;
  return { ...beside, companions: new Set([...beside.companions].filter((companion) => !oneOfMany.has(companion))) };
}

/** True for the value of a `type` or `method` that says that a one-time code stands beside it. */
export function isSecondFactor(value: string): boolean {
  return /^(?:t?otp|hotp|sms|mfa|2fa|email_?otp|sms_?otp|totp_?code|authenticator)$/i.test(value);
}

/** Segments that exchange credentials, whatever follows them. */
const exchanges =
  /^(?:log[-_]?[io]ns?|sign[-_]?[io]ns?|sso|saml2?|oauth2?|oidc|openid-connect|authenticate|authori[sz]e|authorization|authentication|otp|totp|mfa|2fa|two-?factor|password-?less|magic-?link|webauthn|passkeys?)$/i;

/** Segments that do so at the end of a path, also with words around them. */
const exchangeWords =
  /^(?:(?:log|sign)(?:[io]n|on)|login|logon|signin|signon|oauth2?|auth|authenticate|authori[sz]e|tokens?|jwt|sessions?|otp|totp|mfa|passwords?|passwd|credentials?|introspect|revoke|sso|saml|passkey)$/i;
const fillers =
  /^(?:v?\d+|a|an|the|api|user|users|account|admin|client|customer|member|device|access|refresh|bearer|request|create|get|new|generate|obtain|issue|renew|exchange|reset|forgot|forgotten|change|set|update|validate|verify|check|confirm|send|resend|step|two|factor|sign|log|in|on|by|with|email|phone|sms|social|oauth|google|facebook|apple|github|microsoft|provider|code|php|do|json|aspx?|jsp|svc)$/i;

/** Segments after `/auth/` that exchange credentials. */
const authSteps =
  /^(?:callback|refresh|verify|confirm|start|complete|exchange|validate|check|submit|begin|finish|initiate|revoke|reset|code|register|google|github|facebook|microsoft|apple|linkedin|sms|email|phone)$/i;

const checkWords =
  /^(?:verif(?:y|ication|ications)|confirm|confirmation|activat(?:e|ion)|unlock|recover|recovery|reset|challenges?|attempts?|callback|enroll?|enrollment|register|registration|sign-?up|invitations?|magic|pin)$/i;

/**
 * What the last segments of a path say about a request: `/v1/login`, `/oauth2/token`,
 * `/users/:id/verify-phone`. Names that stand for a value are passed over.
 */
export function endpointOf(path: readonly string[]): Surroundings["endpoint"] {
  const literal = path.filter((segment) => segment !== "" && segment.length <= 80 && !/^:|[{}%]/.test(segment));
  const last = literal.at(-1) ?? "";
  const before = literal.at(-2) ?? "";
  if (exchanges.test(last) || exchanges.test(before) || isExchange(last)) return "signIn";
  if (/^auth$/i.test(before) && authSteps.test(last)) return "signIn";
  return [last, before].some((segment) => wordsOf(segment).some((word) => checkWords.test(word))) ? "check" : "other";
}

function isExchange(segment: string): boolean {
  const words = wordsOf(segment);
  return words.some((word) => exchangeWords.test(word)) && words.every((word) => exchangeWords.test(word) || fillers.test(word));
}

function wordsOf(text: string): readonly string[] {
  return text.replace(/([a-z0-9])([A-Z])/g, "$1-$2").split(/[-_.~]+/);
}

const operation = /\b(?:mutation|query)\s+(\w{1,80})|\{\s*(\w{1,80})\s*[({]/g;

/**
 * The same for GraphQL, where the names of the operation and its fields say what a path says
 * elsewhere.
 */
export function endpointOfGraphql(query: string): Surroundings["endpoint"] {
  const names = [...query.slice(0, 2_000).matchAll(operation)].map(({ 1: name, 2: field }) => name ?? field ?? "");
  const endpoints = names.map((name) => endpointOf([name]));
  if (endpoints.includes("signIn")) return "signIn";
  return endpoints.includes("check") ? "check" : "other";
}

/** Segments of a path whose answer may be the code that was sent. */
const sentCode = /(?:^|[-_.])(?:t?otps?|mfa|2fa|sms-?code|verification-?code)(?:$|[-_.])/i;

/** What the URL of a request shows. */
export function surroundingsOfUrl(url: Url): Surroundings {
  const sends = url.path.some((segment) => segment.length <= 80 && sentCode.test(segment));
  return {
    isResponse: false,
    endpoint: endpointOf(url.path),
    companions: addCompanions(
      sends ? new Set<Companion>(["sentCode"]) : noCompanions,
      url.query.map(({ key }) => key ?? ""),
    ),
  };
}

const urlInText = /https?:\/\/[\w.:-]{1,200}(\/[\w./-]{1,300})/g;
const mostUrls = 20;

/** The same where a string shows a URL at which somebody signs in, as a command does. */
export function surroundingsInText(text: string, around: Surroundings): Surroundings {
  if (around.endpoint === "signIn" || !text.includes("://")) return around;
  let left = mostUrls;
  for (const { 1: path = "" } of text.matchAll(urlInText)) {
    if (endpointOf(path.split("/")) === "signIn") return { ...around, isResponse: false, endpoint: "signIn" };
    if (--left === 0) break;
  }
  return around;
}

/** The stronger of two endpoints. */
export function strongerEndpoint(one: Surroundings["endpoint"], other: Surroundings["endpoint"]): Surroundings["endpoint"] {
  if (one === "signIn" || other === "signIn") return "signIn";
  return one === "check" ? one : other;
}
