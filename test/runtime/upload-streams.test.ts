import { describe, expect, test, vi } from "vitest";
import { awsv4 } from "../../templates/runtime/auth/awsv4.ts";
import { bearer } from "../../templates/runtime/auth/bearer.ts";
import type { Credential } from "../../templates/runtime/auth/credential.ts";
import { digest } from "../../templates/runtime/auth/digest.ts";
import { file } from "../../templates/runtime/body/file.ts";
import { multipart } from "../../templates/runtime/body/multipart.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import type { AnyResult } from "../../templates/runtime/core/result.ts";
import { send } from "./send.ts";
import { uploadProgress } from "../../templates/runtime/streams/progress.ts";
import { authLayer } from "../../templates/runtime/transport/auth-layer.ts";
import { keyed } from "../../templates/runtime/transport/declared/keyed.ts";
import { digestLayer } from "../../templates/runtime/transport/digest-layer.ts";
import type { LayeredOperation } from "../../templates/runtime/transport/layer.ts";
import type { CallOptions } from "../../templates/runtime/transport/settings.ts";
import { joinBytes } from "../../templates/runtime/body/join-bytes.ts";
import { trust } from "../../templates/runtime/values/trust.ts";
import { answer, type LocalServer, startLocalServer } from "./local-server.ts";

/** A stream of these texts; `onCancel` is called if nobody wants the rest. */
function streamOf(texts: readonly string[], onCancel?: () => void): ReadableStream<Uint8Array> {
  const left = [...texts];
  return new ReadableStream({
    pull: (controller) => {
      const text = left.shift();
      if (text === undefined) controller.close();
      else controller.enqueue(new TextEncoder().encode(text));
    },
    ...(onCancel === undefined ? {} : { cancel: onCancel }),
  });
}

interface Given {
  readonly operation?: Partial<LayeredOperation>;
  readonly auth?: Credential;
  readonly options?: CallOptions;
}

async function upload(
  { url }: Pick<LocalServer, "url">,
  body: unknown,
  { operation = {}, auth, options = {} }: Given = {},
): Promise<AnyResult> {
  const one: LayeredOperation = {
    name: "op",
    method: "PUT",
    base: url,
    path: ["a"],
    body: file(),
    responses: { 200: "json" },
    ...operation,
  };
  return send(newClient({ base: url, variables: {} }, { retry: { delay: 1 }, auth }), one, { body }, options).result();
}

const bodiesOf = ({ arrived }: LocalServer): readonly string[] => arrived.map(({ body }) => body);

describe("a stream is sent", () => {
  test.each([
    ["alone, without a type", streamOf(["ab", "c"]), "application/octet-stream"],
    ["with a name, whose extension says the type", { data: streamOf(["ab", "c"]), name: "a.pdf" }, "application/pdf"],
    ["with a type", { data: streamOf(["ab", "c"]), name: "a.pdf", type: "text/x-a" }, "text/x-a"],
  ])("as a body, %s", async (_, body, type) => {
    const server = await startLocalServer(answer(200));
    expect(await upload(server, body)).toMatchObject({ ok: true });
    expect(server.arrived).toMatchObject([{ body: "abc", headers: { "content-type": type, "transfer-encoding": "chunked" } }]);
  });

  test("as a body, without a type if the operation has none", async () => {
    const server = await startLocalServer(answer(200));
    await upload(server, streamOf(["abc"]), { operation: { untyped: true } });
    expect(server.arrived[0]).toMatchObject({ body: "abc" });
    expect(server.arrived[0]?.headers).not.toHaveProperty("content-type");
  });

  test("as parts of a form, among others and in their order", async () => {
    const server = await startLocalServer(answer(200));
    const body = { note: "hi", one: { data: streamOf(["ab", "c"]), name: "a.txt" }, two: streamOf([]), three: new Blob(["x"]) };
    expect(await upload(server, body, { operation: { body: multipart() } })).toMatchObject({ ok: true });
    const [boundary = ""] = /-{26}\d+/.exec(server.arrived[0]?.body ?? "") ?? [];
    const part = (head: string, content: string): string =>
      `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
    expect(server.arrived[0]?.body).toBe(
      [
        part('name="note"', "hi"),
        part('name="one"; filename="a.txt"\r\nContent-Type: text/plain', "abc"),
        part('name="two"; filename="blob"\r\nContent-Type: application/octet-stream', ""),
        part('name="three"; filename="blob"\r\nContent-Type: application/octet-stream', "x"),
        `--${boundary}--\r\n`,
      ].join(""),
    );
    expect(server.arrived[0]?.headers["content-type"]).toBe(`multipart/form-data; boundary=${boundary}`);
  });

  test("and cancelled if nobody wants it any more, with those that wait for their turn", async () => {
    const cancelled = vi.fn();
    const joined = joinBytes(["head", streamOf(["a", "b"], cancelled), streamOf(["c"], cancelled)]);
    if (joined instanceof Blob) throw new Error("a stream was expected");
    const reader = joined.getReader();
    const { value } = await reader.read();
    expect([new TextDecoder().decode(value), cancelled.mock.calls.length]).toEqual(["head", 0]);
    await reader.cancel();
    expect(cancelled).toHaveBeenCalledTimes(2);
  });
});

describe("a stream is never sent again", () => {
  test.each([
    ["by itself", file(), () => streamOf(["abc"])],
    ["in a form", multipart(), () => ({ one: streamOf(["abc"]) })],
  ])("after a failure that may pass, %s", async (_, body, value) => {
    const server = await startLocalServer(answer(503), answer(200));
    expect(await upload(server, value(), { operation: { body, idempotencyKey: keyed() }, options: { idempotencyKey: "k" } })).toMatchObject(
      { code: 503 },
    );
    expect(server.arrived).toHaveLength(1);
  });

  test("while bytes are, with all of them", async () => {
    const server = await startLocalServer(answer(503), answer(200));
    expect(await upload(server, { data: new Blob(["abc"]) })).toMatchObject({ ok: true });
    expect(bodiesOf(server)).toEqual(["abc", "abc"]);
  });

  test("after a 401, even if there is another token", async () => {
    const tokens = ["one", "two", "three"];
    const auth = { type: "bearer", token: async () => tokens.shift() ?? "" } as const;
    const given: Given = { operation: { layers: [authLayer(bearer())] }, auth };
    const server = await startLocalServer(answer(401), answer(200));
    expect(await upload(server, streamOf(["abc"]), given)).toMatchObject({ code: 401 });
    expect(server.arrived.map(({ headers }) => headers.authorization)).toEqual(["Bearer one"]);
    const other = await startLocalServer(answer(401), answer(200));
    expect(await upload(other, "abc", given)).toMatchObject({ ok: true });
  });

  test("to answer a challenge", async () => {
    const challenge = { "www-authenticate": 'Digest realm="r", nonce="n", qop="auth"' };
    const server = await startLocalServer(answer(401, challenge), answer(200));
    const auth = { type: "digest", username: "u", password: "p" } as const;
    const operation = { layers: [authLayer(digest()), digestLayer] };
    expect(await upload(server, streamOf(["abc"]), { operation, auth })).toMatchObject({ code: 401 });
    expect(server.arrived).toHaveLength(1);
  });

  test.each([undefined, "follow" as const])("to where a redirect leads (%s)", async (redirect) => {
    const server = await startLocalServer(answer(307, { location: "/b" }), answer(200));
    expect(await upload(server, streamOf(["abc"]), { options: { redirect } })).toMatchObject({ code: 307 });
    expect(server.arrived).toHaveLength(1);
  });

  test("but a redirect that drops the body is followed", async () => {
    const server = await startLocalServer(answer(303, { location: "/b" }), answer(200));
    expect(await upload(server, streamOf(["abc"]))).toMatchObject({ ok: true });
    expect(server.arrived).toMatchObject([{ body: "abc" }, { method: "GET", target: "/b", body: "" }]);
  });
});

test("given a signature that covers the body, a stream is refused", async () => {
  const server = await startLocalServer(answer(200));
  const auth = { type: "awsv4", accessKey: "a", secretKey: "s" } as const;
  const operation = { layers: [authLayer(awsv4({ region: "r", service: "x" }))] };
  expect(await upload(server, streamOf(["abc"]), { operation, auth })).toMatchObject({
    status: "config",
    error: { message: "op: the signature covers the body, which must therefore not be a stream" },
  });
  expect(server.arrived).toHaveLength(0);
});

describe("progress of an upload", () => {
  test("is reported as the bytes are sent, with name and type of the file", async () => {
    const seen: { readonly loaded: number; readonly total: number | undefined }[] = [];
    const server = await startLocalServer(answer(200));
    const big = new Blob(["x".repeat(300_000)], { type: "text/x-a" });
    const given = uploadProgress({ data: big, name: "big.txt" }, (progress) => void seen.push(progress));
    expect(await upload(server, { field: given }, { operation: { body: multipart() } })).toMatchObject({ ok: true });
    expect(server.arrived[0]?.body).toContain('filename="big.txt"\r\nContent-Type: text/x-a\r\n\r\nxxx');
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)).toEqual({ loaded: 300_000, total: 300_000 });
    expect(seen.map(({ loaded }) => loaded)).toEqual(seen.map(({ loaded }) => loaded).toSorted((one, other) => one - other));
  });

  test("of a stream has no total", async () => {
    const seen: unknown[] = [];
    await upload(
      await startLocalServer(answer(200)),
      uploadProgress(streamOf(["ab", "c"]), (progress) => void seen.push(progress)),
    );
    expect(seen).toEqual([
      { loaded: 2, total: undefined },
      { loaded: 3, total: undefined },
    ]);
  });

  test("of anything else is refused", () => {
    expect(() => uploadProgress(trust({ data: 1 }), () => undefined)).toThrow("must be a Blob");
  });
});
