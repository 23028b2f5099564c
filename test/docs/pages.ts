import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { repository } from "../corpus/corpus-files.ts";
import { replaceSection } from "../support/sections.ts";
import { printDiagnosticsPage } from "./diagnostics-page.ts";
import { printLicencesTable } from "./licences-table.ts";
import { printLimitsTable } from "./limits-table.ts";
import { printScriptsPage } from "./scripts-page.ts";

/**
 * The pages of docs/ that are written from the code, in whole or in part, as they should be: path →
 * text, in prettier's layout.
 */
export async function printPages(): Promise<ReadonlyMap<string, string>> {
  const dependencies = readFileSync(join(repository, "docs/dependencies.md"), "utf8");
  const limits = readFileSync(join(repository, "docs/limits.md"), "utf8");
  const pages: readonly (readonly [path: string, text: string])[] = [
    ["docs/dependencies.md", replaceSection(dependencies, "licences", printLicencesTable())],
    ["docs/diagnostics.md", printDiagnosticsPage()],
    ["docs/limits.md", replaceSection(limits, "limits", printLimitsTable())],
    ["docs/scripts.md", printScriptsPage()],
  ];
  return new Map(await Promise.all(pages.map(async ([path, text]) => [path, await layOut(path, text)] as const)));
}

async function layOut(path: string, text: string): Promise<string> {
  const filepath = join(repository, path);
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}
