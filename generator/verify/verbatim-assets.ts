import type { Assets } from "../targets/tools.ts";
import { readAsset } from "../targets/typescript/render/assets.ts";

/**
 * Modules of the runtime of which there are two in packages for `verify`: the one that callers use,
 * under another name, and the one of `templates/verbatim/` that exports the same function. What
 * takes their place chooses by the arguments of the call.
 */
const replaced = [
  {
    module: "runtime/transport/request",
    choice: `import { isVerbatim } from "../../verbatim/args.js";
import { buildRequest as buildVerbatim } from "../../verbatim/request.js";
import type { Call } from "./call.js";
import { buildRequest as buildTyped } from "./request-of-callers.js";
import type { SendableRequest } from "./sendable.js";

export function buildRequest(call: Call): SendableRequest {
  return isVerbatim(call.args) ? buildVerbatim(call) : buildTyped(call);
}
`,
  },
  {
    module: "runtime/transport/auth-layer",
    choice: `import type { AuthScheme } from "../auth/scheme.js";
import { isVerbatim } from "../../verbatim/args.js";
import { authLayer as verbatimLayer } from "../../verbatim/auth-layer.js";
import { authLayer as typedLayer } from "./auth-layer-of-callers.js";
import type { Layer } from "./layer.js";

export function authLayer(scheme: AuthScheme): Layer {
  return (next, call) => (isVerbatim(call.args) ? verbatimLayer(scheme) : typedLayer(scheme))(next, call);
}
`,
  },
] as const;

const cache = new WeakMap<Assets, Assets>();

/**
 * Assets of packages whose functions take the entries of a collection's item as well as a caller's
 * arguments, and send what Postman sends for such entries. Everything around the modules that are
 * replaced is what callers use.
 */
export function verbatimAssets(assets: Assets): Assets {
  const found = cache.get(assets);
  if (found !== undefined) return found;
  const files = replaced.flatMap(({ module, choice }) => [
    [`${module}.ts`, choice] as const,
    [`${module}-of-callers.ts`, readAsset(assets, `${module}.ts`)] as const,
  ]);
  const made = new Map([...assets, ...files]);
  cache.set(assets, made);
  return made;
}
