import { valuePlaceholder } from "./placeholder.ts";
import { findPatterns } from "./patterns.ts";
import { NAMED_KIND } from "./secret.ts";
import { looksRandom } from "./value.ts";
import { maxKnownSecret } from "../util/limits.ts";

/** Secrets that were found in one place of a collection, to find them in all others. */
export interface KnownSecrets {
  readonly add: (secret: string) => void;
  /** The text with placeholders for known secrets that stand in it as words of their own. */
  readonly replace: (text: string, found: (kind: string) => void) => string;
}

/** Shorter ones could be anything. */
const minLength = 12;

/** Runs of what keys and tokens are made of: with and without the signs that also separate things. */
const runs = [/[\w+/=.~%-]{12,}/g, /[\w-]{12,}/g];

/** Makes an empty set. Only what looks made by a machine is kept: a word that once was a password stays a word elsewhere. */
export function createKnownSecrets(): KnownSecrets {
  const placeholders = new Map<string, string>();
  return {
    add: (secret) => {
      if (secret.length < minLength || secret.length > maxKnownSecret || !looksRandom(secret)) return;
      const placeholder = placeholderOf(secret);
      placeholders.set(secret, placeholder);
      // Half a character has no encoded form.
      if (!/\p{Surrogate}/u.test(secret)) placeholders.set(encodeURIComponent(secret), encodeURIComponent(placeholder));
    },
    replace: (text, found) => {
      if (placeholders.size === 0 || text.length < minLength) return text;
      let result = text;
      for (const run of runs) {
        result = result.replace(run, (word) => {
          const placeholder = placeholders.get(word);
          if (placeholder === undefined || placeholder === word) return word;
          found(NAMED_KIND);
          return placeholder;
        });
      }
      return result;
    },
  };
}

/** The same as where it was found. */
function placeholderOf(secret: string): string {
  const [pattern] = findPatterns(secret);
  if (pattern !== undefined && pattern.start === 0 && pattern.end === secret.length) return pattern.placeholder;
  return valuePlaceholder(secret);
}
