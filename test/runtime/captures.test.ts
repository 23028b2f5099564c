import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { apiKey } from "../../templates/runtime/auth/api-key.ts";
import { bearer } from "../../templates/runtime/auth/bearer.ts";
import { capturing, nameOf, readCaptures, type VariableSource } from "../../templates/runtime/core/capture.ts";
import { type Client, newClient } from "../../templates/runtime/core/client.ts";
import { send } from "./send.ts";
import { authLayer } from "../../templates/runtime/transport/auth-layer.ts";
import type { LayeredOperation } from "../../templates/runtime/transport/layer.ts";
import type { CallOptions, Capture, ClientOptions } from "../../templates/runtime/transport/settings.ts";
import { capture as captureRequests } from "./capture.ts";
import { sourceHints } from "../../templates/runtime/transport/declared/source-hints.ts";

const signIn: LayeredOperation = { name: "signIn", method: "POST", base: "https://h.test", path: ["session"], responses: { 200: "json" } };
const getBasket: LayeredOperation = {
  name: "getBasket",
  method: "GET",
  base: "https://h.test",
  path: ["baskets", "{{basketId}}"],
  responses: { 200: "json" },
  layers: [authLayer(bearer("token"))],
  sources: sourceHints(["basketId", "createBasket", "id"], ["token", "signIn", "session.token"]),
};
const capture: Capture<"token" | "basketId"> = capturing({
  signIn: [
    ["token", ["session", "token"]],
    ["basketId", ["basket", "id"]],
  ],
});
const answer = { session: { token: "secret-of-ann" }, basket: { id: 17 } };

function start(options: ClientOptions & { readonly capture?: Capture }, body: unknown = answer, status = 200) {
  const { fetch, requests } = captureRequests(() => Response.json(body, { status }));
  const client: Client = newClient({ base: "https://h.test", variables: {} }, { fetch, ...options });
  const last = () => requests.at(-1);
  const get = (call: CallOptions = {}, args = {}) => send(client, getBasket, args, call);
  return { client, last, get };
}

describe("a client with capture", () => {
  test("sends variables and credentials that an earlier answer has set", async () => {
    const { client, last, get } = start({ capture });
    await send(client, signIn);
    await get();
    expect(last()?.url).toBe("https://h.test/baskets/17");
    expect(last()?.headers.get("authorization")).toBe("Bearer secret-of-ann");
  });

  test("prefers them to its own, and what the call passes to them", async () => {
    const own = { variables: { basketId: "own" }, auth: { type: "bearer", token: "own" } } as const;
    const { client, last, get } = start({ capture, ...own });
    await send(client, signIn);
    await get();
    expect(last()?.url).toBe("https://h.test/baskets/17");
    expect(last()?.headers.get("authorization")).toBe("Bearer secret-of-ann");
    await get({ variables: { basketId: "passed" }, auth: { type: "bearer", token: "passed" } });
    expect(last()?.url).toBe("https://h.test/baskets/passed");
    expect(last()?.headers.get("authorization")).toBe("Bearer passed");
    await get({ auth: null });
    expect(last()?.headers.get("authorization")).toBeNull();
  });

  test("keeps nothing of an error, and for no other client", async () => {
    const { client, get } = start({ capture }, answer, 500);
    await send(client, signIn).result();
    expect((await get().result()).status).toBe("config");
    const one = start({ capture });
    await send(one.client, signIn);
    expect((await start({ capture }).get().result()).status).toBe("config");
  });

  test("shows them nowhere", async () => {
    const { client, get } = start({ capture }, answer);
    await send(client, signIn);
    const failing = start({ capture }, { message: "no token secret-of-ann" }, 200);
    expect(inspect([client, get], { depth: 9, showHidden: true })).not.toContain("secret-of-ann");
    expect(JSON.stringify(client)).toBe("{}");
    expect(failing.client).toBeDefined();
  });

  test("does not show them in errors", async () => {
    let status = 200;
    const { fetch } = captureRequests(() => Response.json({ ...answer, message: "bad token secret-of-ann" }, { status }));
    const client: Client = newClient({ base: "https://h.test", variables: {} }, { fetch, capture });
    await send(client, signIn);
    status = 401;
    const { error } = { error: undefined, ...(await send(client, getBasket).result()) };
    expect(`${error} ${inspect(error, { depth: 9, showHidden: true })} ${JSON.stringify(error)}`).not.toContain("secret-of-ann");
  });
});

test("given a token that an answer renews while a request with the former one is under way, a 401 is tried once more", async () => {
  const tokens = ["old", "new"];
  const seen: (string | null)[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    if (!url.includes("basket")) return Response.json({ session: { token: tokens.shift() }, id: "b" });
    const authorization = new Headers(init.headers).get("authorization");
    seen.push(authorization);
    if (authorization === "Bearer new") return Response.json({});
    await send(client, signIn);
    return new Response(null, { status: 401 });
  };
  const client: Client = newClient({ base: "https://h.test", variables: {} }, { fetch, capture });
  await send(client, signIn);
  await send(client, getBasket, {}, { variables: { basketId: "b" } });
  expect(seen).toEqual(["Bearer old", "Bearer new"]);
});

test("given a client without capture, an answer sets nothing", async () => {
  const { client, get } = start({});
  await send(client, signIn);
  expect(await get().result()).toMatchObject({ status: "config" });
});

test("given a variable or credential without a value, the error says which call has it", async () => {
  const { get } = start({ auth: { type: "bearer", token: "t" } });
  await expect(get()).rejects.toThrow(/\{\{basketId\}\} has no value: .*\. Call createBasket first: its answer contains it \(id\)$/);
  await expect(start({ variables: { basketId: "b" } }).get()).rejects.toThrow(
    /Call signIn first: its answer contains it \(session\.token\)$/,
  );
});

test("given a key whose value an answer has set, it is sent with its fixed text", async () => {
  const keyed: LayeredOperation = {
    ...getBasket,
    layers: [authLayer(apiKey({ in: "header", name: "X-Key", text: "Key {{token}}", credential: "token" }))],
  };
  const { client, last } = start({ capture });
  await send(client, signIn);
  await send(client, keyed);
  expect(last()?.headers.get("x-key")).toBe("Key secret-of-ann");
});

const headers = new Headers({ etag: "v1" });
const data = { list: [{ id: 1 }, { id: 2 }], deep: { text: "a", none: null, "": "empty" }, flag: false, big: 12345678901234567890n };

test.each<[string, readonly VariableSource[], () => unknown]>([
  ["an element", [["a", ["list", 0, "id"]]], () => ({ a: 1 })],
  ["the last element", [["a", ["list", -1, "id"]]], () => ({ a: 2 })],
  ["an element that there is not", [["a", ["list", 9, "id"]]], () => ({})],
  [
    "a list, null and an object",
    [
      ["a", ["list"]],
      ["b", ["deep", "none"]],
      ["c", ["deep"]],
    ],
    () => ({}),
  ],
  [
    "other values",
    [
      ["a", ["flag"]],
      ["b", ["big"]],
      ["c", ["deep", ""]],
    ],
    () => ({ a: false, b: 12345678901234567890n, c: "empty" }),
  ],
  [
    "several places",
    [
      ["a", ["deep", "x"]],
      ["a", ["deep", "text"]],
      ["a", ["flag"]],
    ],
    () => ({ a: "a" }),
  ],
  [
    "what is inherited, and a length",
    [
      ["a", ["constructor", "name"]],
      ["b", ["list", "length"]],
      ["c", ["__proto__"]],
    ],
    () => ({ b: 2 }),
  ],
  [
    "header and status",
    [
      ["a", { header: "ETag" }],
      ["b", "status"],
    ],
    () => ({ a: "v1", b: 201 }),
  ],
  [
    "statuses",
    [
      ["a", ["flag"], [200, 200]],
      ["b", ["flag"], [200, 200], [201, 201]],
    ],
    () => ({ b: false }),
  ],
  [
    "odd names",
    [
      ["constructor", ["flag"]],
      ["toString", ["flag"]],
    ],
    () => ({ ["constructor"]: false, ["toString"]: false }),
  ],
])("given sources of %s, it reads what there is", (_, sources, want) => {
  const found = readCaptures<Record<string, unknown>>(sources, { status: 201, headers, data });
  expect({ ...found }).toEqual(want());
});

test("given a function, its name in an object is found", () => {
  const functions = { a: () => 1, b: () => 2 };
  expect([nameOf(functions, functions.b), nameOf(functions, () => 2)]).toEqual(["b", ""]);
});
