import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";
import Handlebars from "handlebars";
import { readAssets } from "../../generator/node/assets.ts";
import { readVersion } from "../../generator/node/program.ts";
import { templateOptions } from "../../generator/targets/typescript/render/engine.ts";

export const repository = fileURLToPath(new URL("../../", import.meta.url));

/** Modules of `contents.d.ts`, made from files of the checkout. */
export const contents: Plugin = {
  name: "contents",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^contents:/ }, ({ path }) => ({ path: path.slice("contents:".length), namespace: "contents" }));
    onLoad({ filter: /.*/, namespace: "contents" }, ({ path }) => ({ contents: makeModule(path) }));
  },
};

function makeModule(name: string): string {
  if (name === "assets") return `export const assets = new Map(${JSON.stringify([...readAssets()])});`;
  if (name === "version") return `export const version = ${JSON.stringify(readVersion())};`;
  if (name === "example") return `export const example = new Map(${JSON.stringify(readExample())});`;
  throw new Error(`There is no module contents:${name}.`);
}

function readExample(): readonly (readonly [name: string, text: string])[] {
  const folder = join(repository, "collections");
  const names = readdirSync(folder).filter((name) => /\.postman_(?:collection|environment)\.json$/.test(name));
  return names.sort().map((name) => [name, readFileSync(join(folder, name), "utf8")]);
}

/**
 * Handlebars without its compiler, which makes functions from strings: no page that forbids `eval`
 * could run it. The templates are compiled here, and found by their texts.
 */
export const compiledTemplates: Plugin = {
  name: "compiled templates",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^handlebars$/ }, ({ path }) => ({ path, namespace: "compiled-templates" }));
    onLoad({ filter: /.*/, namespace: "compiled-templates" }, () => ({ contents: makeEngine(), resolveDir: repository }));
  },
};

function makeEngine(): string {
  const templates = [...readAssets()].filter(([path]) => path.endsWith(".hbs"));
  const compiled = templates.map(([path, text]) => {
    const template: unknown = Handlebars.precompile(text, templateOptions);
    return `[assets.get(${JSON.stringify(path)}), ${String(template)}]`;
  });
  return `import Handlebars from "handlebars/runtime";
import { assets } from "contents:assets";
const compiled = new Map([${compiled.join(",\n")}]);
const create = () => {
  const handlebars = Handlebars.create();
  return Object.assign(handlebars, { compile: (text) => handlebars.template(compiled.get(text)) });
};
export default { create };
`;
}
