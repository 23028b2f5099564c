import type { Options, Plugin } from "prettier";

/**
 * Prettier's defaults except for the width: generated signatures are long and read better on one
 * line.
 */
const layout: Options = { printWidth: 120 };

/** The kinds of file that can be formatted, with the plugins that each needs. */
const kinds = [
  // oxc's parser is faster than prettier's own two, above all when cold; all three produce the same
  // text.
  { extension: ".ts", parser: "oxc-ts", load: async () => [await import("@prettier/plugin-oxc")] },
  { extension: ".json", parser: "json", load: () => Promise.all([import("prettier/plugins/babel"), import("prettier/plugins/estree")]) },
  // With the TypeScript plugin, so that prettier lays out the code in a README too.
  { extension: ".md", parser: "markdown", load: () => Promise.all([import("prettier/plugins/markdown"), import("@prettier/plugin-oxc")]) },
] as const;

/** True if `formatText` can format a file of this name. */
export function canFormat(path: string): boolean {
  return kinds.some(({ extension }) => path.endsWith(extension));
}

/**
 * Formats a file by the extension of `path`; other kinds of file are returned unchanged. Prettier
 * is loaded at the first call, without its support for other languages (0.05 s in all).
 *
 * Rejects if the text does not parse, which is a bug in the generator.
 */
export async function formatText(path: string, text: string): Promise<string> {
  const kind = kinds.find(({ extension }) => path.endsWith(extension));
  if (kind === undefined) return text;
  const [{ format }, plugins] = await Promise.all([import("prettier/standalone"), kind.load()]);
  try {
    return await format(text, { ...layout, parser: kind.parser, plugins: [...plugins] satisfies Plugin[] });
  } catch (error) {
    throw new Error(`${path} cannot be formatted.`, { cause: error });
  }
}
