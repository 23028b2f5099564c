import type { Json } from "../../../json/json.ts";
import { type Code, code, nothing } from "../print/code.ts";
import { printJson } from "../print/json.ts";
import type { FileContext } from "./context.ts";
import { containsLongList, hasInheritedNames } from "./values.ts";

/** Indentation of a fixture's members in its file. */
const memberIndent = 4;

/**
 * The value of a member, laid out for its place in the fixture file; `tail` is what follows on the
 * same line.
 */
export function printValue(value: Json, key: string, tail: Code, element?: Code): Code {
  // The one variable is `undefined`, for a default that is left out.
  const place = { indent: memberIndent, before: memberIndent + key.length + 2, after: tail.length + 1, variables: true };
  return printJson(value, element === undefined ? place : { ...place, element });
}

/**
 * The type that the compiler checks a value against. A loose value does not fit its type and is
 * cast to it.
 */
export interface TypeCheck {
  readonly type?: Code | undefined;
  readonly loose?: boolean | undefined;
  /** True if the place of the value has this type: then a value that fits needs no clause. */
  readonly isPlace?: boolean;
  readonly file: FileContext;
}

/** The value of a member, checked against its type where the package is compiled. */
export function printChecked(value: Json, key: string, { type, loose = false, isPlace = false, file }: TypeCheck): Code {
  const clause = loose ? code` as unknown as ` : code` satisfies `;
  const tail = type === undefined || (isPlace && !loose) ? nothing : code`${clause}${type}`;
  const element = containsLongList(value) ? file.imports.value("../support.js", "asElement") : undefined;
  if (!hasInheritedNames(value)) return code`${printValue(value, key, tail, element)}${tail}`;
  const exact = file.imports.value("../support.js", "exact");
  const printed = printValue(value, key, nothing, element);
  if (type === undefined || loose) return code`${exact}<unknown>(${printed})${tail}`;
  return code`${exact}<${type}>(${printed})`;
}
