import type { Json } from "../infer/json.ts";
import type { Argument, FixtureCall, Operation } from "./api.ts";
import { type BuildContext, publicValue } from "./context.ts";
import { expandVariables } from "./template.ts";

/** What the expectations of one call are computed from. */
export interface Scope {
  readonly operation: Omit<Operation, "fixtures">;
  readonly call: FixtureCall;
  readonly context: BuildContext;
}

/** A variable as the call sees it: given, or the package's default. */
export function lookUpVariable(name: string, { call, context }: Scope): string | undefined {
  return Object.hasOwn(call.variables, name) ? call.variables[name] : publicValue(context, name);
}

/** The value that the call gives for a parameter. */
export function findArgument(values: readonly Argument[], name: string): Json | undefined {
  return values.find((argument) => argument.name === name)?.value;
}

/** A value as the text that is sent; `undefined` if it is none. */
export function textOf(value: Json | undefined): string | undefined {
  switch (value?.kind) {
    case "string":
      return value.value;
    case "number":
      return String(Number(value.text));
    case "boolean":
      return String(value.value);
    default:
      return undefined;
  }
}

/** The values of an argument: a list repeats its parameter. */
export function listOf(value: Json): readonly Json[] {
  return value.kind === "array" ? value.items : [value];
}

/** The text of the collection with the variables of the call. */
export function expandTexts(text: string, scope: Scope): string {
  return expandVariables(text, (name) => lookUpVariable(name, scope));
}

/** What becomes of a text on its way through UTF-8: half a character is U+FFFD. */
export function toUtf8Text(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
