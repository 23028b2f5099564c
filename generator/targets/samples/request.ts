import type { SigningKind } from "../../ir/signing-scheme.ts";
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

/** The name of a scheme whose credentials are computed. */
export type SampleScheme = "ntlm" | SigningKind;

export interface SampleHeader {
  readonly name: string;
  readonly value: string;
}

export type SampleAuth =
  /** With NTLM, the domain stands before the name: `DOMAIN\ida`. */
  | { readonly kind: "basic" | "digest" | "ntlm"; readonly username: string; readonly password: string }
  /** Computed from the request. `scheme` is Postman's name of how, and so are the names within. */
  | { readonly kind: "signed"; readonly scheme: SigningKind; readonly parameters: Readonly<Record<string, string>> };

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

/** Postman's name of a scheme. */
export function schemeOf(auth: SampleAuth): "basic" | SampleScheme {
  return auth.kind === "signed" ? auth.scheme : auth.kind;
}

/** A name and a password, for clients that compute the rest; `undefined` if there is more to it. */
export function loginOf(auth: SampleAuth | undefined): Exclude<SampleAuth, { kind: "signed" }> | undefined {
  return auth?.kind === "signed" ? undefined : auth;
}

/** The domain, if there is one, and the name of a login. */
export function splitDomain(username: string): { readonly domain: string | undefined; readonly name: string } {
  const at = username.indexOf("\\");
  return at < 0 ? { domain: undefined, name: username } : { domain: username.slice(0, at), name: username.slice(at + 1) };
}

/** How a request is signed by this scheme: its parameters. `undefined` for another scheme. */
export function signingOf(auth: SampleAuth | undefined, scheme: SigningKind): ((name: string) => string | undefined) | undefined {
  if (auth?.kind !== "signed" || auth.scheme !== scheme) return undefined;
  const { parameters } = auth;
  return (name) => (Object.hasOwn(parameters, name) ? parameters[name] : undefined);
}

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
  const credentials = auth === undefined ? [] : auth.kind === "signed" ? Object.values(auth.parameters) : [auth.username, auth.password];
  const parts =
    body.kind === "multipart" ? body.parts.flatMap((part) => (part.kind === "text" ? [part.name, part.value] : [part.name])) : [];
  const pairs = body.kind === "form" ? body.pairs.flat() : [];
  const texts = [url, ...headers.flatMap(({ name, value }) => [name, value]), ...credentials, bodyText(body) ?? "", ...parts, ...pairs];
  const variables = texts.flatMap((text) => text.match(/\{\{[^{}]*\}\}/g) ?? []);
  const inPath = [...(url.split("?", 1)[0] ?? "").matchAll(/\/(:[^/.?#]+)/g)].map((match) => match[1] ?? "");
  return [...new Set([...variables, ...inPath])];
}
