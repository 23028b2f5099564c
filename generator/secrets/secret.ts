/** A secret in a text, and what to put in its place. */
export interface Secret {
  readonly start: number;
  readonly end: number;
  /** What it is, for the report: a vendor's kind of key, or `value of a credential` where only the name tells. */
  readonly kind: string;
  readonly placeholder: string;
}

/** The kind of what only its name tells. */
export const NAMED_KIND = "value of a credential";

/** The text with its secrets replaced. */
export function replaceSecrets(text: string, secrets: readonly Secret[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, placeholder } of secrets) {
    result += text.slice(at, start) + placeholder;
    at = end;
  }
  return result + text.slice(at);
}

/** Secrets in order, without those that begin inside of an earlier one. */
export function withoutOverlaps(secrets: readonly Secret[]): readonly Secret[] {
  if (secrets.length < 2) return secrets;
  const sorted = secrets.toSorted((one, two) => one.start - two.start || two.end - one.end);
  let last = 0;
  return sorted.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}
