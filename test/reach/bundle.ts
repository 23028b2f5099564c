import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { repository } from "../corpus/corpus-files.ts";

const shipped = join(repository, "generated/sunshine-conversations");
const inside = fileURLToPath(new URL("inside/", import.meta.url));

/** What tests in an engine have to know. */
export interface Surroundings {
  /** The origin of the server. */
  readonly api: string;
  readonly isPage: boolean;
}

/**
 * Bundles the generated tests of the shipped package, and those of `inside/`, against the packed package in `folder`. The bundle is one
 * script, which defines the global `reach`, a function that runs them all.
 */
export async function bundleTests(folder: string, { api, isPage }: Surroundings): Promise<string> {
  const generated = readdirSync(join(shipped, "test")).filter((name) => name.endsWith(".test.ts"));
  const imports = [...generated.map((name) => join(shipped, "test", name)), join(inside, "http.ts")];
  const program = [...imports.map((path) => `import ${JSON.stringify(path)};`), `export { runAll } from "./vitest.ts";`].join("\n");
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: inside, loader: "ts" },
    bundle: true,
    // The package says that its modules have no side effects: its tests have.
    ignoreAnnotations: true,
    write: false,
    format: "iife",
    globalName: "reach",
    platform: "browser",
    target: "es2022",
    logLevel: "silent",
    define: { servers: JSON.stringify({ api }), isPage: String(isPage) },
    plugins: [
      {
        name: "packed",
        setup: ({ onResolve }) => {
          onResolve({ filter: /^vitest$/ }, () => ({ path: join(inside, "vitest.ts") }));
          // Sources of the repository are those of the tarball, as compiled.
          onResolve({ filter: /(?:\.\.|sunshine-conversations)\/src\/.*\.[jt]s$/ }, ({ path }) => ({
            path: join(folder, "dist", path.replace(/^.*?\/src\//, "").replace(/\.ts$/, ".js")),
          }));
        },
      },
    ],
  });
  return outputFiles.map(({ text }) => text).join("\n");
}
