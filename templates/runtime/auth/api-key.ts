import type { Draft } from "../values/draft.js";
import { escapeQuery } from "../values/encode.js";
import { withoutQuery, withQuery } from "../values/query.js";
import { replaceVariables } from "../values/variables.js";
import { declares } from "./declared.js";
import { type AuthScheme, hasName, showName, variableFor } from "./scheme.js";

/** Where an API key goes. */
export interface ApiKeyOptions {
  readonly in: "header" | "query";
  /** The exact header or query parameter; may contain `{{variables}}`. */
  readonly name: string;
  /**
   * What is sent, with a `{{variable}}` for each value of the credential: `Token {{token}}`.
   * Default: the value alone.
   */
  readonly text?: string;
  /** The name of the credential that is sent, if an API has several. */
  readonly credential?: string;
}

/** An API key in a header or query parameter. It replaces one that the request already has. */
export function apiKey(options: ApiKeyOptions): AuthScheme {
  const { name, text, credential: credentialName = name } = options;
  const values = text === undefined ? [] : variablesIn(text);
  const isComposed = values.length > 1;
  return {
    label: `apikey ${JSON.stringify(name)}`,
    usage: () =>
      isComposed
        ? `{ type: "apikey", values: { ${values.map((value) => `${JSON.stringify(value)}: …`).join(", ")} } }`
        : `{ type: "apikey", ${showName(credentialName)}value }`,
    header: options.in === "header" ? name : undefined,
    renewable: true,
    variable: variableFor(options.credential, "value"),
    fits: (credential, expand) => {
      if (credential.type !== "apikey") return false;
      if ("values" in credential) return isComposed && values.every((value) => Object.hasOwn(credential.values, value));
      return !isComposed && (hasName(credential, credentialName) || isPlace(credential.name, name, expand));
    },
    ...declares({ key: name }),
    more: (credential) =>
      "values" in credential
        ? Object.fromEntries(Object.entries(credential.values).map(([key, value]) => [`values.${key}`, value]))
        : {},
    apply: (draft, fields) => {
      const { key = "", value } = fields;
      const fill = (variable: string): string => (isComposed ? fields[`values.${variable}`] : value) ?? "";
      return apply(draft, options.in, key, text === undefined ? value : replaceVariables(text, fill));
    },
  };
}

function variablesIn(text: string): readonly string[] {
  const names = new Set<string>();
  replaceVariables(text, (name) => {
    names.add(name);
    return "";
  });
  return [...names];
}

/** Whether a credential is named after the header or query parameter that it goes to. */
function isPlace(credentialName: string | undefined, key: string, expand: (text: string) => string): boolean {
  const name = credentialName?.toLowerCase();
  return name === key.toLowerCase() || name === expand(key).toLowerCase();
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
