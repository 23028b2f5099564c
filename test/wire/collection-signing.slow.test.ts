import { createHash } from "node:crypto";
import { describe } from "vitest";
import { sendPieces, type Piece } from "./pieces.ts";
import { encode, hmac, inHeader, pem, rsa, send, sha256, unsigned } from "./signing.ts";

// Signatures of a collection's auth, sent as a whole, and what they are by their specifications, computed here. Times and nonces are given; for auth types
// that take none (AWS, ASAP) `verify` stops the clock at 2020-01-01.

const form = { mode: "urlencoded", urlencoded: [{ key: "a", value: "b c" }] };
const json = { mode: "raw", raw: '{"a":1}', options: { raw: { language: "json" } } };

type Pair = readonly [name: string, value: string];
const oauth1Keys = { consumerKey: "ck", consumerSecret: "c&s", token: "t", tokenSecret: "ts", timestamp: "1", nonce: "N", version: "1.0" };
const listed = (method: string): readonly Pair[] => [
  ["oauth_consumer_key", "ck"],
  ["oauth_token", "t"],
  ["oauth_signature_method", method],
  ["oauth_timestamp", "1"],
  ["oauth_nonce", "N"],
  ["oauth_version", "1.0"],
];

/** RFC 5849, 3.4: the signature over method, address and all parameters. */
function oauth1Signature(method: string, signature: string, pairs: readonly Pair[]): string {
  const parameters = pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).sort();
  const base = [method, "https://h.test/p", parameters.join("&")].map(encode).join("&");
  const key = `${encode("c&s")}&${encode("ts")}`;
  if (signature === "PLAINTEXT") return key;
  const [kind = "", hash = ""] = signature.toLowerCase().split("-");
  return (kind === "rsa" ? rsa(hash, base) : hmac(hash, key, base)).toString("base64");
}

function joined(pairs: readonly Pair[], quote: string, separator: string): string {
  return pairs.map(([name, value]) => `${name}=${quote}${encode(value)}${quote}`).join(separator);
}

const oauth1Methods = ["HMAC-SHA1", "HMAC-SHA256", "HMAC-SHA512", "RSA-SHA1", "RSA-SHA256", "RSA-SHA512", "PLAINTEXT"];
const oauth1: readonly Piece[] = [
  ...oauth1Methods.flatMap((method) => {
    const signature: Pair = ["oauth_signature", oauth1Signature("GET", method, [["z", "1"], ...listed(method)])];
    const given = { ...oauth1Keys, signatureMethod: method, ...(method.startsWith("RSA") ? { privateKey: pem } : {}) };
    const pairs = [...listed(method), signature];
    return [
      send(`${method} in the query`, "oauth1", given, { target: `/p?z=1&${joined(pairs, "", "&")}`, headers: {} }),
      send(
        `${method} in the header, with realm`,
        "oauth1",
        { ...given, addParamsToHeader: true, realm: "r" },
        inHeader(`OAuth realm="r",${joined(pairs, '"', ",")}`),
      ),
    ];
  }),
  send(
    "in the form",
    "oauth1",
    { ...oauth1Keys, signatureMethod: "HMAC-SHA1" },
    {
      target: "/p?z=1",
      body: `a=b%20c&${joined([...listed("HMAC-SHA1"), ["oauth_signature", oauth1Signature("POST", "HMAC-SHA1", [["z", "1"], ["a", "b c"], ...listed("HMAC-SHA1")])]], "", "&")}`,
    },
    { method: "POST", body: form },
  ),
  send("without a consumer key", "oauth1", { ...oauth1Keys, consumerKey: "", signatureMethod: "HMAC-SHA1" }, unsigned),
];

const digestHash = (name: string, text: string): string => createHash(name).update(text).digest("hex");
const person = { username: "u", password: "p", realm: "R", nonce: "N", qop: "auth", clientNonce: "C", nonceCount: "00000001", opaque: "O" };

/** RFC 7616, 3.4. */
function digestOf(algorithm: string): string {
  const name = algorithm.replace("-sess", "").toLowerCase().replace("sha-512-256", "sha512-256").replace("sha-256", "sha256");
  const user = digestHash(name, "u:R:p");
  const secret = algorithm.endsWith("-sess") ? digestHash(name, `${user}:N:C`) : user;
  const response = digestHash(name, [secret, "N", "00000001", "C", "auth", digestHash(name, "GET:/p?z=1")].join(":"));
  return `Digest username="u", realm="R", nonce="N", uri="/p?z=1", algorithm="${algorithm}", qop=auth, nc=00000001, cnonce="C", response="${response}", opaque="O"`;
}

const digest: readonly Piece[] = [
  send("no realm and nonce: first without", "digest", { username: "u", password: "p" }, unsigned),
  ...["MD5", "MD5-sess", "SHA-256", "SHA-256-sess", "SHA-512-256", "SHA-512-256-sess"].map((algorithm) =>
    send(algorithm, "digest", { ...person, algorithm }, inHeader(digestOf(algorithm))),
  ),
];

const hawkKeys = { authId: "id", authKey: "key", timestamp: "1", nonce: "N", algorithm: "sha256" };

/** https://github.com/mozilla/hawk, "Protocol Example". */
function hawkOf(hash: string, method: string, payload = "", extra = ""): string {
  const text = ["hawk.1.header", "1", "N", method, "/p?z=1", "h.test", "443", payload, extra, ""].join("\n");
  const more = [...(payload === "" ? [] : [`hash="${payload}"`]), ...(extra === "" ? [] : [`ext="${extra}"`])];
  return `Hawk ${['id="id"', 'ts="1"', 'nonce="N"', ...more, `mac="${hmac(hash, "key", text).toString("base64")}"`].join(", ")}`;
}

const hawk: readonly Piece[] = [
  ...["sha1", "sha256"].map((algorithm) => send(algorithm, "hawk", { ...hawkKeys, algorithm }, inHeader(hawkOf(algorithm, "GET")))),
  send("extra data", "hawk", { ...hawkKeys, extraData: "more" }, inHeader(hawkOf("sha256", "GET", "", "more"))),
  send(
    "payload",
    "hawk",
    { ...hawkKeys, includePayloadHash: true },
    {
      headers: {
        authorization: hawkOf(
          "sha256",
          "POST",
          createHash("sha256").update('hawk.1.payload\napplication/json\n{"a":1}\n').digest("base64"),
        ),
        "content-type": "application/json",
      },
    },
    { method: "POST", body: json },
  ),
  send("no id", "hawk", { ...hawkKeys, authId: "" }, unsigned),
  send("no key", "hawk", { ...hawkKeys, authKey: "" }, unsigned),
];

const akamai = { accessToken: "at", clientToken: "ct", clientSecret: "cs", timestamp: "20200101T00:00:00+0000", nonce: "N" };

/** https://techdocs.akamai.com/developer/docs/edgegrid */
function edgegridOf(method: string, headers: string, bodyHash: string): string {
  const head = `EG1-HMAC-SHA256 client_token=ct;access_token=at;timestamp=${akamai.timestamp};nonce=N;`;
  const data = [method, "https", "h.test", "/p?z=1", headers, bodyHash, head].join("\t");
  const key = hmac("sha256", "cs", akamai.timestamp).toString("base64");
  return `${head}signature=${hmac("sha256", key, data).toString("base64")}`;
}

const edgegrid: readonly Piece[] = [
  send("GET", "edgegrid", akamai, inHeader(edgegridOf("GET", "", ""))),
  send(
    "POST covers the body",
    "edgegrid",
    akamai,
    {
      headers: {
        authorization: edgegridOf("POST", "", createHash("sha256").update('{"a":1}').digest("base64")),
        "content-type": "application/json",
      },
    },
    { method: "POST", body: json },
  ),
  send(
    "headers",
    "edgegrid",
    { ...akamai, headersToSign: "X-A" },
    { headers: { authorization: edgegridOf("GET", "x-a:1 2", ""), "x-a": "1  2" } },
    { header: [{ key: "X-A", value: "1  2" }] },
  ),
];

const aws = { accessKey: "AK", secretKey: "SK" };
const time = "20200101T000000Z";

interface AwsRequest {
  readonly method?: string;
  readonly query?: string;
  readonly headers?: readonly Pair[];
  readonly hash?: string;
  readonly scope?: string;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html */
function awsSignature({
  method = "GET",
  query = "z=1",
  headers = [],
  hash = sha256(""),
  scope = "us-east-1/execute-api",
}: AwsRequest): string {
  const covered: readonly Pair[] = [["host", "h.test"] as const, ...headers].sort(([one], [two]) => (one < two ? -1 : 1));
  const names = covered.map(([name]) => name).join(";");
  const canonical = [method, "/p", query, ...covered.map((line) => line.join(":")), "", names, hash].join("\n");
  const parts = `20200101/${scope}/aws4_request`;
  const key = parts.split("/").reduce<Buffer>((last, part) => hmac("sha256", last, part), Buffer.from("AWS4SK"));
  return hmac("sha256", key, ["AWS4-HMAC-SHA256", time, parts, sha256(canonical)].join("\n")).toString("hex");
}

function awsHeader(request: AwsRequest): string {
  const names = ["host", ...(request.headers ?? []).map(([name]) => name)].sort().join(";");
  const scope = `20200101/${request.scope ?? "us-east-1/execute-api"}/aws4_request`;
  return `AWS4-HMAC-SHA256 Credential=AK/${scope}, SignedHeaders=${names}, Signature=${awsSignature(request)}`;
}

const date: Pair = ["x-amz-date", time];
const byQuery = `X-Amz-Date=${time}&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AK%2F20200101%2Fus-east-1%2Fexecute-api%2Faws4_request&X-Amz-SignedHeaders=host`;

const awsv4: readonly Piece[] = [
  send("headers", "awsv4", aws, { headers: { authorization: awsHeader({ headers: [date] }), "x-amz-date": time } }),
  send(
    "region and service",
    "awsv4",
    { ...aws, region: "eu-west-1", service: "es" },
    { headers: { authorization: awsHeader({ headers: [date], scope: "eu-west-1/es" }), "x-amz-date": time } },
  ),
  send(
    "session token",
    "awsv4",
    { ...aws, sessionToken: "tok" },
    {
      headers: {
        authorization: awsHeader({ headers: [date, ["x-amz-security-token", "tok"]] }),
        "x-amz-date": time,
        "x-amz-security-token": "tok",
      },
    },
  ),
  send(
    "S3",
    "awsv4",
    { ...aws, service: "s3" },
    {
      headers: {
        authorization: awsHeader({ headers: [date, ["x-amz-content-sha256", sha256("")]], scope: "us-east-1/s3" }),
        "x-amz-content-sha256": sha256(""),
        "x-amz-date": time,
      },
    },
  ),
  send(
    "raw body",
    "awsv4",
    aws,
    {
      headers: {
        authorization: awsHeader({
          method: "POST",
          headers: [date, ["content-type", "application/json"], ["x-amz-content-sha256", sha256('{"a":1}')]],
          hash: sha256('{"a":1}'),
        }),
        "content-type": "application/json",
        "x-amz-content-sha256": sha256('{"a":1}'),
        "x-amz-date": time,
      },
    },
    { method: "POST", body: json },
  ),
  send(
    "query",
    "awsv4",
    { ...aws, addAuthDataToQuery: true },
    {
      target: `/p?z=1&${byQuery}&X-Amz-Signature=${awsSignature({ query: [...byQuery.split("&"), "z=1"].sort().join("&") })}`,
      headers: {},
    },
  ),
];

describe("oauth1", () => sendPieces(oauth1));
describe("digest", () => sendPieces(digest));
describe("hawk", () => sendPieces(hawk));
describe("edgegrid", () => sendPieces(edgegrid));
describe("awsv4", () => sendPieces(awsv4));
