import { build, type Platform } from "esbuild";
import { peersFolder } from "./peers.ts";

/** A module and all that it imports as one minified text, as a browser or Node gets it. */
export async function bundleModule(source: string, platform: Platform): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: peersFolder, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    platform,
    write: false,
    logLevel: "silent",
    // Packages of CommonJS ask for Node's modules when they are loaded.
    ...(platform === "node"
      ? { banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' } }
      : {}),
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
