import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { digest, type DigestOptions } from "../../templates/runtime/auth/digest.ts";
import { authLayer } from "../../templates/runtime/transport/auth-layer.ts";
import { digestLayer } from "../../templates/runtime/transport/digest-layer.ts";
import { bearer } from "../../templates/runtime/auth/bearer.ts";
import type { DigestCredential } from "../../templates/runtime/auth/credential.ts";
import { json } from "../../templates/runtime/body/json.ts";
import { parseChallenges } from "../../templates/runtime/auth/challenge.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import { send } from "./send.ts";
import { capture } from "./capture.ts";

const ann: DigestCredential = { type: "digest", username: "ann", password: "s3" };

/** Answers the first request with 401 and this challenge, the others with 200. */
async function call(
  challenge: string,
  options: DigestOptions = {},
  auth: DigestCredential = ann,
  layers = [authLayer(digest(options)), digestLayer],
) {
  const answers = [new Response("no", { status: 401, headers: challenge === "" ? {} : { "www-authenticate": challenge } })];
  const { fetch, requests } = capture(() => answers.shift() ?? Response.json({ ok: true }));
  const client = newClient({ base: "https://h.test", variables: {} }, { fetch, auth: [auth, { type: "bearer", token: "tok" }] });
  const operation = {
    name: "op",
    method: "POST",
    base: "https://h.test",
    path: ["a b"],
    responses: { 200: "json" },
    layers,
    body: json(),
  } as const;
  const result = await send(client, operation, { query: { q: "é" }, body: { x: 1 } }).result();
  return { result, requests };
}

function attributes(header: string | null | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(parseChallenges(header ?? "")[0]?.parameters ?? []);
}

const md5 = (text: string): string => createHash("md5").update(text).digest("hex");

describe("a challenge", () => {
  test("is answered by a second request, the same but for its header", async () => {
    const { result, requests } = await call('Digest realm="r", nonce="n", qop="auth", opaque="o"');
    expect(result).toMatchObject({ ok: true, status: 200, data: { ok: true } });
    expect(requests.map(({ headers }) => headers.has("authorization"))).toEqual([false, true]);
    expect(requests.map(({ url, method, body }) => ({ url, method, body }))).toEqual([
      { url: requests[0]?.url, method: "POST", body: requests[0]?.body },
      { url: requests[0]?.url, method: "POST", body: requests[0]?.body },
    ]);
    const sent = attributes(requests[1]?.headers.get("authorization"));
    const uri = "/a%20b?q=%C3%A9";
    const proof = [md5("ann:r:s3"), "n", "00000001", sent["cnonce"], "auth", md5(`POST:${uri}`)].join(":");
    expect(sent).toEqual({
      username: "ann",
      realm: "r",
      nonce: "n",
      uri,
      algorithm: "MD5",
      qop: "auth",
      nc: "00000001",
      cnonce: expect.stringMatching(/^\w{8}$/u),
      response: md5(proof),
      opaque: "o",
    });
  });

  test("without qop", async () => {
    const { requests } = await call('Digest realm="r", nonce="n"');
    const sent = attributes(requests[1]?.headers.get("authorization"));
    expect(sent).toMatchObject({ response: md5([md5("ann:r:s3"), "n", md5("POST:/a%20b?q=%C3%A9")].join(":")) });
    expect(Object.keys(sent)).not.toContain("qop");
  });

  test.each([
    { challenge: 'Digest realm="r", nonce="n", qop="auth-int,auth"', want: "auth" },
    { challenge: "Digest realm=r, nonce=n, qop=auth-int", want: "auth-int" },
  ])("$challenge: $want is chosen", async ({ challenge, want }) => {
    const { requests } = await call(challenge);
    expect(attributes(requests[1]?.headers.get("authorization"))).toMatchObject({ qop: want });
  });

  test("for the scheme's algorithm is picked out of several", async () => {
    const challenge = 'Basic realm="a, Digest b", Digest realm="md5", nonce="1", Digest algorithm=SHA-256, realm="sha", nonce="2"';
    const { requests } = await call(challenge, { algorithm: "SHA-256" });
    expect(attributes(requests[1]?.headers.get("authorization"))).toMatchObject({ realm: "sha", nonce: "2", algorithm: "SHA-256" });
  });

  test.each([
    { offered: "SHA-256", declared: {}, want: "SHA-256" },
    { offered: "sha-256-SESS", declared: {}, want: "SHA-256-sess" },
    { offered: "SHA-1024", declared: {}, want: "MD5" },
    { offered: "MD5", declared: { algorithm: "SHA-256" }, want: "MD5" },
  ])("of $offered alone is answered with $want", async ({ offered, declared, want }) => {
    const { requests } = await call(`Digest realm="r", nonce="n", algorithm=${offered}`, declared);
    expect(attributes(requests[1]?.headers.get("authorization"))).toMatchObject({ algorithm: want });
  });

  test("quotes in a name do not end it", async () => {
    const { requests } = await call('Digest realm="r", nonce="n"', {}, { ...ann, username: 'a"b\\c' });
    expect(requests[1]?.headers.get("authorization")).toContain('username="a\\"b\\\\c", ');
  });
});

describe("no second request", () => {
  test.each([
    { title: "without a challenge", challenge: "" },
    { title: "for another scheme", challenge: 'Basic realm="r"' },
    { title: "without the layer", challenge: 'Digest realm="r", nonce="n"', layers: [authLayer(digest())] },
  ])("$title", async ({ challenge, layers }) => {
    const { result, requests } = await call(challenge, {}, ann, layers);
    expect(requests).toHaveLength(1);
    expect(result).toMatchObject({ ok: false, code: 401, data: "no", error: { attempts: 1 } });
  });

  test("if the credential was refused as it was", async () => {
    const { requests } = await call('Digest realm="r", nonce="n2"', {}, { ...ann, realm: "r", nonce: "n" });
    expect(requests.map(({ headers }) => headers.has("authorization"))).toEqual([true]);
  });

  test("of other schemes", async () => {
    const { requests } = await call('Digest realm="r", nonce="n"', {}, ann, [authLayer(bearer())]);
    expect(requests).toHaveLength(1);
  });
});

test("a second refusal is the outcome, and both requests count", async () => {
  const { fetch } = capture(() => new Response("no", { status: 401, headers: { "www-authenticate": 'Digest realm="r", nonce="n"' } }));
  const client = newClient({ base: "https://h.test", variables: {} }, { fetch, auth: ann });
  const operation = {
    name: "op",
    method: "GET",
    base: "https://h.test",
    path: [],
    responses: {},
    layers: [authLayer(digest()), digestLayer],
  };
  await expect(send(client, operation)).rejects.toMatchObject({ kind: "http", status: 401, attempts: 2 });
});

describe("parseChallenges", () => {
  test.each([
    { header: "", want: [] },
    { header: "Negotiate", want: [["negotiate", []]] },
    { header: 'Basic realm="a \\"b\\", c=d"', want: [["basic", [["realm", 'a "b", c=d']]]] },
    {
      header: "Digest a = 1 ,B=2, Other",
      want: [
        [
          "digest",
          [
            ["a", "1"],
            ["b", "2"],
          ],
        ],
        ["other", []],
      ],
    },
    { header: 'Digest realm="open', want: [["digest", [["realm", '"open']]]] },
  ])("$header", ({ header, want }) => {
    expect(parseChallenges(header).map(({ scheme, parameters }) => [scheme, [...parameters]])).toEqual(want);
  });

  test("a long broken challenge is read", () => {
    const header = `Digest ${'a="'.repeat(50_000)}${"\\".repeat(50_000)}`;
    expect(parseChallenges(header).map(({ scheme }) => scheme)).toEqual(["digest"]);
  });
});
