import type { SeenQueryParameter, Url } from "../../collection/model.ts";
import { encodePathText, encodeQueryText } from "../../fixtures/expected/percent.ts";
import { pathVariableName } from "../../operations/parameters/path-variable.ts";
import { parseUrl } from "../../util/parse-url.ts";
import { aroundPlaceholders, type SampleWords } from "./words.ts";

/** A parameter that auth adds to the query. */
export interface AddedParameter {
  readonly key: string;
  readonly value: string | null;
}

/**
 * The URL that Postman sends: its parts are joined, variables are replaced in the joined string,
 * and the result is split anew and encoded.
 */
export function planUrl(
  url: Url,
  query: readonly SeenQueryParameter[],
  added: readonly AddedParameter[],
  words: SampleWords,
  encodes: boolean,
): string {
  const entries = query.map((entry) => writeEntry(entry, encodes));
  const joined = words.expand(`${joinAddress(url, words)}${entries.length === 0 ? "" : `?${entries.join("&")}`}`);
  const [complete = ""] = joined.replace(/^\s+/, "").split("#", 1);
  const { origin, path, search } = splitUrl(complete);
  const extra = added.map(({ key, value }) => encodeSearch(writeEntry({ key: words.expand(key), value: expandValue(value, words) }, true)));
  const own = encodes ? encodeSearch(search) : search;
  const searches = [...(own === "" ? [] : [own]), ...(extra.length === 0 ? [] : [extra.join("&")])].join("&");
  const hasSearch = extra.length > 0 || complete.includes("?");
  return `${planOrigin(origin)}${encodes ? aroundPlaceholders(path, encodePathText) : path}${hasSearch ? `?${searches}` : ""}`;
}

function expandValue(value: string | null, words: SampleWords): string | null {
  return value === null ? null : words.expand(value);
}

function joinAddress({ protocol, host, port, path, pathVariables }: Url, words: SampleWords): string {
  const own = new Map(pathVariables.map(({ key, value }) => [key, value]));
  const segments = path.map((segment) => {
    const name = pathVariableName(segment);
    const value = name === undefined ? undefined : words.pathValue(name, own.get(name));
    return name === undefined || value === undefined ? segment : value + segment.slice(name.length + 1);
  });
  const scheme = protocol === undefined ? "" : `${protocol}://`;
  return `${scheme}${host}${port === undefined ? "" : `:${port}`}${segments.map((segment) => `/${segment}`).join("")}`;
}

/** Characters that would end an entry are encoded before variables are replaced, others after. */
function writeEntry({ key, value }: AddedParameter | SeenQueryParameter, encodes: boolean): string {
  const write = (text: string, ends: RegExp): string =>
    encodes ? aroundPlaceholders(text, (piece) => piece.replace(ends, encodeURIComponent)) : text;
  return write(key ?? "", /[&#=]/g) + (value === null ? "" : `=${write(value, /[&#]/g)}`);
}

function encodeSearch(text: string): string {
  return aroundPlaceholders(text, encodeQueryText);
}

/**
 * Splits a URL without a fragment. Without a scheme it gets `http`, unless a placeholder may have
 * it.
 */
function splitUrl(complete: string): { readonly origin: string; readonly path: string; readonly search: string } {
  const mark = complete.indexOf("?");
  const address = mark === -1 ? complete : complete.slice(0, mark);
  const search = mark === -1 ? "" : complete.slice(mark + 1);
  const [, scheme = "", host = "", path = ""] =
    /^((?:[a-z][a-z0-9+.-]*|\{\{[^{}]*\}\}):\/\/)?((?:\{\{[^{}]*\}\}|[^/\\])*)(.*)$/is.exec(address) ?? [];
  const isOpen = host.startsWith("{{");
  return { origin: `${scheme === "" && !isOpen ? "http://" : scheme}${host}`, path: path === "" && !isOpen ? "/" : path, search };
}

/** In lower case and with a host in ASCII, unless a placeholder is in it. */
function planOrigin(origin: string): string {
  if (origin.includes("{{")) return origin;
  const parsed = parseUrl(`${origin}/`);
  return parsed === undefined ? origin : parsed.href.slice(0, -1);
}
