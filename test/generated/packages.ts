import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { repository } from "../corpus/corpus-files.ts";

/** A file of `collections/` and the committed package that was made of it. */
export interface Shipped {
  /** Path as the command line gets it. */
  readonly file: string;
  readonly text: string;
  readonly environment?: { readonly file: string; readonly text: string };
  readonly config?: { readonly file: string; readonly text: string };
  /** Folder of the package. */
  readonly folder: string;
}

const suffix = ".postman_collection.json";

/** What we ship: a folder of `generated/` has the name of the collection's file. */
export function listShipped(): readonly Shipped[] {
  const names = readdirSync(join(repository, "collections"));
  return names
    .filter((name) => name.endsWith(suffix))
    .map((name) => {
      const stem = name.slice(0, -suffix.length);
      const environment = `${stem}.postman_environment.json`;
      const config = `${stem}.config.json`;
      return {
        ...readText(`collections/${name}`),
        ...(names.includes(environment) ? { environment: readText(`collections/${environment}`) } : {}),
        ...(names.includes(config) ? { config: readText(`collections/${config}`) } : {}),
        folder: join(repository, "generated", stem),
      };
    });
}

function readText(file: string) {
  return { file, text: readFileSync(join(repository, file), "utf8") };
}

/** Relative path → text of the files of a package, without what is built or installed. */
export function readPackage(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const open = [folder];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const own = join(path, entry.name);
      // Of this machine only; not committed.
      if (entry.name === "postwright.map.json") continue;
      if (entry.isFile()) files.set(relative(folder, own).replaceAll("\\", "/"), readFileSync(own, "utf8"));
      else if (entry.isDirectory() && !(path === folder && ["dist", "node_modules"].includes(entry.name))) open.push(own);
    }
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
