/** The options of the core. */
export interface GenerateOptions {
  /** Type-check the rendered package and trace errors back to the item. */
  readonly check: boolean;
  /** Format the rendered files with prettier. */
  readonly format: boolean;
}

/** Both are on: packages are checked and formatted unless the caller disables it. */
export const defaultOptions: GenerateOptions = { check: true, format: true };

/** The resolved options, or one sentence per problem. */
export type OptionsOutcome =
  { readonly kind: "resolved"; readonly options: GenerateOptions } | { readonly kind: "rejected"; readonly problems: readonly string[] };

/**
 * Fills in the defaults of options that come from outside (a program, a config file). Unknown keys
 * and values of the wrong type are rejected rather than ignored, so that a misspelt option does not
 * go unnoticed.
 */
export function resolveOptions(given: unknown): OptionsOutcome {
  if (given === undefined) return { kind: "resolved", options: defaultOptions };
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    return { kind: "rejected", problems: ["Options must be an object."] };
  }
  const problems: string[] = [];
  const resolved = { ...defaultOptions };
  for (const [key, value] of Object.entries(given)) {
    if (key !== "check" && key !== "format") problems.push(`Unknown option ${JSON.stringify(key)}; known are "check" and "format".`);
    else if (typeof value === "boolean") resolved[key] = value;
    else if (value !== undefined) problems.push(`Option "${key}" must be true or false.`);
  }
  return problems.length > 0 ? { kind: "rejected", problems } : { kind: "resolved", options: resolved };
}
