import { readdirSync, readFileSync } from "node:fs";
import type { Assets } from "../targets/tools.ts";

/** Beside `generator/` in a checkout, and beside `dist/` in an installed package. */
const root = new URL("../../templates/", import.meta.url);

let assets: Assets | undefined;

/** Reads the templates and the run-time files, once a process: they belong to the program, as its modules do. */
export function readAssets(): Assets {
  assets ??= new Map(listFiles().map((path) => [path, readFileSync(new URL(path, root), "utf8")]));
  return assets;
}

function listFiles(): readonly string[] {
  const names = readdirSync(root, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
  return names.filter((name) => /\.(?:ts|hbs)$/.test(name)).sort();
}
