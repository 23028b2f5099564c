import type { CollectionDocument, Url } from "../collection/model.ts";
import { placeItems } from "../operations/inherit.ts";
import { pathVariableName } from "../operations/parameters/path-variable.ts";
import { expandVariables, standInsForMissing, standInFor, reachableNames, soleVariable, variableNames } from "../variables/template.ts";

/** What a user gives and what the rules fill in: the same for both sides. */
export interface OpenValues {
  /**
   * All variables with a value: those of the collection and the environment, the filled-in ones,
   * and the user's, which win.
   */
  readonly variables: ReadonlyMap<string, string>;
  /** Only the filled-in ones and the user's. */
  readonly added: ReadonlyMap<string, string>;
  /** What a package has no default for: the same, and the collection's secrets. */
  readonly withoutDefault: ReadonlyMap<string, string>;
  /** The value of a path variable: the user's, its own, or a filled-in one. */
  readonly pathValue: (name: string, own: string | undefined) => string;
}

/**
 * Fills in a value for everything that a collection leaves open, so that logs of different runs can
 * be compared: `v-` and the name for a variable or path variable, `dyn-` and the name for a dynamic
 * variable, the capture server for a base URL that nothing defines. The user's values win over
 * everything.
 *
 * @param documents the collection and, as another, its saved requests
 * @param texts all strings that are sent and may contain variables
 * @param authority host and port of the capture server
 */
export function fillOpenValues(
  documents: readonly CollectionDocument[],
  texts: readonly string[],
  { values: given, keepsEmpty = false }: { readonly values: ReadonlyMap<string, string>; readonly keepsEmpty?: boolean },
  authority: string,
): OpenValues {
  // An empty value is one that users fill in, mostly a credential or an id.
  const own = (documents[0]?.variables ?? []).flatMap(({ name, value = "" }) =>
    value === "" && !keepsEmpty ? [] : [[name, value] as const],
  );
  const defined = new Map(own);
  const added = new Map(given);
  const lookUp = (name: string): string | undefined => added.get(name) ?? defined.get(name) ?? dynamicValue(name);
  const urls = documents.flatMap(placeItems).map(({ item }) => item.request.url);
  for (const [name, value] of makeUpBases(urls, lookUp, authority)) added.set(name, value);
  const missing = standInsForMissing([...texts, ...defined.values()], lookUp);
  for (const [name, value] of missing) if (!added.has(name)) added.set(name, value);
  // Names that are composed of variables may also be those of dynamic variables.
  for (const name of reachableNames([...texts, ...defined.values()], lookUp)) {
    const value = dynamicValue(name);
    if (value !== undefined && !added.has(name) && !defined.has(name)) added.set(name, value);
  }
  return {
    variables: new Map([...defined, ...added]),
    added,
    withoutDefault: new Map([...listSecrets(documents[0]), ...added]),
    pathValue: (name, own) => given.get(name) ?? own ?? standInFor(name),
  };
}

function listSecrets(document: CollectionDocument | undefined): readonly (readonly [string, string])[] {
  return (document?.variables ?? []).flatMap(({ name, value, secret }) => (secret && value !== undefined ? [[name, value] as const] : []));
}

function dynamicValue(name: string): string | undefined {
  return name.startsWith("$") ? `dyn-${name.slice(1)}` : undefined;
}

/**
 * Values for variables that are a whole base URL, or its scheme or port, and that nothing defines.
 * An empty string or a path does not define a base. A variable that also follows a scheme somewhere
 * gets only host and port, which works in both places.
 */
function makeUpBases(urls: readonly Url[], lookUp: (name: string) => string | undefined, authority: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const openName = (text: string | undefined): string | undefined => {
    const name = text === undefined ? undefined : soleVariable(text);
    return name === undefined || glued.has(name) || !namesNoHost(expandVariables(lookUp(name) ?? "", lookUp)) ? undefined : name;
  };
  // Next to other text, a whole base URL would not form a host.
  const glued = new Set(urls.filter(({ host }) => soleVariable(host) === undefined).flatMap(({ host }) => variableNames(host)));
  const behindScheme = new Set(urls.map(({ protocol, host }) => (protocol === undefined ? undefined : soleVariable(host))));
  const [address = "", port = ""] = authority.split(":");
  for (const url of urls) {
    const [openScheme, openHost, openPort] = [openName(url.protocol), openName(url.host), openName(url.port)];
    if (openScheme !== undefined) values.set(openScheme, "http");
    if (openPort !== undefined) values.set(openPort, port);
    if (openHost === undefined || (url.protocol !== undefined && openScheme === undefined)) continue;
    const value = url.port === undefined ? authority : address;
    values.set(openHost, behindScheme.has(openHost) ? value : `http://${value}`);
  }
  return values;
}

function namesNoHost(base: string): boolean {
  return /^\s*(?:https?:\/\/)?(?:\/|$)/i.test(base);
}

/** Puts the values of variables into a string of the collection, as both sides do. */
export function expanderOf({ variables }: OpenValues): (text: string) => string {
  return (text) => expandVariables(text, (name) => variables.get(name));
}

/** The `:name` segments of a path, by Postman's rule. */
export function pathVariableNames(path: readonly string[]): readonly string[] {
  return path.map(pathVariableName).filter((name) => name !== undefined);
}

/**
 * All strings with variables in a value of the file, except descriptions, which are not sent.
 * Iterative, because input may nest deeply.
 */
export function textsWithVariables(value: unknown): readonly string[] {
  const texts: string[] = [];
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === "string" && next.includes("{{")) texts.push(next);
    else if (Array.isArray(next)) for (const each of next) open.push(each);
    else if (typeof next === "object" && next !== null)
      for (const [key, member] of Object.entries(next)) if (key !== "description") open.push(member);
  }
  return texts;
}
