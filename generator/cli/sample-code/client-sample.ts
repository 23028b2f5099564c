import { createCollector } from "../../diagnostics/collector.ts";
import type { CollectionDocument } from "../../collection/model.ts";
import { type Input, understand } from "../../pipeline/understand.ts";
import type { Source } from "../../pipeline/source.ts";
import { createStopwatch } from "../../pipeline/stages.ts";
import { defaultTarget } from "../../targets/default.ts";
import { printOperationSample } from "../../targets/typescript/view/readme/operation-sample.ts";

/**
 * A program that calls the function of an item by the generated package, with the names of the
 * package on disk if there is one. `pointer` is that of the item; `undefined` if it has no
 * function.
 */
export function printClientSample(document: CollectionDocument, source: Source, input: Input, pointer: string): string | undefined {
  const { report } = createCollector(input.locate);
  const { name, model } = understand(document, source, input, { rules: defaultTarget.naming, report, watch: createStopwatch() });
  const operation = model.api.operations.find((each) => each.source === pointer);
  if (operation === undefined) return undefined;
  const packageName = input.config?.packageName?.value ?? source.publishedName?.(name);
  return printOperationSample(model, operation, { name: packageName ?? name, isNamed: packageName !== undefined });
}
