import type { Item, SeenBody } from "../collection/model.ts";
import type { PlacedItem } from "../operations/inherit.ts";
import { ownedByFetch } from "../operations/parameters/headers.ts";
import { assertNever } from "../util/assert-never.ts";
import { credentialOf, withUrlCredential, onlyRemovesToken } from "./credential.ts";
import { expanderOf, type OpenValues, pathVariableNames } from "./open-values.ts";
import { decodeContent, type FileWords, listFields, type VerbatimField, virtualFile, type VirtualFile } from "./virtual-file.ts";
import { lowerCase } from "../util/letters.ts";

/**
 * What a function is called with: `VerbatimArgs` of `templates/verbatim/`, and the call's options.
 */
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
      readonly query: string | undefined;
      readonly operationName: string | undefined;
      readonly variables: string | undefined;
    };

/** The call that sends an item with its own entries. */
export function buildVerbatimCall({ item, auth }: PlacedItem, open: OpenValues, mediaTypeOf: FileWords["mediaTypeOf"]): VerbatimCall {
  const { request } = item;
  const expand = expanderOf(open);
  const isCleared = auth !== undefined && onlyRemovesToken(auth, expand);
  const body = request.body === undefined ? undefined : buildBody(request.body, { expand, mediaTypeOf });
  return {
    args: {
      path: Object.fromEntries(pathValues(item, open)),
      query: request.url.query
        .filter((parameter) => isEnabled(parameter) && !(isCleared && parameter.key === "access_token"))
        .map(({ key, value }) => ({ key, value })),
      headers: request.headers
        .filter((header) => isEnabled(header) && !ownedByFetch.has(lowerCase(expand(header.key))))
        .filter(({ key }) => !(isCleared && lowerCase(key) === "authorization"))
        .map(({ key, value }) => ({ key, value })),
      ...(body === undefined ? {} : { body }),
    },
    options: { auth: withUrlCredential(credentialOf(auth, request), auth, request) },
  };
}

function isEnabled({ disabled }: { readonly disabled: boolean }): boolean {
  return !disabled;
}

/** Path variables by name; those without a value are filled in. */
export function pathValues({ request }: Pick<Item, "request">, open: OpenValues): readonly (readonly [string, string])[] {
  const own = new Map(request.url.pathVariables.map(({ key, value }) => [key, value]));
  return pathVariableNames(request.url.path).map((name) => [name, open.pathValue(name, own.get(name))] as const);
}

function buildBody(body: SeenBody, words: FileWords): VerbatimBody {
  switch (body.kind) {
    case "raw":
      return { kind: "raw", text: body.text, language: body.language };
    case "urlencoded":
    case "formdata":
      return { kind: "form", fields: listFields(body.fields.filter(isEnabled), words) };
    case "file":
      return { kind: "file", file: fileOf(body, words) };
    case "graphql":
      return { kind: "graphql", query: body.query, operationName: body.operationName, variables: body.variables };
    default:
      return assertNever(body);
  }
}

function fileOf({ source, content }: Extract<SeenBody, { kind: "file" }>, { expand }: FileWords): VirtualFile | undefined {
  if (source !== undefined) return virtualFile(expand(source));
  return content === undefined ? undefined : { data: decodeContent(expand(content)) };
}
