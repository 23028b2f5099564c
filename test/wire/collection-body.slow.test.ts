import { describe } from "vitest";
import { ownType, type Piece, post, sendPieces } from "./pieces.ts";

// What a collection says about bodies in its file, sent as a whole.

const types = {
  form: "application/x-www-form-urlencoded",
  multipart: "multipart/form-data; boundary=B",
} as const;

const raw = (text: unknown, language?: string): object => ({ mode: "raw", raw: text, options: { raw: { language } } });

const rawBodies: readonly Piece[] = [
  post("no language, no header", { mode: "raw", raw: '{"a":1}' }, "text/plain", '{"a":1}'),
  post("json", raw('{"a":1}', "json"), "application/json", '{"a":1}'),
  post("xml", raw("<a/>", "xml"), "application/xml", "<a/>"),
  post("html", raw("<a/>", "html"), "text/html", "<a/>"),
  post("javascript", raw("1", "javascript"), "application/javascript", "1"),
  post("another language", raw("a: 1", "yaml"), "text/plain", "a: 1"),
  post("own type", raw("{}", "json"), "application/vnd.x+json", "{}", [ownType("application/vnd.x+json")]),
  post("own type, disabled", raw("{}", "json"), "application/json", "{}", [{ ...ownType("text/x"), disabled: true }]),
  post("own type, empty", raw("{}", "json"), "", "{}", [ownType("")]),
  post("two own types that differ in case", raw("x"), "text/b", "x", [ownType("text/a"), ownType("text/b", "content-type")]),
  post("an empty text", raw("", "json"), undefined, ""),
  post("null", raw(null, "json"), undefined, ""),
  post("nothing", { mode: "raw" }, undefined, ""),
  post("blanks", raw("  ", "json"), "application/json", "  "),
  post("an object", raw({ a: 1 }, "json"), "application/json", '{"a":1}'),
  post("a body that is a text", "text", "text/plain", "text"),
  post("an unknown mode", { mode: "other", raw: "r" }, "text/plain", "r"),
  post("a disabled body", { ...raw("x"), disabled: true }, undefined, ""),
  post("no mode", { raw: "x" }, undefined, ""),
  post(
    "comments in JSON",
    raw('{\n  // c\n  "a": 1, /* d */ "u": "http://x//y"\n}', "json"),
    "application/json",
    '{\n  \n  "a": 1,  "u": "http://x//y"\n}',
  ),
  post("comments kept without language and header", raw('{ // c\n"a":1}'), "text/plain", '{ // c\n"a":1}'),
];

const urlencoded = (fields: unknown): object => ({ mode: "urlencoded", urlencoded: fields });

const forms: readonly Piece[] = [
  post(
    "all kinds of characters",
    urlencoded([{ key: "a[b]", value: "~!*'()-_.+%20é&=/:@" }]),
    types.form,
    "a%5Bb%5D=~%21%2A%27%28%29-_.%2B%2520%C3%A9%26%3D%2F%3A%40",
  ),
  post(
    "equal keys",
    urlencoded([
      { key: "a", value: "1" },
      { key: "b", value: "2" },
      { key: "a", value: "3" },
    ]),
    types.form,
    "a=1&a=3&b=2",
  ),
  post(
    "whole numbers as keys",
    urlencoded([
      { key: "b", value: "1" },
      { key: "2", value: "x" },
      { key: "1", value: "y" },
    ]),
    types.form,
    "1=y&2=x&b=1",
  ),
  post(
    "empty, null and missing values",
    urlencoded([{ key: "a", value: "" }, { key: "b", value: null }, { key: "c" }]),
    types.form,
    "a=&b=&c=",
  ),
  post(
    "numbers and truth values",
    urlencoded([
      { key: "a", value: 5 },
      { key: "b", value: false },
    ]),
    types.form,
    "a=5&b=false",
  ),
  post("a list", urlencoded([{ key: "a", value: ["x", "y"] }]), types.form, "a=x&a=y"),
  post("an object", urlencoded([{ key: "a", value: {} }]), types.form, "a="),
  post("an empty key", urlencoded([{ key: "", value: "x" }]), types.form, "=x"),
  post("a key that is null", urlencoded([{ key: null, value: "x" }]), types.form, "null=x"),
  post(
    "disabled",
    urlencoded([
      { key: "a", value: "1", disabled: true },
      { key: "b", value: "2" },
    ]),
    types.form,
    "b=2",
  ),
  post("all disabled", urlencoded([{ key: "a", value: "1", disabled: true }]), undefined, ""),
  post("no fields", urlencoded([]), undefined, ""),
  post("a text", urlencoded("a=1&b=x y&c"), types.form, "a=1&b=x%20y&c="),
  post("a foreign type", urlencoded([{ key: "a", value: "1" }]), types.form, "a=1", [ownType("application/json")]),
  post("an own type of the kind", urlencoded([{ key: "a", value: "1" }]), `${types.form}; charset=utf-8`, "a=1", [
    ownType(`${types.form}; charset=utf-8`),
  ]),
];

const formdata = (...fields: readonly object[]): object => ({ mode: "formdata", formdata: fields });
const part = (head: string, content: string): string => `--B\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
const multipart = (title: string, body: object, parts: readonly string[], header: readonly object[] = []): Piece =>
  post(title, body, types.multipart, `${parts.join("")}--B--\r\n`, header);
const file = (name: string, type: string): string => part(`name="f"; filename="${name}"\r\nContent-Type: ${type}`, `file:${name}`);

const multiparts: readonly Piece[] = [
  multipart("no type: a text", formdata({ key: "a", value: "1" }), [part('name="a"', "1")]),
  multipart(
    "empty, null, zero and false",
    formdata(...["", null, 0, false].map((value) => ({ key: "a", type: "text", value }))),
    Array.from({ length: 4 }, () => part('name="a"', "")),
  ),
  multipart("numbers and truth values", formdata({ key: "a", value: 5 }, { key: "b", value: true }), [
    part('name="a"', "5"),
    part('name="b"', "true"),
  ]),
  multipart("an object", formdata({ key: "a", value: { x: 1 } }), [part('name="a"', '{"x":1}')]),
  multipart("content type of a text", formdata({ key: "a", value: "{}", contentType: "application/json" }), [
    part('name="a"\r\nContent-Type: application/json', "{}"),
  ]),
  multipart("a file", formdata({ key: "f", type: "file", src: "/x y/pic.png" }), [file("pic.png", "image/png")]),
  multipart("a file without extension", formdata({ key: "f", type: "file", src: "/noext" }), [file("noext", "application/octet-stream")]),
  multipart("a file with a type", formdata({ key: "f", type: "file", src: "/a.txt", contentType: "text/csv" }), [
    file("a.txt", "text/csv"),
  ]),
  multipart("a file under another name", formdata({ key: "f", type: "file", src: "/1.txt", fileName: "other.json" }), [
    part('name="f"; filename="other.json"\r\nContent-Type: text/plain', "file:1.txt"),
  ]),
  multipart("several files", formdata({ key: "f", type: "file", src: ["/a/1.txt", "/a/2.pdf"] }), [
    file("1.txt", "text/plain"),
    file("2.pdf", "application/pdf"),
  ]),
  ...[{}, { src: null }, { src: "" }, { src: [] }].map((source) =>
    multipart(`no file: ${JSON.stringify(source)}`, formdata({ key: "f", type: "file", ...source }), [part('name="f"; filename=""', "")]),
  ),
  multipart("a file name in a variable", formdata({ key: "f", type: "file", src: "{{src}}" }), [file("v.txt", "text/plain")]),
  multipart("equal keys", formdata({ key: "a", value: "1" }, { key: "b", value: "2" }, { key: "a", value: "3" }), [
    part('name="a"', "1"),
    part('name="b"', "2"),
    part('name="a"', "3"),
  ]),
  multipart("a foreign type", formdata({ key: "a", value: "1" }), [part('name="a"', "1")], [ownType("application/json")]),
  multipart("an own boundary", formdata({ key: "a", value: "1" }), [part('name="a"', "1")], [ownType("multipart/form-data; boundary=XX")]),
  post("all disabled", formdata({ key: "a", value: "1", disabled: true }), undefined, ""),
  post("no fields", formdata(), undefined, ""),
];

const octets = "\r\nContent-Type: application/octet-stream";
/** `hello` in Base64. */
const hello = "aGVsbG8=";

const contents: readonly Piece[] = [
  multipart("content", formdata({ key: "f", type: "file", value: hello }), [part(`name="f"${octets}`, "hello")]),
  multipart("content in a variable", formdata({ key: "f", type: "file", value: "{{hello}}" }), [part(`name="f"${octets}`, "hello")]),
  multipart("content with a type", formdata({ key: "f", type: "file", value: hello, contentType: "text/x" }), [
    part('name="f"\r\nContent-Type: text/x', "hello"),
  ]),
  multipart("content under a name", formdata({ key: "f", type: "file", value: hello, fileName: "h.txt" }), [
    part('name="f"; filename="h.txt"\r\nContent-Type: text/plain', "hello"),
  ]),
  multipart("a source wins over content", formdata({ key: "f", type: "file", src: "/a.txt", value: hello }), [file("a.txt", "text/plain")]),
  multipart("beside an empty list content is a text", formdata({ key: "f", type: "file", src: [], value: hello }), [
    part('name="f"', hello),
  ]),
  multipart("a name without a file", formdata({ key: "f", type: "file", fileName: "n.txt" }), [
    part('name="f"; filename="n.txt"\r\nContent-Type: text/plain', ""),
  ]),
];

/** Postman's engine loads no file behind a list of files. */
const behindList: readonly Piece[] = [
  multipart(
    "a file behind a list of files",
    formdata({ key: "f", type: "file", src: ["/1.txt"] }, { key: "g", type: "file", src: "/2.txt" }, { key: "a", value: "1" }),
    [file("1.txt", "text/plain"), part('name="g"; filename=""', ""), part('name="a"', "1")],
  ),
  multipart(
    "a file before a list of files",
    formdata({ key: "f", type: "file", src: "/1.txt" }, { key: "f", type: "file", src: ["/2.txt"] }),
    [file("1.txt", "text/plain"), file("2.txt", "text/plain")],
  ),
  multipart(
    "content behind a list of files",
    formdata({ key: "f", type: "file", src: ["/1.txt"] }, { key: "g", type: "file", value: hello }),
    [file("1.txt", "text/plain"), part('name="g"', hello)],
  ),
  multipart(
    "a file behind a list that is empty",
    formdata({ key: "f", type: "file", src: [] }, { key: "f", type: "file", src: "/2.txt" }),
    [part('name="f"; filename=""', ""), file("2.txt", "text/plain")],
  ),
  multipart(
    "a file behind a list that is disabled",
    formdata({ key: "f", type: "file", src: ["/1.txt"], disabled: true }, { key: "f", type: "file", src: "/2.txt" }),
    [file("2.txt", "text/plain")],
  ),
];

const variable = [
  { key: "hello", value: hello },
  { key: "src", value: "/z/v.txt" },
];

describe("raw", () => sendPieces(rawBodies));
describe("urlencoded", () => sendPieces(forms));
describe("formdata", () => sendPieces([...multiparts, ...contents, ...behindList], { variable }));
