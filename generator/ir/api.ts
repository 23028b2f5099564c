import type { JsonBody, MediaKind, TextBody } from "./body.ts";
import type { Capture, FetchedVariable, VariableSource } from "./capture.ts";
import type { CallValue, ComputedVariable } from "./computed.ts";
import type { Fixture } from "./fixture.ts";
import type { ParameterGroup } from "./parameter-group.ts";
import type { Paging } from "./paging.ts";
import type { PathSlot } from "./path-slot.ts";
import type { PerCall } from "./per-call.ts";
import type { SigningScheme } from "./signing-scheme.ts";
import type { NamedType, Type } from "./type.ts";

/**
 * The intermediate representation (IR): what the generated package is about, before any TypeScript
 * name is chosen.
 *
 * Plain readonly data, with a `kind` on every member of a union, and with `source` as the JSON
 * pointer of its origin. It survives `JSON.parse(JSON.stringify(ir))`. Client, tests, README and
 * manifest are made from it and from nothing else.
 */
export interface Api extends ApiDraft {
  readonly kind: "api";
  /** The collection's name, as its owner wrote it. */
  readonly title: string;
  readonly description: string;
  /** Base URL of most operations, a string with variables: `{{url}}`, `https://api.example.com`. */
  readonly base: string;
  /** The variable that alone forms `base`, if there is one. */
  readonly baseVariable: string | undefined;
  readonly variables: readonly ClientVariable[];
  /** True if some variable's name is composed of others (`{{{{user}}Id}}`): not all are known. */
  readonly hasComputedVariables: boolean;
  /**
   * Variables, and names of credentials, that answers set and requests need, in the order of their
   * first source. Left out if there are none.
   */
  readonly sources?: readonly VariableSource[];
  /** Those that requests of scripts set, and no operation does. Left out if there are none. */
  readonly fetched?: readonly FetchedVariable[];
  /** The distinct auth schemes that operations use, in order of first use. */
  readonly authSchemes: readonly AuthScheme[];
  readonly operations: readonly Operation[];
}

/** The parts of an API that are named, and that a config may change. Fixtures come last. */
export interface ApiDraft {
  readonly resources: readonly Resource[];
  readonly operations: readonly OperationDraft[];
  readonly types: readonly NamedType[];
}

/** A `{{name}}` of the collection that some operation sends. */
export interface ClientVariable {
  readonly name: string;
  /** Never that of a secret. */
  readonly defaultValue: string | undefined;
  readonly description: string;
  /** True if it only occurs in base URLs. */
  readonly base: boolean;
}

/** A folder that contains operations; it becomes a module. */
export interface Resource {
  readonly id: string;
  /** Folder names, outermost first; empty for items at the root. */
  readonly path: readonly string[];
  readonly description: string;
  readonly source: string;
}

/** An operation with its fixtures. */
export interface Operation extends OperationDraft {
  readonly fixtures: readonly Fixture[];
}

/** An operation before its fixtures are built. */
export interface OperationDraft {
  readonly kind: "operation";
  /** Stable: derived from the item's place among items of the same name, not from its index. */
  readonly id: string;
  /** Digest of Postman's id of the item, if it has one. It stays when the item is renamed. */
  readonly itemId?: string;
  readonly resource: string;
  /** The names of the folders and of the item. */
  readonly item: readonly string[];
  readonly description: string;
  readonly method: string;
  readonly url: UrlTemplate;
  readonly headers: readonly HeaderParameter[];
  readonly body: Body;
  readonly auth: AuthScheme | undefined;
  /** The credentials of the URL that are sent beside those of `auth`. */
  readonly urlAuth?: AuthScheme;
  /** True if no `Content-Type` is added to a body: Postman's `disabledSystemHeaders`. */
  readonly untyped?: true;
  /** True if redirects are not followed, but are responses. */
  readonly keepsRedirects?: true;
  readonly responses: readonly ResponseType[];
  /** Statuses of its result that an earlier version has published without knowing anything. */
  readonly assumed?: readonly number[];
  /** How its answers are read page by page, if they are. */
  readonly paging?: Paging;
  /** The variables that its answers set. */
  readonly captures?: readonly Capture[];
  /** The variables that scripts compute before each of its requests. */
  readonly computed?: readonly ComputedVariable[];
  readonly source: string;
}

export interface UrlTemplate {
  /** Scheme, host and port, a string with variables. */
  readonly base: string;
  /** Postman's path segments, as written. */
  readonly path: readonly string[];
  /** The places of the path that are arguments although Postman has no variable there. */
  readonly slots?: readonly PathSlot[];
  readonly pathParameters: readonly PathParameter[];
  readonly query: readonly QueryParameter[];
}

/**
 * `:name` and a placeholder such as `{name}` are arguments. `{{name}}` in a path may be passed per
 * call; otherwise it is the client's variable. A literal is an argument only if a config says so.
 */
export interface PathParameter {
  readonly name: string;
  readonly origin: "path-variable" | "client-variable" | "placeholder" | "literal";
  /** What the path has in its place, if that is a value. */
  readonly literal?: string;
  /** The variable of the client that `:name` is filled with if no argument is passed. */
  readonly variable?: string;
  readonly type: Type;
  readonly description: string;
}

/** A parameter with its evidence; the common part of query, headers and form fields. */
export interface Parameter {
  /** The exact name that is sent, possibly with `{{variables}}` in it. */
  readonly name: string;
  readonly type: Type;
  readonly required: boolean;
  /** True if Postman sends it with the item as it is. */
  readonly enabled: boolean;
  readonly description: string;
  /** A string with variables that is sent if the caller passes nothing. */
  readonly defaultValue: string | undefined;
  /** All that it was seen with is empty, so its type is no evidence. */
  readonly empty?: true;
  /** Only a description names it: no saved request has it. */
  readonly documented?: true;
  /** Its description is about a bracketed group that it is in, which has it in its place. */
  readonly group?: ParameterGroup;
}

/** A parameter that scripts of the collection may set before a request. */
export interface PreparedParameter extends Parameter {
  /** A script adds it; the saved request may not have it. */
  readonly script?: true;
  /** A call computes it, as the script does, unless the caller passes it. */
  readonly computed?: CallValue;
}

export interface QueryParameter extends PreparedParameter {
  /** True if several values with this name were seen. */
  readonly repeats: boolean;
}

export interface HeaderParameter extends PreparedParameter {
  /** True for a part of the operation (`Content-Type`): always sent, never an argument. */
  readonly fixed: boolean;
  /** Set if the header belongs to a single call by its nature: no literal is its default. */
  readonly perCall?: PerCall;
  /** The item always sends a secret here, which only the caller or the client can have. */
  readonly secret?: true;
}

export type Body =
  | { readonly kind: "none" }
  | JsonBody
  | TextBody
  | { readonly kind: "urlencoded"; readonly fields: readonly FormParameter[] }
  | { readonly kind: "multipart"; readonly fields: readonly FormParameter[] }
  | { readonly kind: "file"; readonly contentType: string | undefined }
  | {
      readonly kind: "graphql";
      readonly query: string;
      readonly operationName: string | undefined;
      readonly variables: Type | undefined;
      /** No variable must be passed. */
      readonly optional?: true;
    };

export interface FormParameter extends Parameter {
  readonly value: "text" | "file";
  readonly repeats: boolean;
  readonly contentType: string | undefined;
}

/** How to send credentials. Never contains a credential. */
export type AuthScheme =
  | ({ readonly kind: "basic" } & NamedCredential)
  | ({ readonly kind: "bearer" } & NamedCredential)
  | ApiKeyScheme
  | ({ readonly kind: "oauth2"; readonly in: "header" | "query"; readonly prefix: string } & NamedCredential)
  | SigningScheme
  /** Cannot be sent with `fetch`; calls are refused. */
  | { readonly kind: "ntlm" };

/** Which of an API's credentials a scheme sends. */
export interface NamedCredential {
  /** The variable that the collection sends as the credential, if it is exactly one. */
  readonly credential?: string;
}

/** A key in a header or in the query. */
export interface ApiKeyScheme extends NamedCredential {
  readonly kind: "apikey";
  readonly in: "header" | "query";
  /** May contain variables. */
  readonly name: string;
  /**
   * What is sent, with a `{{variable}}` for each value of the credential: `Token {{token}}`,
   * `ApiKey {{id}}:{{secret}}`. Absent if it is the value alone.
   */
  readonly text?: string;
}

export interface ResponseType {
  readonly status: number;
  /**
   * `lines` are JSON texts one after another, decoded as a list; `json-or-lines` is a list only if
   * there are several. `auto` depends on the content type.
   */
  readonly decode: "json" | "lines" | "json-or-lines" | "text" | "binary" | "empty" | "auto";
  /** What bodies of a media type are that does not say so by itself, if the type decides. */
  readonly mediaKinds?: Readonly<Record<string, MediaKind>>;
  /** Its JSON has integers that a double cannot represent. */
  readonly big?: true;
  /** A saved example has a header `Link` that leads to the next page of a list. */
  readonly linksNext?: true;
  readonly type: Type;
  readonly description: string;
  /**
   * No saved example has the status. `asserted`: a test script names it. `read`: a script reads the
   * response without naming its status, and APIs usually answer the method with this one.
   */
  readonly script?: "asserted" | "read";
  /** The config says what the body is. */
  readonly declared?: true;
}
