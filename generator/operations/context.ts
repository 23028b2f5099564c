import type { CollectionDocument } from "../collection/model.ts";
import type { RequestPolicy } from "../config/model.ts";
import type { Report } from "../diagnostics/collector.ts";
import type { ItemScripts } from "../scripts/model.ts";
import { type Preparations, readPreparations } from "./scripts/preparations.ts";
import { indexVariables, type KnownVariables } from "../variables/values.ts";
import type { BodyRoot } from "./bodies/body-types.ts";
import type { DecidingQueries } from "./parameters/deciding-query.ts";
import type { PartialObjects } from "./scripts/partial-types.ts";

/** What is true of a collection as a whole. */
export interface CollectionTraits {
  /** Some description marks a parameter as required, so that unmarked ones are optional. */
  readonly marksRequired: boolean;
  /** Its saved requests do not say what was sent. */
  readonly savesStubs: boolean;
  /** Method and path of every item, as `shapeOfPath` writes them. */
  readonly shapesOfPaths: ReadonlySet<string>;
  /** Variables in bodies that are settings of the client rather than arguments. */
  readonly bodySettings: ReadonlySet<string>;
  /** Variables in paths, queries and headers. */
  readonly outsideBodies: ReadonlySet<string>;
  /** What makes a field of a form required. */
  readonly requests: RequestPolicy;
  /** Query parameters with literal values that decide what an operation does. */
  readonly decidingQueries: DecidingQueries;
}

/** What every builder needs besides its item. */
export interface BuildContext extends KnownVariables, CollectionTraits {
  /** What the scripts of items say, by the pointer of the item. */
  readonly scripts: ReadonlyMap<string, ItemScripts>;
  /** What these do before the requests of an item, which its pointer names. */
  readonly preparationsOf: (pointer: string) => Preparations;
  readonly report: Report;
  /** The bodies seen so far; builders add theirs. */
  readonly bodies: BodyRoot[];
  /** The objects so far that only scripts show. */
  readonly partials: PartialObjects;
}

/** The context that the builders share for one collection. */
export function createContext(
  document: CollectionDocument,
  scripts: BuildContext["scripts"],
  report: Report,
  traits: CollectionTraits,
): BuildContext {
  const prepared = new Map<string, Preparations>();
  const preparationsOf = (pointer: string): Preparations => {
    const known = prepared.get(pointer) ?? readPreparations(scripts.get(pointer));
    prepared.set(pointer, known);
    return known;
  };
  return { variables: indexVariables(document.variables), scripts, preparationsOf, report, ...traits, bodies: [], partials: new Map() };
}
