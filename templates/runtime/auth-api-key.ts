import type { AuthScheme, Credential } from "./auth.js";
import type { Draft } from "./draft.js";
import { withoutQuery, withQuery } from "./query.js";

/** Where an API key goes. */
export interface ApiKeyOptions {
  readonly in: "header" | "query";
  /** The header or query parameter, exactly. */
  readonly name: string;
}

/** An API key in a header or query parameter, in place of one that the request has already. */
export function apiKey(options: ApiKeyOptions): AuthScheme {
  return {
    label: `apikey ${JSON.stringify(options.name)}`,
    usage: `{ type: "apikey", name: ${JSON.stringify(options.name)}, value }`,
    header: options.in === "header" ? options.name : undefined,
    fits: (credential) => fits(credential, options.name),
    apply: (draft, fields) => apply(draft, options, fields["value"] ?? null),
  };
}

function fits(credential: Credential, name: string): boolean {
  return (
    credential.type === "apikey" &&
    (credential.name === undefined || credential.name.toLowerCase() === name.toLowerCase())
  );
}

function apply(draft: Draft, options: ApiKeyOptions, value: string | null): Draft {
  if (options.name === "") return draft;
  if (options.in === "query") return withQuery(withoutQuery(draft, options.name), options.name, value);
  const others = draft.headers.filter(([name]) => toWords(name) !== toWords(options.name));
  return { ...draft, headers: [...others, [options.name, value ?? ""]] };
}

/** Postman takes `api-key`, `api_key`, `ApiKey` and `API.KEY` for one header. */
function toWords(name: string): string {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/gu) ?? [name];
  return words.join(" ").toLowerCase();
}
