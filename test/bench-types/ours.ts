import { inferTypes } from "../../generator/infer/infer.ts";
import type { Json } from "../../generator/json/json.ts";
import { parseTolerantJson } from "../../generator/json/parse-tolerant.ts";
import { printJson } from "../../generator/json/print-json.ts";
import type { NamedType, Type } from "../../generator/ir/type.ts";
import { emptyLock } from "../../generator/names/lock.ts";
import { nameTypes } from "../../generator/names/types.ts";
import { typescriptNaming } from "../../generator/targets/typescript/naming/rules.ts";
import { type Code, code, trust } from "../../generator/targets/typescript/print/code.ts";
import { printIdentifier } from "../../generator/targets/typescript/print/literal.ts";
import { printInterfaceBody, printType } from "../../generator/targets/typescript/print/type.ts";
import type { PrintedTypes } from "./quicktype.ts";

/** Our types of the samples, named and printed as in a generated package. */
export function inferWithOurs(samples: readonly Json[]): PrintedTypes {
  const texts = samples.map((sample) => printJson(sample));
  const started = performance.now();
  const values = texts.flatMap((text) => parseTolerantJson(text).value ?? []);
  const { roots, types } = inferTypes([{ id: "root", nameHints: ["root"], samples: values }]);
  const names = nameAll(types);
  const printed = printTypes(roots.get("root") ?? { kind: "unknown" }, types, names);
  return { ...printed, milliseconds: performance.now() - started };
}

function nameAll(types: readonly NamedType[]): ReadonlyMap<string, string> {
  const api = {
    kind: "api",
    title: "",
    description: "",
    base: "",
    baseVariable: undefined,
    variables: [],
    hasComputedVariables: false,
    authSchemes: [],
    resources: [],
    operations: [],
    types,
  } as const;
  return nameTypes(api, new Map(), { lock: emptyLock, retired: emptyLock }, typescriptNaming).named;
}

/** Declarations of the named types, and of the root where it has no name of its own. */
export function printTypes(
  root: Type,
  types: readonly NamedType[],
  names: ReadonlyMap<string, string>,
): Pick<PrintedTypes, "text" | "root"> {
  const nameOf = (id: string): Code => printIdentifier(names.get(id) ?? "unknown");
  const context = { nameOf, binary: () => trust("Blob") };
  const declarations = types.map(({ id, type }) =>
    type.kind === "object" && type.properties.length > 0
      ? code`export interface ${nameOf(id)} ${printInterfaceBody(type, context)}`
      : code`export type ${nameOf(id)} = ${printType(type, context)};`,
  );
  if (root.kind === "reference") return { text: declarations.join("\n\n"), root: nameOf(root.id) };
  const alias = code`export type Body = ${printType(root, context)};`; // no named type is called so: the name is reserved
  return { text: [...declarations, alias].join("\n\n"), root: "Body" };
}
