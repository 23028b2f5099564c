import type { Entity } from "./entity.ts";
import type { Json } from "../json/json.ts";

/** A body whose objects may be shared. */
export interface TypeRoot {
  readonly id: string;
  /** Ideal names, best first. */
  readonly nameHints: readonly string[];
  /** `error` for the body of an error status. */
  readonly kindHint?: string | undefined;
  /** It goes to the server; otherwise it comes from there. */
  readonly sent?: boolean;
  /** What the operations around it are about: a folder's name. */
  readonly resource?: string;
  /** What descriptions say of properties, by path from the root: `owner.name`, `items[].price`. */
  readonly told?: ReadonlyMap<string, Told>;
}

/** A place in a root where an object shape occurs. */
export interface Place {
  readonly root: TypeRoot;
  /** Steps from the root: property keys as in a JSON pointer, `~[]` elements, `~{}` map values, `~|value` variants. */
  readonly path: string;
  /** Best name of the object around it. */
  readonly owner: string | undefined;
  /** Key of the property that holds it; `undefined` for a root. */
  readonly name: string | undefined;
  /** It is an element or map value of what the property or root holds. */
  readonly element: boolean;
  /** The entity around it, and the steps from there; `undefined` for a root. */
  readonly around: { readonly entity: Entity; readonly step: string } | undefined;
}

/** A body with everything that was seen of it. */
export interface SampleRoot extends TypeRoot {
  readonly samples: readonly Json[];
  /** Where the samples stand, as JSON pointers, one for each. */
  readonly origins?: readonly string[];
}

/** What a description says of one property. */
export interface Told {
  readonly description: string;
  readonly requirement: "required" | "optional" | undefined;
  readonly allowedValues: readonly string[] | undefined;
}
