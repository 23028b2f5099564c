import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";

const runtime = "src/runtime";

/**
 * Replaces the runtime files of packages by links to one copy. Their tests then load each module
 * once instead of once per package, which is most of the work. Throws if packages disagree about a
 * file, since the runtime is copied as it is.
 */
export function shareRuntime(folder: string, packages: readonly string[]): void {
  const shared = join(folder, "runtime");
  for (const name of packages) {
    const own = join(folder, name, runtime);
    for (const path of readdirSync(own, { recursive: true, encoding: "utf8" })) {
      const [file, copy] = [join(own, path), join(shared, path)];
      if (statSync(file).isDirectory()) continue;
      if (!existsSync(copy)) cpSync(file, copy);
      else if (!readFileSync(file).equals(readFileSync(copy))) throw new Error(`${name} has a ${path} of its own.`);
      rmSync(file);
      symlinkSync(copy, file);
    }
  }
}
