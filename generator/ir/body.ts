import type { Type } from "./type.ts";

/** What the body of a response is decoded as. */
export type MediaKind = "json" | "text" | "binary";

/** JSON of a known type. */
export interface JsonBody {
  readonly kind: "json";
  readonly contentType: string;
  readonly type: Type;
  readonly optional: boolean;
  /** The server accepted a request without the body, and none with it was saved. */
  readonly leftOut?: true;
  /** The value is a list whose elements are sent as JSON, one per line. */
  readonly lines?: true;
  readonly defaults?: readonly BodyDefault[];
  /** Some saved body is not JSON. A string is sent as it is. */
  readonly orText?: true;
}

/** A property of a JSON body whose default is a variable of the client. */
export interface BodyDefault {
  readonly name: string;
  readonly variable: string;
}

/** Text of another language. */
export interface TextBody {
  readonly kind: "text";
  readonly contentType: string;
  readonly optional?: true;
  /** As in `JsonBody`. */
  readonly leftOut?: true;
  /** Set if the saved text has variables. */
  readonly template?: TextTemplate;
}

/** A saved text that a caller fills in. */
export interface TextTemplate {
  /** With its `{{variables}}`, none of which has a name that is composed of others. */
  readonly text: string;
  /** Without dynamic ones. Those with a value in the collection are optional. */
  readonly variables: readonly { readonly name: string; readonly optional: boolean }[];
}
