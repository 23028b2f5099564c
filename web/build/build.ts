import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { compiledTemplates, contents, repository } from "./plugins.ts";

/** Where `npm run web` puts the page. */
export const defaultFolder = join(repository, "dist/web");

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
  cpSync(join(repository, "templates/reference/style.css"), join(folder, "reference.css"));
  return metafile;
}
