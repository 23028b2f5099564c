import { readdirSync, readFileSync } from "node:fs";
import type { Assets } from "../targets/tools.ts";

let assets: Assets | undefined;

/**
 * Reads the templates and the runtime files, once per process: they are part of the program, like
 * its modules.
 */
export function readAssets(): Assets {
  assets ??= new Map(listFiles().map((path) => [path, readFileSync(urlOf(path), "utf8")]));
  return assets;
}

function listFiles(): readonly string[] {
  const names = readdirSync(urlOf(""), { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
  return names.filter((name) => /\.(?:ts|hbs|css|js)$/.test(name)).sort();
}

/**
 * `templates/` is beside `generator/` in a checkout, and beside `dist/` in an installed package.
 */
function urlOf(path: string): URL {
  return new URL(`../../templates/${path}`, import.meta.url);
}
