import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";

/** A script for browsers, and what it was made from. */
export interface Bundle {
  /** Defines the global `postwright`. */
  readonly script: string;
  readonly metafile: Metafile;
}

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Bundles `generator/browser.ts` into one script.
 *
 * Nothing is shimmed but what postman-collection's `iconv-lite` asks for: `buffer` and
 * `string_decoder` are npm packages of the same names (they are devDependencies for this alone).
 */
export async function bundleForBrowsers(): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["generator/browser.ts"],
    bundle: true,
    platform: "browser",
    target: "es2022",
    format: "iife",
    globalName: "postwright",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  return { script: outputFiles.map(({ text }) => text).join("\n"), metafile };
}
