import { findAssignments } from "./assignments.ts";
import { nameStrength } from "./names.ts";
import { findPatterns } from "./patterns.ts";
import { valuePlaceholder } from "./placeholder.ts";
import { NAMED_KIND, type Secret } from "./secret.ts";
import { isSecretUnder, isSecretValue } from "./value.ts";

/** Where a text comes from. */
export type Hint =
  /** The value of a parameter, header, field, property or variable of this name. */
  | { readonly kind: "value"; readonly name: string }
  /** Any other text: a description, a body that is not JSON, a path segment. */
  | { readonly kind: "text" };

/** The secrets of a text that is not JSON, in order, none overlapping another: by their form, by the name of the value, by names within the text. */
export function findSecrets(text: string, hint: Hint): readonly Secret[] {
  return mergeSecrets(findPatterns(text), findByName(text, hint));
}

/** Those that only a name tells: of the value, or within the text. */
export function findByName(text: string, hint: Hint): readonly Secret[] {
  const named = hint.kind === "value" ? findNamed(text, hint.name) : [];
  return named.length > 0 ? named : findAssignments(text);
}

/** Both lists as one, in order. Where two overlap, the one of the first list stays. Each list is in order and without overlaps. */
function mergeSecrets(first: readonly Secret[], second: readonly Secret[]): readonly Secret[] {
  if (second.length === 0) return first;
  let index = 0;
  const free = second.filter(({ start, end }) => {
    while ((first[index]?.end ?? Infinity) <= start) index++;
    return (first[index]?.start ?? Infinity) >= end;
  });
  return first.length === 0 ? free : [...first, ...free].sort((one, two) => one.start - two.start);
}

/** The whole value, or what is between its variables. Blanks around it stay. */
function findNamed(text: string, name: string): readonly Secret[] {
  const strength = nameStrength(name);
  if (strength === "none") return [];
  if (!text.includes("{{")) return isSecretUnder(name, text) ? [wholeOf(text, 0)] : [];
  const secrets: Secret[] = [];
  let at = 0;
  for (const piece of text.split(/(\{\{[^{}]*\}\})/)) {
    // Beside a variable stand schemes, prefixes and separators; only what looks random is a secret there.
    if (!piece.startsWith("{{") && isSecretValue(piece, "hint")) secrets.push(wholeOf(piece, at));
    at += piece.length;
  }
  return secrets;
}

function wholeOf(piece: string, offset: number): Secret {
  const value = piece.trim();
  const start = offset + piece.indexOf(value);
  return { start, end: start + value.length, kind: NAMED_KIND, placeholder: valuePlaceholder(value) };
}
