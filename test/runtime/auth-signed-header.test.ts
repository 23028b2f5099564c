import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { asap } from "../../templates/runtime/auth/asap.ts";
import { digest } from "../../templates/runtime/auth/digest.ts";
import { edgegrid } from "../../templates/runtime/auth/edgegrid.ts";
import { jwt } from "../../templates/runtime/auth/jwt.ts";
import type { AsapCredential, DigestCredential, EdgeGridCredential } from "../../templates/runtime/auth/credential.ts";
import { signByClient, signByPostman, type SignedCase } from "./postman-signer.ts";
import { rsaKeys } from "./rsa-keys.ts";

// As auth-signed.test.ts, for the schemes with one place and no parameters.

const pkcs8 = rsaKeys.privateKey.export({ type: "pkcs8", format: "pem" }).toString();

const awkward = [
  ["b", "x y"],
  ["a", "é/ü"],
  ["bare", null],
] as const;
const json = { mode: "raw", raw: '{"a":"é"}', language: "json" } as const;
const form = {
  mode: "urlencoded",
  urlencoded: [
    ["z", "é !*'()&=+%"],
    ["a", ""],
    ["z", "2"],
  ],
} as const;

const akamai: EdgeGridCredential = {
  type: "edgegrid",
  accessToken: "at",
  clientToken: "ct",
  clientSecret: "cs",
  timestamp: "20200101T00:00:00+0000",
  nonce: "N",
};

const edgegridCases: readonly SignedCase[] = [
  { title: "GET", scheme: edgegrid(), credential: akamai, query: awkward },
  { title: "POST, JSON", scheme: edgegrid(), credential: akamai, method: "POST", body: json },
  { title: "POST, form", scheme: edgegrid(), credential: akamai, method: "POST", body: form },
  { title: "POST, no body", scheme: edgegrid(), credential: akamai, method: "POST" },
  { title: "PUT, JSON", scheme: edgegrid(), credential: akamai, method: "PUT", body: json },
  { title: "a limited body", scheme: edgegrid({ maxBodySize: "4" }), credential: akamai, method: "POST", body: json },
  {
    title: "headers",
    scheme: edgegrid({ headersToSign: "X-A, x-b,X-C" }),
    credential: akamai,
    headers: [
      ["x-a", " 1  2 "],
      ["X-B", ""],
    ],
  },
  { title: "another host", scheme: edgegrid({ baseURL: "https://other.test:444/x" }), credential: akamai },
  { title: "the time of now", scheme: edgegrid(), credential: { ...akamai, timestamp: "" } },
];

const person: DigestCredential = {
  type: "digest",
  username: "ü",
  password: "p:w",
  realm: "R",
  nonce: "N",
  clientNonce: "C",
  nonceCount: "0000000a",
};

const digestCases: readonly SignedCase[] = [
  ...["MD5", "MD5-sess", "SHA-256", "SHA-256-sess", "SHA-512-256", "SHA-512-256-sess"].map((algorithm) => ({
    title: algorithm,
    scheme: digest({ algorithm }),
    credential: { ...person, qop: "auth" },
    query: awkward,
  })),
  { title: "no algorithm, no qop", scheme: digest(), credential: person },
  { title: "opaque", scheme: digest(), credential: { ...person, qop: "auth", opaque: "O" } },
  { title: "the body", scheme: digest(), credential: { ...person, qop: "auth-int" }, method: "POST", body: json },
  {
    title: "the body, a form",
    scheme: digest({ algorithm: "SHA-256" }),
    credential: { ...person, qop: "auth-int" },
    method: "POST",
    body: form,
  },
  { title: "no body", scheme: digest(), credential: { ...person, qop: "auth-int" } },
  { title: "quotes in a name", scheme: digest(), credential: { ...person, username: 'a"b\\c, realm="x"' } },
  { title: "an unknown algorithm", scheme: digest({ algorithm: "CRC" }), credential: person },
  { title: "an own header", scheme: digest(), credential: person, headers: [["authorization", "Own"]] },
];

const claims = '{"b":1,"a":["é"]}';
const jwtCases: readonly SignedCase[] = [
  ...["HS256", "HS384", "HS512"].map((algorithm) => ({
    title: algorithm,
    scheme: jwt({ algorithm }),
    credential: { type: "jwt", secret: "s€cret", payload: claims } as const,
  })),
  ...["RS256", "RS384", "RS512"].map((algorithm) => ({
    title: algorithm,
    scheme: jwt({ algorithm }),
    credential: { type: "jwt", privateKey: pkcs8, payload: claims } as const,
  })),
  {
    title: "own header",
    scheme: jwt({ algorithm: "HS256" }),
    credential: { type: "jwt", secret: "s", header: ' {"kid":"1","alg":"x","typ":"JWT"} ' },
  },
  {
    title: "Base64 secret",
    scheme: jwt({ algorithm: "HS256", isSecretBase64Encoded: true }),
    credential: { type: "jwt", secret: "c2Vj-_==", payload: "{}" },
  },
  { title: "empty prefix", scheme: jwt({ algorithm: "HS256", headerPrefix: "" }), credential: { type: "jwt", secret: "s", payload: "{}" } },
  { title: "prefix", scheme: jwt({ algorithm: "HS256", headerPrefix: "JWT " }), credential: { type: "jwt", secret: "s", payload: "{}" } },
  {
    title: "query",
    scheme: jwt({ algorithm: "HS256", addTokenTo: "queryParam" }),
    credential: { type: "jwt", secret: "s", payload: "{}" },
    query: [
      ["token", "old"],
      ["z", "1"],
    ],
  },
  {
    title: "query, named",
    scheme: jwt({ algorithm: "HS256", addTokenTo: "queryParam", queryParamKey: "jwt" }),
    credential: { type: "jwt", secret: "s", payload: "{}" },
  },
  { title: "nowhere", scheme: jwt({ algorithm: "HS256", addTokenTo: "body" }), credential: { type: "jwt", secret: "s", payload: "{}" } },
  { title: "no payload", scheme: jwt({ algorithm: "HS256" }), credential: { type: "jwt", secret: "s", payload: "" } },
  {
    title: "bad payload",
    scheme: jwt({ algorithm: "HS256" }),
    credential: { type: "jwt", secret: "s", payload: "{a" },
    headers: [["Authorization", "Own"]],
  },
  { title: "payload that is no object", scheme: jwt({ algorithm: "HS256" }), credential: { type: "jwt", secret: "s", payload: "[1]" } },
  { title: "no secret", scheme: jwt({ algorithm: "HS256" }), credential: { type: "jwt", secret: "", payload: "{}" } },
  { title: "no algorithm", scheme: jwt(), credential: { type: "jwt", secret: "s", payload: "{}" } },
  { title: "a key of another kind", scheme: jwt({ algorithm: "ES256" }), credential: { type: "jwt", privateKey: pkcs8, payload: "{}" } },
];

const service: AsapCredential = { type: "asap", iss: "i", kid: "k", privateKey: pkcs8, aud: "a", claims: '{"jti":"J"}' };
const dataUri = `data:application/pkcs8;kid=k;base64,${pkcs8.replace(/-----[A-Z ]+-----|\n/gu, "")}`;

const asapCases: readonly SignedCase[] = [
  { title: "defaults", scheme: asap(), credential: service },
  { title: "algorithm and expiry", scheme: asap({ alg: "RS512", exp: "60" }), credential: service },
  { title: "subject", scheme: asap(), credential: { ...service, sub: "s" } },
  {
    title: "claims win and keep their place",
    scheme: asap(),
    credential: { ...service, claims: '{"z":1,"exp":5,"jti":"J","iss":"own","iat":1}' },
  },
  { title: "a data URI", scheme: asap(), credential: { ...service, privateKey: dataUri } },
  { title: "no audience", scheme: asap(), credential: { ...service, aud: "" } },
  { title: "an algorithm with a secret", scheme: asap({ alg: "HS256" }), credential: service },
];

beforeEach(() => vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2024, 1, 3, 4, 5, 6) }));
afterEach(() => vi.useRealTimers());

describe.each([
  ["edgegrid", edgegridCases],
  ["digest", digestCases],
  ["jwt", jwtCases],
  ["asap", asapCases],
] as const)("%s, as Postman signs", (_, cases) => {
  test.each(cases)("$title", async (given) => {
    expect(await signByClient(given)).toEqual(await signByPostman(given));
  });
});
