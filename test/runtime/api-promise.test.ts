import { expect, test } from "vitest";
import { ApiError } from "../../templates/runtime/core/api-error.ts";
import { ApiPromise } from "../../templates/runtime/core/api-promise.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import { send } from "./send.ts";
import { capture } from "./capture.ts";

const operation = { name: "op", method: "GET", base: "https://h.test", path: [], responses: { 200: "json", 400: "json" } } as const;

function start(status: number): { readonly call: ApiPromise<unknown>; readonly requests: readonly unknown[] } {
  const { fetch, requests } = capture(() => new Response('{"a":1}', { status, headers: { "x-id": "7" } }));
  return { call: send(newClient({ base: "https://h.test", variables: {} }, { fetch }), operation), requests };
}

test("is a promise of the success body", async () => {
  const { call } = start(200);
  expect(call).toBeInstanceOf(Promise);
  expect(await call).toEqual({ a: 1 });
  expect(await call.then((data) => [data])).toEqual([{ a: 1 }]);
  expect(await Promise.all([call, 1])).toEqual([{ a: 1 }, 1]);
});

test("then, catch and finally give plain promises", () => {
  const { call } = start(200);
  expect([call.then(), call.catch(() => undefined), call.finally(() => undefined)].map((promise) => promise instanceof ApiPromise)).toEqual(
    [false, false, false],
  );
});

test("sends once, whatever is asked of it", async () => {
  const { call, requests } = start(200);
  await Promise.all([call, call.then(), call.withResponse(), call.result(), call.result()]);
  expect(requests).toHaveLength(1);
});

test("withResponse gives status, headers and response", async () => {
  const { data, status, headers, response } = await start(200).call.withResponse();
  expect({ data, status, id: headers.get("x-id"), used: response.bodyUsed }).toEqual({ data: { a: 1 }, status: 200, id: "7", used: true });
});

test("a failure rejects with the same error everywhere", async () => {
  const { call } = start(400);
  const errors = await Promise.all([call.catch((error: unknown) => error), call.withResponse().catch((error: unknown) => error)]);
  const result = await call.result();
  expect(errors[0]).toBeInstanceOf(ApiError);
  expect(errors[1]).toBe(errors[0]);
  expect(result).toMatchObject({ ok: false, error: errors[0] });
});

/** How many rejections nobody handles during some work; `awaited` of them are waited for. */
async function unhandledDuring(work: () => Promise<unknown> | void, awaited = 0): Promise<number> {
  let count = 0;
  let listener = (): void => undefined;
  const others = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  const seen = new Promise<void>((resolve) => {
    listener = () => void ((count += 1) >= awaited && resolve());
    process.on("unhandledRejection", listener);
  });
  await work();
  if (awaited > 0) await seen;
  // Node reports a rejection once the microtasks that followed it are done: the next turn is late enough.
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
  process.off("unhandledRejection", listener);
  for (const other of others) process.on("unhandledRejection", other);
  return count;
}

test("no unhandled rejection when only the result is asked for", async () => {
  expect(await unhandledDuring(() => start(400).call.result())).toBe(0);
  expect(
    await unhandledDuring(() =>
      start(400)
        .call.withResponse()
        .catch(() => undefined),
    ),
  ).toBe(0);
});

test("a failure that nobody looks at is an unhandled rejection, as with any promise", async () => {
  expect(await unhandledDuring(() => void start(400), 1)).toBe(1);
});
