import * as fs from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isObject, member, parseJsonOrUndefined } from "../../json/members.ts";
import { readIfFile } from "./project.ts";

const kinds = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"] as const;

/**
 * Which packages a module in a folder could not import: neither is one installed in a
 * `node_modules`, nor does a `package.json` list it. Looks from the folder upwards to the root of
 * its repository.
 */
export function findMissingDependencies(folder: string, names: readonly string[]): readonly string[] {
  let missing = names;
  for (let place = resolve(folder); missing.length > 0; place = dirname(place)) {
    const listed = listDependencies(join(place, "package.json"));
    missing = missing.filter((name) => !listed.has(name) && !fs.existsSync(join(place, "node_modules", name)));
    if (place === dirname(place) || fs.existsSync(join(place, ".git"))) break;
  }
  return missing;
}

function listDependencies(file: string): ReadonlySet<string> {
  const manifest = parseJsonOrUndefined(readIfFile(file) ?? "");
  if (!isObject(manifest)) return new Set();
  return new Set(kinds.flatMap((kind) => Object.keys(Object(member(manifest, kind)))));
}
