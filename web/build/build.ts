import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { readAssets } from "../../generator/node/assets.ts";
import { readStyle } from "../../generator/targets/reference/style.ts";
import { compiledTemplates, contents, repository } from "./plugins.ts";

/** Where `npm run web` puts the page. */
export const defaultFolder = join(repository, "dist/web");

/** The parts of `tool.css`, in the order of their rules. */
const styles = ["base", "opening", "json", "collection", "problems", "package"];

/**
 * Builds the online tool into a folder of static files, which any file server can serve. Returns
 * what each script consists of.
 */
export async function buildWeb(folder: string): Promise<Metafile> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: repository,
    entryPoints: { app: "web/app/main.ts", reader: "web/worker/reader.ts", packager: "web/worker/packager.ts" },
    bundle: true,
    splitting: true,
    minify: true,
    platform: "browser",
    target: "es2022",
    format: "esm",
    chunkNames: "[name]-[hash]",
    legalComments: "linked",
    outdir: folder,
    metafile: true,
    logLevel: "error",
    plugins: [contents, compiledTemplates],
  });
  const page = join(repository, "web/page");
  for (const name of readdirSync(page)) cpSync(join(page, name), join(folder, name));
  writeFileSync(join(folder, "tool.css"), styles.map((name) => readFileSync(join(repository, `web/style/${name}.css`), "utf8")).join("\n"));
  writeFileSync(join(folder, "reference.css"), readStyle(readAssets()));
  return metafile;
}
