import type { Json } from "../../generator/json/json.ts";

/** A step into a JSON value: a key, or the index of an element. */
export type Step = string | number;

/** Where a body stands in a collection: a saved response, the request of an item, or the request of a saved example. */
export interface Origin {
  readonly kind: "response" | "request" | "saved request";
  /** JSON pointer of the item. */
  readonly item: string;
  /** JSON pointer of the saved example; empty for the item's own request. */
  readonly example: string;
  /** Steps from the body to the array that loses an element; empty where the body itself is left out. */
  readonly array: readonly Step[];
  /** Index of that element; `undefined` where the body itself is left out. */
  readonly index: number | undefined;
}

/** One sample left out of several of the same thing. */
export interface Fold {
  readonly collection: string;
  /** Names of the folders and the item. */
  readonly item: readonly string[];
  /** `response`: one saved response of several; `element`: one element of an array of objects. */
  readonly kind: "response" | "element";
  /** Status of the response; `undefined` in a request. */
  readonly status: number | undefined;
  readonly training: readonly Json[];
  readonly heldOut: Json;
  /** The body that it stands in; itself, where a body is left out. */
  readonly body: Json;
  readonly origin: Origin;
}
