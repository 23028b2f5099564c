import type { AuthScheme } from "../../templates/runtime/auth/scheme.ts";
import type { Credential } from "../../templates/runtime/auth/credential.ts";
import type { BodyCodec } from "../../templates/runtime/body/codec.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import type { FileValue } from "../../templates/runtime/values/file-value.ts";
import type { VerbatimBody, VerbatimHeader, VerbatimParameter } from "../../templates/verbatim/args.ts";
import { afterAll, describe } from "vitest";
import { loadEngine } from "../../generator/verify/postman-side.ts";
import { bodyText, capture, only } from "../runtime/capture.ts";
import { sendVerbatim } from "./verbatim.ts";
import { closePostman, sendPostman } from "./postman.ts";

/** A piece of a collection. */
export interface Given {
  readonly method?: string;
  readonly base?: string;
  readonly path?: readonly string[];
  readonly pathVariables?: Readonly<Record<string, string>>;
  readonly query?: readonly VerbatimParameter[];
  readonly headers?: readonly VerbatimHeader[];
  /** Postman's `disabledSystemHeaders: { "content-type": true }`. */
  readonly untyped?: true;
  readonly codec?: BodyCodec;
  readonly body?: VerbatimBody;
  readonly scheme?: AuthScheme;
  readonly auth?: Credential;
  /** What Postman's auth block says besides the credential: the scheme's options. */
  readonly postmanAuth?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
}

/** What arrives. `headers` are all of them, by lower-case name. */
export interface Wire {
  readonly origin: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  /** `undefined` if there was none. A multipart boundary reads `B`. */
  readonly body: string | undefined;
}

/** Sends a piece of a collection. Rejects if nothing can be sent. */
export type Send = (given: Given) => Promise<Wire>;

const engine = await loadEngine();

/**
 * Defines the same tests for the client and, where postman-runtime is installed, for Postman's engine: it has to confirm what is expected of the
 * client.
 */
export function onBothSides(define: (send: Send) => void): void {
  describe("client", () => define(sendByClient));
  if (engine === undefined) return;
  describe("postman-runtime", () => {
    afterAll(closePostman);
    define((given) => sendPostman(given, engine));
  });
}

/** Sends a piece of a collection as `verify` has the client send it. Rejects with a `ConfigError` if nothing can be sent. */
export async function sendByClient(given: Given): Promise<Wire> {
  const { fetch, requests } = capture();
  const options = { fetch, variables: given.variables ?? {}, ...(given.auth === undefined ? {} : { auth: given.auth }) };
  const base = given.base ?? "https://h.test";
  const settings = newClient({ base, variables: {} }, options).settings();
  const operation = {
    name: "op",
    method: given.method ?? "GET",
    base,
    path: given.path ?? [],
    responses: { 200: "auto" },
    untyped: given.untyped ?? false,
    ...(given.codec === undefined ? {} : { body: given.codec }),
  } as const;
  const args = { path: given.pathVariables ?? {}, query: given.query ?? [], headers: given.headers ?? [], body: given.body };
  await sendVerbatim({ operation, settings, args, scheme: given.scheme }, fetch);
  const request = only(requests);
  const [, origin = "", target = ""] = /^([a-z]+:\/\/[^/]+)(.*)$/su.exec(request.url) ?? [];
  const boundary = /boundary=(.*)$/u.exec(request.headers.get("content-type") ?? "")?.[1];
  const hide = (text: string): string => (boundary === undefined ? text : text.replaceAll(boundary, "B"));
  return {
    origin,
    target,
    headers: Object.fromEntries([...request.headers].map(([name, value]) => [name, hide(value)])),
    body: request.body === undefined ? undefined : hide(bodyText(request)),
  };
}

/** A piece of a collection with a body, and what arrives of it. */
export interface BodyRow {
  readonly title: string;
  readonly given: Given;
  readonly type: string | undefined;
  readonly body: string | undefined;
}

/** A `Content-Type` header of the item's own. */
export function ownType(value: string): readonly VerbatimHeader[] {
  return lines(["Content-Type", value]);
}

/** A file with a text that tells its name. */
export function upload(name: string): FileValue {
  return { data: `bytes of ${name}`, name };
}

/** `a=1`, `b` (no value) and the like as query entries. */
export function parameters(...entries: readonly (readonly [key: string | null, value: string | null])[]): readonly VerbatimParameter[] {
  return entries.map(([key, value]) => ({ key, value }));
}

/** Header lines. */
export function lines(...entries: readonly (readonly [key: string, value: string])[]): readonly VerbatimHeader[] {
  return entries.map(([key, value]) => ({ key, value }));
}
