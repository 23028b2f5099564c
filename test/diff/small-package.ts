/** A package with one function, `getKey` in `keys`, and what a test wants to be different. */
export interface SmallPackage {
  readonly name?: string;
  readonly module?: string;
  readonly item?: readonly string[];
  readonly method?: string;
  readonly path?: string;
  readonly base?: string;
  readonly layers?: string;
  /** The members of its arguments; without, it takes none. */
  readonly args?: string;
  readonly argsOptional?: boolean;
  readonly needs?: string;
  /** Where its clients send calls; empty if their makers have to say it. */
  readonly site?: string;
  /** The success body. */
  readonly data?: string;
  /** Outcomes besides success. */
  readonly outcomes?: string;
  readonly comment?: string;
  /** Further declarations of the module, and those of `types.ts`. */
  readonly more?: string;
  readonly types?: string;
}

/** The files that a comparison reads, path → text. */
export function packageOf(given: SmallPackage): ReadonlyMap<string, string> {
  const { name = "getKey", module = "keys", item = ["Keys", "Get key"], method = "GET", path = "/keys/:id", base = "{{url}}" } = given;
  const {
    layers = "",
    args,
    argsOptional = false,
    needs,
    data = "{ id: string }",
    outcomes = "",
    comment = "Reads a key.",
    more = "",
  } = given;
  const own = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const parameter = args === undefined ? "args?: NoArgs" : `args${argsOptional ? "?" : ""}: ${own}Args`;
  const careful = needs === undefined ? parameter : `${parameter} & Needs<${needs}, Client>`;
  const text = `/** Keys */
import type { CallOptions, Client } from "../client.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { Failure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import type { Needs } from "../runtime/core/needs.js";
import type { NoArgs } from "../runtime/transport/operation.js";
import { send } from "../runtime/core/send.js";

${args === undefined ? "" : `/** Arguments of \`${name}\`. */\nexport interface ${own}Args ${args}\n`}
/** Every outcome. */
export type ${own}Result = Success<200, ${data}>${outcomes} | Undocumented | NoResult;

/** ${comment} */
export function ${name}(client: Client, ${careful}, options?: CallOptions): ApiPromise<${data}, ${own}Result> {
  return send(client, { name: "${name}", method: "${method}", base: "${base}", layers: [${layers}] }, args, options);
}
${more}`;
  const client = `export interface Client { readonly client: true }\nexport interface CallOptions { timeout?: number }\n${makerOf(given.site)}`;
  const manifest = JSON.stringify({ operations: [{ function: name, module, item, method, path }] });
  return new Map([
    [`src/resources/${module}.ts`, text],
    ["src/client.ts", client],
    ["src/types.ts", given.types ?? ""],
    ["postwright.json", manifest],
  ]);
}

function makerOf(site: string | undefined): string {
  if (site === undefined) return "";
  const [base, fallback] = site === "" ? ['openBase("url")', ""] : [JSON.stringify(site), " = {}"];
  return `const defaults = { base: ${base} };\nexport function createClient(options: object${fallback}): Client {\n  return newClient(defaults, options);\n}\n`;
}
