import type { Parameter } from "../../../../ir/api.ts";
import { type Code, code, joinCode } from "../../print/code.ts";
import { printString } from "../../print/literal.ts";
import type { FileContext } from "../context.ts";

/** What a module of the runtime exports. */
export function runtime(module: string, name: string, file: FileContext): Code {
  return file.imports.value(`${file.toSource}runtime/${module}.js`, name);
}

/** `[a, b]` */
export function printList(items: readonly Code[]): Code {
  return code`[${joinCode(items, ", ")}]`;
}

/** `{ a: 1, b: 2 }` */
export function printObject(members: readonly Code[]): Code {
  return members.length === 0 ? code`{}` : code`{ ${joinCode(members, ", ")} }`;
}

/** A declared parameter, as the runtime has it. */
export function printEntry({ name, defaultValue }: Parameter, more: readonly Code[]): Code {
  const value = defaultValue === undefined ? [] : [code`value: ${printString(defaultValue)}`];
  return printObject([code`name: ${printString(name)}`, ...value, ...more]);
}

/** True for a parameter whose name or value contains variables. */
export function hasVariables({ name, defaultValue }: Pick<Parameter, "name" | "defaultValue">): boolean {
  return [name, defaultValue].some((text) => text?.includes("{{"));
}

/** True for a name that stands for a place in a nested value, or is known without its escapes. */
export function isNested({ name }: Parameter): boolean {
  return /[[%]/.test(name);
}

/** What finds the names of nested values. */
export function importNested(file: FileContext): Code {
  return runtime("values/nested", "nested", file);
}
