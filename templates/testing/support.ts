/** What a fixture says about the response that the test's server gives. */
export interface ServedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a fixture expects of the request. One of `json`, `text` and `form` holds the body, none of them means no body. */
export interface ExpectedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly text?: string;
  readonly form?: readonly (readonly string[])[];
  /** What a signature adds to all this. */
  readonly signed?: Signature;
}

/** The shape of a signature: its values differ from call to call. */
export interface Signature {
  /** How the headers that it adds start. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Names of the parameters that it adds to the query. */
  readonly query?: readonly string[];
  /** Names of the fields that it adds to an urlencoded body. */
  readonly form?: readonly string[];
}

/** A stand-in for the API's server: answers once as told, and remembers what it was sent. */
export interface TestServer {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** The request that came, in the shape of `expected`, its body read the same way. */
  readonly received: (expected: ExpectedRequest) => Promise<ExpectedRequest>;
  /** A decoded body in a form that can be compared: a `Blob` as its text. */
  readonly read: (data: unknown) => Promise<unknown>;
}

/** The value itself, held against a type where `satisfies` cannot: lists of objects with members such as `constructor`. */
export function exact<Value>(value: Value): Value {
  return value;
}

/** Starts a server that answers with `response` and `body`: a text as it is, anything else as JSON. */
export function startServer(response: ServedResponse, body?: unknown): TestServer {
  let sent: { readonly url: string; readonly init: RequestInit } | undefined;
  return {
    fetch: async (url, init) => {
      sent = { url, init };
      return new Response(toText(body, response), response);
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
  const isJson = /[/+]json\b/i.test(response.headers["content-type"] ?? "");
  return typeof body === "string" && !isJson ? body : JSON.stringify(body);
}

/** The URL as current engines send it. Older ones, such as Node 20, leave `^` in a path: the URL Standard changed in 2023. */
function normalise(url: string): string {
  const [address = "", ...query] = new URL(url).href.split("?");
  return [address.replaceAll("^", "%5E"), ...query].join("?");
}

/** Names in lower case, sorted; a multipart type without its random boundary. */
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
  return expected.json === undefined ? { text } : { json: JSON.parse(text) };
}

/** Names and values in order; a file stands for its content. Byte order marks in front are left out: `formData()` drops one of them, or all. */
async function listForm(form: FormData): Promise<string[][]> {
  const plain = (text: string): string => text.replace(/^\ufeff+/, "");
  const entries: string[][] = [];
  for (const [name, value] of form) {
    entries.push([plain(name), typeof value === "string" ? plain(value) : await value.text()]);
  }
  return entries;
}

/** Takes a signature out of a request. What is not as expected stays, or shows as what it is. */
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

/** Each header as far as its start is the expected one. */
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

/** Which of these names there are among `name=value` pieces, and the pieces of others. */
function takeNames(
  pieces: readonly string[],
  names: readonly string[],
): { readonly names: string[]; readonly others: string[] } {
  const nameOf = (piece: string): string => piece.split("=", 1)[0] ?? "";
  const isTaken = (piece: string): boolean => names.includes(nameOf(piece));
  return { names: pieces.filter(isTaken).map(nameOf), others: pieces.filter((piece) => !isTaken(piece)) };
}

/** The body of a result union's member for a status: what a fixture's body must fit. */
export type BodyOf<Result extends { readonly status: unknown }, Status> = Extract<
  Result,
  { readonly status: Status; readonly data: unknown }
>["data"];
