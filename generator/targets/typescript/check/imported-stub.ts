import { addToSet } from "../../../util/group-by.ts";

/** Path of the stub in the in-memory program. It is not part of the package. */
export const importedStubPath = "/imported.d.ts";

/** As `print/type.ts` writes it. */
const importType = /import\(("(?:[^"\\]|\\.)*")\)\.([A-Za-z_$][\w$]*)/g;

/**
 * Declares the types that a package takes from others. Those are not at hand, so anything fits
 * them; the package's own `npm run typecheck` knows better.
 */
export function stubImportedTypes(files: ReadonlyMap<string, string>): string {
  const modules = new Map<string, Set<string>>();
  for (const [path, text] of files) {
    if (!path.endsWith(".ts") || !text.includes("import(")) continue;
    for (const [, module = "", name = ""] of text.matchAll(importType)) {
      addToSet(modules, module, name);
    }
  }
  return [...modules].map(([module, names]) => `declare module ${module} {\n${declareAll(names)}}\n`).join("");
}

function declareAll(names: ReadonlySet<string>): string {
  return [...names].map((name) => `  export type ${name} = any;\n`).join("");
}
