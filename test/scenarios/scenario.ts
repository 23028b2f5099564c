import type { CollectionParts } from "../operations/build-collection.ts";

/** A small collection, and what must be seen of its package. */
export interface Scenario {
  /** What is special about it; becomes the package's name. */
  readonly name: string;
  readonly items: readonly unknown[];
  readonly parts?: CollectionParts;
  /** What stands in the config beside it. */
  readonly config?: unknown;
  /** Codes of all diagnostics, in order. */
  readonly codes?: readonly string[];
  /** File → pieces of its text, after formatting. */
  readonly holds: Readonly<Record<string, readonly string[]>>;
  /** File → pieces that must not be in it. */
  readonly lacks?: Readonly<Record<string, readonly string[]>>;
  /** Other packages that it imports a type from → the type. */
  readonly others?: Readonly<Record<string, string>>;
  /** How many fixture tests it has. */
  readonly tests: number;
}

/** Parts of a request besides method and URL. */
export interface RequestParts {
  readonly header?: readonly unknown[];
  readonly body?: unknown;
  readonly auth?: unknown;
  readonly description?: string;
}

/** An item with saved examples. */
export function item(name: string, method: string, url: unknown, request: RequestParts = {}, response: readonly unknown[] = []): unknown {
  return { name, request: { method, url, ...request }, response };
}

/** A folder. */
export function folder(name: string, ...items: readonly unknown[]): unknown {
  return { name, item: items };
}

/** A saved response with a JSON body. */
export function saved(code: number, body: unknown, name = ""): unknown {
  return { name, code, header: [{ key: "Content-Type", value: "application/json" }], body: JSON.stringify(body) };
}

/** A saved response with a JSON body, to a request of its own. */
export function savedFor(originalRequest: unknown, code: number, body: unknown): unknown {
  return { name: "", code, originalRequest, header: [{ key: "Content-Type", value: "application/json" }], body: JSON.stringify(body) };
}

/** A saved response of any type. */
export function savedText(code: number, contentType: string, body: string): unknown {
  return { name: "", code, header: [{ key: "Content-Type", value: contentType }], body };
}

/** A raw body of a language. */
export function raw(text: string, language?: string): unknown {
  return { mode: "raw", raw: text, ...(language === undefined ? {} : { options: { raw: { language } } }) };
}
