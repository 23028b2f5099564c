import type { Type } from "../ir/type.ts";
import type { Requirement } from "./required.ts";
import type { ParameterPlace } from "./section.ts";

/** What the description of an operation says about one parameter or property. */
export interface ParameterDoc {
  /** As written: `limit`, `filter[id]`, `items[].price`. */
  readonly name: string;
  readonly description: string;
  readonly requirement: Requirement;
  readonly allowedValues: readonly string[] | undefined;
  /** The default, if the description names one. */
  readonly defaultText: string | undefined;
  /** The type that is stated, in a column or beside the name. */
  readonly type: Type | undefined;
}

/** The documentation of a parameter of which nothing but its name is known. */
export function docOf(name: string): ParameterDoc {
  return { name, description: "", requirement: undefined, allowedValues: undefined, defaultText: undefined, type: undefined };
}

/** The documentation of a parameter, and where the description says that it is sent. */
export interface PlacedDoc {
  readonly place: ParameterPlace | undefined;
  readonly doc: ParameterDoc;
}

/** A table, or a list of items one after another. */
export interface DocumentedList {
  readonly docs: readonly PlacedDoc[];
  /** It is said to be about what is sent: by its heading, or by the head of its column of names. */
  readonly ofParameters: boolean;
}
