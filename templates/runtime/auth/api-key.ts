import type { Draft } from "../values/draft.js";
import { escapeQuery } from "../values/encode.js";
import { withoutQuery, withQuery } from "../values/query.js";
import type { Credential } from "./credential.js";
import type { AuthScheme } from "./scheme.js";

/** Where an API key goes. */
export interface ApiKeyOptions {
  readonly in: "header" | "query";
  /** The exact header or query parameter; may contain `{{variables}}`. */
  readonly name: string;
}

/** An API key in a header or query parameter. It replaces one that the request already has. */
export function apiKey(options: ApiKeyOptions): AuthScheme {
  return {
    label: `apikey ${JSON.stringify(options.name)}`,
    usage: `{ type: "apikey", name: ${JSON.stringify(options.name)}, value }`,
    header: options.in === "header" ? options.name : undefined,
    fits: (credential, expand) => fits(credential, options.name, expand),
    parameters: { key: options.name },
    apply: (draft, { key = "", value }) => apply(draft, options.in, key, value),
  };
}

function fits(credential: Credential, key: string, expand: (text: string) => string): boolean {
  if (credential.type !== "apikey") return false;
  const name = credential.name?.toLowerCase();
  return name === undefined || name === key.toLowerCase() || name === expand(key).toLowerCase();
}

function apply(draft: Draft, place: ApiKeyOptions["in"], key: string, value: string | undefined): Draft {
  if (key === "") return draft;
  if (place === "query")
    return withQuery(withoutQuery(draft, key), key, value === undefined ? null : escapeQuery(value));
  const others = draft.headers.filter(([name]) => toWords(name) !== toWords(key));
  return { ...draft, headers: [...others, [key, value ?? ""]] };
}

/** Postman treats `api-key`, `api_key`, `ApiKey` and `API.KEY` as one header. */
function toWords(name: string): string {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/gu) ?? [name];
  return words.join(" ").toLowerCase();
}
