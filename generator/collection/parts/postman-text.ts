/**
 * Postman's parsers as an interface. `load.ts` implements it with Postman's own library; everything
 * else here depends only on the interface. The functions accept any string, never throw, and return
 * plain data.
 */
export interface PostmanText {
  readonly parseUrl: (text: string) => UrlParts;
  /** Splits a query at `&` and `=`. An empty piece, except the last, is `{ null, null }`. */
  readonly parseQuery: (text: string) => readonly NameValue[];
  /** Reads `Name: value` lines; other lines are dropped. */
  readonly parseHeaders: (text: string) => readonly TextHeader[];
  /** Reads one `Name: value`. */
  readonly parseHeader: (text: string) => TextHeader;
  /** Converts the value of a variable to its declared type. */
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

export interface UrlParts {
  readonly protocol: string | undefined;
  /** `user` or `user:password`. */
  readonly userInfo: string | undefined;
  readonly host: string;
  readonly port: string | undefined;
  /** `undefined` if no slash follows the host. */
  readonly path: readonly string[] | undefined;
  readonly query: readonly NameValue[];
  /** Names of the `:name` segments. */
  readonly pathVariables: readonly string[];
}
