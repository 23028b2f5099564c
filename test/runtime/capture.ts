import type { FetchFunction } from "../../templates/runtime/transport/settings.ts";

/** A request as `fetch` got it. */
export interface Captured {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  /** `undefined` if there was none. */
  readonly body: Uint8Array | undefined;
  /** The content type that `fetch` would add for the body on its own. */
  readonly bodyType: string | null;
}

/** A `fetch` that sends nothing: it keeps the requests and gives the same answer each time. */
export function capture(answer: () => Response = () => new Response("{}")): {
  readonly fetch: FetchFunction;
  readonly requests: readonly Captured[];
} {
  const requests: Captured[] = [];
  const fetch: FetchFunction = async (url, init) => {
    const response = new Response(init.body ?? null);
    const bodyType = response.headers.get("content-type");
    const bytes = new Uint8Array(await response.arrayBuffer());
    const body = init.body === undefined ? undefined : bytes;
    requests.push({ url, method: init.method ?? "GET", headers: new Headers(init.headers), body, bodyType });
    return answer();
  };
  return { fetch, requests };
}

/** The only request; fails if there is none or more than one. */
export function only(requests: readonly Captured[]): Captured {
  const [request] = requests;
  if (request === undefined || requests.length > 1) throw new Error(`expected one request, got ${requests.length}`);
  return request;
}

/** A captured body as text; empty if there was none. */
export function bodyText(request: Captured): string {
  return request.body === undefined ? "" : new TextDecoder().decode(request.body);
}
