import { generate } from "../../generator/node/generate.ts";
import type { GenerateResult } from "../../generator/pipeline/types.ts";

/** The path under which collections of these tests are generated. */
export const hostileFile = "in/hostile.postman_collection.json";

/** Generates a collection that is given as a value; without check and format, which are not at stake, unless asked for. */
export function generateValue(
  value: unknown,
  options: { readonly check?: boolean; readonly format?: boolean } = {},
): Promise<GenerateResult> {
  return generateText(JSON.stringify(value), options);
}

/** Generates a collection that is given as text. */
export function generateText(text: string, options: { readonly check?: boolean; readonly format?: boolean } = {}): Promise<GenerateResult> {
  return generate({ file: hostileFile, text, options: { check: false, format: false, ...options } });
}

/** Codes of the errors among the diagnostics. */
export function errorCodes({ diagnostics }: GenerateResult): readonly string[] {
  return diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
}
