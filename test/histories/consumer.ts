import { createProject } from "./project.ts";
import { functionsOf, under } from "./independent.ts";

/** Operations that a consumer uses. */
const maxUsed = 10;

/**
 * The functions of which the use no longer compiles: a program passes what the old package took to the new one, and
 * takes what it returns for what the old one returned. It uses ten functions, evenly spread.
 */
export function listBrokenUses(old: ReadonlyMap<string, string>, next: ReadonlyMap<string, string>): readonly string[] {
  const project = createProject(new Map([...under("old", old), ...under("new", next)]));
  const names = [...functionsOf(project, "old")].sort();
  const used = names.filter((_, index) => index % Math.max(1, Math.ceil(names.length / maxUsed)) === 0);
  return used.filter((name) => {
    const file = project.createSourceFile("/consumer.ts", printUse(name), { overwrite: true });
    return file.getPreEmitDiagnostics().length > 0;
  });
}

function printUse(name: string): string {
  return [
    'import type * as Old from "./old/src/index.js";',
    'import * as api from "./new/src/index.js";',
    "declare const client: api.Client;",
    `declare const args: Parameters<typeof Old.${name}>[1];`,
    `export const use = async (): Promise<Awaited<ReturnType<typeof Old.${name}>>> => api.${name}(client, args);`,
  ].join("\n");
}
