import type { Api } from "../../../../ir/api.ts";
import { type Code, code } from "../../print/code.ts";
import { printString } from "../../print/literal.ts";
import type { FileContext } from "../context.ts";
import { runtime } from "./entries.ts";
import { isPlainVariable } from "./plain-variable.ts";

/** A base URL: a string, or what replaces its variables. */
export function printBase(base: string, file: FileContext): Code {
  return base.includes("{{") ? code`${runtime("transport/declared/base", "baseOf", file)}(${printString(base)})` : printString(base);
}

/** The origin of operations with this base, which is not where most of the API is. */
export function printOrigin(name: string, base: string, api: Api, file: FileContext): Code {
  const make = [base, ...(hasPlainBase(api) ? [] : [api.base])].some((text) => text.includes("{{"))
    ? runtime("transport/declared/variable-origin", "variableOrigin", file)
    : runtime("transport/declared/named-origin", "namedOrigin", file);
  return code`${make}(${printString(name)})`;
}

/**
 * `base: "https://…"` with `baseVariable: "url"`, if the base is a variable whose value is known
 * now: then no package needs to replace variables for it.
 */
export function printMainBase(api: Api, file: FileContext): readonly Code[] {
  const { base, baseVariable: name } = api;
  if (name === undefined || !hasPlainBase(api)) return [code`base: ${printBase(base, file)}`];
  const value = api.variables.find((variable) => variable.name === name)?.defaultValue ?? "";
  return [code`base: ${printString(value)}`, code`baseVariable: ${printString(name)}`];
}

/** Whether the base is a variable whose value is known now. */
function hasPlainBase(api: Api): boolean {
  return api.baseVariable !== undefined && isPlainVariable(api.baseVariable, api);
}
