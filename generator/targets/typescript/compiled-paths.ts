/** What a module below `src/` is compiled to. */
export type CompiledPaths = Readonly<Record<"code" | "codeMap" | "declarations" | "declarationsMap", string>>;

/** Where the parts of a compiled module go. Paths are relative to the package. */
export function compiledPaths(path: string): CompiledPaths {
  const stem = path.replace(/^src\//, "dist/").replace(/\.ts$/, "");
  return { code: `${stem}.js`, codeMap: `${stem}.js.map`, declarations: `${stem}.d.ts`, declarationsMap: `${stem}.d.ts.map` };
}
