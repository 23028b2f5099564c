/**
 * How Postman reads texts, as an interface: `load.ts` fills it from Postman's own library, everything else here depends on the
 * interface only. All functions take any text, never throw, and return plain data.
 */
export interface PostmanText {
  readonly parseUrl: (text: string) => ParsedUrl;
  /** Splits a query at `&` and `=`; an empty piece before the last is `{ null, null }`. */
  readonly parseQuery: (text: string) => readonly NameValue[];
  /** Reads `Name: value` lines; other lines are lost. */
  readonly parseHeaders: (text: string) => readonly TextHeader[];
  /** Reads one `Name: value`. */
  readonly parseHeader: (text: string) => TextHeader;
  /** Casts a variable's value to the type that it declares; `value` is a text, a number, a boolean or null. */
  readonly castVariable: (type: unknown, value: string | number | boolean | null) => unknown;
}

export interface NameValue {
  readonly key: string | null;
  readonly value: string | null;
}

export interface TextHeader {
  readonly key: string;
  readonly value: string;
}

export interface ParsedUrl {
  readonly protocol: string | undefined;
  /** `user` or `user:password`. */
  readonly userInfo: string | undefined;
  readonly host: string;
  readonly port: string | undefined;
  /** `undefined` if there is no slash behind the host. */
  readonly path: readonly string[] | undefined;
  readonly query: readonly NameValue[];
  /** Names of the `:name` segments. */
  readonly pathVariables: readonly string[];
}
