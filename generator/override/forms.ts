import type { FormExpression, ConfigValue, NamedOverride, OperationOverride, TypeOverride, ValueOverride } from "../config/model.ts";
import type { Report } from "../diagnostics/collector.ts";
import type { FormOverride } from "../infer/forms/form-overrides.ts";

/** A form that a config asks for, and where in the config it does. */
export interface PlacedFormOverride extends FormOverride {
  /** What it is about, for messages. */
  readonly name: string;
  readonly pointer: string;
}

/**
 * Lists the forms that a config asks for, by the ids of types and of bodies (`<operation>#body`,
 * `<operation>#200`).
 */
export function listFormOverrides(
  operations: ReadonlyMap<string, OperationOverride>,
  types: ReadonlyMap<string, TypeOverride>,
): readonly PlacedFormOverride[] {
  const ofOperations = [...operations].flatMap(([id, { body, responses }]) => [
    ...(body === undefined ? [] : listOfValue(`${id}#body`, "body", [], body)),
    ...responses.flatMap((response) => listOfValue(`${id}#${response.key}`, response.key, [], response)),
  ]);
  const ofTypes = [...types].flatMap(([id, type]) => [
    ...listOfForm(id, type.key, [], type.form),
    ...listOfProperties(id, [], type.properties),
  ]);
  return [...ofTypes, ...ofOperations];
}

function listOfValue(
  id: string,
  name: string,
  keys: readonly string[],
  { form, properties }: ValueOverride,
): readonly PlacedFormOverride[] {
  return [...listOfForm(id, name, keys, form), ...listOfProperties(id, keys, properties)];
}

function listOfProperties(id: string, keys: readonly string[], properties: readonly NamedOverride[]): readonly PlacedFormOverride[] {
  return properties.flatMap((property) => listOfValue(id, property.key, [...keys, property.key], property));
}

function listOfForm(
  id: string,
  name: string,
  keys: readonly string[],
  form: ConfigValue<FormExpression> | undefined,
): readonly PlacedFormOverride[] {
  return form === undefined ? [] : [{ id, keys, name, form: form.value, pointer: form.pointer }];
}

/** Reports the forms that inference could not apply. */
export function reportUnsatisfied(forms: readonly PlacedFormOverride[], unsatisfied: readonly FormOverride[], report: Report): void {
  const failed = new Set(unsatisfied);
  for (const form of forms) {
    if (failed.has(form)) report("overrideImpossible", { pointer: form.pointer, item: [] }, { name: form.name, reason: explain(form) });
  }
}

function explain({ form }: PlacedFormOverride): string {
  if (form.kind !== "variants") return "there are no objects, or they are taken together with others whose form is another";
  return `not every object there has \`${form.key}\` with a word in it, or it is always the same`;
}
