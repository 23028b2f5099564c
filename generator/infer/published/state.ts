import type { RootPlace } from "../root.ts";

/** What is known about earlier runs while bodies are typed. */
export interface PublishedState {
  /** False if nothing was published. */
  isKnown: boolean;
  /** What each body shows by itself, by the id of its root. */
  digests: ReadonlyMap<string, string>;
  /** How many objects were compared with published types; see `fits`. */
  compared: number;
  /** The first places of published types. */
  readonly first: Set<RootPlace>;
  /** Published type of several bodies → its properties in their order. */
  readonly keys: Map<string, readonly string[]>;
  /** Body that is as it was published → its properties that were required as parts of values. */
  readonly parts: Map<string, ReadonlySet<string>>;
  /**
   * Bodies, and objects in bodies, that were published as the only ones of their methods and paths:
   * the id of the body, and the steps from there.
   */
  readonly single: Set<string>;
  /** Type of which some bodies are as they were published → its properties that may be missing. */
  readonly optional: Map<string, ReadonlySet<string>>;
  /** Published type and the step to one of its variants → name of the variant. */
  readonly variants: Map<string, string>;
}

/** The state of a graph before anything is known. */
export function createPublishedState(): PublishedState {
  return {
    isKnown: false,
    digests: new Map(),
    compared: 0,
    first: new Set(),
    keys: new Map(),
    parts: new Map(),
    single: new Set(),
    optional: new Map(),
    variants: new Map(),
  };
}
