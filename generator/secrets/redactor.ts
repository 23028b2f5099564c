import { type Hint, findSecrets } from "./find.ts";
import { findInHeader } from "./header-value.ts";
import { redactJsonText } from "./json-text.ts";
import { findInScript } from "./script-text.ts";
import { createKnownSecrets, type KnownSecrets } from "./known.ts";
import { replaceSecrets, type Secret } from "./secret.ts";
import { maxEmbeddedJson } from "../util/limits.ts";

/** Told of each secret that was replaced. */
export type Found = (kind: string) => void;

/** Replaces secrets in texts and remembers them, so that they are known where no name tells them. */
export interface Redactor {
  /** A text with placeholders in the place of its secrets; the same text if there are none. */
  readonly redact: (text: string, hint: RedactHint, found: Found) => string;
  /** The text without secrets that were found elsewhere. */
  readonly redactKnown: (text: string, found: Found) => string;
  /** Remembers a secret that is left out as a whole. */
  readonly remember: (text: string) => void;
}

/** Where a string stands: as for finding, or a header's value, or a body that may be JSON, or it is JavaScript. */
export type RedactHint =
  Hint | { readonly kind: "header"; readonly name: string } | { readonly kind: "body" } | { readonly kind: "script" };

/** Makes a redactor for one collection. */
export function createRedactor(): Redactor {
  const known = createKnownSecrets();
  return {
    redact: (text, hint, found) => (text.length < 3 ? text : redactText(text, hint, { known, found }, 0)),
    redactKnown: (text, found) => known.replace(text, found),
    remember: known.add,
  };
}

interface Sink {
  readonly known: KnownSecrets;
  readonly found: Found;
}

function redactText(text: string, hint: RedactHint, sink: Sink, depth: number): string {
  if (hint.kind === "body" || hint.kind === "value") {
    if (depth < maxEmbeddedJson && isJsonLike(text)) return redactJson(text, sink, depth);
  }
  const secrets = findIn(text, hint);
  for (const secret of secrets) note(text, secret, sink);
  return secrets.length === 0 ? text : replaceSecrets(text, secrets);
}

function findIn(text: string, hint: RedactHint): readonly Secret[] {
  switch (hint.kind) {
    case "header":
      return findInHeader(hint.name, text);
    case "script":
      return findInScript(text);
    case "body":
      return findSecrets(text, { kind: "text" });
    case "value":
    case "text":
      return findSecrets(text, hint);
  }
}

function redactJson(text: string, sink: Sink, depth: number): string {
  const redactValue = (value: string, name: string): string => {
    if (value.length < 3) return value;
    if (isJsonLike(value)) return redactText(value, { kind: "value", name }, sink, depth + 1);
    return redactText(value, { kind: "header", name }, sink, depth + 1);
  };
  return redactJsonText(text, redactValue, (kind) => sink.found(kind));
}

function note(text: string, { start, end, kind }: Secret, { known, found }: Sink): void {
  found(kind);
  known.add(text.slice(start, end));
}

/** True for a text that begins as an object or an array does; `{{name}}` and `[word]` do not. */
function isJsonLike(text: string): boolean {
  return /^\s*(?:\{\s*(?:"|'|\}|\/[/*]|[A-Za-z_][\w-]{0,60}\s*:|\{\{)|\[\s*(?:["'{[\d\]]|\/[/*]))/.test(text.slice(0, 4_000));
}
