import { deviceNames } from "./reserved.ts";
import { splitWords, toKebabCase } from "./words.ts";

/** Endings of collection files that are not part of the name. */
const fileEndings = /(?:\.postman_collection|\.collection|\.item)?\.json$/i;

/**
 * Names that npm refuses, that would hide a folder of the project or a tool of the workspace, or
 * that Windows reserves for devices.
 */
const refusedNames = new Set([
  "node-modules",
  "favicon-ico",
  "test",
  "package",
  "postwright",
  "prettier",
  "typescript",
  "vitest",
  ...deviceNames,
]);

/**
 * Names the package after the file, as an ASCII slug (`Vendor API.postman_collection.json` →
 * `vendor-api`), or else after the collection. The name therefore survives a renamed collection,
 * and two files in one folder have different names.
 */
export function namePackage(file: string, title: string): string {
  const base = (file.split(/[\\/]/).at(-1) ?? "").replace(fileEndings, "");
  const name = [base, title].map((text) => toKebabCase(splitWords(text))).find((slug) => slug !== "") ?? "api";
  return refusedNames.has(name) ? `${name}-client` : name;
}

/** True for a name that no package may have. */
export function isRefusedName(name: string): boolean {
  return refusedNames.has(name.replaceAll(/[._]/g, "-").replace(/^-+/, ""));
}
