import { isList, isObject, stringsOf } from "../../json/members.ts";
import { lowerCase, upperCase } from "../../util/letters.ts";
import { decodePercent } from "../../util/percent.ts";
import type { RunRequest } from "../run-report.ts";

/**
 * Reads the URL of a report: a string, or Postman's parts. Credentials in it are not kept. A string
 * without a scheme is read as Postman sends it, with `http`.
 */
export function readRunRequest(method: unknown, url: unknown, body?: unknown): RunRequest | undefined {
  const read = typeof url === "string" ? readText(url) : readParts(url);
  if (read === undefined) return undefined;
  const operation = readOperation(body);
  const name = typeof method === "string" && method !== "" ? upperCase(method.trim()) : undefined;
  return { method: name, ...read, ...(operation === undefined ? {} : { operation }) };
}

type ReadUrl = Pick<RunRequest, "host" | "path" | "query">;

const maxUrlLength = 20_000;

function readText(text: string): ReadUrl | undefined {
  if (text.length > maxUrlLength) return undefined;
  const plain = (text.split("#", 1)[0] ?? "").replace(/^[a-z][a-z0-9+.-]{0,30}:\/\//i, "");
  const mark = plain.indexOf("?");
  const [before, query] = mark < 0 ? [plain, ""] : [plain.slice(0, mark), plain.slice(mark + 1)];
  const [authority = "", ...path] = before.split("/");
  const host = authority.slice(authority.lastIndexOf("@") + 1);
  const names = query === "" ? [] : query.split("&").map((pair) => decodePercent(pair.split("=", 1)[0] ?? ""));
  return { host: lowerCase(host), path: path.map(decodePercent), query: names };
}

function readParts(url: unknown): ReadUrl | undefined {
  if (!isObject(url)) return undefined;
  const { host, port, path, query, raw } = url;
  if (host === undefined && path === undefined) return typeof raw === "string" ? readText(raw) : undefined;
  const name = lowerCase(texts(host).join("."));
  return {
    host: typeof port === "string" && port !== "" ? `${name}:${port}` : name,
    path: (isList(path) ? texts(path) : texts(path).flatMap((text) => text.replace(/^\//, "").split("/"))).map(decodePercent),
    query: isList(query) ? query.flatMap((entry) => (isObject(entry) ? texts(entry["key"]) : [])) : [],
  };
}

function texts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return stringsOf(value);
}

const maxQueryLength = 20_000;

/** The operation that a GraphQL body names, in Postman's form or as JSON. */
function readOperation(body: unknown): string | undefined {
  if (!isObject(body)) return undefined;
  const { graphql, text, raw } = body;
  if (isObject(graphql)) return nameOf(graphql["operationName"], graphql["query"]);
  const json = typeof text === "string" ? text : raw;
  if (typeof json !== "string" || !/^\s*\{/.test(json.slice(0, 100)) || json.length > maxQueryLength) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? nameOf(value["operationName"], value["query"]) : undefined;
  } catch {
    return undefined;
  }
}

function nameOf(name: unknown, query: unknown): string | undefined {
  if (typeof name === "string" && name !== "") return name;
  return typeof query === "string" ? operationOf(query) : undefined;
}

/** The name of the first operation of a GraphQL document; `undefined` if it has none. */
export function operationOf(query: string): string | undefined {
  return /\b(?:query|mutation|subscription)\s{1,9}(\w{1,100})/.exec(query.slice(0, maxQueryLength))?.[1];
}
