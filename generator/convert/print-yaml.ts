/** Prints a value as YAML. */
export type PrintYaml = (value: unknown) => string;

/**
 * Loads the library `yaml` for printing. Long strings are blocks, as Postman writes them, and no
 * line is folded.
 */
export async function loadYamlPrinter(): Promise<PrintYaml> {
  const { stringify } = await import("yaml");
  return (value) => stringify(value, { version: "1.2", schema: "core", lineWidth: 0, blockQuote: "literal", aliasDuplicateObjects: false });
}
