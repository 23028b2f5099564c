/** What a server asks for in a `WWW-Authenticate` header: a scheme with its parameters. */
export interface Challenge {
  /** In lower case: `basic`, `digest`. */
  readonly scheme: string;
  /** By lower-case name. */
  readonly parameters: ReadonlyMap<string, string>;
}

const piecePattern = /(?:"(?:[^"\\]|\\.)*"?|[^",])+/gsu;

/**
 * Reads the challenges of a response in their order (RFC 9110, section 11.6.1). `Headers` joins
 * several lines by commas, which a single line may also contain.
 */
export function parseChallenges(header: string): readonly Challenge[] {
  const challenges: { readonly scheme: string; readonly parameters: Map<string, string> }[] = [];
  for (const piece of header.match(piecePattern) ?? []) {
    const text = piece.trim();
    const [, scheme, rest = ""] = /^([^\s=]+)(?:\s+(?![\s=])(.*))?$/su.exec(text) ?? [];
    if (scheme !== undefined) challenges.push({ scheme: scheme.toLowerCase(), parameters: new Map() });
    const [name = "", ...value] = (scheme === undefined ? text : rest).split("=");
    if (value.length > 0) challenges.at(-1)?.parameters.set(name.trim().toLowerCase(), unquote(value.join("=").trim()));
  }
  return challenges;
}

function unquote(text: string): string {
  return /^".*"$/su.test(text) ? text.slice(1, -1).replace(/\\(.)/gsu, "$1") : text;
}
