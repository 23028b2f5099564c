import { describe, expect, test } from "vitest";
import { json } from "../../templates/runtime/body/json.ts";
import { text } from "../../templates/runtime/body/text.ts";
import type { VerbatimBody } from "../../templates/verbatim/args.ts";
import { type BodyRow, lines, ownType, onBothSides } from "./wire.ts";

const raw = (content: string, language?: string): VerbatimBody => ({ kind: "raw", text: content, language });

const rawRows: readonly BodyRow[] = [
  { title: "no language", given: { codec: text(), body: raw("<a/>") }, type: "text/plain", body: "<a/>" },
  { title: "json", given: { codec: json(), body: raw('{ "a":1 }', "json") }, type: "application/json", body: '{ "a":1 }' },
  { title: "xml", given: { codec: text("application/xml"), body: raw("<a/>", "xml") }, type: "application/xml", body: "<a/>" },
  {
    title: "own type",
    given: { codec: json(), body: raw("{}", "json"), headers: ownType("application/vnd.y+json") },
    type: "application/vnd.y+json",
    body: "{}",
  },
  { title: "own type that is empty", given: { codec: json(), body: raw("{}", "json"), headers: ownType("") }, type: "", body: "{}" },
  {
    title: "two own types",
    given: { codec: text(), body: raw("x"), headers: lines(["Content-Type", "text/a"], ["content-type", "text/b"]) },
    type: "text/b",
    body: "x",
  },
  { title: "empty text", given: { codec: json(), body: raw("", "json") }, type: undefined, body: undefined },
  { title: "only blanks", given: { codec: json(), body: raw(" \n", "json") }, type: "application/json", body: " \n" },
  { title: "line ends and letters", given: { codec: text(), body: raw("ä\r\n\n€") }, type: "text/plain", body: "ä\r\n\n€" },
  { title: "not JSON", given: { codec: json(), body: raw("{a:1,}", "json") }, type: "application/json", body: "{a:1,}" },
  { title: "no body", given: { codec: json() }, type: undefined, body: undefined },
  { title: "no type wanted", given: { codec: json(), body: raw("{}", "json"), untyped: true }, type: undefined, body: "{}" },
];

const commentRows: readonly BodyRow[] = [
  {
    title: "cut",
    given: { codec: json(), body: raw('{ // x\n "u": "http://y//z", /* 1\n2 */ "v": "\\"//" }', "json") },
    type: "application/json",
    body: '{ \n "u": "http://y//z",  "v": "\\"//" }',
  },
  {
    title: "JSON header, no language: cut",
    given: { codec: json(), body: raw("{ // x\n}"), headers: ownType("application/vnd.y+json; charset=utf-8") },
    type: "application/vnd.y+json; charset=utf-8",
    body: "{ \n}",
  },
  {
    title: "language json, other header: cut",
    given: { codec: json(), body: raw("{/*x*/}", "json"), headers: ownType("text/plain") },
    type: "text/plain",
    body: "{}",
  },
  {
    title: "language text, JSON header: kept",
    given: { codec: text(), body: raw("{/*x*/}", "text"), headers: ownType("application/json") },
    type: "application/json",
    body: "{/*x*/}",
  },
  { title: "no language, no header: kept", given: { codec: text(), body: raw("{/*x*/}") }, type: "text/plain", body: "{/*x*/}" },
  {
    title: "a comma before stays",
    given: { codec: json(), body: raw('{"a":1,/*x*/ }', "json") },
    type: "application/json",
    body: '{"a":1, }',
  },
  {
    title: "of CR LF the CR is part of the comment",
    given: { codec: json(), body: raw("{ // x\r\n}\r\n", "json") },
    type: "application/json",
    body: "{ \n}\r\n",
  },
  {
    title: "a CR alone ends no comment",
    given: { codec: json(), body: raw("{ // x\r}", "json") },
    type: "application/json",
    body: "{ ",
  },
  {
    title: "a quote behind a backslash opens no text",
    given: { codec: json(), body: raw('{\\"u\\":\\"http://y\\"}\n"\\\\//"', "json") },
    type: "application/json",
    body: '{\\"u\\":\\"http:\n"\\\\//"',
  },
  {
    title: "single quotes do not protect",
    given: { codec: json(), body: raw("{'u':'http://y'}", "json") },
    type: "application/json",
    body: "{'u':'http:",
  },
];

onBothSides((send) => {
  describe.each([
    { name: "raw", rows: rawRows },
    { name: "comments", rows: commentRows },
  ])("$name", ({ rows }) => {
    test.each(rows)("$title", async ({ given, type, body }) => {
      const wire = await send({ method: "POST", ...given });
      expect({ type: wire.headers["content-type"], body: wire.body }).toEqual({ type, body });
    });
  });
});
