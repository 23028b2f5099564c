import { describe, expect, test } from "vitest";
import type { SigningScheme } from "../../generator/ir/api.ts";
import {
  expectSignature,
  isCarriedBySignature,
  isSigningKind,
  needsPrivateKey,
  readSigningScheme,
  signingTexts,
  type Unsigned,
} from "../../generator/ir/signing.ts";

const expand = (text: string): string => text.replace("{{alg}}", "ES256").replace("{{s}}", "s3");

function read(kind: SigningScheme["kind"], parameters: Readonly<Record<string, string>>): SigningScheme | undefined {
  return readSigningScheme(kind, (name) => parameters[name], expand);
}

function scheme(kind: SigningScheme["kind"], options: SigningScheme["options"] = {}): SigningScheme {
  return { kind, options };
}

describe("readSigningScheme", () => {
  test("takes structure, not secrets", () => {
    const parameters = {
      consumerKey: "k",
      consumerSecret: "s",
      token: "t",
      nonce: "n",
      timestamp: "1",
      verifier: "v",
      signatureMethod: "RSA-SHA1",
      version: "1.0",
    };
    expect(read("oauth1", parameters)).toEqual(scheme("oauth1", { signatureMethod: "RSA-SHA1", version: "1.0" }));
    expect(read("digest", { username: "u", password: "p", realm: "r", nonce: "n", algorithm: "MD5" })).toEqual(
      scheme("digest", { algorithm: "MD5" }),
    );
    expect(read("asap", { kid: "k", iss: "i", privateKey: "p", claims: "c", exp: "60" })).toEqual(scheme("asap", { exp: "60" }));
  });

  test("switches are on unless they are empty or false", () => {
    const parameters = { addParamsToHeader: "true", includeBodyHash: "false", addEmptyParamsToSign: "" };
    expect(read("oauth1", parameters)).toEqual(scheme("oauth1", { addParamsToHeader: true }));
  });

  test("variables are resolved where a value is chosen from a list, and kept elsewhere", () => {
    expect(read("jwt", { algorithm: "{{alg}}", headerPrefix: "{{p}}" })).toEqual(
      scheme("jwt", { algorithm: "ES256", headerPrefix: "{{p}}" }),
    );
  });

  test("an empty prefix is one, an empty region is none", () => {
    expect(read("jwt", { headerPrefix: "" })).toEqual(scheme("jwt", { headerPrefix: "" }));
    expect(read("awsv4", { region: "" })).toEqual(scheme("awsv4"));
  });

  test.each([
    ["oauth1", { signatureMethod: "HMAC-MD5" }],
    ["jwt", { algorithm: "none" }],
    ["jwt", { addTokenTo: "{{nowhere}}" }],
    ["hawk", { algorithm: "md5" }],
    ["asap", { alg: "HS256" }],
  ] as const)("%s with %j is none", (kind, parameters) => {
    expect(read(kind, parameters)).toBeUndefined();
  });
});

test("isSigningKind knows Postman's names alone", () => {
  expect(["oauth1", "jwt", "digest", "hawk", "awsv4", "edgegrid", "asap"].every(isSigningKind)).toBe(true);
  expect(["basic", "ntlm", "noauth", "constructor", ""].some(isSigningKind)).toBe(false);
});

test("signingTexts are the texts with variables", () => {
  expect(signingTexts(scheme("awsv4", { region: "{{r}}", addAuthDataToQuery: true }))).toEqual(["{{r}}"]);
  expect(signingTexts({ kind: "basic" })).toEqual([]);
});

test.each([
  [scheme("oauth1"), false],
  [scheme("oauth1", { signatureMethod: "RSA-SHA512" }), true],
  [scheme("jwt"), false],
  [scheme("jwt", { algorithm: "PS256" }), true],
  [scheme("asap"), true],
  [scheme("hawk"), false],
])("needsPrivateKey %j: %s", (given, want) => {
  expect(needsPrivateKey(given)).toBe(want);
});

test.each([
  [scheme("oauth1"), "query", "oauth_nonce", true],
  [scheme("oauth1"), "query", "oauth_other", false],
  [scheme("oauth1"), "header", "oauth_nonce", false],
  [scheme("awsv4"), "header", "X-AMZ-Date", true],
  [scheme("awsv4"), "query", "X-Amz-Expires", false],
  [scheme("jwt", { addTokenTo: "queryParam" }), "query", "token", true],
  [scheme("jwt"), "query", "token", false],
  [scheme("hawk"), "query", "token", false],
] as const)("isCarriedBySignature %j %s %s: %s", (given, place, name, want) => {
  expect(isCarriedBySignature(given, place, name)).toBe(want);
});

describe("expectSignature", () => {
  const get: Unsigned = { method: "GET", body: { kind: "none" }, isForm: false, expand };
  const post: Unsigned = { method: "POST", body: { kind: "text", text: "a=1" }, isForm: true, expand };
  const nothing = { headers: {}, query: [], form: [] };
  const names = ["consumer_key", "token", "signature_method", "timestamp", "nonce", "signature"].map((name) => `oauth_${name}`);

  test.each([
    { given: scheme("digest"), request: get, want: undefined },
    { given: scheme("oauth1"), request: get, want: { ...nothing, query: names } },
    { given: scheme("oauth1"), request: post, want: { ...nothing, form: names } },
    { given: scheme("oauth1"), request: { ...post, method: "PATCH" }, want: { ...nothing, query: names } },
    { given: scheme("oauth1", { addParamsToHeader: true }), request: post, want: { ...nothing, headers: { authorization: "OAuth " } } },
    { given: scheme("jwt", { headerPrefix: "" }), request: get, want: { ...nothing, headers: { authorization: "eyJ" } } },
    { given: scheme("jwt", { addTokenTo: "queryParam" }), request: get, want: { ...nothing, query: ["token"] } },
    { given: scheme("asap"), request: get, want: { ...nothing, headers: { authorization: "Bearer eyJ" } } },
    { given: scheme("hawk"), request: get, want: { ...nothing, headers: { authorization: 'Hawk id="test-id", ts="' } } },
    {
      given: scheme("edgegrid"),
      request: get,
      want: { ...nothing, headers: { authorization: "EG1-HMAC-SHA256 client_token=test-client-token;" } },
    },
  ])("$given, $request.method", ({ given, request, want }) => {
    expect(expectSignature(given, request)).toEqual(want);
  });

  test("of AWS has a hash where there is a body, and always for S3", () => {
    const headersOf = (given: SigningScheme, request: Unsigned): readonly string[] =>
      Object.keys(expectSignature(given, request)?.headers ?? {});
    expect(headersOf(scheme("awsv4"), get)).toEqual(["authorization", "x-amz-date"]);
    expect(headersOf(scheme("awsv4"), post)).toEqual(["authorization", "x-amz-content-sha256", "x-amz-date"]);
    expect(headersOf(scheme("awsv4", { service: "{{s}}" }), get)).toEqual(["authorization", "x-amz-content-sha256", "x-amz-date"]);
  });
});
