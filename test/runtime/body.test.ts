import { describe, expect, test } from "vitest";
import { file } from "../../templates/runtime/body/file.ts";
import { graphql } from "../../templates/runtime/body/graphql.ts";
import { json } from "../../templates/runtime/body/json.ts";
import { multipart } from "../../templates/runtime/body/multipart.ts";
import { text } from "../../templates/runtime/body/text.ts";
import { urlencoded } from "../../templates/runtime/body/urlencoded.ts";
import type { BodyCodec } from "../../templates/runtime/body/codec.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import { send } from "./send.ts";
import { bodyText, capture, only } from "./capture.ts";

interface Sent {
  readonly type: string | null;
  readonly body: string | undefined;
}

async function sent(codec: BodyCodec, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Sent> {
  const { fetch, requests } = capture();
  const client = newClient({ base: "https://h.test", variables: { v: "of package" } }, { fetch, variables: { given: 'a"b' } });
  await send(client, { name: "op", method: "POST", base: "https://h.test", path: [], body: codec, responses: {} }, { body }, { headers });
  const request = only(requests);
  return { type: request.headers.get("content-type"), body: request.body === undefined ? undefined : bodyText(request) };
}

const cycle: Record<string, unknown> = {};
cycle["self"] = cycle;

describe("json", () => {
  test.each([
    { title: "objects", given: { a: [1, "x", null], b: undefined }, want: '{"a":[1,"x",null]}' },
    { title: "null", given: null, want: "null" },
    { title: "an empty text", given: "", want: '""' },
    { title: "dates", given: { at: new Date(0) }, want: '{"at":"1970-01-01T00:00:00.000Z"}' },
    { title: "bigints", given: { n: 9007199254740993n, m: -1n }, want: '{"n":9007199254740993,"m":-1}' },
    {
      title: "texts that look like marked bigints",
      given: { a: "_1", b: "__2", c: 3n, __4: "4" },
      want: '{"a":"_1","b":"__2","c":3,"__4":"4"}',
    },
    { title: "braces", given: "{{v}}", want: '"{{v}}"' },
    { title: "nothing", given: undefined, want: undefined },
  ])("$title", async ({ given, want }) => {
    expect(await sent(json(), given)).toEqual({ type: want === undefined ? null : "application/json", body: want });
  });

  test("another type", async () => {
    expect((await sent(json("application/vnd.x+json"), 1)).type).toBe("application/vnd.x+json");
  });

  test.each([{ n: Number.NaN }, { n: [Infinity] }, cycle])("%o is refused", async (given) => {
    await expect(sent(json(), given)).rejects.toMatchObject({ kind: "config" });
  });
});

describe("a content type may hold variables", () => {
  test.each([
    { title: "json", codec: json("application/{{v}}"), given: 1, want: "application/of package" },
    { title: "file", codec: file("image/{{v}}"), given: "x", want: "image/of package" },
  ])("$title", async ({ codec, given, want }) => {
    expect((await sent(codec, given)).type).toBe(want);
  });
});

describe("text", () => {
  test("goes out as it is", async () => {
    expect(await sent(text("application/xml"), "<a>{{v}}</a>")).toEqual({ type: "application/xml", body: "<a>{{v}}</a>" });
  });

  test("an object is refused", async () => {
    await expect(sent(text(), {})).rejects.toThrow("op: body must be a string");
  });
});

describe("urlencoded", () => {
  const fields = [{ name: "grant", value: "{{v}}" }, { name: "{{v}} key" }, { name: "tag" }];
  test.each([
    {
      title: "declared texts and order",
      given: { tag: ["x", "y"], "{{v}} key": "1" },
      want: "grant=of%20package&of%20package%20key=1&tag=x&tag=y",
    },
    { title: "undefined leaves out", given: { grant: undefined, tag: 1 }, want: "tag=1" },
    { title: "null is empty", given: { grant: null }, want: "grant=" },
    { title: "undeclared", given: { grant: [], "a&b": "c=d" }, want: "a%26b=c%3Dd" },
    { title: "nothing given", given: undefined, want: "grant=of%20package" },
  ])("$title", async ({ given, want }) => {
    expect(await sent(urlencoded(fields), given)).toEqual({ type: "application/x-www-form-urlencoded", body: want });
  });

  test.each([{ tag: {} }, { tag: Number.NaN }, "a=1", [1]])("%o is refused", async (given) => {
    await expect(sent(urlencoded(fields), given)).rejects.toMatchObject({ kind: "config" });
  });
});

describe("multipart", () => {
  const fields = [
    { name: "note", value: "{{v}}", contentType: "text/{{v}}" },
    { name: "upload", file: true },
  ];

  async function parts(given: object): Promise<readonly (readonly [string, string, string])[]> {
    const { type, body } = await sent(multipart(fields), given);
    const boundary = type?.replace("multipart/form-data; boundary=", "") ?? "";
    const pieces = (body ?? "").split(`--${boundary}`).slice(1, -1);
    return pieces.map((piece) => {
      const [head = "", content = ""] = piece.slice(2, -2).split("\r\n\r\n");
      const [disposition = "", partType = ""] = head.split("\r\n");
      return [disposition.replace("Content-Disposition: form-data; ", ""), partType.replace("Content-Type: ", ""), content] as const;
    });
  }

  test("given line breaks in a declared type, they add no header to the part", async () => {
    const { body } = await sent(multipart([{ name: "a", value: "1", contentType: "a/b\r\nX-Evil: 1\0" }]), {});
    expect(body).toContain("Content-Type: a/b X-Evil: 1 \r\n\r\n1");
  });

  test.each([
    { title: "declared text", given: {}, want: [['name="note"', "text/of package", "of package"]] },
    { title: "null is empty", given: { note: null }, want: [['name="note"', "text/of package", ""]] },
    {
      title: "a string for a file field",
      given: { note: [], upload: "abc" },
      want: [['name="upload"; filename="blob"', "application/octet-stream", "abc"]],
    },
    {
      title: "a File",
      given: { note: [], upload: new File(["abc"], "x.png") },
      want: [['name="upload"; filename="x.png"', "image/png", "abc"]],
    },
    {
      title: "a Blob's type",
      given: { note: [], upload: new Blob(["abc"], { type: "a/b" }) },
      want: [['name="upload"; filename="blob"', "a/b", "abc"]],
    },
    {
      title: "bytes with name and type",
      given: { note: [], upload: { data: new Uint8Array([97]), name: "x.csv", type: "a/b" } },
      want: [['name="upload"; filename="x.csv"', "a/b", "a"]],
    },
    {
      title: "several files",
      given: {
        note: [],
        upload: [
          { data: "1", name: "1.txt" },
          { data: "2", name: "2.txt" },
        ],
      },
      want: [
        ['name="upload"; filename="1.txt"', "text/plain", "1"],
        ['name="upload"; filename="2.txt"', "text/plain", "2"],
      ],
    },
    {
      title: "a file for a field that is not declared",
      given: { note: [], other: { data: "1", name: "1.md" } },
      want: [['name="other"; filename="1.md"', "text/markdown", "1"]],
    },
    { title: "quotes and line breaks in names", given: { note: [], 'a"\r\nb': "1" }, want: [['name="a%22%0D%0Ab"', "", "1"]] },
  ])("$title", async ({ given, want }) => {
    expect(await parts(given)).toEqual(want);
  });

  test.each([{ note: {} }, { upload: { data: "1", type: "a/b\r\nX: 1" } }, { upload: 5n, note: Number.NaN }])(
    "%o is refused",
    async (given) => {
      await expect(parts(given)).rejects.toMatchObject({ kind: "config" });
    },
  );
});

describe("file", () => {
  test.each([
    { title: "bytes", codec: file(), given: new Uint8Array([97, 98]), want: { type: "application/octet-stream", body: "ab" } },
    { title: "declared type", codec: file("image/png"), given: new ArrayBuffer(0), want: { type: "image/png", body: "" } },
    { title: "the file's type", codec: file("image/png"), given: new Blob(["x"], { type: "a/b" }), want: { type: "a/b", body: "x" } },
    { title: "by name", codec: file(), given: { data: "x", name: "a.pdf" }, want: { type: "application/pdf", body: "x" } },
    { title: "nothing", codec: file(), given: undefined, want: { type: null, body: undefined } },
  ])("$title", async ({ codec, given, want }) => {
    expect(await sent(codec, given)).toEqual(want);
  });

  test("a number is refused", async () => {
    await expect(sent(file(), 5)).rejects.toThrow("op: body must be a Blob");
  });
});

describe("graphql", () => {
  test.each([
    {
      title: "variables",
      options: { query: "{ a }", operationName: "{{v}}" },
      given: { variables: { n: 1n } },
      want: '{"query":"{ a }","operationName":"of package","variables":{"n":1}}',
    },
    {
      title: "a document of the caller, which is sent as it is, without the name of the collection's operation",
      options: { query: "{ a }", operationName: "A" },
      given: { query: "{ b(x: {{v}}) }", variables: { n: 1 } },
      want: '{"query":"{ b(x: {{v}}) }","variables":{"n":1}}',
    },
    {
      title: "an operation of the caller's choice, and members that the types do not show",
      options: { query: "{ a }", operationName: "A" },
      given: { operationName: "B", extensions: { hash: "h" }, none: undefined },
      want: '{"query":"{ a }","operationName":"B","extensions":{"hash":"h"}}',
    },
    { title: "no variables", options: { query: "{ a }" }, given: undefined, want: '{"query":"{ a }"}' },
    {
      title: "a given value stays in its string",
      options: { query: '{ a(x: "{{given}}") }' },
      given: {},
      want: '{"query":"{ a(x: \\"a\\\\\\"b\\") }"}',
    },
  ])("$title", async ({ options, given, want }) => {
    expect(await sent(graphql(options), given)).toEqual({ type: "application/json", body: want });
  });
});

test.each(["{ a }", { query: 1 }, { operationName: null }])("given %j as the body of a GraphQL request, it is refused", async (given) => {
  await expect(sent(graphql({ query: "{ a }" }), given)).rejects.toMatchObject({ kind: "config" });
});

test("given extra members of a GraphQL request, they are sent", async () => {
  const { fetch, requests } = capture();
  const client = newClient({ base: "https://h.test", variables: {} }, { fetch });
  const operation = { name: "op", method: "POST", base: "https://h.test", path: [], body: graphql({ query: "{ a }" }), responses: {} };
  await send(client, operation, {}, { extra: { body: { query: "{ b }" } } });
  expect(bodyText(only(requests))).toBe('{"query":"{ b }"}');
});

test("a content type that the caller removes is not sent", async () => {
  const { fetch, requests } = capture();
  const client = newClient({ base: "https://h.test", variables: {} }, { fetch });
  const operation = { name: "op", method: "POST", base: "https://h.test", path: [], body: text(), responses: {} };
  await send(client, operation, { body: "x", headers: { "Content-Type": undefined } });
  const request = only(requests);
  expect({ type: request.headers.get("content-type"), ownType: request.bodyType, body: bodyText(request) }).toEqual({
    type: null,
    ownType: null,
    body: "x",
  });
});

test("GET never has a body", async () => {
  const { fetch, requests } = capture();
  await send(
    newClient({ base: "https://h.test", variables: {} }, { fetch }),
    { name: "op", method: "GET", base: "https://h.test", path: [], body: json(), responses: {} },
    { body: { a: 1 } },
  );
  expect(only(requests)).toMatchObject({ body: undefined, headers: new Headers() });
});
