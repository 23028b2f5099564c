/** One execution in a report of newman. */
export interface Execution {
  readonly id?: string;
  readonly name: string;
  readonly method?: string;
  /** As the item has it, `:id` included. */
  readonly template?: string;
  /** As it was sent. */
  readonly path: string;
  readonly code?: number;
  readonly type?: string;
  /** A string, or what is printed as JSON. `undefined` is an empty body. */
  readonly body?: unknown;
  /** Headers and URLs that hostile reports have. */
  readonly sent?: Readonly<Record<string, unknown>>;
}

function bytesOf(body: unknown): readonly number[] {
  const text = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
  return [...new TextEncoder().encode(text)];
}

function urlOf(host: readonly string[], path: string): unknown {
  return { protocol: "https", host, path: path.split("/").slice(1), query: [], variable: [] };
}

/** A report as newman 6 writes it, without what nobody reads. */
export function newman(executions: readonly Execution[], folders: readonly unknown[] = []): string {
  const listed = executions.map(
    ({ id, name, method = "GET", template, path, code = 200, type = "application/json", body, sent }, index) => ({
      cursor: { position: index, iteration: 0 },
      item: {
        id: id ?? `00000000-0000-4000-9000-${String(index).padStart(12, "0")}`,
        name,
        request: { method, url: urlOf(["{{base}}"], template ?? path) },
      },
      request: { method, url: urlOf(["api", "harbour", "test"], path), header: [], ...sent },
      response: {
        id: "r",
        status: "",
        code,
        header: [{ key: "content-type", value: type }],
        stream: { type: "Buffer", data: bytesOf(body) },
        responseTime: 7,
      },
    }),
  );
  return JSON.stringify({
    collection: { info: { name: "Harbour" }, item: folders },
    environment: {},
    run: { stats: {}, executions: listed, failures: [] },
  });
}

/** One entry of an HTTP archive. */
export interface HarEntry {
  readonly method?: string;
  readonly url: string;
  readonly status?: number;
  readonly type?: string;
  readonly text?: string;
  readonly encoding?: string;
  readonly postData?: unknown;
}

/** An HTTP archive, with the fields that HAR 1.2 requires and somebody reads. */
export function har(entries: readonly HarEntry[]): string {
  const listed = entries.map(({ method = "GET", url, status = 200, type = "application/json", text, encoding, postData }) => ({
    startedDateTime: "2024-05-01T10:00:00Z",
    time: 5,
    request: { method, url, httpVersion: "HTTP/1.1", cookies: [], headers: [], queryString: [], postData, headersSize: -1, bodySize: -1 },
    response: {
      status,
      statusText: "",
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: [],
      content: { size: text?.length ?? 0, mimeType: type, text, encoding },
      redirectURL: "",
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: {},
  }));
  return JSON.stringify({ log: { version: "1.2", creator: { name: "a browser", version: "1" }, entries: listed } });
}

/** Results as Postman's runner exports them. */
export function runner(results: readonly { readonly name: string; readonly url: string; readonly code: number }[]): string {
  return JSON.stringify({
    id: "1",
    name: "Harbour",
    timestamp: "2024-05-01T10:00:00.000Z",
    collection_id: "2",
    totalPass: 0,
    startedAt: "2024-05-01T10:00:00.000Z",
    results: results.map(({ name, url, code }, index) => ({
      id: `3-${index}`,
      name,
      url,
      time: 5,
      responseCode: { code, name: "" },
      tests: {},
      times: [5],
      allTests: [{}],
    })),
  });
}
