import { compareStrings } from "../../../util/compare-strings.ts";
import { type Code, trust } from "./code.ts";
import { printWidth } from "./columns.ts";
import { printIdentifier, printString } from "./literal.ts";

/** The imports of one file, collected while its parts are printed. */
export interface Imports {
  /** Imports a value that the file uses, and returns its name as code. A type likewise. */
  readonly value: (module: string, name: string) => Code;
  readonly type: (module: string, name: string) => Code;
  /** Imports all types of a module under one name. */
  readonly types: (module: string, name: string) => Code;
  /** Returns a name that needs no import: one that is declared in the file, or a global. */
  readonly local: (name: string) => Code;
  /**
   * Prints one import statement per module, sorted, in prettier's layout; type-only if no values
   * are needed.
   */
  readonly print: () => Code;
}

/** The imports of a new file: none yet. With `export`, what it exports from other modules. */
export function createImports(word: "import" | "export" = "import"): Imports {
  const modules = new Map<string, Map<string, "value" | "type">>();
  const add = (module: string, name: string, kind: "value" | "type"): Code => {
    const names = modules.get(module) ?? new Map<string, "value" | "type">();
    if (names.get(name) !== "value") names.set(name, kind);
    modules.set(module, names);
    return printIdentifier(name);
  };
  const namespaces = new Map<string, string>();
  const print = (): Code => {
    const whole = [...namespaces].map(([module, name]): readonly [string, string] => [
      module,
      `${word} type * as ${name} from ${printString(module)};`,
    ]);
    const named = [...modules].map(([module, names]): readonly [string, string] => [module, printImport(word, module, names)]);
    const statements = [...whole, ...named].sort(byKey).map(([, statement]) => statement);
    return trust(statements.join("\n"));
  };
  return {
    value: (module, name) => add(module, name, "value"),
    type: (module, name) => add(module, name, "type"),
    types: (module, name) => {
      namespaces.set(module, name);
      return printIdentifier(name);
    },
    local: printIdentifier,
    print,
  };
}

function printImport(word: string, module: string, names: ReadonlyMap<string, "value" | "type">): string {
  const typeOnly = [...names.values()].every((kind) => kind === "type");
  const members = [...names].sort(byKey).map(([name, kind]) => (kind === "type" && !typeOnly ? `type ${name}` : name));
  const keyword = typeOnly ? `${word} type` : word;
  const line = `${keyword} { ${members.join(", ")} } from ${printString(module)};`;
  return line.length <= printWidth || members.length === 1
    ? line
    : `${keyword} {\n${members.map((member) => `  ${member},`).join("\n")}\n} from ${printString(module)};`;
}

function byKey([one]: readonly [string, unknown], [two]: readonly [string, unknown]): number {
  return compareStrings(one, two);
}
