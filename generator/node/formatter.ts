import { formatFiles as formatWith } from "../targets/typescript/format/format-files.ts";
import { createTextFormatter, type FormatText, ownTypeScriptParser, width } from "../targets/typescript/format/format-text.ts";
import { joinUnions } from "../targets/typescript/format/join-unions.ts";

let formatter: Promise<FormatText> | undefined;

/**
 * Formats every TypeScript, JSON and Markdown file as prettier does at 120 columns. Other files,
 * and those that would take prettier disproportionately long, are returned unchanged. The order is
 * kept. The result does not depend on the machine.
 *
 * Rejects if a file does not parse, which is a bug; `cause` is the formatter's error.
 */
export async function formatFiles(
  files: ReadonlyMap<string, string>,
  isPreformatted: (path: string) => boolean = () => false,
): Promise<ReadonlyMap<string, string>> {
  formatter ??= loadFormatter();
  return formatWith(files, isPreformatted, await formatter);
}

/**
 * A formatter in native code, which takes a thirtieth of prettier's time and needs no loading;
 * prettier itself where there is none for the platform.
 */
async function loadFormatter(): Promise<FormatText> {
  const { format } = await import("oxfmt");
  try {
    // Its native part is loaded at the first call.
    await format("file.ts", "", {});
  } catch {
    return createTextFormatter(ownTypeScriptParser);
  }
  return async (path, text) => {
    // Some names, such as package.json, have a layout of their own there.
    const { code, errors } = await format(`file${path.slice(path.lastIndexOf("."))}`, text, { printWidth: width });
    const [error] = errors;
    if (error !== undefined) throw new Error(`${path} cannot be formatted.`, { cause: new Error(error.message) });
    return path.endsWith(".ts") ? joinUnions(code, width) : code;
  };
}
