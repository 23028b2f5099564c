import { createRequire } from "node:module";
import type { AuthScheme } from "../../templates/runtime/auth/scheme.ts";
import type { Credential } from "../../templates/runtime/auth/credential.ts";
import { graphql } from "../../templates/runtime/body/graphql.ts";
import { multipart } from "../../templates/runtime/body/multipart.ts";
import { json } from "../../templates/runtime/body/json.ts";
import { text } from "../../templates/runtime/body/text.ts";
import { urlencoded } from "../../templates/runtime/body/urlencoded.ts";
import { type Given, lines, parameters, sendByClient } from "../wire/wire.ts";

/** A request that both sides sign. */
export interface SignedCase {
  readonly title: string;
  readonly scheme: AuthScheme;
  readonly credential: Credential;
  readonly method?: string;
  readonly base?: string;
  readonly path?: string;
  readonly query?: readonly (readonly [key: string, value: string | null])[];
  readonly headers?: readonly (readonly [key: string, value: string])[];
  readonly body?:
    | { readonly mode: "raw"; readonly raw: string; readonly language: "json" | "text" }
    | { readonly mode: "urlencoded"; readonly urlencoded: readonly (readonly [key: string, value: string])[] }
    | { readonly mode: "multipart"; readonly fields: readonly (readonly [key: string, value: string])[] }
    | { readonly mode: "graphql"; readonly query: string };
}

/** What differs by a signature. Header names in lower case, without those that only one side lists before it sends. */
export interface SignedRequest {
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Of an urlencoded request. */
  readonly form: string | undefined;
}

interface PostmanRequest {
  readonly url: object;
  readonly headers: { readonly all: () => readonly { readonly key: string; readonly value: unknown }[] };
  readonly body?: { readonly urlencoded?: object };
}
interface Collection {
  readonly Request: new (definition: object) => PostmanRequest;
}
interface Authorizer {
  readonly authorizeRequest: (request: PostmanRequest, done: (error: unknown, signed: PostmanRequest) => void) => void;
}
interface Encoder {
  readonly toNodeUrl: (url: object) => { readonly path: string };
  readonly encodeQueryString: (form: object) => string;
}
interface BodyBuilder {
  readonly raw: (content: string, request: PostmanRequest) => unknown;
  readonly urlencoded: (fields: object) => { readonly form: object };
}

const load = createRequire(import.meta.url);
// postman-runtime's own copies: another one of the same name may be installed next to it.
const loadOfRuntime = createRequire(load.resolve("postman-runtime"));
const collection: Collection = loadOfRuntime("postman-collection");
const authorizer: Authorizer = load("postman-runtime/lib/authorizer");
const encoder: Encoder = loadOfRuntime("postman-url-encoder");
const bodyBuilder: BodyBuilder = load("postman-runtime/lib/requester/core-body-builder");

const unlisted = new Set(["host", "content-type"]);

/** Signs a request as Postman's engine does. A signer that fails leaves the request as it is. */
export async function signByPostman(given: SignedCase): Promise<SignedRequest> {
  const { type, ...fields } = given.credential;
  const values = Object.entries({ ...given.scheme.parameters, ...fields });
  const request = new collection.Request({
    method: given.method ?? "GET",
    url: {
      ...hostOf(given.base ?? "https://h.test"),
      path: (given.path ?? "/").slice(1).split("/"),
      query: (given.query ?? []).map(([key, value]) => ({ key, value })),
    },
    header: (given.headers ?? []).map(([key, value]) => ({ key, value })),
    auth: { type, [type]: values.map(([key, value]) => ({ key, value })) },
    ...(given.body === undefined ? {} : { body: bodyForPostman(given.body) }),
  });
  // The engine lists the content type of raw JSON before it signs, and other ones later.
  if (given.body?.mode === "raw" && given.body.language === "json") bodyBuilder.raw(given.body.raw, request);
  const signed = await new Promise<PostmanRequest>((resolve) => authorizer.authorizeRequest(request, (_, result) => resolve(result)));
  const form = signed.body?.urlencoded;
  return {
    target: encoder.toNodeUrl(signed.url).path,
    headers: listed(signed.headers.all().map(({ key, value }) => [key.toLowerCase(), String(value)])),
    form:
      given.body?.mode === "urlencoded" && form !== undefined ? encoder.encodeQueryString(bodyBuilder.urlencoded(form).form) : undefined,
  };
}

/** Signs the same request by our own run-time. */
export async function signByClient(given: SignedCase): Promise<SignedRequest> {
  const { body } = given;
  const sent = await sendByClient({
    method: given.method ?? "GET",
    base: given.base ?? "https://h.test",
    path: (given.path ?? "/").slice(1).split("/"),
    query: parameters(...(given.query ?? [])),
    headers: lines(...(given.headers ?? [])),
    scheme: given.scheme,
    auth: given.credential,
    ...(body === undefined ? {} : bodyForClient(body)),
  });
  return { target: sent.target, headers: listed(Object.entries(sent.headers)), form: body?.mode === "urlencoded" ? sent.body : undefined };
}

function hostOf(base: string): object {
  const { protocol, hostname, port } = new URL(base);
  return { protocol: protocol.replace(":", ""), host: hostname.split("."), ...(port === "" ? {} : { port }) };
}

function listed(headers: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  // `fetch` cuts the blanks around a value.
  return Object.fromEntries(headers.filter(([name]) => !unlisted.has(name)).map(([name, value]) => [name, value.trim()]));
}

function bodyForPostman(body: NonNullable<SignedCase["body"]>): object {
  switch (body.mode) {
    case "raw":
      return { mode: "raw", raw: body.raw, options: { raw: { language: body.language } } };
    case "urlencoded":
      return { mode: "urlencoded", urlencoded: body.urlencoded.map(([key, value]) => ({ key, value })) };
    case "multipart":
      return { mode: "formdata", formdata: body.fields.map(([key, value]) => ({ key, value, type: "text" })) };
    case "graphql":
      return { mode: "graphql", graphql: { query: body.query } };
  }
}

function bodyForClient(body: NonNullable<SignedCase["body"]>): Pick<Given, "codec" | "body"> {
  switch (body.mode) {
    case "raw":
      return { codec: body.language === "json" ? json() : text(), body: { kind: "raw", text: body.raw, language: body.language } };
    case "urlencoded":
      return { codec: urlencoded(), body: { kind: "form", fields: body.urlencoded.map(([key, value]) => ({ key, value })) } };
    case "multipart":
      return { codec: multipart(), body: { kind: "form", fields: body.fields.map(([key, value]) => ({ key, value })) } };
    case "graphql":
      return {
        codec: graphql({ query: body.query }),
        body: { kind: "graphql", query: body.query, operationName: undefined, variables: undefined },
      };
  }
}
