import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../corpus/corpus-files.ts";
import { groupBy } from "../../generator/util/group-by.ts";
import { printMarkdownTable } from "../support/markdown-table.ts";

/** A package that is installed along with Postwright. */
export interface Installed {
  readonly name: string;
  readonly licence: string;
  readonly hasInstallScript: boolean;
  /** True for native code of one kind of machine: of all these, one is installed for a library. */
  readonly isForOneMachine: boolean;
}

interface Locked {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly link?: boolean;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly cpu?: readonly string[];
}

/** What `npm install postwright` installs, by the lock file. */
export function listInstalled(): readonly Installed[] {
  const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
    readFileSync(join(repository, "package-lock.json"), "utf8"),
  );
  return Object.entries(lock.packages)
    .filter(([path, each]) => path.startsWith("node_modules/") && each.dev !== true && each.devOptional !== true && each.link !== true)
    .map(([path, { license, hasInstallScript, cpu }]) => ({
      name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      licence: license ?? "not declared",
      hasInstallScript: hasInstallScript === true,
      isForOneMachine: cpu !== undefined,
    }));
}

/** The table of docs/dependencies.md: each licence with its packages. */
export function printLicencesTable(): string {
  const groups = [...groupBy(listInstalled(), ({ licence }) => licence)].sort(([one], [two]) => (one < two ? -1 : 1));
  const rows = groups.map(([licence, packages]) => {
    const names = [...new Set(packages.map(({ name }) => name))].sort();
    // Documents say no versions, not even of licences.
    return [licence.replace(/-\d+\.\d+\.\d+$/, ""), String(packages.length), names.map((name) => `\`${name}\``).join(", ")];
  });
  return printMarkdownTable(["Licence", "Packages", "Names"], rows);
}
