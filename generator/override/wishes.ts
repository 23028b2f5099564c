import type { FormExpression, Given, NamedOverride, OperationOverride, TypeOverride, ValueOverride } from "../config/model.ts";
import type { FormWish } from "../infer/form-overrides.ts";

/** A form that a config asks for, with its place there. */
export interface PlacedWish extends FormWish {
  /** What it is said of, for messages. */
  readonly name: string;
  readonly pointer: string;
}

/** Lists the forms that a config asks for, by the ids of types and of bodies (`<operation>#body`, `<operation>#200`). */
export function listWishes(
  operations: ReadonlyMap<string, OperationOverride>,
  types: ReadonlyMap<string, TypeOverride>,
): readonly PlacedWish[] {
  const ofOperations = [...operations].flatMap(([id, { body, responses }]) => [
    ...(body === undefined ? [] : listOfValue(`${id}#body`, "body", [], body)),
    ...responses.flatMap((response) => listOfValue(`${id}#${response.key}`, response.key, [], response)),
  ]);
  const ofTypes = [...types].flatMap(([id, type]) => [
    ...toWish(id, type.key, [], type.form),
    ...listOfProperties(id, [], type.properties),
  ]);
  return [...ofTypes, ...ofOperations];
}

function listOfValue(id: string, name: string, keys: readonly string[], { form, properties }: ValueOverride): readonly PlacedWish[] {
  return [...toWish(id, name, keys, form), ...listOfProperties(id, keys, properties)];
}

function listOfProperties(id: string, keys: readonly string[], properties: readonly NamedOverride[]): readonly PlacedWish[] {
  return properties.flatMap((property) => listOfValue(id, property.key, [...keys, property.key], property));
}

function toWish(id: string, name: string, keys: readonly string[], form: Given<FormExpression> | undefined): readonly PlacedWish[] {
  return form === undefined ? [] : [{ id, keys, name, form: form.value, pointer: form.pointer }];
}

/** Why a form cannot be given. */
export function explainUnmet({ form }: PlacedWish): string {
  if (form.kind !== "variants") return "there are no objects, or they are taken together with others whose form is another";
  return `not every object there has \`${form.key}\` with a word in it, or it is always the same`;
}
