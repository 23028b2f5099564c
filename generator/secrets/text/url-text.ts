import { userInfoPlaceholder } from "../placeholder.ts";
import type { Secret } from "../secret.ts";
import { isDatabaseId, isHarmless, isLongRandom, looksRandom, uuid } from "../value.ts";

/**
 * User info behind a scheme, which may be a variable. A password may contain `@`: the last one ends
 * it.
 */
const afterScheme = /(?<=(?:[a-z][a-z0-9+.-]{0,20}|\}\}):\\{0,2}\/\\{0,2}\/)([^\s/?#"'<>\\`]{1,500})(?=@[\w[{])/gi;

/**
 * User info whose password has signs that should be encoded, or without a scheme before `//`. What
 * looks like a port is one.
 */
const unencoded =
  /(?<=(?:[a-z][a-z0-9+.-]{0,20}:|^|[\s"'=(,])\\{0,2}\/\\{0,2}\/)([\w.%+~-]{1,100}:(?!\d{1,5}(?:[/?#]|$))[^\s@"'<>`\\]{3,200})(?=@[\w[{])/gi;

/** User info of data source names: `bob:…@tcp(h)`, `jdbc:oracle:thin:scott/…@h`. */
const dataSource = /(?<![\w.%+~-])([\w.%+~-]{1,100}:[^\s@"'<>`]{3,200})(?=@(?:tcp6?|udp|unix)\()/gi;
const oracle = /(?<=jdbc:oracle:(?:thin|oci8?):[^\s/@"']{1,60}\/)([^\s@"']{3,100})(?=@)/gi;

/** User info at the start of a string that names a host without a scheme. */
const atStart =
  /^(?!(?:mailto|sips?|xmpp|acct|tel|urn|users?|group|e-?mail|serviceaccount|domain|principal):)([\w.%+~-]{1,100}:[^\s/?#"'<>\\`]{3,300})(?=@(?:[\w-]{1,80}[.:]|localhost|\{\{|\[))/i;

/**
 * User and password in URLs, also in those within other text. Linear in the length of the string.
 */
export function findUserInfo(text: string): readonly Secret[] {
  if (!text.includes("@")) return [];
  const start = atStart.exec(text);
  // With letters alone, it may be a name and an address.
  const isUser = /:.*[\d!$%^&*+=~-]/.test(start?.[1] ?? "");
  const matches = text.includes("://") ? [...text.matchAll(afterScheme)] : [];
  const others = [...(text.includes("/") ? text.matchAll(unencoded) : []), ...text.matchAll(dataSource)];
  const passwords = [...text.matchAll(oracle)]
    .filter(({ 1: password = "" }) => isSecretPart(password))
    .map(({ 1: password = "", index }): Secret => ({ start: index, end: index + password.length, kind: infoKind, placeholder: "xxxx" }));
  const found = [...(start !== null && isUser ? [start] : []), ...matches, ...others];
  return [...found.flatMap(({ 1: userInfo = "", index }) => judgeUserInfo(userInfo, index)), ...passwords];
}

const infoKind = "user info of a URL";

function judgeUserInfo(userInfo: string, index: number): readonly Secret[] {
  const colon = colonOf(userInfo);
  const user = colon === -1 ? userInfo : userInfo.slice(0, colon);
  const password = colon === -1 ? "" : userInfo.slice(colon + 1);
  const kind = infoKind;
  if (isSecretPart(password) && !/^x+$/.test(password)) {
    // A variable in front stays one.
    const start = user.includes("{{") ? index + colon + 1 : index;
    const placeholder = user.includes("{{") ? "xxxx" : userInfoPlaceholder;
    return [{ start, end: index + userInfo.length, kind, placeholder }];
  }
  if (password === "" && looksRandom(user) && !isHarmless(user)) {
    return [{ start: index, end: index + user.length, kind, placeholder: "redacted" }];
  }
  return [];
}

function colonOf(userInfo: string): number {
  const variableEnd = userInfo.startsWith("{{") ? userInfo.indexOf("}}") : -1;
  return userInfo.indexOf(":", Math.max(0, variableEnd));
}

function isSecretPart(password: string): boolean {
  const literal = password.replace(/\{\{[^{}]*\}\}/g, "");
  return literal.length >= 3 && !isHarmless(password.includes("{{") ? literal : password);
}

/** A URL without user info. */
export function cutUserInfo(url: string): string {
  return url.replace(/^((?:[a-z][a-z0-9+.-]{0,20}|\{\{[^{}]{1,200}\}\}):\/\/)?[^/?#@]{1,500}@/i, "$1");
}

/** Hosts whose paths contain nothing but credentials. */
const tokenHosts =
  /(?:^|\.)(?:hooks\.slack\.com|hooks\.zapier\.com|webhook\.office\.com|outlook\.office(?:365)?\.com|webhook\.site|hook\.[a-z0-9.-]{0,20}make\.com|hooks\.[a-z0-9.-]+)$/i;

/** Segments after which a webhook or bot has its token, perhaps behind an id. */
const hookSegments = /^(?:(?:incoming-?|out(?:going)?-?)?(?:web-?)?hooks?b?\d?|bots?|catch|integrations?|with|robot)$/i;

/** Segments after which a token stands that was sent to somebody, or that opens a session. */
const tokenSegments =
  /^(?:token|api-?key|key|secret|(?:password-?)?reset(?:-?password)?|verify(?:-?email)?|verification|confirm(?:ation)?(?:-?email)?|activat(?:e|ion)|invite|invitation|magic(?:-?link)?|unsubscribe|passwordless|login|signin|auth|session|access|share|hook|webhook|ping|join|private-[\w-]{1,40})$/i;

/** Segments after which such a token stands behind several ids. */
const deepSegments = /^(?:services|callbacks?|workflows)$/i;

/** Resources whose ids may look random too. */
const listSegments = /^(?:tokens|api-?keys|keys|secrets|invites|invitations|sessions|webhooks|bots|integrations)$/i;

/**
 * True if a segment of a path stands where webhooks, bots and sent links have a token, and looks
 * like one. Ids of a resource, such as `/webhooks/5e4af71a81966cfff3ef6550`, do not.
 */
export function isPathToken(value: string, path: readonly string[], index: number, host: string): boolean {
  if (value.length < 8 || isHarmless(value) || !looksRandom(value)) return false;
  const before = path[index - 1] ?? "";
  if ((index === 0 || /^v\d{1,3}(?:\.\d{1,3})?$/i.test(before)) && isKeyOfPath(value)) return true;
  if (index === 0) return false;
  if (tokenHosts.test(host)) return true;
  if (path.slice(0, index).some((segment) => /^(?:open-apis|bot)$/i.test(segment))) return true;
  if (isDatabaseId(value)) return tokenSegments.test(before) && uuid.test(value);
  if (listSegments.test(before)) return isLongRandom(value) && value.length >= 32 && !/^[a-z]{2,8}[_-]/.test(value);
  if (value.length < 16) return false;
  if (tokenSegments.test(before) || hookSegments.test(before) || hookSegments.test(path[index - 2] ?? "")) return true;
  return (/^callback$/i.test(before) && isLongRandom(value)) || isBehindIds(value, path, index);
}

/** At most so many ids stand before the token of a webhook. */
const mostIds = 3;

/**
 * True for what looks random throughout behind two or more ids of a webhook: the ids say whose it
 * is, the last segment is what opens it. Ids of nested resources stand behind names.
 */
function isBehindIds(value: string, path: readonly string[], index: number): boolean {
  if (!isLongRandom(value) && !isMixedCase(value)) return false;
  const before = path.slice(Math.max(0, index - mostIds - 1), index);
  const start = before.findLastIndex((segment) => hookSegments.test(segment) || deepSegments.test(segment));
  const ids = before.slice(start + 1);
  return start !== -1 && ids.length >= 2 && ids.every(isIdSegment);
}

/** Letters whose case changes too often for words, as in `aQzRtYmKc`. */
function isMixedCase(value: string): boolean {
  return /^[A-Za-z]{20,200}$/.test(value) && (value.match(/[A-Z]+|[a-z]+/g) ?? []).length > value.length * 0.4;
}

/** A variable, or what is no word: digits stand in it. The version of an API is none. */
function isIdSegment(segment: string): boolean {
  return /^(?::[\w-]+|\{\{?[^{}]+\}\}?)$/.test(segment) || (/\d/.test(segment) && !/^v\d{1,3}(?:\.\d{1,3})?$/i.test(segment));
}

/**
 * Where no resource is named before it, a key stands: in `/v6/…/latest`. Ids stand behind the name
 * of what they identify.
 */
function isKeyOfPath(value: string): boolean {
  return /^(?:[0-9a-f]{24}|[0-9a-f]{32,128})$/i.test(value) || (/^[\w-]{20,200}$/.test(value) && isLongRandom(value));
}

/** A string without percent-encoding, and where each of its characters stood. */
export interface Decoded {
  readonly text: string;
  readonly offsets: readonly number[];
}

/**
 * Decodes the printable ASCII of a string, so that what is found in it can be put back. `undefined`
 * if there is nothing to decode.
 */
export function decodePrintable(text: string): Decoded | undefined {
  if (!/%[2-7][0-9a-f]/i.test(text)) return undefined;
  const offsets: number[] = [];
  let decoded = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charAt(at) === "%" ? /^[2-7][0-9a-f]$/i.exec(text.slice(at + 1, at + 3)) : null;
    offsets.push(at);
    decoded += code === null ? text.charAt(at) : String.fromCharCode(Number.parseInt(code[0], 16));
    if (code !== null) at += 2;
  }
  offsets.push(text.length);
  return { text: decoded, offsets };
}
