import { isCredentialName } from "../collection/credential-names.ts";
import { holdsPlaceholder } from "../secrets/placeholder.ts";
import type { Shape } from "./shape.ts";

const maxExampleLength = 40;

/**
 * Long and without whitespace: an id at best, a secret at worst. It explains nothing in either
 * case.
 */
const opaque = /^\S{20,}$/;

/** The name of a format says enough. */
function isInformative({ formats }: Shape): boolean {
  return formats.size !== 1 || formats.has("");
}

/**
 * An example value, if one was seen that is short, fits on one line, is not secret and contains no
 * variable, whose value is unknown.
 */
export function exampleOf(shape: Shape, key: string): { readonly example?: string } {
  const { example } = shape;
  if (example === undefined || isCredentialName(key)) return {};
  if (example.kind === "number") return { example: example.text };
  if (example.kind !== "string" || !isInformative(shape)) return {};
  const { value } = example;
  const shown =
    value.trim() !== "" &&
    value.length <= maxExampleLength &&
    !/[\n\r`]|\{\{/.test(value) &&
    !opaque.test(value) &&
    !holdsPlaceholder(value);
  return shown ? { example: value } : {};
}
