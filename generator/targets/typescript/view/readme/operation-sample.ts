import type { Operation } from "../../../../ir/api.ts";
import type { PackageModel } from "../../../../pipeline/model.ts";
import { lookUp } from "../../../../names/look-up.ts";
import { indexNames } from "../../../../names/table.ts";
import { type Code, code } from "../../print/code.ts";
import { printIdentifier, printString } from "../../print/literal.ts";
import { createViewContext, specifierOf, type ViewContext } from "../context.ts";
import { printExampleCall } from "../example.ts";
import { startWith } from "./quick-start.ts";
import { printClientOptions } from "./client-options.ts";
import { printCall } from "./readme.ts";

/**
 * A program that calls one operation of the generated package: imports, client and call. Blanks are
 * written as `…`; values that only the reader knows are variables.
 */
export function printOperationSample(
  { api, names: table }: Pick<PackageModel, "api" | "names">,
  operation: Operation,
  description: { readonly name: string; readonly isNamed: boolean },
): Code {
  const names = indexNames(table);
  return printOperationProgram(createViewContext(api, names, description), operation);
}

/** The same for one of many operations, in the context of its package. */
export function printOperationProgram(context: ViewContext, operation: Operation): Code {
  const { names } = context;
  const own = lookUp(names.operations, operation.id);
  const start = startWith(operation, names, Infinity);
  const options = printClientOptions(context, start);
  const imported = code`import { createClient, ${printIdentifier(own.function)} } from ${printString(specifierOf(context))};`;
  const call = start === undefined ? printExampleCall(operation, own, context) : printCall(start);
  return code`${imported}\n\nconst client = createClient(${options});\n\n${call}\n`;
}
