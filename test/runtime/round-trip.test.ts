import fc from "fast-check";
import { expect, test } from "vitest";
import { json } from "../../templates/runtime/body/json.ts";
import { multipart } from "../../templates/runtime/body/multipart.ts";
import { urlencoded } from "../../templates/runtime/body/urlencoded.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import type { Operation, OperationArgs } from "../../templates/runtime/transport/operation.ts";
import { anyCharacter } from "../support/any-character.ts";
import { send } from "./send.ts";
import { declaredQuery } from "../../templates/runtime/transport/declared/query.ts";
import { plainQuery } from "../../templates/runtime/transport/declared/plain-query.ts";
import { declaredHeaders } from "../../templates/runtime/transport/declared/headers.ts";
import { bodyText, type Captured, capture, only } from "./capture.ts";

/** Every text that UTF-8 can hold. */
const text = fc.string({ unit: anyCharacter, maxLength: 40 });
/** The same with a lot of syntax in it. */
const nasty = fc.oneof(
  text,
  fc.string({
    unit: fc.constantFrom("/", "\\", "?", "#", "%", "2", "e", "E", ".", "&", "=", "+", ";", "{", "}", "\r", "\n", "\t", '"', "'", "ä", " "),
  }),
);

async function sent(operation: Partial<Operation>, args: OperationArgs): Promise<Captured> {
  const { fetch, requests } = capture();
  const client = newClient({ base: "https://h.test", variables: { v: "wrong" } }, { fetch });
  await send(client, { name: "op", method: "POST", base: "https://h.test", path: [], responses: {}, ...operation }, args);
  return only(requests);
}

// The URL as `fetch` reads it: it resolves dot segments and drops tabs and line breaks.
const pathOf = (request: Captured): readonly string[] => new URL(request.url).pathname.split("/");

test("path: a value is one segment", async () => {
  const value = nasty.filter((candidate) => !["", ".", ".."].includes(candidate));
  await fc.assert(
    fc.asyncProperty(value, value, async (first, second) => {
      const request = await sent({ path: ["a", ":first", "{{second}}", "z"] }, { path: { first, second } });
      expect(pathOf(request).map(decodeURIComponent)).toEqual(["", "a", first, second, "z"]);
    }),
  );
});

test.each([declaredQuery, plainQuery])("query: keys and values, declared and not: $name", async (build) => {
  await fc.assert(
    fc.asyncProperty(nasty, nasty, nasty, async (declared, name, value) => {
      // Numbers stand before other keys of an object.
      fc.pre(name !== "k" && !/^\d+$/.test(name));
      const request = await sent({ query: build([{ name: "k" }]) }, { query: { k: [declared, declared], [name]: value } });
      expect([...new URL(request.url).searchParams]).toEqual([
        ["k", declared],
        ["k", declared],
        [name, value],
      ]);
    }),
  );
});

test("header: every value that HTTP can carry", async () => {
  const value = fc.string({
    unit: fc
      .integer({ min: 0x20, max: 0xff })
      .filter((code) => code !== 0x7f)
      .map((code) => String.fromCharCode(code)),
  });
  await fc.assert(
    fc.asyncProperty(value, async (given) => {
      fc.pre(given === given.trim());
      expect((await sent({ headers: declaredHeaders([{ name: "X-A" }]) }, { headers: { "X-A": given } })).headers.get("x-a")).toBe(given);
    }),
  );
});

test("urlencoded", async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(nasty, fc.array(nasty, { minLength: 1, maxLength: 3 })), async (fields) => {
      const request = await sent({ body: urlencoded() }, { body: fields });
      const want = Object.entries(fields).flatMap(([name, values]) => values.map((value) => [name, value]));
      expect([...new URLSearchParams(bodyText(request))]).toEqual(want);
    }),
  );
});

test("multipart: texts and files", async () => {
  // The HTML standard's escapes make these three texts ambiguous in names.
  const name = nasty.filter((candidate) => !/%22|%0[ad]/iu.test(candidate) && candidate !== "" && candidate === candidate.trim());
  const bytes = fc.uint8Array({ maxLength: 50 });
  await fc.assert(
    fc.asyncProperty(name, nasty, name, bytes, async (field, value, fileName, data) => {
      const request = await sent({ body: multipart() }, { body: { [field]: [value, { data, name: fileName }] } });
      expect(parseMultipart(request)).toEqual([
        { name: field, content: new TextEncoder().encode(value) },
        { name: field, fileName, content: data },
      ]);
    }),
  );
});

test("JSON: values, and integers of any size", async () => {
  const underscores = fc.integer({ min: 0, max: 5 }).map((count) => "_".repeat(count));
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), fc.bigInt(), underscores, async (value, integer, prefix) => {
      const lookalike = `${prefix}${integer}`;
      const request = await sent({ body: json() }, { body: { value, integer, lookalike } });
      expect(bodyText(request)).toBe(`{"value":${JSON.stringify(value)},"integer":${integer},"lookalike":"${lookalike}"}`);
    }),
  );
});

interface ParsedPart {
  readonly name: string;
  readonly fileName?: string;
  readonly content: Uint8Array;
}

/** A server's view of a multipart body, byte by byte, with the HTML standard's escapes undone. */
function parseMultipart(request: Captured): readonly ParsedPart[] {
  const boundary = /boundary=(\S+)$/u.exec(request.headers.get("content-type") ?? "")?.[1] ?? "";
  // Latin-1 maps bytes to characters one to one.
  const body = Buffer.from(request.body ?? new Uint8Array()).toString("latin1");
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((piece) => {
      const at = piece.indexOf("\r\n\r\n");
      const head = Buffer.from(piece.slice(2, at), "latin1").toString("utf8");
      const [, name = "", fileName] =
        /^Content-Disposition: form-data; name="([^"\r\n]*)"(?:; filename="([^"\r\n]*)")?(?:\r\n|$)/u.exec(head) ?? [];
      const content = new Uint8Array(Buffer.from(piece.slice(at + 4, -2), "latin1"));
      return { name: unescape(name), content, ...(fileName === undefined ? {} : { fileName: unescape(fileName) }) };
    });
}

function unescape(name: string): string {
  return name.replaceAll("%22", '"').replaceAll("%0D", "\r").replaceAll("%0A", "\n");
}
