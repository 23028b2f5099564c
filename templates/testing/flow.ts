import { expect } from "vitest";
import { type ServedResponse, startServer } from "./support.js";

/** One call of a flow. */
export interface Step {
  readonly call: (client: never, args: never, options: never) => unknown;
  readonly fixture: Fixture;
  /** The variables that the answer sets, and where in it each stands. */
  readonly sets?: readonly (readonly [variable: string, place: AnswerPlace])[];
  /** Variables that answers of earlier calls must have set, and the arguments in their place. */
  readonly needs?: readonly (readonly [variable: string, argument: string])[];
  /** The status of the answer, if it is not that of the fixture. */
  readonly status?: number;
}

/** Keys that lead into a JSON body, or the name of a header. */
type AnswerPlace = readonly (string | number)[] | string;

interface Fixture {
  readonly args: object;
  readonly options: object;
  readonly response: ServedResponse;
  readonly body?: unknown;
}

interface FlowCall {
  readonly result: () => Promise<{ readonly status: unknown; readonly error?: unknown }>;
}

/**
 * Returns the step. The compiler forgets which function it calls: in a list, it would compare each
 * with all others.
 */
export function step(value: Step): Step {
  return value;
}

/**
 * Makes calls in their order, with one client that keeps the variables that answers set. Each must
 * send what the answers before it have set: no call passes these variables itself. Where a fixture
 * has no value for a variable, the answer contains a placeholder.
 */
export async function runFlow(
  createClient: (fetch: typeof globalThis.fetch) => object,
  steps: readonly Step[],
): Promise<void> {
  let current: Step | undefined;
  let sent = "";
  const values = new Map<string, string>();
  const client = createClient(async (url, init) => {
    sent = await describe(String(url), init ?? {});
    return current === undefined ? new Response() : answer(current, values);
  });
  for (const each of steps) {
    current = each;
    const expected = (each.needs ?? []).map(([variable]) => values.get(variable));
    const { args, options } = withoutVariables(each);
    const promise: FlowCall = Reflect.apply(each.call, undefined, [client, args, options]);
    const { status, error } = await promise.result();
    if (status === "config") throw error;
    for (const value of expected) expect(sent).toContain(value);
  }
}

/** What was sent: the URL as it is and decoded, the headers and the body. */
async function describe(url: string, init: RequestInit): Promise<string> {
  const headers = [...new Headers(init.headers)].map(([name, value]) => `${name}: ${value}`);
  const body = init.body === undefined || init.body === null ? "" : await new Response(init.body).text();
  return [url, decode(url), ...headers, body].join("\n");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The answer of a step. What it sets is added to `values`. */
async function answer(step: Step, values: Map<string, string>): Promise<Response> {
  const { response, body } = step.fixture;
  const headers = new Headers(response.headers);
  let data = body;
  for (const [variable, place] of step.sets ?? []) {
    const placeholder = `${variable.replace(/[^A-Za-z0-9]/g, "-")}-${values.size + 1}`;
    if (typeof place === "string") {
      values.set(variable, headers.get(place) ?? placeholder);
      headers.set(place, values.get(variable) ?? "");
    } else {
      const found = readAt(data, place);
      const value = isScalar(found) && found !== "" ? found : placeholder;
      data = writeAt(data, place, value);
      values.set(variable, String(value));
      headers.set("content-type", headers.get("content-type") ?? "application/json");
    }
  }
  const status = step.status ?? response.status;
  const served = { ...response, status, headers: Object.fromEntries(headers) };
  return startServer(served, data).fetch("http://localhost/", { redirect: "manual" });
}

function isScalar(value: unknown): value is string | number | boolean | bigint {
  return ["string", "number", "boolean", "bigint"].includes(typeof value);
}

function readAt(data: unknown, place: readonly (string | number)[]): unknown {
  let value = data;
  for (const key of place) {
    if (Array.isArray(value) && typeof key === "number") value = value.at(key);
    else if (typeof value === "object" && value !== null) value = Object.getOwnPropertyDescriptor(value, key)?.value;
    else return undefined;
  }
  return value;
}

/** A copy of the data with a value at this place. Objects and lists that are missing are added. */
function writeAt(data: unknown, place: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return value;
  if (typeof key === "number") {
    const list: unknown[] = Array.isArray(data) ? [...data] : [];
    const index = key < 0 ? Math.max(0, list.length + key) : key;
    while (list.length < index) list.push(null);
    list[index] = writeAt(list[index], rest, value);
    return list;
  }
  const members = new Map(typeof data === "object" && data !== null ? Object.entries(data) : []);
  members.set(key, writeAt(members.get(key), rest, value));
  return Object.fromEntries(members);
}

/** The arguments and options of a step without the variables that it needs. */
function withoutVariables({ fixture, needs = [] }: Step): Pick<Fixture, "args" | "options"> {
  let { args, options } = fixture;
  for (const [variable, argument] of needs) {
    const dot = argument.indexOf(".");
    args = without(without(args, argument.slice(0, dot), argument.slice(dot + 1)), "path", variable);
    options = without(options, "variables", variable);
  }
  return { args, options };
}

function without(groups: object, group: string, name: string): object {
  const members: unknown = Object.getOwnPropertyDescriptor(groups, group)?.value;
  if (typeof members !== "object" || members === null || !Object.hasOwn(members, name)) return groups;
  return { ...groups, [group]: Object.fromEntries(Object.entries(members).filter(([key]) => key !== name)) };
}
