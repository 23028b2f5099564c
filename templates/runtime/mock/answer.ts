/** What a mock answers with. `Example` is the status or the name of a saved example. */
export type MockAnswer<Example = string | number> = Example | MockResponse | MockFailure;

/** A response that the collection does not contain. */
export interface MockResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** A string is sent as it is, anything else as JSON. */
  readonly body?: unknown;
}

/** `network`: the connection breaks. `timeout`: there is no answer until the call is aborted. */
export interface MockFailure {
  readonly failure: "network" | "timeout";
}

/** Statuses whose responses have no body. */
const withoutBody: ReadonlySet<number> = new Set([204, 205, 304]);

/** Creates a response. */
export function toResponse({ status, headers = {}, body }: MockResponse): Response {
  if (body === undefined || withoutBody.has(status)) return new Response(null, { status, headers });
  if (typeof body === "string") return new Response(body, { status, headers });
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });
}

/** Fails as `fetch` does. */
export async function fail({ failure }: MockFailure, signal: AbortSignal | undefined): Promise<never> {
  if (failure === "timeout") return wait(undefined, signal).then(() => fail({ failure: "network" }, signal));
  const cause = Object.assign(new Error("The mock broke the connection"), { code: "ECONNRESET" });
  throw new TypeError("fetch failed", { cause });
}

/** Waits, for ever without `milliseconds`. Rejects when the signal is aborted. */
export function wait(milliseconds: number | undefined, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const end = (): void => {
      signal?.removeEventListener("abort", stop);
      resolve();
    };
    const timer = milliseconds === undefined ? undefined : setTimeout(end, milliseconds);
    if (signal?.aborted === true) stop();
    else signal?.addEventListener("abort", stop, { once: true });
  });
}
