import { findSecrets, type TextContext } from "./find.ts";
import { findInScript } from "./text/script-text.ts";
import { redactJsonText } from "./text/json-text.ts";
import { findPatterns } from "./patterns.ts";
import { valuePlaceholder } from "./placeholder.ts";
import { kinds, replaceSecrets, type Secret } from "./secret.ts";
import { noSurroundings, type Surroundings } from "./surroundings.ts";
import { looksRandom } from "./value.ts";
import { maxEmbeddedJson, maxKnownSecret } from "../util/limits.ts";
import { createMemo, type Memo } from "../util/memo.ts";

/** Where a string of a collection comes from: as for finding, or a script. */
export type SourceContext = TextContext | { readonly kind: "script" };

/** Called with the kind of each secret that was replaced. */
export type OnSecret = (kind: string) => void;

/**
 * Replaces secrets in strings and remembers them, so that they are found where no name tells them.
 */
export interface Redactor {
  /** The string with placeholders for its secrets; the same string if there are none. */
  readonly redact: (text: string, context: SourceContext, onSecret: OnSecret) => string;
  /** The string without secrets that were found elsewhere. */
  readonly redactKnown: (text: string, onSecret: OnSecret) => string;
  /** Remembers a secret that is left out as a whole. */
  readonly remember: (secret: string) => void;
  /** All that was remembered, in order. */
  readonly remembered: string[];
}

/** So much of the strings that were searched is remembered, in UTF-16 units. */
const rememberedLength = 4_000_000;

/** Makes a redactor for one collection. */
export function createRedactor(): Redactor {
  const known = createKnownSecrets();
  const searched = createMemo<readonly Secret[]>(rememberedLength);
  return {
    redact: (text, context, onSecret) => (text.length < 3 ? text : redactText(text, context, { known, searched, onSecret }, 0)),
    redactKnown: (text, onSecret) => known.replace(text, onSecret),
    remember: known.add,
    remembered: known.added,
  };
}

interface Sink {
  readonly known: KnownSecrets;
  /** Items have many strings in common: scripts, descriptions of parameters. */
  readonly searched: Memo<readonly Secret[]>;
  readonly onSecret: OnSecret;
}

function redactText(text: string, context: SourceContext, sink: Sink, depth: number): string {
  if ((context.kind === "body" || context.kind === "value") && depth < maxEmbeddedJson && isJsonLike(text)) {
    return redactJson(text, context.around ?? noSurroundings, sink, depth);
  }
  const secrets = findIn(text, context, sink.searched);
  for (const { start, end, kind } of secrets) {
    sink.onSecret(kind);
    sink.known.add(text.slice(start, end));
  }
  return secrets.length === 0 ? text : replaceSecrets(text, secrets);
}

/** What surrounds a value is its own, so that only strings without surroundings are remembered. */
function findIn(text: string, context: SourceContext, searched: Memo<readonly Secret[]>): readonly Secret[] {
  if (context.kind === "script") return searched(`script\n${text}`, () => findInScript(text));
  const find = (): readonly Secret[] => findSecrets(text, context);
  return context.around === undefined ? searched(`${context.kind}\n${"name" in context ? context.name : ""}\n${text}`, find) : find();
}

function redactJson(text: string, outer: Surroundings, sink: Sink, depth: number): string {
  const redactValue = (value: string, name: string, around: Surroundings): string => {
    if (value.length < 3) return value;
    return redactText(value, { kind: isJsonLike(value) ? "value" : "property", name, around }, sink, depth + 1);
  };
  return redactJsonText(text, outer, redactValue, sink.onSecret);
}

/** True for a string that starts as an object or a list does. `{{name}}` and `[word]` do not. */
function isJsonLike(text: string): boolean {
  return /^\s*(?:\{\s*(?:"|'|\}|\/[/*]|[A-Za-z_][\w-]{0,60}\s*:|\{\{)|\[\s*(?:["'{[\d\]]|\/[/*]))/.test(text.slice(0, 4_000));
}

/** Secrets that were found in one place of a collection, to find them in all others. */
interface KnownSecrets {
  readonly add: (secret: string) => void;
  /** What was added and is kept, in order. */
  readonly added: string[];
  /** The string with placeholders for known secrets that are words of their own in it. */
  readonly replace: (text: string, onSecret: OnSecret) => string;
}

/** Keys and tokens. Shorter ones could be anything. */
const minLength = 12;

/** Passwords of all classes of characters are not likely to be anything else. */
const minPassword = 8;

/**
 * Runs of what keys and tokens consist of: with and without the signs that also separate things.
 */
const tokenRuns = [/[\w+/=.~%-]{12,}/g, /[\w-]{12,}/g];
const passwordRuns = [/[\w+/=.~%!@#$^*-]{8,}/g, /[\w!@#$^*-]{8,}/g];

/**
 * Only what looks made by a machine is kept: a word that once was a password stays a word
 * elsewhere.
 */
function createKnownSecrets(): KnownSecrets {
  const placeholders = new Map<string, string>();
  const added: string[] = [];
  let hasPasswords = false;
  return {
    added,
    add: (secret) => {
      if (secret.length > maxKnownSecret || !isDistinctive(secret)) return;
      added.push(secret);
      const placeholder = placeholderOf(secret);
      hasPasswords ||= secret.length < minLength || /[!@#$^*]/.test(secret);
      placeholders.set(secret, placeholder);
      // Half a character has no encoded form.
      if (!/\p{Surrogate}/u.test(secret)) placeholders.set(encodeURIComponent(secret), encodeURIComponent(placeholder));
    },
    replace: (text, onSecret) => {
      if (placeholders.size === 0 || text.length < minPassword) return text;
      let result = text;
      for (const run of hasPasswords ? [...tokenRuns, ...passwordRuns] : tokenRuns) {
        result = result.replace(run, (word) => {
          const placeholder = placeholders.get(word);
          if (placeholder === undefined || placeholder === word) return word;
          onSecret(kinds.named);
          return placeholder;
        });
      }
      return result;
    },
  };
}

/** Twelve characters without order, or eight of all classes, as passwords have to have. */
function isDistinctive(secret: string): boolean {
  if (secret.length < minPassword || /\s/.test(secret)) return false;
  if (secret.length >= minLength && looksRandom(secret)) return true;
  return /[a-z]/.test(secret) && /[A-Z]/.test(secret) && /\d/.test(secret) && /[^\w]/.test(secret);
}

/** The same as where it was found. */
function placeholderOf(secret: string): string {
  const [pattern] = findPatterns(secret);
  if (pattern !== undefined && pattern.start === 0 && pattern.end === secret.length) return pattern.placeholder;
  return valuePlaceholder(secret);
}
