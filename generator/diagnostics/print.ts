import { cleanJson, cleanText } from "./clean.ts";
import type { Diagnostic, Severity, SourceLocation } from "./diagnostic.ts";
import { lowerCase } from "../util/letters.ts";

const colours: Readonly<Record<Severity, string>> = { error: "\u001b[31m", warning: "\u001b[33m", info: "\u001b[36m" };
const reset = "\u001b[0m";

/** Returns where a code is explained: a page of the repository, with the anchor of the code. */
export function helpOf(code: string): string {
  return `docs/diagnostics.md#${lowerCase(code)}`;
}

/**
 * Formats a diagnostic for people: one to three lines, without a final line break.
 *
 *     file:line:column  severity  PW2001  message
 *       item: folder / name
 *       hint: what to do. See docs/diagnostics.md#pw2001
 *
 * Strings from the input are cleaned, so that they can neither control a terminal nor start a line
 * that a CI system obeys.
 */
export function formatDiagnostic(diagnostic: Diagnostic, options: { readonly colour?: boolean } = {}): string {
  const { code, severity, message, hint, item, location } = diagnostic;
  const label = options.colour === true ? `${colours[severity]}${severity}${reset}` : severity;
  const lines = [`${formatLocation(location)}  ${label}  ${code}  ${cleanText(message, 600)}`];
  if (item.length > 0) lines.push(`  item: ${item.map((name) => cleanText(name, 120) || "(no name)").join(" / ")}`);
  if (hint !== "") lines.push(`  hint: ${formatHint(code, hint)}`);
  return lines.join("\n");
}

/** Formats a place as editors and terminals link it: `file:line:column`. */
export function formatLocation({ file, line, column }: SourceLocation): string {
  return `${cleanText(file, 1000)}:${line}:${column}`;
}

/** Formats a hint: one line that ends with the place where its code is explained. */
export function formatHint(code: string, hint: string): string {
  return `${cleanText(hint, 400)} See ${helpOf(code)}`;
}

/** Formats a diagnostic for programs: {@link describeDiagnostic} as one line of JSON. */
export function formatDiagnosticJson(diagnostic: Diagnostic): string {
  return cleanJson(describeDiagnostic(diagnostic));
}

/**
 * Returns a diagnostic with `"type": "diagnostic"`, and with the place where its code is explained
 * in `help`.
 */
export function describeDiagnostic(diagnostic: Diagnostic): object {
  return { type: "diagnostic", ...diagnostic, help: helpOf(diagnostic.code) };
}
