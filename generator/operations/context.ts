import type { CollectionDocument } from "../collection/model.ts";
import type { Report } from "../diagnostics/collector.ts";
import { indexVariables, type KnownVariables } from "../variables/values.ts";
import type { BodyRoot } from "./body-types.ts";

/** What every builder needs besides its item. */
export interface BuildContext extends KnownVariables {
  readonly report: Report;
  /** True if some description marks a parameter as required, so that unmarked ones are optional. */
  readonly marksRequired: boolean;
  /** The bodies seen so far; builders add theirs. */
  readonly bodies: BodyRoot[];
}

/** The context that the builders share for one collection. */
export function createContext(document: CollectionDocument, report: Report, marksRequired: boolean): BuildContext {
  return { variables: indexVariables(document.variables), report, marksRequired, bodies: [] };
}
