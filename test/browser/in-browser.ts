import { createContext, runInContext, Script } from "node:vm";
import { readAssets } from "../../generator/node/assets.ts";
import { readVersion } from "../../generator/node/program.ts";
import type { GenerateRequest } from "../../generator/pipeline/types.ts";
import type { Bundle } from "./bundle.ts";

/** All that browsers and Node share, besides what ECMAScript defines. */
const shared = {
  URL,
  TextEncoder,
  TextDecoder,
  structuredClone,
  atob,
  btoa,
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval,
};

/** What crosses the border of the context: JSON. */
export interface Generated {
  readonly files: readonly (readonly [path: string, text: string])[];
  readonly built: number;
  readonly diagnostics: unknown;
}

const generateInContext = `(async () => {
  const { assets, version, request } = JSON.parse(input);
  const generate = postwright.createGenerate({ assets: new Map(assets), version });
  const { package: made, diagnostics } = await generate(request);
  return JSON.stringify({ files: [...(made?.files ?? [])], built: made?.built.size ?? 0, diagnostics });
})()`;

const compiled = new Map<string, Script>();

/** Megabytes of script: compiled once for all contexts. */
function compile(text: string): Script {
  const script = compiled.get(text) ?? new Script(text);
  compiled.set(text, script);
  return script;
}

/** Generates as a browser would: the bundle alone, in a context without Node. */
export async function generateInBrowser({ script }: Bundle, request: GenerateRequest): Promise<Generated> {
  const input = JSON.stringify({ assets: [...readAssets()], version: readVersion(), request });
  const context = createContext({ ...shared, input });
  // Pages have this global only if their server asks for isolation.
  runInContext("delete globalThis.SharedArrayBuffer", context);
  compile(script).runInContext(context);
  const output: unknown = await runInContext(generateInContext, context);
  return JSON.parse(String(output));
}
