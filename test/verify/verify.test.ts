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
