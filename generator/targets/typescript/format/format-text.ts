import type { Options, Plugin } from "prettier";
import { printWidth } from "../print/columns.ts";
import { layOutModule } from "./layout/lay-out.ts";

/**
 * Formats one file by the extension of its path. Rejects if the text does not parse, which is a bug
 * in the generator.
 */
export type FormatText = (path: string, text: string) => Promise<string>;

/**
 * A parser of TypeScript for prettier. All of them produce the same layout; they differ in speed
 * and in where they run.
 */
export interface TypeScriptParser {
  readonly parser: string;
  readonly load: () => Promise<readonly Plugin[]>;
}

/** Prettier's own parser, which runs everywhere. */
export const ownTypeScriptParser: TypeScriptParser = {
  parser: "typescript",
  load: () => Promise.all([import("prettier/plugins/typescript"), import("prettier/plugins/estree")]),
};

/**
 * Prettier's defaults except for the width: generated signatures are long and read better on one
 * line.
 */
const layout: Options = { printWidth };

/** A kind of file: its extension, its parser and the plugins that it needs. */
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
      // With TypeScript, so that prettier lays out the code in a README too.
      load: async () => [await import("prettier/plugins/markdown"), ...(await typescript.load())],
    },
  ];
}

/** True if a file of this name can be formatted. */
export function canFormat(path: string): boolean {
  return [".ts", ".json", ".md"].some((extension) => path.endsWith(extension));
}

/**
 * Creates a formatter of files. Other kinds of file are returned unchanged. Prettier's parsers are
 * loaded when they are needed, without its support for other languages: most modules are laid out
 * by its printer alone.
 */
export function createTextFormatter(typescript: TypeScriptParser): FormatText {
  const kinds = listKinds(typescript);
  return async (path, text) => {
    const kind = kinds.find(({ extension }) => path.endsWith(extension));
    if (kind === undefined) return text;
    const laidOut = path.endsWith(".ts") ? layOutModule(text) : undefined;
    if (laidOut !== undefined) return laidOut;
    const [{ format }, plugins] = await Promise.all([import("prettier/standalone"), kind.load()]);
    try {
      return await format(text, { ...layout, parser: kind.parser, plugins: [...plugins] });
    } catch (error) {
      throw new Error(`${path} cannot be formatted.`, { cause: error });
    }
  };
}
