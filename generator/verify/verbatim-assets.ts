import type { Assets } from "../targets/tools.ts";

/**
 * Modules of the runtime, and what takes their place: a module of `templates/verbatim/` that
 * exports the same function.
 */
const replaced = [
  { module: "runtime/transport/request.ts", by: "request", exported: "buildRequest" },
  { module: "runtime/transport/auth-layer.ts", by: "auth-layer", exported: "authLayer" },
] as const;

const cache = new WeakMap<Assets, Assets>();

/**
 * Assets of packages whose functions take the entries of a collection's item instead of a caller's
 * arguments, and send what Postman sends for them. Everything around the modules that are replaced
 * is what callers use.
 */
export function verbatimAssets(assets: Assets): Assets {
  const found = cache.get(assets);
  if (found !== undefined) return found;
  const stubs = replaced.map(({ module, by, exported }) => [module, `export { ${exported} } from "../../verbatim/${by}.js";\n`] as const);
  const made = new Map([...assets, ...stubs]);
  cache.set(assets, made);
  return made;
}
