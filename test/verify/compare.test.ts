import { describe, expect, test } from "vitest";
import { compareOutcomes, compareRequests } from "../../generator/verify/compare.ts";
import { request, sent } from "./requests.ts";

const none: ReadonlySet<string> = new Set();
const headers = [
  ["X-A", "1"],
  ["Content-Type", "application/json"],
] as const;
const original = { headers, body: '{"n":1}' };

describe("seeded faults are found", () => {
  test.each([
    { fault: "method", client: { ...original, method: "PUT" }, part: "method" },
    { fault: "path", client: { ...original, target: "/a/B?x=1&y=2" }, part: "path" },
    { fault: "a slash more", client: { ...original, target: "/a/b/?x=1&y=2" }, part: "path" },
    { fault: "order of the query", client: { ...original, target: "/a/b?y=2&x=1" }, part: "query" },
    { fault: "encoding of the query", client: { ...original, target: "/a/b?x=%31&y=2" }, part: "query" },
    { fault: "no query", client: { ...original, target: "/a/b" }, part: "query" },
    { fault: "a missing header", client: { ...original, headers: headers.slice(1) }, part: "header", name: "x-a" },
    { fault: "a header more", client: { ...original, headers: [...headers, ["X-B", ""] as const] }, part: "header", name: "x-b" },
    { fault: "another header value", client: { ...original, headers: [["X-A", "2"] as const, headers[1]] }, part: "header", name: "x-a" },
    { fault: "the media type", client: { ...original, headers: [headers[0]] }, part: "header", name: "content-type" },
    { fault: "a byte of the body", client: { ...original, body: '{"n":2}' }, part: "body" },
    { fault: "a blank in the body", client: { ...original, body: '{"n": 1}' }, part: "body" },
    { fault: "no body", client: { ...original, body: "" }, part: "body" },
  ])("$fault", ({ client, part, name }) => {
    const { verdict, differences } = compareOutcomes(sent(original), sent(client), none);
    expect({ verdict, differences: differences.map((difference) => [difference.part, difference.name]) }).toEqual({
      verdict: "different",
      differences: [[part, name]],
    });
  });

  test("both byte strings are shown", () => {
    expect(compareRequests(request({ body: "ä" }), request({ body: "a" }), none)).toEqual([
      { part: "body", postman: "\u00c3\u00a4", client: "a", because: undefined },
    ]);
  });

  test("several at once", () => {
    const differences = compareRequests(request(original), request({ method: "GET", target: "/?z", body: "x" }), none);
    expect(differences.map(({ part, name }) => name ?? part)).toEqual(["method", "path", "query", "x-a", "content-type", "body"]);
  });
});

describe("exact", () => {
  test.each([
    { title: "the same", client: original },
    {
      title: "case of header names",
      client: { ...original, headers: headers.map(([name, value]) => [name.toLowerCase(), value] as const) },
    },
    { title: "order of different headers", client: { ...original, headers: headers.toReversed() } },
    { title: "headers of the transport", client: { ...original, headers: [...headers, ["Sec-Fetch-Mode", "cors"] as const] } },
  ])("$title", ({ client }) => {
    expect(compareOutcomes(sent(original), sent(client), none)).toEqual({ verdict: "exact", differences: [] });
  });

  test("the boundary of a multipart body", () => {
    const form = (boundary: string) =>
      sent({ headers: [["content-type", `multipart/form-data; boundary=${boundary}`]], body: `--${boundary}\r\n--${boundary}--\r\n` });
    expect(compareOutcomes(form("--1"), form("--22"), none).verdict).toBe("exact");
  });

  test("a header of the transport counts if the collection sets it", () => {
    const [postman, client] = [sent({ headers: [["Accept", "text/x"]] }), sent({ headers: [["accept", "*/*"]] })];
    expect(compareOutcomes(postman, client, none).verdict).toBe("exact");
    expect(compareOutcomes(postman, client, new Set(["accept"])).verdict).toBe("different");
  });
});

describe("equivalent", () => {
  test.each([
    { title: "lines of one name", postman: [["X", "1"] as const, ["X", "2"] as const], client: [["x", "1, 2"] as const] },
    { title: "blanks around a value", postman: [["X", "1 \t"] as const], client: [["x", "1"] as const] },
    {
      title: "a signature that is random",
      postman: [["X", token("ES256", { iss: "a" }, "1111")] as const],
      client: [["x", token("ES256", { iss: "a" }, "2222")] as const],
    },
    {
      title: "a token's random id",
      postman: [["X", token("RS256", { iss: "a", jti: "0f8fad5b-d9cb-469f-a165-70867728950e" }, "1111")] as const],
      client: [["x", token("RS256", { iss: "a", jti: "7c9e6679-7425-40de-944b-e07fc1f90ae7" }, "2222")] as const],
    },
  ])("$title", ({ postman, client }) => {
    const { verdict, differences } = compareOutcomes(sent({ headers: postman }), sent({ headers: client }), none);
    expect(verdict).toBe("equivalent");
    expect(differences).toMatchObject([{ because: { kind: "rule" } }]);
  });

  test.each([
    { title: "order of lines", postman: [["X", "1"] as const, ["X", "2"] as const], client: [["x", "2, 1"] as const] },
    {
      title: "what AWS signs",
      postman: [
        ["Authorization", "AWS4-HMAC-SHA256 Credential=k/20260101/r/s/aws4_request, SignedHeaders=host;x, Signature=00ff"] as const,
      ],
      client: [["authorization", "AWS4-HMAC-SHA256 Credential=k/20260101/r/s/aws4_request, SignedHeaders=host, Signature=00ff"] as const],
    },
    {
      title: "an AWS signature",
      postman: [["Authorization", "AWS4-HMAC-SHA256 Credential=k/20260101/r/s/aws4_request, SignedHeaders=host, Signature=00ff"] as const],
      client: [["authorization", "AWS4-HMAC-SHA256 Credential=k/20260101/r/s/aws4_request, SignedHeaders=host, Signature=00fe"] as const],
    },
    ...[
      { title: "a token's signature", client: token("RS256", { iss: "a", iat: 1 }, "2222") },
      { title: "a claim", client: token("RS256", { iss: "b", iat: 1 }, "1111") },
      { title: "a token's time", client: token("RS256", { iss: "a", iat: 2 }, "1111") },
      { title: "a token's algorithm", client: token("ES256", { iss: "a", iat: 1 }, "1111") },
    ].map(({ title, client }) => ({
      title,
      postman: [["X", token("RS256", { iss: "a", iat: 1 }, "1111")] as const],
      client: [["x", client] as const],
    })),
    {
      title: "a claim of a token with a random signature",
      postman: [["X", token("PS512", { iss: "a" }, "1111")] as const],
      client: [["x", token("PS512", { iss: "b" }, "2222")] as const],
    },
  ])("not so: $title", ({ postman, client }) => {
    expect(compareOutcomes(sent({ headers: postman }), sent({ headers: client }), none).verdict).toBe("different");
  });
});

function token(alg: string, claims: object, signature: string): string {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `Bearer ${encode({ alg })}.${encode(claims)}.${signature}`;
}

describe("not sendable", () => {
  const own = new Set(["host"]);
  test.each([
    {
      title: "a body with GET",
      postman: { method: "GET", headers: [["Content-Type", "text/plain"] as const], body: "x" },
      client: { method: "GET" },
    },
    { title: "dot segments", postman: { target: "/a/../b" }, client: { target: "/b" } },
    { title: "a bare ?", postman: { target: "/a?" }, client: { target: "/a" } },
    { title: "raw characters", postman: { target: '/a?k="' }, client: { target: "/a?k=%22" } },
    { title: "an own Host", postman: { headers: [["Host", "x"] as const] }, client: { headers: [["host", "y"] as const] } },
    { title: "a body without its length", postman: { method: "DELETE", unframed: true }, client: { method: "DELETE", body: "x" } },
  ])("$title", ({ postman, client }) => {
    const { verdict, differences } = compareOutcomes(sent(postman), sent(client), own);
    expect(verdict).toBe("not sendable");
    expect(differences).toMatchObject(differences.map(() => ({ because: { kind: "limit", reason: expect.stringContaining(" ") } })));
  });

  test.each([
    { title: "dot segments that became another path", postman: { target: "/a/../b" }, client: { target: "/c" } },
    {
      title: "a body with GET and another header",
      postman: { method: "GET", body: "x", headers: [["Host", "h"] as const] },
      client: { method: "GET", target: "/z" },
    },
    { title: "a body that Postman does not send", postman: { method: "DELETE" }, client: { method: "DELETE", body: "x" } },
  ])("but different: $title", ({ postman, client }) => {
    expect(compareOutcomes(sent(postman), sent(client), own).verdict).toBe("different");
  });

  test("a method that fetch refuses", () => {
    const client = { kind: "failed", error: "fetch cannot send TRACE requests" } as const;
    expect(compareOutcomes(sent({ method: "TRACE" }), client, none).verdict).toBe("not sendable");
    expect(compareOutcomes(sent({ method: "POST" }), client, none).verdict).toBe("different");
  });
});

test("where Postman sends nothing there is nothing to compare", () => {
  const { verdict, differences } = compareOutcomes({ kind: "failed", error: "Invalid URI" }, sent({}), none);
  expect(verdict).toBe("skipped");
  expect(differences).toMatchObject([{ part: "request", postman: "Invalid URI", client: "POST /a/b?x=1&y=2" }]);
});
