import { findInCommands, findSettings } from "./text/settings.ts";
import { findInTables } from "./text/tables.ts";
import { findInHeader, isCookieHeader, isCredentialHeader } from "./text/header-value.ts";
import { isSecretValue, judge, judgeHeader } from "./judge.ts";
import { findInMarkup, findInMultipart } from "./text/markup.ts";
import { nameStrength } from "./names.ts";
import { findPairs } from "./text/pairs.ts";
import { findPatterns } from "./patterns.ts";
import { kinds, mergeSecrets, type Secret, secretAt, withoutOverlaps } from "./secret.ts";
import { findInSentences, findSample } from "./text/sentences.ts";
import { findInStatements } from "./text/statements.ts";
import { noSurroundings, surroundingsInText, type Surroundings } from "./surroundings.ts";
import { decodePrintable } from "./text/url-text.ts";
import { isHarmless, isLongRandom, looksRandom } from "./value.ts";

/** Where a string comes from. Without surroundings, nothing is known of what stands beside it. */
export type TextContext =
  /** The value of a parameter, field, property or variable of this name. */
  | { readonly kind: "value"; readonly name: string; readonly around?: Surroundings }
  /** The value of a property in JSON, which may describe a header. */
  | { readonly kind: "property"; readonly name: string; readonly around?: Surroundings }
  /** The value of a header. */
  | { readonly kind: "header"; readonly name: string; readonly around?: Surroundings }
  /** A body. It may be JSON. */
  | { readonly kind: "body"; readonly around?: Surroundings }
  /** A segment or variable of a path, where a token stands. */
  | { readonly kind: "pathToken"; readonly name: string; readonly around?: Surroundings }
  /** The description of a value of this name. */
  | { readonly kind: "description"; readonly name: string; readonly around?: Surroundings }
  /** Anything else: a description, a name, a segment of a path. */
  | { readonly kind: "text"; readonly around?: Surroundings };

/** Levels of percent-encoding: a URL within a URL within a URL. */
const maxEncoding = 3;

/**
 * The secrets of a string that is not JSON, in order, none overlapping another: by their form, by
 * the name of the value and what surrounds it, by names within the string.
 */
export function findSecrets(text: string, context: TextContext, depth = 0): readonly Secret[] {
  const own = mergeSecrets(text, findPatterns(text), findByName(text, context));
  const decoded = depth < maxEncoding ? decodePrintable(text) : undefined;
  if (decoded === undefined) return own;
  const { offsets } = decoded;
  const inside = findSecrets(decoded.text, context, depth + 1).map((secret): Secret => ({
    ...secret,
    start: offsets[secret.start] ?? 0,
    end: offsets[secret.end] ?? text.length,
    placeholder: encodeURIComponent(secret.placeholder),
  }));
  return mergeSecrets(text, own, inside);
}

/** The secrets that a name shows: that of the value, or one within the string. */
export function findByName(text: string, context: TextContext): readonly Secret[] {
  const named = findNamed(text, context);
  if (context.kind === "description") return withoutOverlaps([...named, ...findInside(text, context)]);
  if (named.length > 0 || context.kind === "pathToken") return named;
  return hasSyntax(context) ? named : findInside(text, context);
}

/** Schemes and cookies are read by their own syntax alone. */
function hasSyntax(context: TextContext): boolean {
  const isHeader = context.kind === "header" || context.kind === "property";
  return isHeader && (isCredentialHeader(context.name) || isCookieHeader(context.name));
}

function findNamed(text: string, context: TextContext): readonly Secret[] {
  switch (context.kind) {
    case "text":
      return [];
    case "description":
      return findSample(context.name, text);
    case "body":
      return findWholeToken(text, context.around);
    case "pathToken":
      return text.includes("{{") ? findBetweenVariables(text, true) : [wholeOf(text, 0, kinds.path)];
    default: {
      if (text.includes("{{")) return findBetweenVariables(text, nameStrength(context.name) !== "none");
      if (hasSyntax(context)) return withoutOverlaps(findInHeader(context.name, text));
      const decide = context.kind === "header" ? judgeHeader : judge;
      const kind = decide(context.name, text, context.around);
      return kind === undefined ? [] : [wholeOf(text, 0, kind)];
    }
  }
}

/**
 * A body that is nothing but a token, where somebody signs in. It may be quoted, as a string of
 * JSON is.
 */
function findWholeToken(text: string, around: Surroundings = noSurroundings): readonly Secret[] {
  if (around.endpoint !== "signIn" || text.length > 10_000) return [];
  const { 1: inner = "" } = /^\s*"([^"\\]*)"\s*$/.exec(text) ?? [];
  const token = inner === "" ? text : inner;
  const isToken = !/[=:]\S*[^=\s]/.test(token) && (isLongRandom(token) || (inner !== "" && looksRandom(token) && !isHarmless(token)));
  return isToken ? [wholeOf(token, inner === "" ? 0 : text.indexOf(inner), kinds.random)] : [];
}

/**
 * Beside a variable stand schemes, prefixes and separators: only what looks random is a secret
 * there.
 */
function findBetweenVariables(text: string, isCredential: boolean): readonly Secret[] {
  if (!isCredential) return [];
  const secrets: Secret[] = [];
  let at = 0;
  for (const piece of text.split(/(\{\{[^{}]*\}\})/)) {
    if (!piece.startsWith("{{") && isSecretValue(piece, "hint")) secrets.push(wholeOf(piece, at, kinds.named));
    at += piece.length;
  }
  return secrets;
}

/** Whitespace around a value stays. */
function wholeOf(piece: string, offset: number, kind: string): Secret {
  const value = piece.trim();
  return secretAt(offset + piece.indexOf(value), value, kind);
}

/** Between a name and a value within one string, there is at least one of these. */
const separators = /[\s=:"'`<>|(*]/;

function findInside(text: string, { kind, around: outer = noSurroundings }: TextContext): readonly Secret[] {
  if (text.length < 6 || !separators.test(text)) return [];
  const around = surroundingsInText(text, outer);
  const place = kind === "body" ? "body" : "prose";
  const isLines = place === "body" || text.includes("\n");
  return withoutOverlaps([
    ...findPairs(text, around),
    ...findInSentences(text),
    ...findInStatements(text),
    ...findInMarkup(text, around),
    ...(isLines ? findInMultipart(text, around) : []),
    ...(isLines ? findSettings(text, place, around) : []),
    ...(text.includes("\n") ? findInTables(text, place, around) : []),
    ...findInCommands(text, place, around),
  ]);
}
