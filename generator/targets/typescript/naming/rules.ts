import type { NamingRules } from "../../../names/rules.ts";
import { capitalize, splitWords, toKebabCase } from "../../../names/words.ts";
import { isAllocatableName, joinCamelCase, toCamelCase, toPascalCase } from "./casing.ts";
import { globalTypes, globalValues } from "./globals.ts";
import { reservedMembers, reservedModules, reservedNewModules, reservedPackages, reservedTypes, reservedValues } from "./reserved.ts";

/** Names in TypeScript: functions in camel case, types in Pascal case, files in kebab case. */
export const typescriptNaming: NamingRules = {
  casing: { function: toCamelCase, type: toPascalCase, module: toKebabCase, member: memberOf },
  reserved: {
    functions: reservedValues,
    types: reservedTypes,
    modules: reservedModules,
    newModules: reservedNewModules,
    packages: reservedPackages,
  },
  avoided: { functions: globalValues, types: globalTypes },
  typesBeside: (functionName) => {
    const start = capitalize(functionName);
    return { args: [`${start}Args`, `${start}Arguments`], result: [`${start}Result`, `${start}CallResult`] };
  },
  isName: isAllocatableName,
  isModuleFile: (file) => /^[a-z0-9][a-z0-9-]{0,99}$/.test(file),
};

/**
 * Uses all words of the file name. If the number at the end of a long name were cut off, no number
 * could make it unique.
 */
function memberOf(file: string): string {
  const member = joinCamelCase(splitWords(file));
  return reservedMembers.has(member) ? `${member}Api` : member;
}
