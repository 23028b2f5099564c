import type { Auth, Request } from "../collection/model.ts";
import { isAuthorization } from "../operations/auth.ts";
import { fillParameters } from "./open-auth.ts";
import { lowerCase } from "../util/letters.ts";
import { decodePercent } from "../util/percent.ts";

/**
 * The credential of a generated client for an auth block; `null` for none. Without an auth block,
 * the user information of the URL counts, unless the request has its own `Authorization` header.
 * Values may contain variables, which `templates/verbatim/` replaces.
 */
export function credentialOf(auth: Auth | undefined, request: Request): object | null {
  if (auth === undefined) return userInfoOf(request);
  const { type, parameters } = auth;
  const value = (name: string): string => (Object.hasOwn(parameters, name) ? (parameters[name] ?? "") : "");
  switch (type) {
    case "basic":
      return { type, username: value("username"), password: value("password") };
    case "bearer":
      return { type, token: value("token") };
    case "apikey":
      // Without a value, Postman sends only the key.
      return Object.hasOwn(parameters, "value") ? { type, value: value("value") } : { type };
    case "oauth2":
      return lowerCase(value("tokenType")) === "mac" ? null : { type, accessToken: value("accessToken") };
    default:
      return { ...fillParameters(type, parameters), type };
  }
}

/**
 * True for an OAuth 2 token that is not sent, because Postman does not know the place where it is
 * to go. Postman removes the request's own token all the same. Generated functions have no such
 * auth.
 */
export function onlyRemovesToken({ type, parameters }: Auth, expand: (text: string) => string): boolean {
  const value = (name: string): string => (Object.hasOwn(parameters, name) ? expand(parameters[name] ?? "") : "");
  if (type !== "oauth2" || value("accessToken") === "" || lowerCase(value("tokenType")) === "mac") return false;
  return !["", "header", "queryParams"].includes(value("addTokenTo"));
}

/**
 * A credential with that of the URL, which Postman sends beside one that is not in `Authorization`.
 * A client takes those that its function sends.
 */
export function withUrlCredential(
  credential: object | null,
  auth: Auth | undefined,
  request: Request,
  expand: (text: string) => string = (text) => text,
): object | null {
  const url = auth === undefined || auth.type === "basic" ? null : userInfoOf(request, expand);
  return credential === null || url === null ? credential : [credential, url];
}

function userInfoOf({ url, headers }: Request, expand: (text: string) => string = (text) => text): object | null {
  if (url.userInfo === undefined || headers.some((header) => !header.disabled && isAuthorization(header))) return null;
  const [user = "", ...password] = url.userInfo.split(":");
  return { type: "basic", username: expand(decodePercent(user)), password: expand(decodePercent(password.join(":"))) };
}
