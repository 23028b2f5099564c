import type { Pointer } from "../json/pointer.ts";

/** The URL of a request in its parts, as Postman splits it. */
export interface Url {
  /** `https`, `{{scheme}}`, … without `://`; `undefined` if the URL has none. */
  readonly protocol: string | undefined;
  /** `user:password` of the URL, if any. Never emitted. */
  readonly userInfo: string | undefined;
  /**
   * The host as one string, with variables: `api.example.com`, `{{url}}`. Empty if the URL has
   * none.
   */
  readonly host: string;
  readonly port: string | undefined;
  /**
   * Path segments between slashes, as Postman splits them: `["v2", ":id", "{{name}}.json", ""]`.
   * `[]` means no path at all, so nothing follows the host; `[""]` is a single slash. The two
   * differ if the base, such as `{{url}}`, itself contains a path.
   */
  readonly path: readonly string[];
  readonly query: readonly SeenQueryParameter[];
  /**
   * Path variables that the URL declares, for segments such as `:id`. The last of equal names wins.
   */
  readonly pathVariables: readonly PathVariable[];
  readonly pointer: Pointer;
}

/** A piece of a query. */
export interface SeenQueryParameter {
  /** `null` and `""` differ when sent: `{null, null}` is an empty piece, `{"", ""}` is `=`. */
  readonly key: string | null;
  /** `null` sends the key without `=`, `""` sends `key=`. */
  readonly value: string | null;
  /** The value, or a part of it, was replaced with a placeholder. */
  readonly redacted?: true;
  readonly disabled: boolean;
  readonly description: string;
  readonly pointer: Pointer;
}

/** A declared value for a segment such as `:id`. */
export interface PathVariable {
  readonly key: string;
  /** `undefined` if there is no usable value; Postman then sends the segment as `:key`. */
  readonly value: string | undefined;
  readonly description: string;
  readonly pointer: Pointer;
}
