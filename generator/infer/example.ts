import { isCredentialName } from "../collection/credential-names.ts";
import { holdsPlaceholder } from "../secrets/placeholder.ts";
import type { Shape } from "./shape.ts";

const maxLength = 40;

/** Long and without blanks: an id at best, a secret at worst. Either way it tells nobody anything. */
const opaque = /^\S{20,}$/;

/** Of a format the name says enough. */
function isTelling({ formats }: Shape): boolean {
  return formats.size !== 1 || formats.has("");
}

/** A value that shows what is meant, where one was seen that is short, in one line, no secret and without a variable: what that becomes is not known. */
export function exampleOf(shape: Shape, key: string): { readonly example?: string } {
  const { example } = shape;
  if (example === undefined || isCredentialName(key)) return {};
  if (example.kind === "number") return { example: example.text };
  if (example.kind !== "string" || !isTelling(shape)) return {};
  const { value } = example;
  const shown =
    value.trim() !== "" && value.length <= maxLength && !/[\n\r`]|\{\{/.test(value) && !opaque.test(value) && !holdsPlaceholder(value);
  return shown ? { example: value } : {};
}
