import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { awsv4 } from "../../templates/runtime/auth/awsv4.ts";
import { hawk } from "../../templates/runtime/auth/hawk.ts";
import { oauth1 } from "../../templates/runtime/auth/oauth1.ts";
import type { AwsV4Credential, HawkCredential, OAuth1Credential } from "../../templates/runtime/auth/credential.ts";
import { signByClient, signByPostman, type SignedCase } from "./postman-signer.ts";
import { rsaKeys } from "./rsa-keys.ts";

// The same requests through Postman's signers and through ours, at the same time and with the same nonces.

const pkcs8 = rsaKeys.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const pkcs1 = rsaKeys.privateKey.export({ type: "pkcs1", format: "pem" }).toString();

const awkward = [
  ["b", "x y"],
  ["a", "1+1=2"],
  ["a", "é/ü"],
  ["empty", ""],
  ["bare", null],
  ["m", "!*'()~"],
] as const;
const json = { mode: "raw", raw: '{"a":"é"}', language: "json" } as const;
const text = { mode: "raw", raw: "a=1", language: "text" } as const;
const multipart = { mode: "multipart", fields: [["a", "1"]] } as const;
const graphql = { mode: "graphql", query: "{ a }" } as const;
const form = {
  mode: "urlencoded",
  urlencoded: [
    ["z", "é !*'()&=+%"],
    ["a", ""],
    ["z", "2"],
  ],
} as const;

const user: OAuth1Credential = {
  type: "oauth1",
  consumerKey: "c key",
  consumerSecret: "s&cret",
  token: "tök",
  tokenSecret: "t/s",
  timestamp: "1700000000",
  nonce: "abc",
};
const keyed: OAuth1Credential = { type: "oauth1", consumerKey: "ck", privateKey: pkcs8, timestamp: "1", nonce: "n" };

const oauth1Cases: readonly SignedCase[] = [
  ...["HMAC-SHA1", "HMAC-SHA256", "HMAC-SHA512", "PLAINTEXT"].map((signatureMethod) => ({
    title: signatureMethod,
    scheme: oauth1({ signatureMethod, version: "1.0" }),
    credential: user,
    query: awkward,
  })),
  ...["RSA-SHA1", "RSA-SHA256", "RSA-SHA512"].map((signatureMethod) => ({
    title: signatureMethod,
    scheme: oauth1({ signatureMethod, addParamsToHeader: true }),
    credential: keyed,
  })),
  { title: "a PKCS #1 key", scheme: oauth1({ signatureMethod: "RSA-SHA1" }), credential: { ...keyed, privateKey: pkcs1 } },
  { title: "no method", scheme: oauth1(), credential: user },
  { title: "an unknown method", scheme: oauth1({ signatureMethod: "HMAC-MD5" }), credential: user },
  { title: "no consumer key", scheme: oauth1(), credential: { type: "oauth1", consumerKey: "", consumerSecret: "s" } },
  { title: "in the header, with realm", scheme: oauth1({ addParamsToHeader: true, realm: 'r "1"' }), credential: user, query: awkward },
  {
    title: "in the header, not encoded",
    scheme: oauth1({ addParamsToHeader: true, disableHeaderEncoding: true, realm: "r" }),
    credential: user,
  },
  {
    title: "in the query, own parameters replaced",
    scheme: oauth1(),
    credential: user,
    query: [
      ["oauth_nonce", "old"],
      ["x", "1"],
    ],
  },
  { title: "in the form", scheme: oauth1({ signatureMethod: "HMAC-SHA1" }), credential: user, method: "POST", body: form },
  {
    title: "in the form, own fields replaced",
    scheme: oauth1(),
    credential: user,
    method: "PUT",
    body: {
      mode: "urlencoded",
      urlencoded: [
        ["oauth_token", "old"],
        ["x", "1"],
      ],
    },
  },
  { title: "in the header, with a form", scheme: oauth1({ addParamsToHeader: true }), credential: user, method: "POST", body: form },
  { title: "of PATCH in the query, with a form", scheme: oauth1(), credential: user, method: "PATCH", body: form },
  { title: "callback and verifier", scheme: oauth1({ callback: "https://c.test/?a=b" }), credential: { ...user, verifier: "v" } },
  { title: "empty parameters", scheme: oauth1({ addEmptyParamsToSign: true, version: "" }), credential: { ...user, token: "" } },
  {
    title: "body hash",
    scheme: oauth1({ includeBodyHash: true, signatureMethod: "HMAC-SHA256" }),
    credential: user,
    method: "POST",
    body: json,
  },
  { title: "body hash without a body", scheme: oauth1({ includeBodyHash: true, signatureMethod: "HMAC-SHA1" }), credential: user },
  {
    title: "body hash of a form",
    scheme: oauth1({ includeBodyHash: true, signatureMethod: "HMAC-SHA1" }),
    credential: user,
    method: "POST",
    body: form,
  },
  { title: "a port and a path", scheme: oauth1(), credential: user, base: "http://H.test:8080", path: "/a b/é;c" },
  { title: "broken escapes", scheme: oauth1(), credential: user, query: [["a", "%zz"]] },
];

const app: HawkCredential = { type: "hawk", authId: "id", authKey: "kéy", timestamp: "1", nonce: "N" };

const hawkCases: readonly SignedCase[] = [
  { title: "sha256", scheme: hawk({ algorithm: "sha256" }), credential: app, query: awkward },
  { title: "sha1", scheme: hawk({ algorithm: "sha1" }), credential: app, base: "http://h.test" },
  { title: "a port", scheme: hawk({ algorithm: "sha256" }), credential: app, base: "http://h.test:8080", path: "/a b" },
  {
    title: "extra data and application",
    scheme: hawk({ algorithm: "sha256" }),
    credential: { ...app, extraData: 'a"b\\c\\', app: "A", delegation: "D" },
  },
  { title: "application alone", scheme: hawk({ algorithm: "sha256" }), credential: { ...app, app: "A" } },
  { title: "payload, JSON", scheme: hawk({ algorithm: "sha256", includePayloadHash: true }), credential: app, method: "POST", body: json },
  { title: "payload, text", scheme: hawk({ algorithm: "sha1", includePayloadHash: true }), credential: app, method: "POST", body: text },
  { title: "payload, form", scheme: hawk({ algorithm: "sha256", includePayloadHash: true }), credential: app, method: "POST", body: form },
  {
    title: "payload, GraphQL",
    scheme: hawk({ algorithm: "sha256", includePayloadHash: true }),
    credential: app,
    method: "POST",
    body: graphql,
  },
  {
    title: "payload with an own type",
    scheme: hawk({ algorithm: "sha256", includePayloadHash: true }),
    credential: app,
    method: "POST",
    headers: [["Content-Type", "Text/X; q=1"]],
    body: text,
  },
  {
    title: "payload, multipart: not covered",
    scheme: hawk({ algorithm: "sha256", includePayloadHash: true }),
    credential: app,
    method: "POST",
    body: multipart,
  },
  { title: "no payload", scheme: hawk({ algorithm: "sha256", includePayloadHash: true }), credential: app, method: "POST" },
  { title: "no key", scheme: hawk({ algorithm: "sha256" }), credential: { ...app, authKey: "" }, headers: [["Authorization", "Own"]] },
];

const aws: AwsV4Credential = { type: "awsv4", accessKey: "AK", secretKey: "s/k" };
const byQuery = { addAuthDataToQuery: true } as const;

const awsv4Cases: readonly SignedCase[] = [
  { title: "defaults", scheme: awsv4(), credential: aws, query: awkward },
  {
    title: "region and service",
    scheme: awsv4({ region: "eu-central-1", service: "es" }),
    credential: aws,
    path: "/a b/%41/é//x/./y/../z",
  },
  { title: "S3", scheme: awsv4({ service: "s3" }), credential: aws, path: "/a b/%41/é//x", query: awkward },
  { title: "SES by its host's name", scheme: awsv4({ service: "email" }), credential: aws },
  { title: "session token", scheme: awsv4(), credential: { ...aws, sessionToken: "tok+/=" } },
  { title: "JSON", scheme: awsv4(), credential: aws, method: "POST", body: json },
  { title: "text", scheme: awsv4(), credential: aws, method: "POST", body: text },
  { title: "form", scheme: awsv4(), credential: aws, method: "POST", body: form },
  { title: "GraphQL", scheme: awsv4(), credential: aws, method: "POST", body: graphql },
  { title: "multipart: not covered", scheme: awsv4(), credential: aws, method: "POST", body: multipart },
  { title: "no keys", scheme: awsv4(), credential: { ...aws, accessKey: "", secretKey: "" } },
  {
    title: "own headers",
    scheme: awsv4(),
    credential: aws,
    method: "POST",
    headers: [
      ["X-B", "  1   2 "],
      ["a-a", "x"],
      ["User-Agent", "u"],
      ["x-amz-date", "old"],
      ["Content-Type", "text/x"],
      ["Range", "bytes=0-1"],
    ],
    body: text,
  },
  { title: "the time of a Date header", scheme: awsv4(), credential: aws, headers: [["Date", "Wed, 01 Jan 2020 00:00:00 GMT"]] },
  { title: "a port", scheme: awsv4(), credential: aws, base: "http://h.test:8080" },
  { title: "characters that are not escaped", scheme: awsv4(), credential: aws, path: "/[a]", query: [["k[]", "x|y"]] },
  { title: "query", scheme: awsv4(byQuery), credential: aws, query: awkward },
  { title: "query, S3", scheme: awsv4({ ...byQuery, service: "s3" }), credential: { ...aws, sessionToken: "tok+" }, path: "/a b" },
  { title: "query, S3, own expiry", scheme: awsv4({ ...byQuery, service: "s3" }), credential: aws, query: [["X-Amz-Expires", "60"]] },
  { title: "query, body", scheme: awsv4(byQuery), credential: aws, method: "POST", body: json },
];

beforeEach(() => vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2024, 1, 3, 4, 5, 6) }));
afterEach(() => vi.useRealTimers());

describe.each([
  ["oauth1", oauth1Cases],
  ["hawk", hawkCases],
  ["awsv4", awsv4Cases],
] as const)("%s, as Postman signs", (_, cases) => {
  test.each(cases)("$title", async (given) => {
    expect(await signByClient(given)).toEqual(await signByPostman(given));
  });
});
