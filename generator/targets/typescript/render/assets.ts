import type { Assets } from "../../tools.ts";
import { resolveModule } from "../../../util/file-path.ts";

/** A text of `templates/`. Throws if there is none: it is part of the program. */
export function readAsset(assets: Assets, path: string): string {
  const text = assets.get(path);
  if (text === undefined) throw new Error(`templates/${path} is missing from the assets.`);
  return text;
}

/** Text of `<name>.hbs` in a folder of `templates/`. */
export function readTemplate(assets: Assets, folder: string, name: string): string {
  return readAsset(assets, `${folder}/${name}.hbs`);
}

/** Texts of `partials/` in a folder of `templates/`, by name. */
export function readPartials(assets: Assets, folder: string): ReadonlyMap<string, string> {
  const start = `${folder}/partials/`;
  const found = [...assets].filter(([path]) => path.startsWith(start) && path.endsWith(".hbs"));
  return new Map(found.map(([path, text]) => [path.slice(start.length, -".hbs".length), text]));
}

/** A file of `templates/testing/`, which generated tests use. */
export function readTestSupport(assets: Assets, name: "support" | "private-key" | "flow"): string {
  return readAsset(assets, `testing/${name}.ts`);
}

/**
 * The text of modules, such as `runtime/core/send`, and of all that they import, directly or
 * indirectly. In a package they have the same place relative to each other.
 */
export function readModules(assets: Assets, roots: readonly string[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const pending = [...roots];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (files.has(name)) continue;
    const text = readAsset(assets, `${name}.ts`);
    files.set(name, text);
    pending.push(...[...text.matchAll(/ from "(\.{1,2}\/[a-z0-9/.-]+)\.js";/g)].map((match) => resolveModule(name, match[1] ?? "")));
  }
  return new Map([...files].sort(([one], [two]) => (one < two ? -1 : 1)));
}
