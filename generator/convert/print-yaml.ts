/** Prints a value as YAML. */
export type PrintYaml = (value: unknown) => string;

/**
 * Blank lines at the start, with spaces or tabs. The library may write such a block without saying
 * how far it is indented, and then reads another string.
 */
const blankStart = /^\n*[ \t]+(?:\n|$)/;

/**
 * Loads the library `yaml` for printing. Long strings are blocks, as Postman writes them, and no
 * line is folded.
 */
export async function loadYamlPrinter(): Promise<PrintYaml> {
  const { Document, Scalar, visit } = await import("yaml");
  return (value) => {
    const document = new Document(value, { version: "1.2", schema: "core", aliasDuplicateObjects: false });
    visit(document, {
      Scalar: (_, scalar) => {
        if (typeof scalar.value === "string" && blankStart.test(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE;
      },
    });
    return document.toString({ lineWidth: 0, blockQuote: "literal" });
  };
}
