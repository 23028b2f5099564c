import type { Doc } from "./doc.ts";
import type { TokenCursor } from "./tokens.ts";

/** A type in prettier's terms, which decide how its neighbours are laid out. */
export interface TypeDoc {
  readonly kind:
    | "keyword"
    | "void"
    | "reference"
    | "generic"
    | "object"
    | "list"
    | "union"
    | "hugged"
    | "intersection"
    | "parenthesized"
    | "function"
    | "conditional"
    | "other";
  readonly doc: Doc;
  /** How many type arguments there are. */
  readonly count?: number;
}

/** Where a union stands: prettier indents it, or leaves that to what is around it. */
export type UnionPlace = "own" | "inside";

/** Reads a type. An argument of what types consist of, which types are made of in turn. */
export type ParseType = (cursor: TokenCursor, place?: UnionPlace) => TypeDoc;
