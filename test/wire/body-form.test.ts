import { describe, expect, test } from "vitest";
import { multipart } from "../../templates/runtime/body/multipart.ts";
import { urlencoded } from "../../templates/runtime/body/urlencoded.ts";
import type { VerbatimBody, VerbatimField } from "../../templates/verbatim/args.ts";
import { type BodyRow, ownType, onBothSides, sendByClient, upload } from "./wire.ts";

const form = (...fields: readonly VerbatimField[]): VerbatimBody => ({ kind: "form", fields });

const formType = "application/x-www-form-urlencoded";
const formRows: readonly BodyRow[] = [
  {
    title: "encoding",
    given: { codec: urlencoded(), body: form({ key: "k[x]", value: "~!*'()-_.+%41ö&=/:@" }) },
    type: formType,
    body: "k%5Bx%5D=~%21%2A%27%28%29-_.%2B%2541%C3%B6%26%3D%2F%3A%40",
  },
  {
    title: "blank and line break",
    given: { codec: urlencoded(), body: form({ key: "a", value: "x y\n" }) },
    type: formType,
    body: "a=x%20y%0A",
  },
  {
    title: "equal keys gather",
    given: { codec: urlencoded(), body: form({ key: "x", value: "1" }, { key: "y", value: "2" }, { key: "x", value: "3" }) },
    type: formType,
    body: "x=1&x=3&y=2",
  },
  {
    title: "whole numbers first",
    given: { codec: urlencoded(), body: form({ key: "z", value: "1" }, { key: "10", value: "2" }, { key: "9", value: "3" }) },
    type: formType,
    body: "9=3&10=2&z=1",
  },
  { title: "empty value", given: { codec: urlencoded(), body: form({ key: "a", value: "" }) }, type: formType, body: "a=" },
  { title: "empty key", given: { codec: urlencoded(), body: form({ key: "", value: "1" }) }, type: formType, body: "=1" },
  { title: "no field", given: { codec: urlencoded(), body: form() }, type: undefined, body: undefined },
  {
    title: "a foreign type is replaced",
    given: { codec: urlencoded(), body: form({ key: "a", value: "1" }), headers: ownType("application/json") },
    type: formType,
    body: "a=1",
  },
  {
    title: "an own type of the kind stays",
    given: { codec: urlencoded(), body: form({ key: "a", value: "1" }), headers: ownType(`${formType}; charset=utf-8`) },
    type: `${formType}; charset=utf-8`,
    body: "a=1",
  },
];

const part = (head: string, content: string): string => `--B\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
const multipartType = "multipart/form-data; boundary=B";
const multipartRows: readonly BodyRow[] = [
  {
    title: "text",
    given: { codec: multipart(), body: form({ key: "a", value: "x ö" }) },
    type: multipartType,
    body: `${part('name="a"', "x ö")}--B--\r\n`,
  },
  {
    title: "empty text",
    given: { codec: multipart(), body: form({ key: "a", value: "" }) },
    type: multipartType,
    body: `${part('name="a"', "")}--B--\r\n`,
  },
  {
    title: "content type of a text",
    given: { codec: multipart(), body: form({ key: "a", value: "{}", contentType: "application/json" }) },
    type: multipartType,
    body: `${part('name="a"\r\nContent-Type: application/json', "{}")}--B--\r\n`,
  },
  {
    title: "line breaks stay",
    given: { codec: multipart(), body: form({ key: "a", value: "1\n2\r\n3" }) },
    type: multipartType,
    body: `${part('name="a"', "1\n2\r\n3")}--B--\r\n`,
  },
  {
    title: "names are not escaped",
    given: { codec: multipart(), body: form({ key: 'a"\nb', value: "1" }) },
    type: multipartType,
    body: `${part('name="a"\nb"', "1")}--B--\r\n`,
  },
  {
    title: "a file",
    given: { codec: multipart(), body: form({ key: "f", value: [upload("cat.PNG")] }) },
    type: multipartType,
    body: `${part('name="f"; filename="cat.PNG"\r\nContent-Type: image/png', "bytes of cat.PNG")}--B--\r\n`,
  },
  {
    title: "a file without extension",
    given: { codec: multipart(), body: form({ key: "f", value: [upload("cat")] }) },
    type: multipartType,
    body: `${part('name="f"; filename="cat"\r\nContent-Type: application/octet-stream', "bytes of cat")}--B--\r\n`,
  },
  {
    title: "a file with a type of its own",
    given: { codec: multipart(), body: form({ key: "f", value: [upload("c.txt")], contentType: "text/csv" }) },
    type: multipartType,
    body: `${part('name="f"; filename="c.txt"\r\nContent-Type: text/csv', "bytes of c.txt")}--B--\r\n`,
  },
  {
    title: "several files",
    given: { codec: multipart(), body: form({ key: "f", value: [upload("a.md"), upload("b.pdf")] }) },
    type: multipartType,
    body: `${part('name="f"; filename="a.md"\r\nContent-Type: text/markdown', "bytes of a.md")}${part('name="f"; filename="b.pdf"\r\nContent-Type: application/pdf', "bytes of b.pdf")}--B--\r\n`,
  },
  {
    title: "no file chosen",
    given: { codec: multipart(), body: form({ key: "f", value: [] }) },
    type: multipartType,
    body: `${part('name="f"; filename=""', "")}--B--\r\n`,
  },
  {
    title: "a file name is not escaped",
    given: { codec: multipart(), body: form({ key: "f", value: [upload('ö "x".txt')] }) },
    type: multipartType,
    body: `${part('name="f"; filename="ö "x".txt"\r\nContent-Type: text/plain', 'bytes of ö "x".txt')}--B--\r\n`,
  },
  {
    title: "order stays",
    given: { codec: multipart(), body: form({ key: "2", value: "x" }, { key: "1", value: "y" }, { key: "2", value: "z" }) },
    type: multipartType,
    body: `${part('name="2"', "x")}${part('name="1"', "y")}${part('name="2"', "z")}--B--\r\n`,
  },
  { title: "no field", given: { codec: multipart(), body: form() }, type: undefined, body: undefined },
  {
    title: "no type wanted, own type",
    given: { codec: urlencoded(), body: form({ key: "a", value: "1" }), untyped: true, headers: ownType("application/json") },
    type: "application/json",
    body: "a=1",
  },
  {
    title: "own type without boundary",
    given: { codec: multipart(), body: form({ key: "a", value: "1" }), headers: ownType("multipart/form-data") },
    type: multipartType,
    body: `${part('name="a"', "1")}--B--\r\n`,
  },
  {
    title: "a foreign type is replaced",
    given: { codec: multipart(), body: form({ key: "a", value: "1" }), headers: ownType("text/plain") },
    type: multipartType,
    body: `${part('name="a"', "1")}--B--\r\n`,
  },
];

onBothSides((send) => {
  describe.each([
    { name: "urlencoded", rows: formRows },
    { name: "formdata", rows: multipartRows },
  ])("$name", ({ rows }) => {
    test.each(rows)("$title", async ({ given, type, body }) => {
      const wire = await send({ method: "POST", ...given });
      expect({ type: wire.headers["content-type"], body: wire.body }).toEqual({ type, body });
    });
  });

  test("formdata: an own boundary is used", async () => {
    const given = {
      method: "POST",
      codec: multipart(),
      body: form({ key: "a", value: "1" }),
      headers: ownType("multipart/form-data; boundary=mine"),
    };
    const wire = await send(given);
    expect(wire.headers["content-type"]).toBe("multipart/form-data; boundary=B");
    expect(wire.body).toBe(`${part('name="a"', "1")}--B--\r\n`);
  });
});

// Not on both sides: Postman's engine loses the field.
test("urlencoded: __proto__ is a key", async () => {
  const { body } = await sendByClient({ method: "POST", codec: urlencoded(), body: form({ key: "__proto__", value: "1" }) });
  expect(body).toBe("__proto__=1");
});
