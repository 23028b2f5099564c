import { setTimeout as wait } from "node:timers/promises";
import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { parseBigJson } from "../../templates/runtime/body/parse-big-json.ts";
import { parseJsonOrLines, parseLines } from "../../templates/runtime/body/parse-lines.ts";
import { ApiError } from "../../templates/runtime/core/api-error.ts";
import type { ApiPromise } from "../../templates/runtime/core/api-promise.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import { defineHooks } from "../../templates/runtime/core/define-hooks.ts";
import { send } from "./send.ts";
import { events } from "../../templates/runtime/streams/events.ts";
import { jsonLines } from "../../templates/runtime/streams/json-lines.ts";
import { downloadProgress } from "../../templates/runtime/streams/progress.ts";
import { textChunks } from "../../templates/runtime/streams/text-chunks.ts";
import { textLines } from "../../templates/runtime/streams/text-lines.ts";
import type { CallOptions } from "../../templates/runtime/transport/settings.ts";
import { answer, type Answer, type LocalServer, startLocalServer } from "./local-server.ts";

const eventStream = { "content-type": "text/event-stream" };

/** Sends pieces, each in a packet of its own, and ends, unless `end` says otherwise. */
const pieces =
  (
    texts: readonly (string | Uint8Array)[],
    headers: Readonly<Record<string, string>> = eventStream,
    end: "end" | "stay" | "break" = "end",
  ): Answer =>
  async (response) => {
    response.writeHead(200, headers).flushHeaders();
    for (const text of texts) {
      response.write(text);
      await wait(5);
    }
    if (end === "end") response.end();
    if (end === "break") response.socket?.destroy();
  };

function call({ url }: Pick<LocalServer, "url">, options: CallOptions = {}): ApiPromise<readonly { readonly n: number }[]> {
  const operation = { name: "op", method: "GET", base: url, path: ["a"], responses: { 200: "auto" } } as const;
  return send(newClient({ base: url, variables: {} }, { retry: { delay: 1 } }), operation, {}, options);
}

async function listOf<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const failureOf = async (items: AsyncIterable<unknown>): Promise<unknown> => listOf(items).catch((error: unknown) => error);

describe("events", () => {
  test.each<[string, readonly string[], readonly unknown[]]>([
    ["data alone", ["data: a\n\n"], [{ type: "message", data: "a", id: "" }]],
    ["several lines of data", ["data: a\ndata:\ndata:  b\n\n"], [{ type: "message", data: "a\n\n b", id: "" }]],
    [
      "a name, which counts once, and an id, which stays",
      ["event: open\nid: 7\ndata: a\n\ndata: b\n\n"],
      [
        { type: "open", data: "a", id: "7" },
        { type: "message", data: "b", id: "7" },
      ],
    ],
    ["an id with a null character, which is ignored", ["id: 1\ndata: a\nid: 2\0\n\n"], [{ type: "message", data: "a", id: "1" }]],
    ["comments, unknown fields and colons in data", [": hi\nretry: 5\nfoo\ndata: a:b\n\n"], [{ type: "message", data: "a:b", id: "" }]],
    ["no data", ["event: ping\n\n: still here\n\n"], []],
    ["an end within an event", ["data: a\n\ndata: b\n"], [{ type: "message", data: "a", id: "" }]],
    [
      "any line ends, cut anywhere",
      ["data: a\r", "\n\r\nda", "ta: b\r\rdata: c\n", "\n"],
      ["a", "b", "c"].map((data) => ({ type: "message", data, id: "" })),
    ],
    ["a byte order mark", ["\ufeffdata: a\n\n"], [{ type: "message", data: "a", id: "" }]],
  ])("given %s", async (_, texts, want) => {
    expect(await listOf(events(call(await startLocalServer(pieces(texts)))))).toEqual(want);
  });

  test("have data of any parser of text", async () => {
    const server = await startLocalServer(pieces(['data: {"n":1}\n\n']));
    expect(await listOf(events(call(server), JSON.parse))).toEqual([{ type: "message", data: { n: 1 }, id: "" }]);
  });

  test("arrive while the answer goes on, and a loop that ends closes the connection", async () => {
    const server = await startLocalServer(pieces(["data: a\n\n"], eventStream, "stay"));
    for await (const { data } of events(call(server))) {
      expect(data).toBe("a");
      break;
    }
    await server.whenUnused();
    // After five minutes, fetch closes the connection by itself.
  }, 60_000);

  test("have the data that a parser makes, which may fail", async () => {
    const server = await startLocalServer(pieces(['event: sum\ndata: {"n":1}\n\n', "data: {\n\n"]));
    const seen: unknown[] = [];
    const read = async (): Promise<void> => {
      for await (const { data } of events(call(server), (text, type): unknown => [type, JSON.parse(text)])) seen.push(data);
    };
    await expect(read()).rejects.toMatchObject({
      kind: "decode",
      operation: "op",
      status: 200,
      cause: { original: expect.any(SyntaxError) },
    });
    expect(seen).toEqual([["sum", { n: 1 }]]);
    await server.whenUnused();
  });

  test.each(["application/problem+json", "text/html; charset=utf-8"])("given %s instead, the call fails", async (type) => {
    const server = await startLocalServer(answer(200, { "content-type": type }));
    expect(await failureOf(events(call(server)))).toMatchObject({ kind: "decode", status: 200 });
    await server.whenUnused();
  });

  test("are read in one loop: a second one is refused", async () => {
    const given = events(call(await startLocalServer(pieces(["data: 1\n\n"]))));
    expect(await listOf(given)).toHaveLength(1);
    await expect(listOf(given)).rejects.toThrow("a response is read once");
  });

  test("outlive the time limits, which count until the answer begins", async () => {
    const server = await startLocalServer(pieces(Array.from({ length: 100 }, (_, n) => `data: ${n}\n\n`)));
    expect(await listOf(events(call(server, { timeout: 400, totalTimeout: 450 })))).toHaveLength(100);
  });
});

describe("what goes wrong", () => {
  test("before the answer is repeated, and then the error of the loop", async () => {
    const busy = await startLocalServer(answer(503), pieces(["data: a\n\n"]));
    expect(await listOf(events(call(busy)))).toHaveLength(1);
    const missing = await startLocalServer(answer(404, {}, { message: "gone" }));
    const lazy = events(call(missing));
    await wait(50); // not reported as unhandled
    expect(await failureOf(lazy)).toMatchObject({ kind: "http", status: 404, body: { message: "gone" } });
  });

  test("a signal ends the loop and the connection, and hooks are told", async () => {
    const server = await startLocalServer(pieces(["data: a\n\n"], eventStream, "stay"));
    const controller = new AbortController();
    const told: unknown[] = [];
    const hooks = defineHooks({ onError: ({ error }) => void told.push(error) });
    const read = async (): Promise<void> => {
      for await (const { data } of events(call(server, { signal: controller.signal, hooks }))) controller.abort(data);
    };
    const error: unknown = await read().catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ kind: "abort", cause: "a" });
    expect(told).toEqual([error]);
    await server.whenUnused();
  });

  test("a connection that breaks within the body is not repeated", async () => {
    const server = await startLocalServer(pieces(["data: a\n\n", "data: b"], eventStream, "break"));
    expect(await failureOf(events(call(server)))).toMatchObject({ kind: "network", attempts: 1 });
    expect(server.arrived).toHaveLength(1);
  });

  test("a signal has no listener left when the loop has ended", async () => {
    const server = await startLocalServer(pieces(["data: a\n\n"]));
    const { signal } = new AbortController();
    let count = 0;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...args: Parameters<typeof addEventListener>) => ((count += 1), addEventListener.apply(signal, args));
    signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => (
      (count -= 1),
      removeEventListener.apply(signal, args)
    );
    await listOf(events(call(server, { signal })));
    await vi.waitFor(() => expect(count).toBe(0), 60_000);
  });
});

describe("lines and text", () => {
  test("given JSON lines, each is a value as soon as it ends", async () => {
    const server = await startLocalServer(
      pieces(['{"n":1}\n{"n"', ":2}\r\n\n", '\u001e{"n":3}'], { "content-type": "application/x-ndjson" }),
    );
    const numbers: number[] = [];
    for await (const { n } of jsonLines(call(server))) numbers.push(n);
    expect(numbers).toEqual([1, 2, 3]);
  });

  test("given a line that is no JSON, the error names it and does not print it", async () => {
    const server = await startLocalServer(pieces(['{"n":1}\n\ns3same\n']));
    const error = await failureOf(jsonLines(call(server)));
    expect(error).toMatchObject({
      kind: "decode",
      message: "op: line 3 of the response is not the JSON that was expected",
      cause: { original: { message: expect.stringContaining("s3same") } },
    });
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain("s3same");
  });

  test.each<[string, (text: string) => unknown]>([
    ["JSON lines", (text) => parseLines(text, parseBigJson)],
    ["one value or more", (text) => parseJsonOrLines(text, parseBigJson)],
    ["one value", parseBigJson],
  ])("given an operation that reads %s with big integers, lines have them too", async (_, decode) => {
    const { url } = await startLocalServer(pieces(['{"n":12345678901234567890}\n[1]\n']));
    const operation = { name: "op", method: "GET", base: url, path: ["a"], responses: { 200: decode } };
    const lines = jsonLines(send(newClient({ base: url, variables: {} }), operation));
    expect(await listOf(lines)).toEqual([{ n: 12345678901234567890n }, [1]]);
  });

  test("given a parser, values are what it returns", async () => {
    const lines = jsonLines(call(await startLocalServer(pieces(["1\n2"]))), BigInt);
    expect(await listOf(lines)).toEqual([1n, 2n]);
  });

  test("given text, no character is cut", async () => {
    const bytes = new TextEncoder().encode("aé…");
    const server = await startLocalServer(pieces([bytes.slice(0, 2), bytes.slice(2, 4), bytes.slice(4)], { "content-type": "text/plain" }));
    const chunks = await listOf(textChunks(call(server)));
    expect(chunks.join("")).toBe("aé…");
    expect(chunks.length).toBeGreaterThan(1);
  });

  test("given CR LF that is cut in two, it ends one line", async () => {
    async function* cut(): AsyncGenerator<string> {
      yield* ["a\r", "\nb\r\n", "\r", "\n", "c\r", "d"];
    }
    expect(await listOf(textLines(cut()))).toEqual(["a", "b", "", "c", "d"]);
  });

  test("given a line without end in many pieces, takes linear time", async () => {
    async function* many(): AsyncGenerator<string> {
      for (let count = 0; count < 100_000; count += 1) yield "abcdefghij";
    }
    expect((await listOf(textLines(many())))[0]).toHaveLength(1_000_000);
  });
});

describe("progress of a download", () => {
  test("is reported with the length that the server says", async () => {
    const seen: unknown[] = [];
    const server = await startLocalServer(pieces(["abc", "de"], { "content-type": "text/plain", "content-length": "5" }));
    const response = await downloadProgress(call(server), (progress) => void seen.push(progress));
    expect(seen).toEqual([]);
    expect(await response.text()).toBe("abcde");
    expect([seen[0], seen.at(-1)]).toEqual([
      { loaded: 3, total: 5 },
      { loaded: 5, total: 5 },
    ]);
    expect(response.url).toBe(`${server.url}/a`);
  });

  test("ends the connection if the report fails", async () => {
    const server = await startLocalServer(pieces(["abc"], { "content-type": "text/plain" }, "stay"));
    const failing = (): void => {
      throw new Error("no screen");
    };
    const response = await downloadProgress(call(server), failing);
    await expect(response.text()).rejects.toThrow("no screen");
    await server.whenUnused();
  });

  test("given a compressed body, nobody knows its length", async () => {
    const seen: unknown[] = [];
    const zipped = (await import("node:zlib")).gzipSync("abcde");
    const server = await startLocalServer(pieces([zipped], { "content-encoding": "gzip", "content-length": String(zipped.length) }));
    await (await downloadProgress(call(server), (progress) => void seen.push(progress))).text();
    expect(seen).toEqual([{ loaded: 5, total: undefined }]);
  });
});
