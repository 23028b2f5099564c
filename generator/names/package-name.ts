import type { NamingRules } from "./rules.ts";
import { splitWords, toKebabCase } from "./words.ts";
import { baseName } from "../util/file-path.ts";

/** Endings of collection files that are not part of the name. */
const fileEndings = /(?:\.postman_collection|\.collection|\.item)?\.json$/i;

/**
 * Names that Postman gives to any collection: the folder of a workspace's only one, and the id of a
 * collection in a data export.
 */
const impersonal = /^(?:collections|\d{0,10}-?[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})$/i;

/**
 * Names the package after the file, as an ASCII slug (`Vendor API.postman_collection.json` →
 * `vendor-api`), or else after the collection. The name therefore survives a renamed collection,
 * and two files in one folder have different names.
 */
export function namePackage(file: string, title: string, { reserved }: NamingRules): string {
  const base = baseName(file).replace(fileEndings, "");
  const name =
    [impersonal.test(base) ? "" : base, title, base].map((text) => toKebabCase(splitWords(text))).find((slug) => slug !== "") ?? "api";
  return reserved.packages.has(name) ? `${name}-client` : name;
}

/** True for a name that no package may have. */
export function isRefusedName(name: string, { reserved }: NamingRules): boolean {
  return reserved.packages.has(name.replaceAll(/[._]/g, "-").replace(/^-+/, ""));
}
