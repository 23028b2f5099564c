import type { Options, Plugin } from "prettier";

/** Lays out one file, by the extension of its path. Rejects if the text does not parse, which is a bug of the generator. */
export type FormatText = (path: string, text: string) => Promise<string>;

/** A parser of TypeScript for prettier. All of them give the same layout; they differ in speed and in where they run. */
export interface TypeScriptParser {
  readonly parser: string;
  readonly load: () => Promise<readonly Plugin[]>;
}

/** Prettier's own parser, which runs everywhere. */
export const ownTypeScriptParser: TypeScriptParser = {
  parser: "typescript",
  load: () => Promise.all([import("prettier/plugins/typescript"), import("prettier/plugins/estree")]),
};

/** Prettier's defaults but for the width: generated signatures are long, and read better on one line. */
const layout: Options = { printWidth: 120 };

/** A kind of file: its extension, the parser, and the plugins that it takes. */
interface Kind extends TypeScriptParser {
  readonly extension: string;
}

function listKinds(typescript: TypeScriptParser): readonly Kind[] {
  return [
    { extension: ".ts", ...typescript },
    {
      extension: ".json",
      parser: "json",
      load: () => Promise.all([import("prettier/plugins/babel"), import("prettier/plugins/estree")]),
    },
    {
      extension: ".md",
      parser: "markdown",
      // TypeScript too, so that code in a README gets the layout that prettier would give it.
      load: async () => [await import("prettier/plugins/markdown"), ...(await typescript.load())],
    },
  ];
}

/** Whether a file of this name can be formatted. */
export function canFormat(path: string): boolean {
  return [".ts", ".json", ".md"].some((extension) => path.endsWith(extension));
}

/**
 * Makes a formatter of files. Other kinds of file come back as they are. Prettier is loaded at the first call, without
 * what it needs for other languages (0.05 s in all).
 */
export function createTextFormatter(typescript: TypeScriptParser): FormatText {
  const kinds = listKinds(typescript);
  return async (path, text) => {
    const kind = kinds.find(({ extension }) => path.endsWith(extension));
    if (kind === undefined) return text;
    const [{ format }, plugins] = await Promise.all([import("prettier/standalone"), kind.load()]);
    try {
      return await format(text, { ...layout, parser: kind.parser, plugins: [...plugins] });
    } catch (error) {
      throw new Error(`${path} cannot be formatted.`, { cause: error });
    }
  };
}
