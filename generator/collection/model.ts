import type { SourceLocation } from "../diagnostics/diagnostic.ts";
import type { Pointer } from "../json/pointer.ts";
import type { Url } from "./url.ts";

export type { PathVariable, SeenQueryParameter, Url } from "./url.ts";

/**
 * The collection as Postman understands it, as plain data: the result of loading a validated file.
 *
 * Every node has the JSON pointer of its place in the file on disk. Strings are unchanged and still
 * contain their `{{variables}}`. Nothing here knows about TypeScript.
 */

export interface CollectionDocument {
  readonly kind: "collection";
  /** The path as passed by the user, for diagnostics only. */
  readonly file: string;
  readonly name: string;
  readonly description: string;
  readonly format: "v1" | "v2.0" | "v2.1" | "v3" | "item";
  /**
   * Collection variables, overlaid with those of the environment. The last definition wins;
   * disabled variables are left out.
   */
  readonly variables: readonly Variable[];
  readonly auth: Auth | undefined;
  /** The collection's own scripts, which run before those of folders and items. */
  readonly scripts: readonly Script[];
  readonly children: readonly Node[];
  readonly pointer: Pointer;
}

export type Node = Folder | Item;

export interface Folder {
  readonly kind: "folder";
  readonly name: string;
  readonly description: string;
  readonly auth: Auth | undefined;
  readonly scripts: readonly Script[];
  readonly children: readonly Node[];
  readonly pointer: Pointer;
}

export interface Item {
  readonly kind: "item";
  /** Postman's id of the item, by which reports of runs name it. No package has it. */
  readonly id?: string;
  /** Trimmed name; empty if the file has none. */
  readonly name: string;
  /** Names of its folders and its own name, outermost first, for messages and the manifest. */
  readonly path: readonly string[];
  readonly description: string;
  readonly request: Request;
  readonly examples: readonly SavedExample[];
  readonly scripts: readonly Script[];
  /** `protocolProfileBehavior`, merged from collection, folders and item; the nearest wins. */
  readonly behavior: ProtocolBehavior;
  readonly pointer: Pointer;
}

/**
 * A script that Postman runs before a request or after its answer. It is read as text, never run,
 * and never emitted.
 */
export interface Script {
  readonly phase: "prerequest" | "test";
  /** Its lines, joined by LF. */
  readonly text: string;
  /** The file has a list of lines: line N, counted from 1, is at the pointer followed by `/N-1`. */
  readonly isList?: true;
  readonly pointer: Pointer;
}

export interface ProtocolBehavior {
  readonly disableBodyPruning: boolean;
  readonly disableUrlEncoding: boolean;
  /** False if Postman hands out a redirect as the response. */
  readonly followRedirects: boolean;
  /** Lower-case names of headers that Postman must not add. */
  readonly disabledSystemHeaders: readonly string[];
}

export interface Request {
  /** Upper case; `GET` if the file has none. */
  readonly method: string;
  readonly url: Url;
  readonly headers: readonly Header[];
  readonly body: SeenBody | undefined;
  /** The request's own auth; `undefined` means inherited. */
  readonly auth: Auth | undefined;
  readonly description: string;
  readonly pointer: Pointer;
}

export interface Header {
  readonly key: string;
  readonly value: string;
  /**
   * The value, or a part of it, was replaced with a placeholder, so there is no default to send.
   */
  readonly redacted?: true;
  readonly disabled: boolean;
  readonly description: string;
  readonly pointer: Pointer;
}

export type SeenBody =
  | {
      readonly kind: "raw";
      readonly text: string;
      readonly language: string | undefined;
      /** The names of JSON members whose values were replaced with a placeholder. */
      readonly redacted?: readonly string[];
      readonly pointer: Pointer;
    }
  | { readonly kind: "urlencoded"; readonly fields: readonly FormField[]; readonly pointer: Pointer }
  | { readonly kind: "formdata"; readonly fields: readonly FormField[]; readonly pointer: Pointer }
  | {
      readonly kind: "file";
      readonly source: string | undefined;
      /**
       * The file itself in base64, if there is no source. Never emitted; only `verify` sends it.
       */
      readonly content?: string;
      readonly pointer: Pointer;
    }
  | {
      readonly kind: "graphql";
      /** `undefined` if the file has none; the body then has no `query`. */
      readonly query: string | undefined;
      readonly operationName: string | undefined;
      /** As text, exactly as it is inserted into the body; `undefined` if it is left out. */
      readonly variables: string | undefined;
      readonly pointer: Pointer;
    };

export interface FormField {
  readonly key: string;
  readonly value: FormValue;
  /** Content type of the part; only for formdata. */
  readonly contentType: string | undefined;
  readonly disabled: boolean;
  readonly description: string;
  readonly pointer: Pointer;
}

export type FormValue =
  | { readonly kind: "text"; readonly text: string }
  /**
   * The base names are sent, unless `fileName` gives another name. The paths are never read. Empty
   * if the file has no source.
   */
  | {
      readonly kind: "file";
      readonly sources: readonly string[];
      /**
       * The sources are a list in the file. Postman does not load any file of a field after such a
       * field.
       */
      readonly isList?: true;
      readonly fileName?: string;
      /**
       * The field's `value`: the file itself in base64, if there is no source. Never emitted; only
       * `verify` sends it.
       */
      readonly content?: string;
    };

export interface SavedExample {
  readonly kind: "example";
  /** Postman's id. */
  readonly id?: string;
  readonly name: string;
  /** HTTP status; `undefined` if the file has none. */
  readonly code: number | undefined;
  readonly status: string;
  readonly headers: readonly Header[];
  /** What the answer set, if it did. Their values are not read. */
  readonly cookies?: readonly Cookie[];
  /** `undefined` if no body was saved. */
  readonly body: string | undefined;
  /** What Postman shows the body as: `json`, `html`, `text`, … */
  readonly language?: string;
  /** The JSON Schema of the body, as text; only format v3 has it. */
  readonly schema?: string;
  /** A run has shown it, and its values are placeholders: none is an example of a value. */
  readonly seenInRun?: true;
  /** The request at the time when the example was saved. */
  readonly originalRequest: Request | undefined;
  readonly pointer: Pointer;
}

/** A cookie of a saved example. */
export interface Cookie {
  readonly name: string;
  readonly domain: string;
  readonly path: string;
}

/**
 * An auth block. `noauth` stops inheritance. Parameter values are only read for structure (which
 * header, which location, which variable); they never reach the output.
 */
export interface Auth {
  /**
   * Postman's type: `basic`, `bearer`, `apikey`, `oauth2`, `noauth`, `oauth1`, `digest`, `hawk`,
   * `awsv4`, …
   */
  readonly type: string;
  /**
   * The parameters in an object without a prototype; values that are not strings are converted to
   * text.
   */
  readonly parameters: Readonly<Record<string, string>>;
  readonly pointer: Pointer;
}

export interface Variable {
  readonly name: string;
  /**
   * The string that Postman substitutes; never emitted if `secret`. `undefined` if nothing defines
   * a value.
   */
  readonly value: string | undefined;
  /** Of type secret, or named like a credential. */
  readonly secret: boolean;
  readonly description: string;
  readonly origin: "collection" | "environment";
  readonly pointer: Pointer;
  /** Where it is, if that is not in the collection. */
  readonly location?: SourceLocation;
}
