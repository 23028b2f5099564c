import type { ResponseType } from "../ir/api.ts";
import type { Type } from "../ir/type.ts";

/** How a body is decoded whose type the config says. */
export function decodeOf(type: Type): ResponseType["decode"] {
  return isText(type) ? "auto" : "json";
}

/** True for a type whose values may be sent as plain text. */
function isText(type: Type): boolean {
  return type.kind === "string" || type.kind === "literal" || (type.kind === "union" && type.members.every(isText));
}

/** True if no body was saved: where some were of several kinds, text or bytes are among them. */
export function isUndecided({ decode, type }: ResponseType): boolean {
  const members = type.kind === "union" ? type.members : [type];
  return decode === "auto" && !members.some(({ kind }) => kind === "string" || kind === "binary");
}
