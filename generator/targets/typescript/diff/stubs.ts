import { addToSet } from "../../../util/group-by.ts";

const importStatement = /^import type \{ ([^}]*) \} from "\.\/(src\/[\w/-]+)\.js";$/gm;
const importType = /import\(("(?:[^"\\\n]|\\.)*")\)\.([A-Za-z_$][\w$]*)/g;

/**
 * The modules that snapshots import, path → text. What a type of the runtime contains does not
 * matter for a comparison: two are the same if their names and type arguments are. Types of the
 * user's own packages are the same if they come from the same package, too.
 */
export function stubModules(snapshots: readonly string[]): ReadonlyMap<string, string> {
  const modules = new Map<string, Set<string>>();
  const foreign = new Map<string, Set<string>>();
  for (const snapshot of snapshots) {
    for (const [, names = "", module = ""] of snapshot.matchAll(importStatement))
      for (const name of names.split(", ")) addToSet(modules, `${module}.d.ts`, name.replace(/ as .*$/, ""));
    for (const [, module = "", name = ""] of snapshot.matchAll(importType)) addToSet(foreign, module, name);
  }
  const stubs = new Map([...modules].map(([path, names]) => [path, [...names].map(stubType).join("")]));
  const declared = [...foreign].map(
    ([module, names]) => `declare module ${module} {\n${[...names].map((name) => stubForeign(name, module)).join("")}}\n`,
  );
  return stubs.set("foreign.d.ts", declared.join(""));
}

function stubType(name: string): string {
  return `export interface ${name}<A = never, B = never, C = never, D = never> { (): ["${name}", A, B, C, D] }\n`;
}

/** Types of one name and different modules do not fit each other. `module` is a string literal. */
function stubForeign(name: string, module: string): string {
  return `export interface ${name} { (): ["${name}", ${module}] }\n`;
}
