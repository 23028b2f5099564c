import type { SourceLocation } from "../diagnostics/diagnostic.ts";
import { valuePlaceholder } from "./placeholder.ts";

/** A secret in a string, and what to put in its place. */
export interface Secret {
  readonly start: number;
  readonly end: number;
  /** What it is, for the report: a vendor's kind of key, or one of `kinds`. */
  readonly kind: string;
  readonly placeholder: string;
}

/** Kinds of secrets that their own form does not show. */
export const kinds = {
  /** Its name tells. */
  named: "value of a credential",
  short: "one-time code, PIN or answer",
  exchange: "value of an OAuth exchange",
  random: "random value sent to sign in",
  besideUser: "password beside who signs in",
  path: "token in a path",
} as const;

/** A secret that starts at an offset. Its placeholder has the form of the value. */
export function secretAt(start: number, value: string, kind: string): Secret {
  return { start, end: start + value.length, kind, placeholder: valuePlaceholder(value) };
}

/** The string with its secrets replaced. */
export function replaceSecrets(text: string, secrets: readonly Secret[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, placeholder } of secrets) {
    result += text.slice(at, start) + placeholder;
    at = end;
  }
  return result + text.slice(at);
}

/** Secrets in order. Those that overlap become one, with the kind and placeholder of the first. */
export function withoutOverlaps(secrets: readonly Secret[]): readonly Secret[] {
  if (secrets.length < 2) return secrets;
  const result: Secret[] = [];
  for (const secret of secrets.toSorted((one, two) => one.start - two.start || two.end - one.end)) {
    const last = result.at(-1);
    if (last === undefined || secret.start >= last.end) result.push(secret);
    else if (secret.end > last.end) result[result.length - 1] = { ...last, end: secret.end };
  }
  return result;
}

/**
 * Both lists as one, in order. Each is in order and without overlaps. Where the two overlap, the
 * preferred secret stays if it leaves nothing of the other but a scheme such as `Bearer`.
 */
export function mergeSecrets(text: string, preferred: readonly Secret[], others: readonly Secret[]): readonly Secret[] {
  if (others.length === 0) return preferred;
  if (preferred.length === 0) return others;
  let first = 0;
  const kept = others.filter(({ start, end }) => {
    while ((preferred[first]?.end ?? Infinity) <= start) first++;
    let rest = "";
    let at = start;
    for (let index = first; (preferred[index]?.start ?? Infinity) < end; index++) {
      rest += text.slice(at, Math.max(at, preferred[index]?.start ?? at));
      at = preferred[index]?.end ?? at;
    }
    return !isScheme(rest + text.slice(at, Math.max(at, end)));
  });
  return withoutOverlaps([...preferred, ...kept]);
}

function isScheme(text: string): boolean {
  return /^(?:\s*(?:bearer|basic|token|ssws)\s*)?["'\s]*$/i.test(text.slice(0, 100));
}

/** One secret that was replaced. Never contains the value. */
export interface FoundSecret {
  readonly kind: string;
  /** Pointer of the string that contains it, in its file. */
  readonly pointer: string;
  readonly item: readonly string[];
  /** Where it is, if that is not in the collection. */
  readonly location: SourceLocation | undefined;
}
