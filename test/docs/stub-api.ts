import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../corpus/corpus-files.ts";

interface Header {
  readonly key: string;
  readonly value: string;
}

interface RawUrl {
  readonly path: readonly string[];
  readonly variable?: readonly Header[];
}

interface RawRequest {
  readonly method: string;
  readonly url: RawUrl;
}

interface RawExample {
  readonly originalRequest: RawRequest;
  readonly code: number;
  readonly header: readonly Header[];
  readonly body: string;
}

interface RawNode {
  readonly item?: readonly RawNode[];
  readonly request?: RawRequest;
  readonly response?: readonly RawExample[];
}

/**
 * A `fetch` that answers as the saved examples of the shipped collection do: for known path
 * arguments with the example that was saved for them, otherwise with the first success. Rejects for
 * a request that the collection does not have.
 */
export function createStubFetch(): (url: string, init?: RequestInit) => Promise<Response> {
  const text = readFileSync(join(repository, "collections/sunshine-conversations.postman_collection.json"), "utf8");
  const root: RawNode = JSON.parse(text);
  const examples = listExamples(root);
  return async (url, init) => {
    const segments = new URL(url).pathname.slice(1).split("/").map(decodeURIComponent);
    const method = init?.method ?? "GET";
    const own = examples.filter(({ originalRequest }) => originalRequest.method === method && matches(originalRequest.url, segments));
    const known = own.find(({ originalRequest }) => isExact(originalRequest.url, segments));
    const chosen = known ?? own.find(({ code }) => code < 300);
    if (chosen === undefined) throw new Error(`The collection has no ${method} ${new URL(url).pathname}`);
    const headers = chosen.header.map(({ key, value }): [string, string] => [key, value]);
    return new Response(chosen.body === "" ? null : chosen.body, { status: chosen.code, headers });
  };
}

function listExamples({ item = [], response = [] }: RawNode): readonly RawExample[] {
  return [...response, ...item.flatMap(listExamples)];
}

/** Variables of the path match any segment. */
function matches({ path }: RawUrl, segments: readonly string[]): boolean {
  return path.length === segments.length && path.every((own, index) => own === segments[index] || /^:|\{\{/.test(own));
}

/** The path variables have the values with which the example was saved. */
function isExact({ path, variable = [] }: RawUrl, segments: readonly string[]): boolean {
  const values = new Map(variable.map(({ key, value }) => [key, value]));
  const named = path.flatMap((own, index) => (own.startsWith(":") ? [{ value: values.get(own.slice(1)), sent: segments[index] }] : []));
  return named.length > 0 && named.every(({ value, sent }) => value === sent);
}
