import type { CollectionDocument, Variable } from "../collection/model.ts";
import type { Report } from "../diagnostics/collector.ts";
import { type BodyTypes, createBodyTypes } from "./body-types.ts";
import { findClosedNames } from "../variables/closed-names.ts";
import { createGrowth, type Growth } from "../variables/growth.ts";
import { expandVariables } from "../variables/template.ts";

/** What every builder needs besides the item at hand. */
export interface BuildContext {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly report: Report;
  /** Some description of the collection marks what is required, so what is not marked is optional. */
  readonly marksRequired: boolean;
  /** Filled while the operations are built. */
  readonly bodies: BodyTypes;
  /** What variables have added to fixtures so far. */
  readonly growth: Growth;
  /** The variables that come to a value without anything made up; found when first asked for. */
  readonly closedNames: () => ReadonlySet<string>;
}

/** The value of a variable as the collection and its environment give it; secrets have none. */
export function publicValue(context: Pick<BuildContext, "variables">, name: string): string | undefined {
  const variable = context.variables.get(name);
  return variable === undefined || variable.secret ? undefined : variable.value;
}

/** Replaces the variables of a text whose values may be shown. */
export function expander(context: BuildContext): (text: string) => string {
  return (text) => expandVariables(text, (name) => publicValue(context, name));
}

/** What the builders share for one collection. */
export function createContext(document: CollectionDocument, report: Report, marksRequired: boolean): BuildContext {
  const variables = new Map(document.variables.map((variable) => [variable.name, variable]));
  let closed: ReadonlySet<string> | undefined;
  const closedNames = (): ReadonlySet<string> =>
    (closed ??= findClosedNames([...variables.keys()], (name) => publicValue({ variables }, name)));
  return { variables, report, marksRequired, bodies: createBodyTypes(), growth: createGrowth(), closedNames };
}
