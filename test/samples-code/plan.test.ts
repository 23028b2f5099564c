import { describe, expect, test } from "vitest";
import { readCollection } from "../../generator/collection/read.ts";
import { placeItems } from "../../generator/operations/inherit.ts";
import { redactDocument } from "../../generator/secrets/redact.ts";
import { printJava } from "../../generator/targets/samples/languages/java.ts";
import { planSample } from "../../generator/targets/samples/plan.ts";
import { placeholdersOf, type SampleRequest } from "../../generator/targets/samples/request.ts";
import { toText } from "../../generator/targets/samples/source.ts";
import { wordsForReaders } from "../../generator/targets/samples/words.ts";
import { indexVariables } from "../../generator/variables/values.ts";
import { type CollectionParts, collectionText } from "../operations/build-collection.ts";

async function plan(request: unknown, parts: CollectionParts = {}, values: Readonly<Record<string, string>> = {}): Promise<SampleRequest> {
  const { document } = await readCollection({ file: "a.json", text: collectionText([{ name: "It", request }], parts) });
  if (document === undefined) throw new Error("The collection cannot be read.");
  const { document: redacted } = redactDocument(document);
  const [placed] = placeItems(redacted);
  if (placed === undefined) throw new Error("There is no item.");
  const known = { variables: indexVariables(redacted.variables) };
  return planSample(placed, placed.item.request, wordsForReaders(known, new Map(Object.entries(values))));
}

function json(raw: string): unknown {
  return { mode: "raw", raw, options: { raw: { language: "json" } } };
}

test("given characters that Java's URI refuses, they are escaped, but not placeholders", () => {
  const url = "https://a.test/{{id}}/a|b/%zz?q[]=%20{x}";
  const request: SampleRequest = { item: [], method: "GET", url, headers: [], auth: undefined, body: { kind: "none" } };
  expect(toText(printJava(request))).toContain('URI.create("https://a.test/{{id}}/a%7Cb/%25zz?q%5B%5D=%20%7Bx%7D")');
});

describe("the plan of a request", () => {
  test("given variables, those without a value stay as placeholders and are listed", async () => {
    const request = {
      method: "GET",
      url: { host: ["{{base}}"], path: ["a b", "{{appId}}", ":id"], query: [{ key: "q", value: "{{word}} é" }] },
    };
    const planned = await plan(request, { variable: [{ key: "word", value: "x y" }] });
    expect(planned.url).toBe("{{base}}/a%20b/{{appId}}/:id?q=x%20y%20%C3%A9");
    expect(placeholdersOf(planned)).toEqual(["{{base}}", "{{appId}}", ":id"]);
  });

  test("given values, they win over those of the collection", async () => {
    const request = { method: "GET", url: { protocol: "https", host: ["a", "test"], path: [":id", "{{word}}"] } };
    const planned = await plan(request, { variable: [{ key: "word", value: "old" }] }, { id: "7", word: "new" });
    expect(planned.url).toBe("https://a.test/7/new");
  });

  test.each([
    [
      {
        type: "basic",
        basic: [
          { key: "username", value: "ida" },
          { key: "password", value: "Lantern-77-x" },
        ],
      },
      "{{username}}",
    ],
    [{ type: "bearer", bearer: [{ key: "token", value: "Lantern-77-x" }] }, "{{token}}"],
    [{ type: "bearer", bearer: [{ key: "token", value: "{{myToken}}" }] }, "{{myToken}}"],
    [
      {
        type: "apikey",
        apikey: [
          { key: "key", value: "X-Key" },
          { key: "value", value: "Lantern-77-x" },
        ],
      },
      "{{apiKey}}",
    ],
    [{ type: "oauth2", oauth2: [{ key: "accessToken", value: "Lantern-77-x" }] }, "{{accessToken}}"],
  ])("given the credentials %j, a placeholder takes their place", async (auth, placeholder) => {
    const planned = await plan({ method: "GET", url: "https://a.test/x" }, { auth });
    expect(placeholdersOf(planned)).toContain(placeholder);
    expect(JSON.stringify(planned)).not.toContain("Lantern");
  });

  test.each([
    ["awsv4", { accessKey: "AKID", secretKey: "Lantern-77-x", region: "{{region}}" }, { accessKey: "{{accessKey}}", region: "eu-1" }],
    [
      "oauth1",
      { consumerKey: "{{ck}}", consumerSecret: "Lantern-77-x", token: "" },
      { consumerKey: "{{ck}}", consumerSecret: "{{consumerSecret}}" },
    ],
    ["hawk", { authId: "dh", authKey: "Lantern-77-x", algorithm: "sha1" }, { algorithm: "sha1", authKey: "{{authKey}}" }],
  ])("given %s, its structure is that of the collection, and its credentials are placeholders", async (type, values, expected) => {
    const listed = Object.entries(values).map(([key, value]) => ({ key, value }));
    const { auth } = await plan({ method: "GET", url: "https://a.test/x" }, { auth: { type, [type]: listed } }, { region: "eu-1" });
    expect(auth).toMatchObject({ kind: "signed", scheme: type, parameters: expected });
    expect(JSON.stringify(auth)).not.toMatch(/Lantern|"token"/);
  });

  test("given NTLM, the domain stands before the name", async () => {
    const ntlm = Object.entries({ username: "{{me}}", password: "Lantern-77-x", domain: "HARBOUR" }).map(([key, value]) => ({
      key,
      value,
    }));
    const { auth } = await plan({ method: "GET", url: "https://a.test/x" }, { auth: { type: "ntlm", ntlm } });
    expect(auth).toEqual({ kind: "ntlm", username: "HARBOUR\\{{me}}", password: "{{password}}" });
  });

  test("given an own header with a credential, a placeholder follows the word of its scheme", async () => {
    const header = [{ key: "Authorization", value: "Bearer 0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d" }];
    const { headers } = await plan({ method: "GET", url: "https://a.test/x", header });
    expect(headers).toEqual([{ name: "Authorization", value: "Bearer {{token}}" }]);
  });

  test.each([
    ["X-Key", "ann", { kind: "basic", username: "ann", password: "{{password}}" }, ["X-Key: {{k}}"]],
    ["X-Key", "é", undefined, ["X-Key: {{k}}", "Authorization: Basic w6k6e3twYXNzd29yZH19"]],
    ["authorization", "ann", undefined, ["authorization: {{k}}"]],
    ["Authorization", "é", undefined, ["Authorization: {{k}}"]],
  ])("given a key in %s and the user %s in the URL, both are sent unless both are in one header", async (key, user, auth, lines) => {
    const apikey = Object.entries({ key, value: "{{k}}" }).map(([name, value]) => ({ key: name, value }));
    const request = { method: "GET", url: "https://{{user}}:{{password}}@a.test/x" };
    const planned = await plan(request, { auth: { type: "apikey", apikey } }, { user });
    expect(planned.auth).toEqual(auth);
    expect(planned.headers.map(({ name, value }) => `${name}: ${value}`)).toEqual(lines);
  });

  test("given auth, it replaces an own header, and comes last", async () => {
    const auth = { type: "bearer", bearer: [{ key: "token", value: "{{t}}" }] };
    const header = [
      { key: "authorization", value: "Mine" },
      { key: "X-A", value: "1" },
    ];
    const { headers } = await plan({ method: "POST", url: "https://a.test/x", header, body: json("{}") }, { auth });
    expect(headers.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      "X-A: 1",
      "Content-Type: application/json",
      "Authorization: Bearer {{t}}",
    ]);
  });

  test("given comments in JSON, they are cut", async () => {
    const { body } = await plan({
      method: "POST",
      url: "https://a.test/x",
      body: json('{ // one\n"u": "http://x", /* two */ "v": "\\"//" }'),
    });
    expect(body).toMatchObject({ kind: "json", text: '{ \n"u": "http://x",  "v": "\\"//" }' });
  });

  test("given a GET, its body is left out unless the collection keeps it", async () => {
    const { body, headers } = await plan({ method: "GET", url: "https://a.test/x", body: json("{}") });
    expect([body, headers]).toEqual([{ kind: "none" }, []]);
  });

  test("given a form, equal keys are grouped and whole numbers come first", async () => {
    const urlencoded = ["b", "2", "a", "b"].map((key, index) => ({ key, value: `${index} &` }));
    const { body } = await plan({ method: "POST", url: "https://a.test/x", body: { mode: "urlencoded", urlencoded } });
    expect(body).toMatchObject({ text: "2=1%20%26&b=0%20%26&b=3%20%26&a=2%20%26" });
  });

  test("given files, only their names are printed", async () => {
    const formdata = [
      { key: "f", type: "file", src: "/Users/ida/pic.png" },
      { key: "g", type: "file" },
      { key: "h", type: "file", src: "C:\\Users\\ida\\pic.gif" },
    ];
    const { body } = await plan({ method: "POST", url: "https://a.test/x", body: { mode: "formdata", formdata } });
    expect(body).toMatchObject({
      parts: [{ file: "pic.png", contentType: "image/png" }, { file: "file.bin" }, { file: "pic.gif", fileName: "pic.gif" }],
    });
  });

  test("given numbers that a language would print otherwise, the text has no value", async () => {
    const { body } = await plan({ method: "POST", url: "https://a.test/x", body: json('{"a":12345678901234567890}') });
    expect(body).toMatchObject({ kind: "json", value: undefined });
  });

  test("given line ends in a header, they become spaces", async () => {
    const { headers } = await plan({ method: "GET", url: "https://a.test/x", header: [{ key: "X-A", value: "1\r\nX-B: 2" }] });
    expect(headers).toEqual([{ name: "X-A", value: "1 X-B: 2" }]);
  });
});
