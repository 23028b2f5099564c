import { isObject } from "../../json/members.ts";

/**
 * The user info of a URL as `user:password`. `undefined` if there is none or an empty one
 * (`https://@host`), which Postman does not send.
 */
export function readUserInfo(auth: unknown): string | undefined {
  if (!isObject(auth)) return undefined;
  const { user, password } = auth;
  const name = typeof user === "string" ? user : "";
  if (typeof password === "string") return `${name}:${password}`;
  return name === "" ? undefined : name;
}
