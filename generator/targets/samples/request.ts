import { lowerCase } from "../../util/letters.ts";
import type { Json } from "../../json/json.ts";

/**
 * One request as Postman sends it, ready to be printed in any language. What nothing defines is a
 * named placeholder, as in the collection: `{{appId}}`, `:integrationId`. Contains no secret.
 */
export interface SampleRequest {
  /** The names of the folders and of the item. */
  readonly item: readonly string[];
  readonly method: string;
  /** Encoded, except for placeholders. Without a fragment. */
  readonly url: string;
  /** In order, with what auth and body add, but without those that every client adds. */
  readonly headers: readonly SampleHeader[];
  /** What clients compute themselves; other credentials are headers, or in the URL. */
  readonly auth: SampleAuth | undefined;
  readonly body: SampleBody;
}

export interface SampleHeader {
  readonly name: string;
  readonly value: string;
}

export type SampleAuth =
  | { readonly kind: "basic" | "digest"; readonly username: string; readonly password: string }
  /** The request must be signed; `scheme` is Postman's name of how. */
  | { readonly kind: "signed"; readonly scheme: string };

export type SampleBody =
  | { readonly kind: "none" }
  | { readonly kind: "text"; readonly text: string }
  /** `value` is set if the text is JSON that any language can write and print anew. */
  | { readonly kind: "json"; readonly text: string; readonly value: Json | undefined }
  /** `text` is the whole body. */
  | {
      readonly kind: "graphql";
      readonly query: string;
      readonly variables: string | undefined;
      readonly text: string;
      readonly value: Json | undefined;
    }
  /** `text` is the encoded body. */
  | { readonly kind: "form"; readonly pairs: readonly (readonly [name: string, value: string])[]; readonly text: string }
  | { readonly kind: "multipart"; readonly parts: readonly SamplePart[] }
  | { readonly kind: "file"; readonly file: string };

export type SamplePart =
  | { readonly kind: "text"; readonly name: string; readonly value: string; readonly contentType: string | undefined }
  /** `file` is read, and sent under the name `fileName`. */
  | { readonly kind: "file"; readonly name: string; readonly file: string; readonly fileName: string; readonly contentType: string };

/** The text of a body that is one; `undefined` for none, for parts and for a file. */
export function bodyText(body: SampleBody): string | undefined {
  return body.kind === "none" || body.kind === "multipart" || body.kind === "file" ? undefined : body.text;
}

/** True if a header of that name, in lower case, is sent. */
export function hasHeader({ headers }: Pick<SampleRequest, "headers">, name: string): boolean {
  return headers.some((header) => lowerCase(header.name) === name);
}

/** The placeholders of a request that its user replaces, each once. */
export function placeholdersOf(request: SampleRequest): readonly string[] {
  const { url, headers, auth, body } = request;
  const credentials = auth === undefined || auth.kind === "signed" ? [] : [auth.username, auth.password];
  const parts =
    body.kind === "multipart" ? body.parts.flatMap((part) => (part.kind === "text" ? [part.name, part.value] : [part.name])) : [];
  const pairs = body.kind === "form" ? body.pairs.flat() : [];
  const texts = [url, ...headers.flatMap(({ name, value }) => [name, value]), ...credentials, bodyText(body) ?? "", ...parts, ...pairs];
  const variables = texts.flatMap((text) => text.match(/\{\{[^{}]*\}\}/g) ?? []);
  const inPath = [...(url.split("?", 1)[0] ?? "").matchAll(/\/(:[^/.?#]+)/g)].map((match) => match[1] ?? "");
  return [...new Set([...variables, ...inPath])];
}
