/** An item of a collection: name, method, path, and the body of its saved answer. */
export interface HarbourItem {
  readonly name: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The status of the answer: 200 if it is left out. */
  readonly code?: number;
}

/** A collection of our own, as a file. */
export function harbour(...items: readonly HarbourItem[]): string {
  const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
  return JSON.stringify({ info: { name: "Harbour", schema }, item: [{ name: "Boats", item: items.map(makeItem) }] }, undefined, 2);
}

function makeItem({ name, path, query = {}, body, code = 200 }: HarbourItem): object {
  const url = {
    raw: `https://harbour.example${path}`,
    protocol: "https",
    host: ["harbour", "example"],
    path: path.split("/").slice(1),
    query: Object.entries(query).map(([key, value]) => ({ key, value })),
  };
  const request = { method: "GET", header: [], url };
  const headers = [{ key: "Content-Type", value: "application/json" }];
  const answer = { name: "OK", originalRequest: request, code, status: "OK", header: headers, body: JSON.stringify(body) };
  return { name, request, response: body === undefined ? [] : [answer] };
}
