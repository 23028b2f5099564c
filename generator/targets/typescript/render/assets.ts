import { readdirSync, readFileSync } from "node:fs";

/**
 * The templates and the runtime are part of the program, like its modules. Reading them here does
 * not make generation impure: they change with the program, not with the input.
 */
const ROOT = new URL("../../../../templates/", import.meta.url);

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), "utf8");
}

/** The text of `templates/typescript/<name>.hbs`. */
export function readTemplate(name: string): string {
  return read(`typescript/${name}.hbs`);
}

/** The texts of `templates/typescript/partials/`, by name. */
export function readPartials(): ReadonlyMap<string, string> {
  const names = readdirSync(new URL("typescript/partials/", ROOT))
    .filter((file) => file.endsWith(".hbs"))
    .sort();
  return new Map(names.map((file) => [file.slice(0, -".hbs".length), read(`typescript/partials/${file}`)]));
}

/** A file of `templates/testing/`, which generated tests use. */
export function readTestSupport(name: "support" | "private-key"): string {
  return read(`testing/${name}.ts`);
}

/**
 * The runtime files that a package needs, such as `core/send`: the given ones and all that they
 * import, directly or indirectly.
 */
export function readRuntime(roots: readonly string[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const open = [...roots];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (files.has(name)) continue;
    const text = read(`runtime/${name}.ts`);
    files.set(name, text);
    open.push(...[...text.matchAll(/ from "(\.{1,2}\/[a-z0-9/.-]+)\.js";/g)].map((match) => resolve(name, match[1] ?? "")));
  }
  return new Map([...files].sort(([one], [two]) => (one < two ? -1 : 1)));
}

/** The file that an import names: `../values/url` in `transport/target` is `values/url`. */
function resolve(from: string, specifier: string): string {
  const path = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") path.pop();
    else if (part !== ".") path.push(part);
  }
  return path.join("/");
}
