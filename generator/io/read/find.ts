import * as fs from "node:fs";
import { join } from "node:path";
import { systemErrorCode } from "../disk.ts";
import { explainSystemError } from "../problems.ts";

/** Collection files of a folder, or why it cannot be listed. */
export type FindOutcome =
  { readonly kind: "found"; readonly files: readonly string[] } | { readonly kind: "failed"; readonly reason: string };

/**
 * The collection files of a folder, in code-unit order: every `*.json` that is not an environment
 * export, an export of run results, a config or the schema of configs. None if the folder is
 * missing.
 */
export function findCollections(folder: string): FindOutcome {
  try {
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    const names = entries.filter((entry) => !entry.isDirectory() && isCollectionName(entry.name)).map((entry) => entry.name);
    return { kind: "found", files: names.sort().map((name) => join(folder, name)) };
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    return code === "ENOENT" ? { kind: "found", files: [] } : { kind: "failed", reason: explainSystemError(code) };
  }
}

function isCollectionName(name: string): boolean {
  if (name === "config.schema.json") return false;
  return (
    /\.json$/i.test(name) &&
    !name.startsWith(".") &&
    !/\.(?:postman_environment|postman_globals|postman_test_run|config)\.json$/i.test(name)
  );
}

/** The environments in the folder of a collection that no collection there is named after. */
export function listOtherEnvironments(folder: string): readonly string[] {
  try {
    const names = fs.readdirSync(folder);
    const stems = new Set(names.filter(isCollectionName).map((name) => name.replace(/(?:\.postman_collection)?\.json$/i, "")));
    return names.filter((name) => ending.test(name) && !stems.has(name.replace(ending, ""))).sort();
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return [];
  }
}

const ending = /\.postman_environment\.json$/i;
