import { describe, expect, test } from "vitest";
import { loadEngine } from "../../generator/verify/postman-side.ts";
import { generateUnredacted } from "../../generator/node/generate.ts";
import { type VerifiedItem, verifyCollection, type VerifyRequest } from "../../generator/verify/verify.ts";

const engine = await loadEngine();
if (engine === undefined) console.warn("postman-runtime is not installed: only the client's side is tested.");

const text = JSON.stringify({
  info: { name: "Shop", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
  auth: { type: "bearer", bearer: [{ key: "token", value: "{{token}}" }] },
  variable: [
    { key: "size", value: "10" },
    { key: "off", value: "1", disabled: true },
  ],
  item: [
    {
      name: "Orders",
      item: [
        {
          name: "Read Order",
          event: [{ listen: "prerequest", script: { exec: ["throw new Error('never run')"] } }],
          request: {
            method: "GET",
            header: [{ key: "X-Id", value: "{{$guid}}" }],
            url: { host: ["{{url}}"], path: ["orders", ":Order Id", "{{off}}"], query: [{ key: "size", value: "{{size}}" }] },
          },
          response: [
            {
              name: "One",
              originalRequest: { method: "GET", header: [], url: { host: ["{{url}}"], path: ["orders", "7"] } },
              code: 200,
              body: "{}",
            },
          ],
        },
        {
          name: "Upload",
          request: {
            method: "POST",
            auth: { type: "noauth" },
            url: { protocol: "https", host: ["api", "shop", "test"], path: ["files"] },
            body: { mode: "formdata", formdata: [{ key: "f", type: "file", src: "/home/me/cat.png" }] },
          },
        },
        {
          name: "Body With Get",
          protocolProfileBehavior: { disableBodyPruning: true },
          request: { method: "GET", url: "http://h.test/q", body: { mode: "raw", raw: "x" } },
        },
        { name: "No Host", request: { method: "GET", url: "ws://h.test/x" } },
      ],
    },
  ],
});

async function verify(request: Partial<VerifyRequest>): Promise<readonly VerifiedItem[]> {
  const result = await verifyCollection({
    source: { file: "shop.json", text },
    examples: false,
    values: new Map(),
    only: undefined,
    generateUnredacted,
    engine,
    ...request,
  });
  if (result.kind === "failed") throw new Error(result.diagnostics.map(({ message }) => message).join("\n"));
  return result.items;
}

describe.runIf(engine !== undefined)("both sides", () => {
  test("each item is compared, in order", async () => {
    const items = await verify({ examples: true });
    expect(items.map(({ name, comparison, pointer }) => [name.join(" / "), comparison?.verdict, pointer])).toEqual([
      ["Orders / Read Order", "exact", "/item/0/item/0"],
      ["Orders / Upload", "exact", "/item/0/item/1"],
      ["Orders / Body With Get", "not sendable", "/item/0/item/2"],
      ["Orders / No Host", "skipped", "/item/0/item/3"],
      ["Orders / Read Order / One", "exact", "/item/0/item/0/response/0"],
    ]);
  });

  test("both logs say the same, what is open is made up", async () => {
    const [item] = await verify({});
    const [postman, client] = item?.log ?? [];
    const base = client?.host ?? "";
    expect(base).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    for (const [entry, side] of [
      [postman, "postman"],
      [client, "client"],
    ] as const) {
      expect(entry).toEqual({
        pointer: "/item/0/item/0",
        side,
        name: ["Orders", "Read Order"],
        host: base,
        method: "GET",
        target: "/orders/v-order-id/v-off?size=10",
        headers: expect.arrayContaining([
          [expect.stringMatching(/^x-id$/i), "dyn-guid"],
          [expect.stringMatching(/^authorization$/i), "Bearer v-token"],
        ]),
        bodyBase64: "",
        error: null,
        skipped: null,
      });
    }
  });

  test("values of the user win", async () => {
    const values = new Map(
      Object.entries({ size: "3", off: "on", "Order Id": "a/b", token: "t", url: "https://other.test/base", $guid: "g" }),
    );
    const [item] = await verify({ values });
    expect(item?.comparison?.verdict).toBe("exact");
    expect(item?.log).toMatchObject([1, 2].map(() => ({ host: "https://other.test", target: "/base/orders/a/b/on?size=3" })));
  });
});

describe("the client alone", () => {
  test("needs no engine and compares nothing", async () => {
    const items = await verify({ only: "client", engine: undefined });
    expect(items.map(({ comparison }) => comparison)).toEqual(items.map(() => undefined));
    expect(items.map(({ log }) => log.map(({ side, host, target }) => [side, host, target]))).toEqual([
      [["client", expect.stringContaining("127.0.0.1"), "/orders/v-order-id/v-off?size=10"]],
      [["client", "https://api.shop.test", "/files"]],
      [["client", "http://h.test", "/q"]],
      [["client", null, null]],
    ]);
  });

  test("a file's text tells its name", async () => {
    const items = await verify({ only: "client", engine: undefined });
    const body = Buffer.from(items[1]?.log[0]?.bodyBase64 ?? "", "base64").toString();
    expect(body).toContain('name="f"; filename="cat.png"\r\nContent-Type: image/png\r\n\r\nfile:cat.png\r\n');
  });
});

test("a file that is no collection gives its diagnostics", async () => {
  const request = {
    source: { file: "x.json", text: "{}" },
    examples: false,
    values: new Map<string, string>(),
    only: undefined,
    generateUnredacted,
    engine,
  };
  expect(await verifyCollection(request)).toMatchObject({
    kind: "failed",
    diagnostics: [{ severity: "error", location: { file: "x.json" } }],
  });
});

describe.runIf(engine !== undefined)("a caller's arguments", () => {
  const shop = (items: readonly unknown[]): string =>
    JSON.stringify({
      info: { name: "Shop", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
      item: items,
    });
  const callers = async (items: readonly unknown[]): Promise<readonly unknown[]> => {
    const verified = await verify({ source: { file: "shop.json", text: shop(items) }, examples: true });
    return verified.map(({ comparison, caller }) => [
      comparison?.verdict,
      caller?.verdict,
      ...(caller?.differences ?? []).map(({ kind, pointer }) => `${kind} ${pointer}`),
    ]);
  };
  const url = "http://h.test/orders/{{id}}?page={{page}}&size=10";
  const body = { mode: "raw", raw: '{ "name": "{{name}}", "count": 1 }', options: { raw: { language: "json" } } };

  test("variables, literal values, credentials and bodies are expressed", async () => {
    const header = [
      { key: "X-Tenant", value: "a" },
      { key: "Authorization", value: "Bearer {{token}}" },
    ];
    expect(await callers([{ name: "Create", request: { method: "POST", url, header, body } }])).toEqual([["exact", "equivalent"]]);
  });

  test("an own Authorization header beside an API key that goes elsewhere", async () => {
    const sailor = ["Bearer {{sailor}}", "Basic {{sailor}}", "Berth {{sailor}}", 'Signature id="{{sailor}}",of="{{deed}}"'];
    const read = (value: string, place: string): unknown => {
      const key = { key: "x-berth", value: "{{berthKey}}", in: place };
      const apikey = Object.entries(key).map(([name, text]) => ({ key: name, value: text }));
      return {
        name: "Read",
        request: { method: "GET", url, header: [{ key: "Authorization", value }], auth: { type: "apikey", apikey } },
      };
    };
    const items = ["header", "query"].flatMap((place) => sailor.map((value) => read(value, place)));
    expect(await callers(items)).toEqual(items.map(() => ["exact", "exact"]));
  });

  test("what is not: with the place of the entry", async () => {
    const wrong = { ...body, raw: '{ "name": "a", "count": 1.0 }' };
    expect(await callers([{ name: "Create", request: { method: "POST", url: "http://h.test/orders?=x", body: wrong } }])).toEqual([
      [
        "exact",
        "inexpressible",
        "query parameter without argument /item/0/request/url",
        "number that JavaScript writes otherwise /item/0/request/body",
      ],
    ]);
  });

  test("texts that no JSON says are passed as they are, and templates are filled in", async () => {
    const post = (raw: string, language: string): unknown => ({
      name: "Create",
      request: { method: "POST", url: "http://h.test/orders", body: { mode: "raw", raw, options: { raw: { language } } } },
    });
    const texts = ['{ /* all */ "name": "{{name}}" "n": 1', '{ "{{name}}": 1 }', '{ "n": 1, {{rest}} }', '{ "n": "a = "b" or c" }'];
    const items = [...texts.map((text) => post(text, "json")), post("<a>{{name}}</a><b>{{$guid}}</b>", "xml")];
    expect(await callers(items)).toEqual(items.map(() => ["exact", "exact"]));
  });

  test("saved requests are called with their own values, and with headers of their own", async () => {
    const request = { method: "POST", url, header: [{ key: "X-Tenant", value: "a" }], body };
    const saved = { method: "POST", url: "http://h.test/orders/7", body: { mode: "raw", raw: '{"name":"b"}' } };
    const response = [{ name: "One", code: 201, originalRequest: saved }];
    expect(await callers([{ name: "Create", request, response }])).toEqual([
      ["exact", "equivalent"],
      ["exact", "exact"],
    ]);
  });

  test("a saved request of another item is called by that item's function; one of none is named", async () => {
    const other = { name: "List", request: { method: "GET", url: "http://h.test/orders" } };
    const response = [
      { name: "List", code: 200, originalRequest: { method: "GET", url: "http://h.test/orders" } },
      { name: "Old", code: 200, originalRequest: { method: "PUT", url: "http://h.test/orders" } },
    ];
    expect(await callers([{ name: "Create", request: { method: "POST", url: "http://h.test/orders" }, response }, other])).toEqual([
      ["exact", "exact"],
      ["exact", "exact"],
      ["exact", "exact"],
      ["exact", "inexpressible", "saved request of another method /item/0/response/1/originalRequest"],
    ]);
  });
});
