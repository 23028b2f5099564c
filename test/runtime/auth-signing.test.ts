import { constants, generateKeyPairSync, type KeyObject, verify } from "node:crypto";
import { describe, expect, test } from "vitest";
import { asap } from "../../templates/runtime/auth/asap.ts";
import { authLayer } from "../../templates/runtime/transport/auth-layer.ts";
import { awsv4 } from "../../templates/runtime/auth/awsv4.ts";
import { digest } from "../../templates/runtime/auth/digest.ts";
import { edgegrid } from "../../templates/runtime/auth/edgegrid.ts";
import { hawk } from "../../templates/runtime/auth/hawk.ts";
import { jwt } from "../../templates/runtime/auth/jwt.ts";
import { ntlm } from "../../templates/runtime/auth/ntlm.ts";
import { oauth1 } from "../../templates/runtime/auth/oauth1.ts";
import type { AuthScheme } from "../../templates/runtime/auth/scheme.ts";
import type { Credential } from "../../templates/runtime/auth/credential.ts";
import { multipart } from "../../templates/runtime/body/multipart.ts";
import type { CallOptions } from "../../templates/runtime/transport/settings.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import type { Operation, OperationArgs } from "../../templates/runtime/transport/operation.ts";
import { send } from "./send.ts";
import { sendByClient } from "../wire/wire.ts";
import { type Captured, capture, only } from "./capture.ts";
import { rsaKeys } from "./rsa-keys.ts";

const base = "https://h.test";

/** Sends a call with a caller's values. */
async function sent(scheme: AuthScheme, options: CallOptions, more: Partial<Operation> = {}, args: OperationArgs = {}): Promise<Captured> {
  const { fetch, requests } = capture();
  const operation = { name: "op", method: "GET", base, path: [], responses: {}, layers: [authLayer(scheme)], ...more };
  await send(newClient({ base, variables: { zone: "eu-west-9" } }, { fetch }), operation, args, options);
  return only(requests);
}

/** Header, payload and signature of a token. */
function open(token: string): { readonly header: unknown; readonly payload: unknown; readonly signed: Buffer; readonly signature: Buffer } {
  const [header = "", payload = "", signature = ""] = token.split(".");
  const parse = (part: string): unknown => JSON.parse(Buffer.from(part, "base64url").toString());
  return {
    header: parse(header),
    payload: parse(payload),
    signed: Buffer.from(`${header}.${payload}`),
    signature: Buffer.from(signature, "base64url"),
  };
}

const pem = (key: KeyObject): string => key.export({ type: "pkcs8", format: "pem" }).toString();

describe("tokens whose signatures are random", () => {
  test.each([
    ["PS256", "sha256"],
    ["PS384", "sha384"],
    ["PS512", "sha512"],
  ])("%s", async (algorithm, hash) => {
    const { privateKey, publicKey } = rsaKeys;
    const request = await sent(jwt({ algorithm }), { auth: { type: "jwt", privateKey: pem(privateKey), payload: { sub: "ann" } } });
    const { header, payload, signed, signature } = open(request.headers.get("authorization")?.replace("Bearer ", "") ?? "");
    const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
    expect({ header, payload }).toEqual({ header: { alg: algorithm }, payload: { sub: "ann" } });
    expect(verify(hash, signed, { key: publicKey, ...padding }, signature)).toBe(true);
  });

  test.each([
    ["ES256", "P-256", "sha256"],
    ["ES384", "P-384", "sha384"],
    ["ES512", "P-521", "sha512"],
  ])("%s", async (alg, namedCurve, hash) => {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve });
    const auth: Credential = { type: "asap", iss: "me", kid: "k", aud: "you", privateKey: pem(privateKey) };
    const request = await sent(asap({ alg }), { auth });
    const { header, payload, signed, signature } = open(request.headers.get("authorization")?.replace("Bearer ", "") ?? "");
    expect(header).toEqual({ alg, kid: "k" });
    expect(payload).toMatchObject({ iss: "me", sub: "me", aud: "you", jti: expect.stringMatching(/^[0-9a-f-]{36}$/u) });
    expect(verify(hash, signed, { key: publicKey, dsaEncoding: "ieee-p1363" }, signature)).toBe(true);
  });
});

test("a token is signed with an RSA key of PKCS #1 too, but not with a short one", async () => {
  const tokenBy = async ({ privateKey }: { readonly privateKey: KeyObject }): Promise<string> => {
    const pkcs1 = privateKey.export({ type: "pkcs1", format: "pem" }).toString();
    const request = await sent(jwt({ algorithm: "RS256" }), { auth: { type: "jwt", privateKey: pkcs1 } });
    return request.headers.get("authorization")?.slice(7) ?? "";
  };
  const { signed, signature } = open(await tokenBy(rsaKeys));
  expect(verify("sha256", signed, rsaKeys.publicKey, signature)).toBe(true);
  await expect(tokenBy(generateKeyPairSync("rsa", { modulusLength: 1024 }))).rejects.toThrow(
    "no token can be signed by RS256 with this key and header",
  );
});

describe("what the collection declares", () => {
  test("may hold variables", async () => {
    const request = await sent(awsv4({ region: "{{zone}}" }), { auth: { type: "awsv4", accessKey: "AK", secretKey: "SK" } });
    expect(request.headers.get("authorization")).toContain("/eu-west-9/execute-api/aws4_request");
  });

  test("is the caller's to change, and not looked at then", async () => {
    const auth: Credential = { type: "awsv4", accessKey: "AK", secretKey: "SK", region: "x-1", service: "y" };
    const request = await sent(awsv4({ region: "{{nowhere}}", service: "s3" }), { auth });
    expect(request.headers.get("authorization")).toContain("/x-1/y/aws4_request");
  });

  test("is refused with a variable that has no value", async () => {
    const auth: Credential = { type: "awsv4", accessKey: "AK", secretKey: "SK" };
    await expect(sent(awsv4({ region: "{{nowhere}}" }), { auth })).rejects.toThrow("{{nowhere}} has no value");
  });
});

describe("a caller's request", () => {
  test("is signed with HMAC-SHA1, by name, if the collection names no method", async () => {
    const auth: Credential = { type: "oauth1", consumerKey: "ck", consumerSecret: "cs" };
    const request = await sent(oauth1({ addParamsToHeader: true }), { auth });
    const names = [...(request.headers.get("authorization") ?? "").matchAll(/(\w+)="/gu)].map((match) => match[1]);
    expect(names).toEqual(["oauth_consumer_key", "oauth_signature_method", "oauth_timestamp", "oauth_nonce", "oauth_signature"]);
  });

  test("has another nonce each time", async () => {
    const auth: Credential = { type: "hawk", authId: "id", authKey: "key" };
    const [one, two] = [await sent(hawk(), { auth }), await sent(hawk(), { auth })].map(({ headers }) => headers.get("authorization"));
    expect(one).toMatch(/^Hawk id="id", ts="\d{10}", nonce="\w{6}", mac="[\w+/]{43}="$/u);
    expect(one).not.toBe(two);
  });

  test("is signed with the bytes of a multipart body", async () => {
    const auth: Credential = { type: "awsv4", accessKey: "AK", secretKey: "SK" };
    const request = await sent(awsv4(), { auth }, { method: "POST", body: multipart() }, { body: { a: "1" } });
    const hash = Buffer.from(await crypto.subtle.digest("SHA-256", new Uint8Array(request.body ?? []))).toString("hex");
    expect(request.headers.get("x-amz-content-sha256")).toBe(hash);
  });

  test("has no parameters of an older signature", async () => {
    const auth: Credential = { type: "awsv4", accessKey: "AK", secretKey: "SK" };
    const query = { "X-Amz-Signature": "old", "X-Amz-Date": "old", x: "1" };
    const url = new URL((await sent(awsv4({ addAuthDataToQuery: true }), { auth }, {}, { query })).url);
    expect([...url.searchParams.keys()]).toEqual([
      "x",
      "X-Amz-Date",
      "X-Amz-Algorithm",
      "X-Amz-Credential",
      "X-Amz-SignedHeaders",
      "X-Amz-Signature",
    ]);
    expect(url.search).not.toContain("old");
  });

  test("asks functions for claims", async () => {
    const auth: Credential = { type: "jwt", secret: () => "s", payload: async () => ({ iat: 5 }) };
    const request = await sent(jwt(), { auth });
    expect(open(request.headers.get("authorization")?.slice(7) ?? "")).toMatchObject({ header: { alg: "HS256" }, payload: { iat: 5 } });
  });

  test("is not signed over a header of the caller's own", async () => {
    const request = await sent(hawk(), { headers: { Authorization: "Mine" } });
    expect(request.headers.get("authorization")).toBe("Mine");
  });
});

describe("refused before anything is sent, and without a word of the secret", () => {
  const secret = "hunter2";
  const key = `-----BEGIN PRIVATE KEY-----\n${btoa(secret)}\n-----END PRIVATE KEY-----`;
  const aws: Credential = { type: "awsv4", accessKey: secret, secretKey: "" };
  test.each<{ readonly title: string; readonly scheme: AuthScheme; readonly auth: Credential; readonly want: string }>([
    { title: "oauth1", scheme: oauth1(), auth: { type: "oauth1", consumerKey: secret }, want: "consumerSecret in auth must not be empty" },
    {
      title: "oauth1, RSA",
      scheme: oauth1({ signatureMethod: "RSA-SHA1" }),
      auth: { type: "oauth1", consumerKey: secret },
      want: "privateKey in auth",
    },
    {
      title: "oauth1, method",
      scheme: oauth1({ signatureMethod: "X" }),
      auth: { type: "oauth1", consumerKey: secret, consumerSecret: secret },
      want: "is not supported",
    },
    { title: "jwt, secret", scheme: jwt(), auth: { type: "jwt", payload: { secret } }, want: "secret in auth must not be empty" },
    {
      title: "jwt, payload",
      scheme: jwt(),
      auth: { type: "jwt", secret, payload: `{${secret}` },
      want: "auth.payload must be a JSON object",
    },
    { title: "jwt, key", scheme: jwt({ algorithm: "RS256" }), auth: { type: "jwt", privateKey: secret }, want: "must be in PEM" },
    {
      title: "jwt, broken key",
      scheme: jwt({ algorithm: "ES256" }),
      auth: { type: "jwt", privateKey: key },
      want: "cannot be used with ES256",
    },
    { title: "jwt, algorithm", scheme: jwt({ algorithm: "none" }), auth: { type: "jwt", secret }, want: "the algorithm of the token" },
    {
      title: "digest",
      scheme: digest(),
      auth: { type: "digest", username: "", password: secret },
      want: "username in auth must not be empty",
    },
    {
      title: "digest, algorithm",
      scheme: digest({ algorithm: "X" }),
      auth: { type: "digest", username: "u", password: secret },
      want: "the algorithm of digest",
    },
    { title: "hawk", scheme: hawk(), auth: { type: "hawk", authId: "", authKey: secret }, want: "authId and authKey" },
    {
      title: "hawk, algorithm",
      scheme: hawk({ algorithm: "x" }),
      auth: { type: "hawk", authId: "i", authKey: secret },
      want: "sha1 or sha256",
    },
    { title: "awsv4", scheme: awsv4(), auth: aws, want: "accessKey and secretKey" },
    {
      title: "edgegrid",
      scheme: edgegrid(),
      auth: { type: "edgegrid", accessToken: "", clientToken: "c", clientSecret: secret },
      want: "clientSecret in auth must",
    },
    { title: "asap", scheme: asap(), auth: { type: "asap", iss: "i", kid: "k", privateKey: secret }, want: "iss, aud, kid and privateKey" },
  ])("$title", async ({ scheme, auth, want }) => {
    const error: unknown = await sent(scheme, { auth }).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ kind: "config", attempts: 0, message: expect.stringContaining(want) });
    expect(JSON.stringify([error, String(error)])).not.toContain(secret);
  });

  test.each([oauth1(), jwt(), digest(), hawk(), awsv4(), edgegrid(), asap()])("$label says what to pass", async (scheme) => {
    await expect(sent(scheme, {})).rejects.toThrow(`needs ${scheme.label} credentials: pass auth: { type: "${scheme.label}"`);
  });
});

describe("NTLM", () => {
  test("is refused, and the message says what can be done", async () => {
    const call = sent(ntlm(), { auth: { type: "basic", username: "u", password: "p" } });
    await expect(call).rejects.toMatchObject({
      kind: "config",
      message: "op: ntlm credentials cannot be sent with fetch: pass an Authorization header of your own, or auth: null to send none",
    });
  });

  test("is left out on request, and by verify, as in Postman's first request", async () => {
    expect([...(await sent(ntlm(), { auth: null })).headers]).toEqual([]);
    expect((await sendByClient({ scheme: ntlm() })).headers).toEqual({});
  });
});
