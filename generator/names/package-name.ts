import { DEVICES } from "./reserved.ts";
import { splitWords, toKebabCase } from "./words.ts";

/** Endings of collection files that are no part of the name. */
const ENDINGS = /(?:\.postman_collection|\.collection|\.item)?\.json$/i;

/** Names that npm refuses, that would hide a folder of the project or a tool of the workspace, or that Windows keeps for devices. */
const REFUSED = new Set(["node-modules", "favicon-ico", "test", "package", "postwright", "prettier", "typescript", "vitest", ...DEVICES]);

/**
 * The package's name: the file's, as an ASCII slug (`Vendor API.postman_collection.json` → `vendor-api`), else the collection's. It does not change
 * when the vendor renames the collection, and two files of one folder have two names.
 */
export function namePackage(file: string, title: string): string {
  const base = (file.split(/[\\/]/).at(-1) ?? "").replace(ENDINGS, "");
  const name = [base, title].map((text) => toKebabCase(splitWords(text))).find((slug) => slug !== "") ?? "api";
  return REFUSED.has(name) ? `${name}-client` : name;
}

/** True for a name that no package may have. */
export function isRefusedName(name: string): boolean {
  return REFUSED.has(name.replaceAll(/[._]/g, "-").replace(/^-+/, ""));
}
