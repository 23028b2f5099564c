import { type Code, trust } from "./code.ts";
import { printIdentifier } from "./identifier.ts";
import { PRINT_WIDTH } from "./json.ts";
import { printString } from "./literal.ts";

/** The imports of one file, gathered while its parts are printed. */
export interface Imports {
  /** Names a value or a type that the file uses, and gives it back as code. */
  readonly value: (module: string, name: string) => Code;
  readonly type: (module: string, name: string) => Code;
  /** A name that needs no import: declared in the file, or a global. */
  readonly local: (name: string) => Code;
  /** One import statement a module, sorted, in prettier's layout; type-only where nothing else is needed. */
  readonly print: () => Code;
}

/** Imports of a file, none at first. */
export function createImports(): Imports {
  const modules = new Map<string, Map<string, "value" | "type">>();
  const add = (module: string, name: string, kind: "value" | "type"): Code => {
    const names = modules.get(module) ?? new Map<string, "value" | "type">();
    if (names.get(name) !== "value") names.set(name, kind);
    modules.set(module, names);
    return printIdentifier(name);
  };
  const print = (): Code =>
    trust(
      [...modules]
        .sort(byKey)
        .map(([module, names]) => printImport(module, names))
        .join("\n"),
    );
  return {
    value: (module, name) => add(module, name, "value"),
    type: (module, name) => add(module, name, "type"),
    local: printIdentifier,
    print,
  };
}

function printImport(module: string, names: ReadonlyMap<string, "value" | "type">): string {
  const typeOnly = [...names.values()].every((kind) => kind === "type");
  const members = [...names].sort(byKey).map(([name, kind]) => (kind === "type" && !typeOnly ? `type ${name}` : name));
  const keyword = typeOnly ? "import type" : "import";
  const line = `${keyword} { ${members.join(", ")} } from ${printString(module)};`;
  return line.length <= PRINT_WIDTH || members.length === 1
    ? line
    : `${keyword} {\n${members.map((member) => `  ${member},`).join("\n")}\n} from ${printString(module)};`;
}

function byKey([one]: readonly [string, unknown], [two]: readonly [string, unknown]): number {
  return one < two ? -1 : one > two ? 1 : 0;
}
