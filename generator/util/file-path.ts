/**
 * The module that an import names, without leading dots: `../values/url` in `runtime/core/send` is
 * `runtime/values/url`.
 */
export function resolveModule(from: string, specifier: string): string {
  const path = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") path.pop();
    else if (part !== ".") path.push(part);
  }
  return path.join("/");
}

/**
 * The name of a file without its folders, whichever system wrote its path: folders can name the
 * owner of a collection.
 */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? "";
}
