/**
 * Postwright as a library for Node: strings in; files, diagnostics and the model of the collection
 * out. It reads and writes no file of the user; the command line (`cli.ts`) adds that.
 *
 * @example
 * ```ts
 * const result = await generate({ file: "vendor.json", text, options: defaultOptions });
 * for (const [path, content] of result.package?.files ?? []) await save(path, content);
 * ```
 */
export * from "./core.ts";

/**
 * Generates one package. Rejects only because of bugs in Postwright; problems of a collection are
 * diagnostics.
 */
export { generate } from "./node/generate.ts";
