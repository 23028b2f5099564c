import { generateKeyPairSync } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { compareRequests } from "../../generator/verify/compare.ts";
import type { WireRequest } from "../../generator/verify/wire/http-message.ts";
import type { LogEntry } from "../../generator/verify/log.ts";
import { loadEngine } from "../../generator/verify/postman-side.ts";
import { generateUnredacted } from "../../generator/node/generate.ts";
import { type VerifiedItem, verifyCollection, type VerifyRequest } from "../../generator/verify/verify.ts";

const engine = await loadEngine();

const pem = (key: ReturnType<typeof generateKeyPairSync>["privateKey"]): string => key.export({ type: "pkcs8", format: "pem" }).toString();
const [rsa, otherRsa] = [1, 2].map(() => pem(generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey));
const ec = pem(generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey);

/** What is signed, by the name of the secret that signs it. */
const signed: readonly { readonly name: string; readonly type: string; readonly secret: string; readonly fields: object }[] = [
  { name: "AWS", type: "awsv4", secret: "secretKey", fields: { accessKey: "AK", region: "eu-west-1", service: "s3" } },
  { name: "AWS in the query", type: "awsv4", secret: "secretKey", fields: { accessKey: "AK", addAuthDataToQuery: true } },
  { name: "ASAP", type: "asap", secret: "privateKey", fields: { iss: "i", kid: "k", aud: "a" } },
  { name: "ASAP with claims", type: "asap", secret: "privateKey", fields: { iss: "i", kid: "k", aud: "a", claims: { more: [1] } } },
  { name: "JWT", type: "jwt", secret: "secret", fields: { algorithm: "HS384", payload: '{"sub":"ann"}' } },
  { name: "OAuth 1", type: "oauth1", secret: "consumerSecret", fields: { consumerKey: "ck", signatureMethod: "HMAC-SHA1" } },
  { name: "Hawk", type: "hawk", secret: "authKey", fields: { authId: "id", algorithm: "sha256" } },
  {
    name: "Digest",
    type: "digest",
    secret: "password",
    fields: { username: "ann", realm: "r", nonce: "n", qop: "auth", nonceCount: "00000001", algorithm: "MD5" },
  },
  { name: "EdgeGrid", type: "edgegrid", secret: "clientSecret", fields: { accessToken: "at", clientToken: "ct" } },
];

function collectionText(right: boolean): string {
  const item = signed.map(({ name, type, secret, fields }) => {
    const value = secret === "privateKey" ? (right ? rsa : otherRsa) : right ? "s3cret" : "s3cre7";
    const parameters = Object.entries({ ...fields, [secret]: value }).map(([key, each]) => ({ key, value: each }));
    const url = "https://h.test/a%20b?x=1&y=é";
    return { name, request: { method: "POST", url, auth: { type, [type]: parameters }, body: { mode: "raw", raw: "{}" } } };
  });
  const token = { type: "asap", asap: { alg: "ES256", iss: "i", kid: "k", aud: "a", privateKey: ec } };
  const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
  return JSON.stringify({
    info: { name: "Signed", schema },
    item: [...item, { name: "ES256", request: { method: "GET", url: "https://h.test/", auth: token } }],
  });
}

async function verify(right: boolean, only?: VerifyRequest["only"]): Promise<readonly VerifiedItem[]> {
  const source = { file: "signed.json", text: collectionText(right) };
  const result = await verifyCollection({ source, examples: false, values: new Map(), only, generateUnredacted, engine });
  if (result.kind === "failed") throw new Error(result.diagnostics.map(({ message }) => message).join("\n"));
  return result.items;
}

describe.runIf(engine !== undefined)("signatures", () => {
  let items: readonly VerifiedItem[] = [];
  let faulty: readonly VerifiedItem[] = [];
  beforeAll(async () => {
    items = await verify(true);
    faulty = await verify(false, "client");
  });

  test.each(signed.map(({ name }, index) => ({ name, index })))("$name: the same on both sides, to the byte", ({ index }) => {
    expect(items[index]?.comparison).toEqual({ verdict: "exact", differences: [] });
  });

  test("a random signature is no difference", () => {
    expect(items.at(-1)?.comparison).toMatchObject({ verdict: "equivalent", differences: [{ name: "authorization" }] });
  });

  test.each(signed.map(({ name }, index) => ({ name, index })))("$name: a wrong signature is found", ({ index }) => {
    const postman = items[index]?.log.find(({ side }) => side === "postman");
    const differences = compareRequests(toRequest(postman), toRequest(faulty[index]?.log[0]), new Set());
    expect(differences.map(({ part, because }) => [part, because])).toEqual([[expect.stringMatching(/^(?:header|query)$/), undefined]]);
  });
});

function toRequest(entry: LogEntry | undefined): WireRequest {
  if (entry === undefined) throw new Error("There is no log.");
  const { method, target, headers, bodyBase64 } = entry;
  return { method: method ?? "", target: target ?? "", headers, body: Buffer.from(bodyBase64 ?? "", "base64"), unframed: false };
}
