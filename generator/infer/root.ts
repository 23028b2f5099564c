import type { Property, Type } from "../ir/type.ts";
import type { Json } from "../json/json.ts";

/** A body whose objects may be shared with other bodies. */
export interface TypeRoot {
  readonly id: string;
  /** Ideal names, best first. */
  readonly nameHints: readonly string[];
  /** `error` for the body of an error status. */
  readonly kindHint?: string | undefined;
  /** True if it is sent to the server, false if it is received. */
  readonly sent?: boolean;
  /** The path of the operation, with a `*` in place of each parameter. */
  readonly path?: string;
  /**
   * Of an answer: the names under which requests to the same thing send objects whose keys are the
   * caller's, with the keys that were seen.
   */
  readonly callersKeys?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of a request body: what shows which of its properties are required. */
  readonly request?: RequestEvidence;
  /** What the operations around it are about: the name of a folder. */
  readonly resource?: string;
  /**
   * What descriptions say about properties, by path from the root: `owner.name`, `items[].price`.
   */
  readonly documented?: ReadonlyMap<string, DocumentedProperty>;
  /**
   * Properties that only a description or a script names, by the path of the object that has them.
   */
  readonly undeclared?: ReadonlyMap<string, readonly Property[]>;
}

/** What is known about the request that a body belongs to. */
export interface RequestEvidence {
  /** The path, with a mark in place of each parameter. */
  readonly path: string;
  readonly method: string;
  /** It changes parts of something, so any part may be left out. */
  readonly partial: boolean;
  /** The samples as text, without repetitions. */
  readonly bodies: readonly string[];
  /** Properties that the client's variables fill. */
  readonly filled?: readonly string[];
  /** The properties that are a variable without a value, which only the caller can know. */
  readonly open?: readonly string[];
  /** The names of members, also of objects inside, that were secrets. */
  readonly secrets?: readonly string[];
}

/** A body with all its samples. */
export interface SampleRoot extends TypeRoot {
  readonly samples: readonly Json[];
  /** JSON pointers to the samples, in the same order. */
  readonly origins?: readonly string[];
  /** How many of the last samples are declarations of types, which contradict no value. */
  readonly declarations?: number;
}

/** A place in a root, and what it is called there. */
export interface RootPlace {
  readonly root: TypeRoot;
  /** Steps from the root; see `steps.ts`. */
  readonly path: string;
  /** Best name of the object around it. */
  readonly owner: string | undefined;
  /** Key of the property that contains it; `undefined` for a root. */
  readonly name: string | undefined;
  /** It is an element or map value of the property or root. */
  readonly element: boolean;
}

/** What a description says about one property. */
export interface DocumentedProperty {
  readonly description: string;
  readonly requirement: "required" | "optional" | undefined;
  readonly allowedValues: readonly string[] | undefined;
  /** The type that it states. */
  readonly type?: Type | undefined;
}

/** What shows that a property must be sent. */
export type RequirementEvidence = "only" | "open" | "bodies" | "part";

/**
 * The properties that all objects of one place have, with the evidence that they must be sent:
 * `none` if the place shows nothing, which does not contradict other places.
 */
export type PlaceEvidence = ReadonlyMap<string, RequirementEvidence | "none">;
