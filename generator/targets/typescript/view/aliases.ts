import type { OperationName } from "../../../names/operation-name.ts";
import { type Code, code, nothing } from "../print/code.ts";
import { printIdentifier } from "../print/literal.ts";

/** A former name of a function, or of a type beside it. */
export interface AliasView {
  readonly name: Code;
  readonly comment: Code;
  readonly declaration: Code;
}

/** What aliases are of, besides their names. */
export interface AliasedFunction {
  readonly hasArgs: boolean;
  /** The success body can be passed as a type. */
  readonly typeParameter: Code;
}

/** Describes the former names of a function: with the types beside it, as far as it has these. */
export function viewAliases(names: OperationName, { hasArgs, typeParameter }: AliasedFunction): readonly AliasView[] {
  const [target, args, result] = [names.function, names.args, names.result].map(printIdentifier);
  if (target === undefined || args === undefined || result === undefined) return [];
  const isOpen = typeParameter !== nothing;
  return (names.aliases ?? []).flatMap((alias) => {
    const name = printIdentifier(alias.function);
    const own = viewAlias(name, target, code`export const ${name}: typeof ${target} = ${target};`);
    const typeAlias = (former: string | undefined, type: Code, parameter: Code): readonly AliasView[] => {
      if (former === undefined) return [];
      const typeName = printIdentifier(former);
      const passed = parameter === nothing ? nothing : code`<TData>`;
      return [viewAlias(typeName, type, code`export type ${typeName}${parameter} = ${type}${passed};`)];
    };
    return [
      own,
      ...(hasArgs ? typeAlias(alias.args, args, nothing) : []),
      ...typeAlias(alias.result, result, isOpen ? code`<${typeParameter}>` : nothing),
    ];
  });
}

function viewAlias(name: Code, target: Code, declaration: Code): AliasView {
  return { name, comment: printDeprecation(target), declaration };
}

/** The comment of a former name. */
export function printDeprecation(target: Code): Code {
  return code`/** @deprecated Renamed to \`${target}\`; will be removed with the next major version. */`;
}
