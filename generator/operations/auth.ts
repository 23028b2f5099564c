import type { Auth, Header, Request } from "../collection/model.ts";
import type { ApiKeyScheme, AuthScheme, NamedCredential } from "../ir/api.ts";
import type { BuildContext } from "./context.ts";
import type { PlacedItem } from "./inherit.ts";
import { isCarriedBySignature, isSigning, isSigningKind, readSigningScheme, tokenParameter } from "../ir/auth-scheme.ts";
import { expandVariables, hasComputedName, soleVariable, variableNames } from "../variables/template.ts";
import { lowerCase } from "../util/letters.ts";

/**
 * How an operation carries credentials: by the nearest auth block; else by an `Authorization`
 * header of the item or, unless it is `noauth`, of a saved request; else by the user info of the
 * URL.
 */
export function buildAuth(placed: PlacedItem, saved: readonly Request[], context: BuildContext): AuthScheme | undefined {
  if (placed.auth !== undefined) return schemeOf(placed.auth, placed, context);
  const requests = placed.noauth ? [placed.item.request] : [placed.item.request, ...saved];
  const header = requests.flatMap(({ headers }) => headers).find((each) => isAuthorization(each) && !each.disabled && each.value !== "");
  if (header !== undefined) return schemeOfHeader(header);
  return placed.item.request.url.userInfo === undefined ? undefined : { kind: "basic" };
}

/**
 * The user info of a URL beside an auth block. Postman sends it too, unless the block, or the item
 * itself, sets `Authorization`.
 */
export function buildUrlAuth({ auth, item }: PlacedItem, scheme: AuthScheme | undefined, expand: Expand): AuthScheme | undefined {
  const { url, headers } = item.request;
  if (auth === undefined || scheme === undefined || url.userInfo === undefined) return undefined;
  const hasOwn = headers.some((header) => isAuthorization(header) && !header.disabled);
  return hasOwn || isCarriedByAuth(scheme, "header", "Authorization", expand) ? undefined : { kind: "basic" };
}

type Expand = (text: string) => string;

/**
 * True if auth replaces a header or query parameter of this name. Postman compares the header of an
 * API key by letters and digits, so that `api-key` and `ApiKey` are equal, and query keys exactly.
 * `expand` replaces the variables that the collection defines.
 */
export function isCarriedByAuth(
  scheme: AuthScheme | undefined,
  place: "header" | "query",
  name: string,
  expand: Expand = (text) => text,
): boolean {
  if (scheme === undefined) return false;
  if (place === "header" && isAuthorization({ key: name }) && setsAuthorization(scheme)) return true;
  if (isSigning(scheme)) return isCarriedBySignature(scheme, place, name);
  if (scheme.kind === "oauth2") return place === "query" && name === "access_token";
  if (scheme.kind !== "apikey" || scheme.in !== place) return false;
  const [one, two] = [expand(scheme.name), expand(name)];
  return place === "query" ? one === two : foldWords(one) === foldWords(two);
}

/**
 * True if auth sets or removes `Authorization`, whatever the item has there. An API key only
 * replaces what has its own name, and a JWT in the query only the parameter. The others remove the
 * header, also where they add a parameter to the query.
 */
function setsAuthorization(scheme: AuthScheme): boolean {
  return scheme.kind !== "apikey" && !(scheme.kind === "jwt" && tokenParameter(scheme) !== undefined);
}

function foldWords(name: string): string {
  return lowerCase(name).replace(/[^a-z0-9]/g, "");
}

/** True for the header that most auth schemes set. */
export function isAuthorization({ key }: Pick<Header, "key">): boolean {
  return lowerCase(key) === "authorization";
}

function schemeOf(auth: Auth, placed: PlacedItem, context: BuildContext): AuthScheme | undefined {
  const parameter = (name: string): string | undefined => (Object.hasOwn(auth.parameters, name) ? auth.parameters[name] : undefined);
  switch (auth.type) {
    case "basic":
      return { kind: "basic", ...nameCredential(parameter("username"), parameter("password")) };
    case "bearer":
      return { kind: "bearer", ...nameCredential(parameter("token")) };
    case "apikey":
      return apiKeyScheme(parameter("key") ?? "", parameter("in"), parameter("value") ?? "");
    case "oauth2":
      return withName(oauth2Scheme(parameter("addTokenTo"), parameter("headerPrefix")), parameter("accessToken"));
    default:
      return schemeByType(auth, parameter, placed, context);
  }
}

function schemeByType(
  auth: Auth,
  parameter: (name: string) => string | undefined,
  placed: PlacedItem,
  context: BuildContext,
): AuthScheme | undefined {
  const place = { pointer: auth.pointer, item: placed.item.path };
  const { type } = auth;
  if (type === "ntlm") {
    context.report("authNotSupported", place, { type });
    return { kind: "ntlm" };
  }
  if (!isSigningKind(type)) {
    context.report("authUnknown", place, { type });
    return undefined;
  }
  const scheme = readSigningScheme(type, parameter, (text) => expandVariables(text, (name) => context.variables.get(name)?.value));
  if (scheme === undefined) context.report("authAlgorithmUnknown", place, { type });
  return scheme;
}

/** A credential is named after the first variable that is all of one of its strings. */
function nameCredential(...texts: readonly (string | undefined)[]): NamedCredential {
  const name = texts.map((text) => soleVariable((text ?? "").trim())).find((variable) => variable !== undefined && variable !== "");
  return name === undefined ? {} : { credential: name };
}

function withName(scheme: AuthScheme | undefined, text: string | undefined): AuthScheme | undefined {
  return scheme === undefined ? undefined : { ...scheme, ...nameCredential(text) };
}

/** Postman reads any `in` other than `query` as the header. The name keeps its variables. */
function apiKeyScheme(name: string, place: string | undefined, value: string): AuthScheme | undefined {
  if (name === "") return undefined;
  return { kind: "apikey", in: place === "query" ? "query" : "header", name, ...readKeyText(name, value) };
}

/**
 * The fixed text around the values of a key, so that callers pass the values alone, and the name of
 * a single value. Of a value without variables, the word of an authorization scheme is fixed.
 */
function readKeyText(name: string, value: string): Pick<ApiKeyScheme, "text" | "credential"> {
  const text = value.trim();
  const variables = [...new Set(variableNames(text))];
  const [only] = variables;
  if (hasComputedName(text) || variables.includes("")) return {};
  if (only === undefined) {
    const [, word] = lowerCase(name) === "authorization" ? (schemeWord.exec(text) ?? []) : [];
    return word === undefined ? {} : { text: `${word} {{value}}` };
  }
  const credential = variables.length === 1 ? { credential: only } : {};
  if (text === `{{${only}}}`) return credential;
  return isStructure(text) ? { text, ...credential } : {};
}

/**
 * True if nothing beside the variables can be a part of the credential: only the word of a scheme,
 * names of parameters, very short values, and punctuation.
 */
function isStructure(text: string): boolean {
  const fixed = text.replace(/\{\{[^{}]*\}\}/g, "\0").replace(/^[A-Za-z][\w-]{0,30}(?=[\s:\0])/, "");
  return fixed.split(/[\s:;,"'/|.&\0-]+/).every((piece) => /^(?:[A-Za-z][\w-]{0,30}=)?(?:[A-Za-z0-9]{0,3})$/.test(piece));
}

/** A scheme and a single credential: `GenieKey 0a1b`. */
const schemeWord = /^([A-Za-z][\w-]{1,30})\s+[^\s"=,]+=*$/;

/**
 * Postman trims the prefix, uses `Bearer` if there is none, and does not send the token if the
 * place is unknown.
 */
function oauth2Scheme(place: string | undefined, prefix: string | undefined): AuthScheme | undefined {
  if (place !== undefined && place !== "header" && place !== "queryParams") return undefined;
  return { kind: "oauth2", in: place === "queryParams" ? "query" : "header", prefix: (prefix ?? "Bearer").trim() };
}

function schemeOfHeader(header: Header): AuthScheme {
  const [, word = "", credential] = /^(bearer|basic)(?:\s+(.*))?$/is.exec(header.value.trim()) ?? [];
  if (lowerCase(word) === "bearer") return { kind: "bearer", ...nameCredential(credential) };
  if (lowerCase(word) === "basic") return { kind: "basic", ...nameCredential(credential) };
  return { kind: "apikey", in: "header", name: header.key, ...readKeyText(header.key, header.value) };
}

/** Equal strings for equal schemes. */
export function schemeKey(scheme: AuthScheme): string {
  return JSON.stringify(scheme);
}
