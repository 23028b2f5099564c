import type { Body, FormField, Item } from "../collection/model.ts";
import { expandVariables } from "../ir/template.ts";
import type { PlacedItem } from "../ir/place.ts";
import { assertNever } from "../util/assert-never.ts";
import { credentialOf } from "./credential.ts";
import { type OpenValues, pathVariableNames } from "./open-values.ts";

/** What a generated function is called with in verbatim mode; `VerbatimArgs` of the run-time, and the call's options. */
export interface VerbatimCall {
  readonly args: {
    readonly path: Readonly<Record<string, string>>;
    readonly query: readonly { readonly key: string | null; readonly value: string | null }[];
    readonly headers: readonly { readonly key: string; readonly value: string }[];
    readonly body?: VerbatimBody;
  };
  readonly options: { readonly auth: object | null };
}

type VerbatimBody =
  | { readonly kind: "raw"; readonly text: string; readonly language: string | undefined }
  | { readonly kind: "form"; readonly fields: readonly VerbatimField[] }
  | { readonly kind: "file"; readonly file: VirtualFile | undefined }
  | {
      readonly kind: "graphql";
      readonly query: string;
      readonly operationName: string | undefined;
      readonly variables: string | undefined;
    };

interface VerbatimField {
  readonly key: string;
  readonly value: string | readonly VirtualFile[];
  readonly contentType: string | undefined;
}

interface VirtualFile {
  readonly data: string;
  readonly name: string;
  readonly type?: string;
}

/** The content type of a file by the extension of its name, as the run-time knows it. */
export type MediaTypeOf = (fileName: string) => string;

/**
 * Headers that `fetch` refuses or sets by itself (Fetch standard and undici). Generated functions do not declare them, so they are not asked for.
 */
export const ownedByFetch: ReadonlySet<string> = new Set([
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "transfer-encoding",
  "upgrade",
]);

/** The call that sends an item with its own values. */
export function buildVerbatimCall({ item, auth, noauth }: PlacedItem, open: OpenValues, mediaTypeOf: MediaTypeOf): VerbatimCall {
  const { request } = item;
  const expand = (text: string): string => expandVariables(text, (name) => open.variables.get(name));
  const body = request.body === undefined ? undefined : buildBody(request.body, expand, mediaTypeOf);
  return {
    args: {
      path: Object.fromEntries(pathValues(item, open)),
      query: request.url.query.filter(isEnabled).map(({ key, value }) => ({ key, value })),
      headers: request.headers
        .filter((header) => isEnabled(header) && !ownedByFetch.has(expand(header.key).toLowerCase()))
        .map(({ key, value }) => ({ key, value })),
      ...(body === undefined ? {} : { body }),
    },
    options: { auth: noauth && auth === undefined ? credentialOf(undefined, request) : credentialOf(auth, request) },
  };
}

function isEnabled({ disabled }: { readonly disabled: boolean }): boolean {
  return !disabled;
}

/** Path variables by name, the ones without a value made up. */
export function pathValues({ request }: Pick<Item, "request">, open: OpenValues): readonly (readonly [string, string])[] {
  const own = new Map(request.url.pathVariables.map(({ key, value }) => [key, value]));
  return pathVariableNames(request.url.path).map((name) => [name, open.pathValue(name, own.get(name))] as const);
}

function buildBody(body: Body, expand: (text: string) => string, mediaTypeOf: MediaTypeOf): VerbatimBody {
  switch (body.kind) {
    case "raw":
      return { kind: "raw", text: body.text, language: body.language };
    case "urlencoded":
    case "formdata":
      return { kind: "form", fields: body.fields.filter(isEnabled).map((field) => buildField(field, expand, mediaTypeOf)) };
    case "file":
      return { kind: "file", file: body.source === undefined ? undefined : virtualFile(expand(body.source)) };
    case "graphql":
      return { kind: "graphql", query: body.query, operationName: body.operationName, variables: body.variables };
    default:
      return assertNever(body);
  }
}

function buildField({ key, value, contentType }: FormField, expand: (text: string) => string, mediaTypeOf: MediaTypeOf): VerbatimField {
  if (value.kind === "text") return { key, value: value.text, contentType };
  const { fileName } = value;
  const files = value.sources.map((source) => {
    const file = virtualFile(expand(source));
    // The type stays that of the file, whatever name it is sent under.
    return fileName === undefined ? file : { ...file, name: fileName, type: mediaTypeOf(file.name) };
  });
  return { key, value: files, contentType };
}

/** A file that nobody has: its text tells its name. */
function virtualFile(path: string): VirtualFile {
  const name = baseName(path);
  return { data: fileContent(name), name };
}

/** The last part of a path, as Postman's engine cuts it on this system. */
export function baseName(path: string): string {
  return path.split("/").at(-1) ?? "";
}

/** What a file of that base name holds, on both sides. */
export function fileContent(name: string): string {
  return `file:${name}`;
}
