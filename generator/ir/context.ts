import type { CollectionDocument, Variable } from "../collection/model.ts";
import type { Report } from "../diagnostics/collector.ts";

/** What every builder needs besides the item at hand. */
export interface BuildContext {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly report: Report;
  /** Some description of the collection marks what is required, so what is not marked is optional. */
  readonly marksRequired: boolean;
}

/** The value of a variable as the collection and its environment give it; secrets have none. */
export function publicValue(context: BuildContext, name: string): string | undefined {
  const variable = context.variables.get(name);
  return variable === undefined || variable.secret ? undefined : variable.value;
}

/** What the builders share for one collection. */
export function createContext(document: CollectionDocument, report: Report, marksRequired: boolean): BuildContext {
  return { variables: new Map(document.variables.map((variable) => [variable.name, variable])), report, marksRequired };
}
