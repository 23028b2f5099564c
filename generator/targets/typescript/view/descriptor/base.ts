import type { Api } from "../../../../ir/api.ts";
import { type Code, code, nothing } from "../../print/code.ts";
import { printString } from "../../print/literal.ts";
import type { FileContext } from "../context.ts";
import { runtime } from "./entries.ts";
import { isPlainVariable } from "./plain-variable.ts";

/** A base URL: a string, what replaces its variables, or what says that there is none. */
export function printBase(base: string, file: FileContext): Code {
  if (base === "") return printOpenBase(nothing, file);
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
  const printed = printString(name);
  return [code`base: ${value === "" ? printOpenBase(printed, file) : printString(value)}`, code`baseVariable: ${printed}`];
}

/** Only packages with a base that the caller has to give know what to say about it. */
function printOpenBase(variable: Code, file: FileContext): Code {
  return code`${runtime("transport/declared/open-base", "openBase", file)}(${variable})`;
}

/** Whether the base is a variable whose value is known now. */
function hasPlainBase(api: Api): boolean {
  return api.baseVariable !== undefined && isPlainVariable(api.baseVariable, api);
}
