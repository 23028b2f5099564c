import { ownValue } from "../values/object.js";
import { trust } from "../values/trust.js";
import { fail, type MockAnswer, toResponse, wait } from "./answer.js";
import { chooseExample, describeExamples, type WantedExample } from "./choose.js";
import type { MockApi, MockExample, MockOperation } from "./examples.js";
import { isOfApi, matchOperations } from "./match.js";

/** A request that a mock was sent. */
export interface MockRequest {
  /** The function that sends it; `undefined` if the API has no such request. */
  readonly operation: string | undefined;
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  /** The body as text; empty if there is none. */
  readonly body: string;
  /** Which request for this operation it is, counted from 1. */
  readonly count: number;
}

/** How a mock answers. `Examples` has the statuses and names of each function's examples. */
export interface MockOptions<Examples extends object = object> {
  /** The client's `baseUrl`, if its path is not that of the collection's own. */
  readonly baseUrl?: string | undefined;
  /** What functions are answered with. Default: a success whose saved query fits best. */
  readonly answers?: { readonly [Name in keyof Examples]?: MockAnswer<Examples[Name]> | undefined } | undefined;
  /** How many milliseconds each answer takes. */
  readonly latency?: number | ((request: MockRequest) => number) | undefined;
  /** Decides before anything else does. `undefined` leaves the decision to the mock. */
  readonly decide?: ((request: MockRequest) => MockAnswer | undefined) | undefined;
}

/** A `fetch` that answers from the saved examples of a collection. Sends nothing. */
export interface Mock<Examples extends object = object> {
  (input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** What was sent so far. */
  readonly requests: readonly MockRequest[];
  /** What the next calls of a function are answered with, one after the other. */
  next<Name extends keyof Examples>(operation: Name, ...answers: readonly MockAnswer<Examples[Name]>[]): void;
  /** Forgets `requests`, and what `next` was told. */
  reset(): void;
  /** Whether a request is one of the API's, at an origin of the API if one is known. */
  matches(method: string, url: string): boolean;
}

/** What a mock remembers. */
interface MockState {
  readonly requests: MockRequest[];
  readonly queues: Map<PropertyKey, MockAnswer[]>;
}

/** A mock of an API. */
export function createMock<Examples extends object>(api: MockApi, options: MockOptions<Examples> = {}): Mock<Examples> {
  const state: MockState = { requests: [], queues: new Map() };
  const fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const sent = input instanceof Request ? new Request(input, init) : { method: "GET", url: String(input), ...init };
    const signal = sent.signal ?? undefined;
    const method = (sent.method ?? "GET").toUpperCase();
    const operations = matchOperations(api, { method, url: sent.url }, options.baseUrl);
    const request = await log(sent, method, operations, state);
    signal?.throwIfAborted();
    const { latency = 0 } = options;
    const delay = typeof latency === "number" ? latency : latency(request);
    if (delay > 0) await wait(delay, signal);
    return respond(request, operations, decide(request, operations, options, state), signal);
  };
  const mock = Object.assign(fetch, {
    requests: state.requests,
    next: (operation: PropertyKey, ...answers: readonly MockAnswer[]): void => {
      const own = api.operations.find((each) => namesOf(each).some((name) => name === operation));
      if (own === undefined) throw new Error(`There is no function ${String(operation)}`);
      state.queues.set(own.name, [...(state.queues.get(own.name) ?? []), ...answers]);
    },
    reset: (): void => {
      state.requests.length = 0;
      state.queues.clear();
    },
    matches: (method: string, url: string): boolean =>
      isOfApi(api, url, options.baseUrl) &&
      matchOperations(api, { method: method.toUpperCase(), url }, options.baseUrl).length > 0,
  });
  return trust<Mock<Examples>>(mock);
}

type SentRequest = Pick<RequestInit, "headers" | "body"> & { readonly url: string };

async function log(
  sent: SentRequest,
  method: string,
  operations: readonly MockOperation[],
  { requests }: MockState,
): Promise<MockRequest> {
  const [first] = operations;
  const body = sent.body === undefined || sent.body === null ? "" : await new Response(sent.body).text();
  const count = requests.filter(({ operation }) => operation === first?.name).length + 1;
  const request = { operation: first?.name, method, url: sent.url, headers: new Headers(sent.headers), body, count };
  requests.push(request);
  return request;
}

/** What a request is answered with: the first that anybody has decided. */
function decide<Examples extends object>(
  request: MockRequest,
  operations: readonly MockOperation[],
  options: MockOptions<Examples>,
  { queues }: MockState,
): MockAnswer | WantedHeaders {
  const decided = options.decide?.(request) ?? wantedByHeaders(request.headers);
  if (decided !== undefined) return decided;
  const queued = operations
    .map(({ name }) => queues.get(name))
    .find((queue) => queue !== undefined && queue.length > 0);
  const next = queued?.shift();
  if (next !== undefined) return next;
  const chosen = operations
    .flatMap(namesOf)
    .map((name) => trust<MockAnswer | undefined>(ownValue(options.answers, name)));
  return chosen.find((answer) => answer !== undefined) ?? { wanted: {} };
}

/** The names under which a function can be answered: its own, then its former ones. */
function namesOf({ name, formerNames = [] }: MockOperation): readonly string[] {
  return [name, ...formerNames];
}

/** What Postman's mock servers understand: the status or the name of the example in a header. */
interface WantedHeaders {
  readonly wanted: WantedExample;
}

function wantedByHeaders(headers: Headers): WantedHeaders | undefined {
  const status = headers.get("x-mock-response-code");
  const name = headers.get("x-mock-response-name");
  if (status === null && name === null) return undefined;
  return { wanted: { status: status === null ? undefined : Number(status), name: name ?? undefined } };
}

function toSavedResponse({ type, ...example }: MockExample): Response {
  return toResponse({
    ...example,
    headers: { ...(type === undefined ? {} : { "content-type": type }), ...example.headers },
  });
}

async function respond(
  { method, url }: MockRequest,
  operations: readonly MockOperation[],
  answer: MockAnswer | WantedHeaders,
  signal: AbortSignal | undefined,
): Promise<Response> {
  if (typeof answer === "object" && "failure" in answer) return fail(answer, signal);
  if (typeof answer === "object" && "status" in answer) return toResponse(answer);
  const wanted =
    typeof answer === "number" ? { status: answer } : typeof answer === "string" ? { name: answer } : answer.wanted;
  const found = chooseExample(operations, wanted, url);
  if (found !== undefined) return toSavedResponse(found.example);
  const [operation] = operations;
  const [address] = url.split("?");
  const message =
    operation === undefined
      ? `No example of the collection answers ${method} ${address}`
      : `${operation.name} has no such example: there is ${describeExamples(operations)}`;
  return toResponse({ status: 404, body: { error: { name: "mockRequestNotFoundError", message } } });
}
