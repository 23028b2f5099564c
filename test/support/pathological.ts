/** Collections (format v2.1 unless said otherwise) that are small to write and hard to read, each as a function of its size. */

const info = { name: "Bounds", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" };
const request = { method: "GET", url: "https://a.example/x" };
const json = [{ key: "Content-Type", value: "application/json" }];

function collection(item: readonly unknown[], variable: readonly unknown[] = []): string {
  return JSON.stringify({ info, item, variable });
}

function saved(body: string): object {
  return { name: "A", request, response: [{ name: "R", code: 200, header: json, body }] };
}

/** A saved example with this text as its JSON. */
export function withExample(body: string): string {
  return collection([saved(body)]);
}

/** A request with this text as its body. */
export function withBody(raw: string): string {
  return collection([{ name: "A", request: { method: "POST", url: request.url, body: { mode: "raw", raw } } }]);
}

/** Folders in each other. */
export function nestedFolders(depth: number): string {
  return `{"info":${JSON.stringify(info)},"item":${'[{"name":"f","item":'.repeat(depth)}[]${"}]".repeat(depth)}}`;
}

/** Folders of format v1, which name each other by id, with a request in the innermost. */
export function nestedFoldersOfV1(depth: number): string {
  const folders = Array.from({ length: depth }, (_, index) => ({
    id: `f${index}`,
    name: `F${index}`,
    order: index === depth - 1 ? ["r"] : [],
    folders_order: index === depth - 1 ? [] : [`f${index + 1}`],
  }));
  const requests = [{ id: "r", name: "A", method: "GET", url: request.url }];
  return JSON.stringify({ id: "c", name: "Bounds", order: [], folders_order: ["f0"], folders, requests });
}

/** JSON text of lists in each other. */
export function nestedLists(depth: number): string {
  return "[".repeat(depth) + "]".repeat(depth);
}

/** JSON text of objects in each other. */
export function nestedObjects(depth: number): string {
  return `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
}

/** JSON text of one object with so many properties. */
export function manyProperties(count: number): string {
  return JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`field ${index}`, index])));
}

/** JSON text of a list of so many objects. */
export function manyElements(count: number): string {
  return JSON.stringify(Array.from({ length: count }, (_, id) => ({ id })));
}

/** So many variables, each of which holds the next two; the last ones hold the first. */
export function variablesInCircle(count: number): string {
  const name = (index: number): string => `{{v${index % count}}}`;
  const variable = Array.from({ length: count }, (_, index) => ({ key: `v${index}`, value: name(index + 1) + name(index + 2) }));
  return collection([everyPlaceOf("{{v0}}")], variable);
}

/** So many variables, each of which holds the next one twice. */
export function variablesThatDouble(count: number): string {
  const variable = Array.from({ length: count }, (_, index) => ({ key: `v${index}`, value: `{{v${index + 1}}}`.repeat(2) }));
  return collection([everyPlaceOf("{{v0}}")], variable);
}

function everyPlaceOf(text: string): object {
  const url = `https://a.example/${text}?q=${text}`;
  return {
    name: "A",
    request: { method: "POST", url, header: [{ key: "X", value: text }], body: { mode: "raw", raw: `{"a":"${text}"}` } },
  };
}

/** So many headers, each with the same long variable. */
export function longVariableInHeaders(count: number): string {
  const header = Array.from({ length: count }, (_, index) => ({ key: `X-${index}`, value: "{{long}}" }));
  return collection([{ name: "A", request: { ...request, header } }], [{ key: "long", value: "x".repeat(100_000) }]);
}

/** So many requests of one name and one path. */
export function requestsOfOneName(count: number): string {
  return collection(Array.from({ length: count }, () => ({ name: "Get it", request })));
}

/** A text in a description, a body, a name, a header's value and a saved example. */
export function inManyPlaces(text: string): string {
  const raw = JSON.stringify({ text });
  return collection([
    { name: text, request: { ...request, description: text } },
    { name: "B", request: { method: "POST", url: request.url, header: [{ key: "X", value: text }], body: { mode: "raw", raw: text } } },
    saved(raw),
    saved(text),
  ]);
}

/** Texts on which a careless regular expression goes back and forth. */
export const bait: Readonly<Record<string, (length: number) => string>> = {
  braces: (length) => "{{".repeat(length / 2),
  "braces that never close": (length) => "{{a".repeat(length / 3),
  brackets: (length) => "[".repeat(length),
  parentheses: (length) => "(".repeat(length),
  "angle brackets": (length) => "<a ".repeat(length / 3),
  "less-than signs": (length) => "<".repeat(length),
  blanks: (length) => `a${" ".repeat(length)}b`,
  "line feeds": (length) => `a${"\n".repeat(length)}b`,
  "blanks and line feeds": (length) => `a${" \n".repeat(length / 2)}b`,
  slashes: (length) => "/".repeat(length),
  backslashes: (length) => "\\".repeat(length),
  quotes: (length) => `"'`.repeat(length / 2),
  "back-ticks": (length) => "`".repeat(length),
  bars: (length) => "|".repeat(length),
  "rows of a table": (length) => "|-|-|\n".repeat(length / 6),
  commas: (length) => "a, ".repeat(length / 3),
  "one of": (length) => "one of a or ".repeat(length / 12),
  words: (length) => `${"a".repeat(length)}!`,
  capitals: (length) => "AaA".repeat(length / 3),
  digits: (length) => "1".repeat(length),
  colons: (length) => ":a".repeat(length / 2),
  ampersands: (length) => "&a=".repeat(length / 3),
  percents: (length) => "%".repeat(length),
  "starts of comments": (length) => "/*".repeat(length / 2),
  "ends of comments": (length) => "*/".repeat(length / 2),
  "at signs": (length) => "@".repeat(length),
  underscores: (length) => "_".repeat(length),
  hyphens: (length) => "-".repeat(length),
  accents: (length) => "é".repeat(length),
  "combining marks": (length) => "\u0301".repeat(length),
  "broken JSON": (length) => `{"a":${"[1,".repeat(length / 3)}`,
  "starts of AWS keys": (length) => "AKIA".repeat(length / 4),
  "starts of tokens": (length) => "eyJ.".repeat(length / 4),
  "starts of private keys": (length) => "-----BEGIN PRIVATE KEY-----".repeat(length / 27),
  addresses: (length) => "a://a:".repeat(length / 6),
};
