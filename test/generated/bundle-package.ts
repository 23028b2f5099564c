import { build } from "esbuild";

/** A bundle of what a program imports from a package, as one text. The program sits in the package's `src`. */
export async function bundlePackage(files: ReadonlyMap<string, string>, program: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: "/", sourcefile: "program.ts", loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    treeShaking: true,
    plugins: [
      {
        name: "package",
        setup: (setup) => {
          setup.onResolve({ filter: /.*/ }, ({ path, importer }) => {
            const base = importer.startsWith("src/") ? importer.split("/").slice(0, -1) : ["src"];
            const parts = path
              .split("/")
              .reduce<string[]>((all, part) => (part === ".." ? all.slice(0, -1) : part === "." ? all : [...all, part]), base);
            return { path: parts.join("/").replace(/\.js$/, ".ts"), namespace: "package", sideEffects: false };
          });
          setup.onLoad({ filter: /.*/, namespace: "package" }, ({ path }) => ({ contents: files.get(path) ?? "", loader: "ts" }));
        },
      },
    ],
  });
  return outputFiles.map((output) => output.text).join("");
}
