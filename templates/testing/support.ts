/** What a fixture says about the response of the test's server. */
export interface ServedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body is a list whose elements are sent as JSON, one per line. */
  readonly lines?: boolean;
}

/**
 * What a fixture expects of the request. At most one of `json`, `lines`, `text` and `form` is set;
 * without one there is no body.
 */
export interface ExpectedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly lines?: readonly unknown[];
  readonly text?: string;
  readonly form?: readonly (readonly string[])[];
  /** What a signature adds to the request. */
  readonly signed?: Signature;
}

/** The shape of a signature, whose values differ from call to call. */
export interface Signature {
  /** The start of each header that it adds. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Names of the parameters that it adds to the query. */
  readonly query?: readonly string[];
  /** Names of the fields that it adds to an urlencoded body. */
  readonly form?: readonly string[];
}

/** A replacement for the API's server: returns a fixed response and remembers the request. */
export interface TestServer {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** The request that was sent, in the shape of `expected`, with its body read the same way. */
  readonly received: (expected: ExpectedRequest) => Promise<ExpectedRequest>;
  /** A decoded body in a form that tests can compare: a `Blob` as its text. */
  readonly read: (data: unknown) => Promise<unknown>;
}

/**
 * Returns the value and checks its type where `satisfies` cannot: in lists of objects that have
 * members such as `constructor`.
 */
export function exact<Value>(value: Value): Value {
  return value;
}

/**
 * Returns an element of a long list with the type that the list's elements have at this place.
 * Otherwise the compiler would make a union of the types of all elements as they are written, and
 * reject it as too complex.
 */
export function asElement<Element>(value: NoInfer<Element>): Element {
  return value;
}

/** Where redirects of the test's server lead. */
const redirected = "/redirected";

/**
 * Starts a server that answers with `response` and `body`. A string is sent as it is, anything else
 * as JSON.
 */
export function startServer(response: ServedResponse, body?: unknown): TestServer {
  let sent: { readonly url: string; readonly init: RequestInit } | undefined;
  return {
    fetch: async (url, init) => {
      sent = { url, init };
      if (url.endsWith(redirected)) throw new Error("A redirect was followed: it is not the response");
      const isRedirect = [301, 302, 303, 307, 308].includes(response.status);
      const headers = isRedirect ? { ...response.headers, location: redirected } : response.headers;
      return new Response(toText(body, response), { status: response.status, headers });
    },
    received: async (expected) => {
      if (sent === undefined) throw new Error("No request was sent");
      const headers = new Headers(sent.init.headers);
      const message = { method: sent.init.method ?? "GET", url: normalise(sent.url), headers: listHeaders(headers) };
      const content = sent.init.body ?? undefined;
      const body = content === undefined ? {} : await readContent(content, headers, expected);
      return splitSignature({ ...message, ...body }, expected.signed);
    },
    read: async (data) => (data instanceof Blob ? data.text() : data),
  };
}

function toText(body: unknown, response: ServedResponse): string | null {
  if (body === undefined) return null;
  if (response.lines === true && Array.isArray(body)) return body.map((line) => `${toJson(line)}\n`).join("");
  const isJson = /[/+]json\b/i.test(response.headers["content-type"] ?? "");
  return typeof body === "string" && !isJson ? body : toJson(body);
}

/** JSON with all digits of bigints. */
function toJson(value: unknown): string {
  const text = JSON.stringify(value, (_key, item: unknown) => (typeof item === "bigint" ? `\0${item}` : item));
  return text.replace(/"\\u0000(-?\d+)"/g, "$1");
}

/** Parses JSON; integers that a number cannot represent become bigints. */
function parseJson(text: string): unknown {
  const marked = text.replace(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g, (token) =>
    /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"\\u0000${token}"` : token,
  );
  return JSON.parse(marked, (_key, item: unknown) =>
    typeof item === "string" && /^\0-?\d+$/.test(item) ? BigInt(item.slice(1)) : item,
  );
}

/**
 * The URL as current engines send it. Older ones, such as Node 20, leave `^` in a path: the URL
 * Standard changed in 2023.
 */
function normalise(url: string): string {
  const [address = "", ...query] = new URL(url).href.split("?");
  return [address.replaceAll("^", "%5E"), ...query].join("?");
}

/** Header names in lower case, sorted. The random boundary of a multipart type is left out. */
function listHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    [...headers].map(([name, value]) => [name, value.replace(/^(multipart\/form-data);.*$/, "$1")]),
  );
}

async function readContent(
  content: BodyInit,
  headers: Headers,
  expected: ExpectedRequest,
): Promise<Partial<ExpectedRequest>> {
  const type = headers.get("content-type");
  const message = new Response(content, type === null ? {} : { headers: { "content-type": type } });
  if (expected.form !== undefined) return { form: await listForm(await message.formData()) };
  // `text()` would drop a byte order mark.
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await message.arrayBuffer());
  if (expected.lines !== undefined && text.endsWith("\n")) {
    const lines = text.slice(0, -1).split("\n");
    return { lines: lines.map((line) => parseJson(line)) };
  }
  return expected.json === undefined ? { text } : { json: parseJson(text) };
}

/**
 * Names and values in order; for a file, its content. Leaves out byte order marks at the start, of
 * which `formData()` drops one or all, depending on the platform.
 */
async function listForm(form: FormData): Promise<string[][]> {
  const plain = (text: string): string => text.replace(/^\ufeff+/, "");
  const entries: string[][] = [];
  for (const [name, value] of form) {
    entries.push([plain(name), typeof value === "string" ? plain(value) : await value.text()]);
  }
  return entries;
}

/**
 * Separates a signature from a request. Whatever is not as expected stays in the request, or
 * appears unchanged in the signature.
 */
function splitSignature(request: ExpectedRequest, signature: Signature | undefined): ExpectedRequest {
  if (signature === undefined) return request;
  const { headers, query, form } = signature;
  const [address = "", search] = request.url.split("?");
  const parameters = takeNames(search?.split("&") ?? [], query ?? []);
  const fields = takeNames(request.text?.split("&") ?? [], form ?? []);
  const others = Object.entries(request.headers).filter(([name]) => headers?.[name] === undefined);
  return {
    ...request,
    url: parameters.others.length === 0 ? address : `${address}?${parameters.others.join("&")}`,
    headers: Object.fromEntries(others),
    ...(request.text === undefined ? {} : { text: fields.others.join("&") }),
    signed: {
      ...(headers === undefined ? {} : { headers: cutHeaders(request.headers, headers) }),
      ...(query === undefined ? {} : { query: parameters.names }),
      ...(form === undefined ? {} : { form: fields.names }),
    },
  };
}

/** Cuts each header to its expected start; a header that starts otherwise stays whole. */
function cutHeaders(
  headers: Readonly<Record<string, string>>,
  starts: Readonly<Record<string, string>>,
): Record<string, string> {
  const cut = ([name, start]: readonly [string, string]): readonly [string, string] => {
    const value = headers[name] ?? "(none)";
    return [name, value.startsWith(start) ? start : value];
  };
  return Object.fromEntries(Object.entries(starts).map(cut));
}

/** Finds these names among `name=value` pieces; returns the names found and the other pieces. */
function takeNames(
  pieces: readonly string[],
  names: readonly string[],
): { readonly names: string[]; readonly others: string[] } {
  const nameOf = (piece: string): string => piece.split("=", 1)[0] ?? "";
  const isTaken = (piece: string): boolean => names.includes(nameOf(piece));
  return { names: pieces.filter(isTaken).map(nameOf), others: pieces.filter((piece) => !isTaken(piece)) };
}

/** The body type of a result union for one status, which a fixture's body must fit. */
export type BodyOf<Result extends { readonly status: unknown }, Status> = Extract<
  Result,
  { readonly status: Status; readonly data: unknown }
>["data"];
