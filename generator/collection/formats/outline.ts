import type { CollectionDocument, Script } from "../model.ts";
import type { SourcePlace } from "../place.ts";
import type { JsonObject } from "../../json/members.ts";

/**
 * The checked outline of a collection: folders, items and saved examples have the right shape and a
 * place. Their contents are still as in the file.
 */
export interface RawCollection {
  readonly format: CollectionDocument["format"];
  readonly name: string;
  readonly description: string;
  readonly variables: unknown;
  readonly variablesPlace: SourcePlace;
  readonly auth: unknown;
  readonly behavior: unknown;
  readonly scripts: readonly Script[];
  readonly children: readonly RawNode[];
  readonly place: SourcePlace;
}

export type RawNode = RawFolder | RawItem;

export interface RawFolder {
  readonly kind: "folder";
  readonly name: string;
  readonly description: string;
  readonly auth: unknown;
  readonly behavior: unknown;
  readonly scripts: readonly Script[];
  readonly children: readonly RawNode[];
  readonly place: SourcePlace;
}

export interface RawItem {
  readonly kind: "item";
  /** Postman's id, if the file has one. */
  readonly id?: string;
  readonly name: string;
  readonly description: string;
  readonly behavior: unknown;
  readonly scripts: readonly Script[];
  /** A string is a GET of that URL. */
  readonly request: JsonObject | string;
  readonly requestPlace: SourcePlace;
  readonly examples: readonly RawExample[];
  readonly place: SourcePlace;
}

export interface RawExample {
  readonly value: JsonObject;
  readonly place: SourcePlace;
}
