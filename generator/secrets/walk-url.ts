import type { PathVariable, SeenQueryParameter, Url } from "../collection/model.ts";
import type { TextContext } from "./find.ts";
import { queryName } from "./names.ts";
import { besideNames, type Surroundings } from "./surroundings.ts";
import { cutUserInfo, isPathToken } from "./text/url-text.ts";

/**
 * Replaces a string of a URL. `member` is its place within `pointer`: empty where the model knows
 * no nearer one.
 */
export type ReplaceUrlText = (value: string, pointer: string, member: string, context: TextContext) => string;

const plain: TextContext = { kind: "text" };

/**
 * A URL in which each string went through `replace`. `own` is the URL of the item: in a saved
 * request, its `:token` names what stands at that place, counted from the end.
 */
export function mapUrl(url: Url, own: Url, around: Surroundings, replace: ReplaceUrlText): Url {
  const { pointer, path, host, userInfo } = url;
  const shift = own.path.length - path.length;
  const beside = besideNames(
    around,
    url.pathVariables.map(({ key }) => key),
  );
  const replaceHost = (value: string): string => replaceAfterScheme(value, (text) => replace(text, pointer, "", plain));
  const mapSegment = (segment: string, index: number): string => {
    if ((path[index - 2] ?? "").endsWith(":") && path[index - 1] === "") return replaceHost(segment);
    return replace(segment, pointer, "", contextOfSegment(segment, index, url, own.path[index + shift] ?? "", beside));
  };
  const replacedHost = replaceHost(host);
  return {
    ...url,
    userInfo: userInfo === undefined ? undefined : replaceHost(`${userInfo}@h`).slice(0, -2),
    host: replacedHost === host ? host : cutUserInfo(replacedHost),
    path: path.map(mapSegment),
    query: url.query.map((parameter) => mapQuery(parameter, url, around, replace)),
    pathVariables: url.pathVariables.map((variable) => mapPathVariable(variable, url, beside, replace)),
  };
}

/** Digits behind `/otp/` or `/pin/`, and behind `/verify/` and an id. */
function isPathCode(segment: string, path: readonly string[], index: number): boolean {
  if (!/^\d{4,8}$/.test(segment)) return false;
  const [before = "", first = ""] = [path[index - 1], path[index - 2]];
  if ([before, first].some((name) => name.length <= 80 && /(?:^|[-_])(?:t?otp|mfa|2fa|pin|passcode)(?:$|[-_])/i.test(name))) return true;
  return /^(?:verify|verification|confirm)$/i.test(first) && index === path.length - 1 && /[\d:{]/.test(before);
}

/** The last segment behind `/login/` and a user. */
function isPathPassword(segment: string, path: readonly string[], index: number): boolean {
  const [user = "", first = ""] = [path[index - 1], path[index - 2]];
  if (!/^(?:log-?[io]n|sign-?in)$/i.test(first) || index !== path.length - 1 || /^(?:v?\d+|oauth2?|auth|saml2?|sso)$/i.test(user))
    return false;
  return /\d/.test(segment) && /[A-Za-z]/.test(segment) && /^[^:{}]{6,60}$/.test(segment);
}

/** Before an `@`, a host has a user and a password, which are found after a scheme. */
function replaceAfterScheme(value: string, replace: (text: string) => string): string {
  const scheme = "https://";
  return value.includes("@") ? replace(`${scheme}${value}`).slice(scheme.length) : replace(value);
}

function contextOfSegment(segment: string, index: number, url: Url, own: string, around: Surroundings): TextContext {
  if (isPathToken(segment, url.path, index, url.host)) return { kind: "pathToken", name: "" };
  if (isPathCode(segment, url.path, index)) return { kind: "value", name: "otp", around };
  if (isPathPassword(segment, url.path, index)) return { kind: "value", name: "password", around };
  const name = /^:([\w-]+)$|^\{\{?([\w-]+)\}?\}$/.exec(own);
  if (name === null || segment === own || segment.startsWith(":")) return plain;
  return { kind: "value", name: name[1] ?? name[2] ?? "", around };
}

function mapQuery(parameter: SeenQueryParameter, url: Url, around: Surroundings, replace: ReplaceUrlText): SeenQueryParameter {
  const { key, value, pointer, description } = parameter;
  // In a URL that is a string, the parameters have no place of their own.
  const member = pointer === url.pointer ? "" : "value";
  const mapped = value === null ? null : replace(value, pointer, member, { kind: "value", name: queryName(key ?? ""), around });
  return {
    ...parameter,
    key: key === null ? null : replace(key, pointer, "", plain),
    value: mapped,
    description: replace(description, pointer, "description", { kind: "description", name: key ?? "" }),
    ...(mapped === value ? {} : { redacted: true }),
  };
}

function mapPathVariable(variable: PathVariable, url: Url, around: Surroundings, replace: ReplaceUrlText): PathVariable {
  const { key, value, description, pointer } = variable;
  const index = url.path.indexOf(`:${key}`);
  const isToken = value !== undefined && index >= 0 && isPathToken(value, url.path, index, url.host);
  const context: TextContext = isToken ? { kind: "pathToken", name: key } : { kind: "value", name: key, around };
  return {
    ...variable,
    value: value === undefined ? undefined : replace(value, pointer, "value", context),
    description: replace(description, pointer, "description", { kind: "description", name: key }),
  };
}
