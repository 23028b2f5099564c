import { expect, test } from "vitest";
import { createRequestParser, type FramedRequest } from "../../generator/verify/wire/http-message.ts";

const message = "POST /p?q= HTTP/1.1\r\nX-A:  1 \r\nx-a: \u00e9\r\nContent-Length: 3\r\n\r\nabc";
const chunked = "FOOBAR /c HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n1;x=y\r\nd\r\n0\r\nTrailer: 1\r\n\r\n";

function parse(
  text: string,
  size: number,
): { readonly requests: readonly (Omit<FramedRequest, "body"> & { readonly body: string })[]; readonly rest: boolean } {
  const requests: FramedRequest[] = [];
  const parser = createRequestParser((request) => requests.push(request));
  const bytes = Buffer.from(text, "latin1");
  for (let at = 0; at < bytes.length; at += size) parser.push(bytes.subarray(at, at + size));
  return { requests: requests.map(({ body, ...head }) => ({ ...head, body: body.toString("latin1") })), rest: parser.hasRest() };
}

const first = {
  method: "POST",
  target: "/p?q=",
  headers: [
    ["X-A", "1 "],
    ["x-a", "\u00e9"],
    ["Content-Length", "3"],
  ],
  body: "abc",
};
const second = { method: "FOOBAR", target: "/c", headers: [["Transfer-Encoding", "chunked"]], body: "abcd" };

test.each([{ size: 1 }, { size: 2 }, { size: 7 }, { size: 10_000 }])("requests in pieces of $size bytes", ({ size }) => {
  expect(parse(message + chunked + message, size)).toEqual({ requests: [first, second, first], rest: false });
});

test("a target with blanks is kept", () => {
  expect(parse("GET /a b HTTP/1.1\r\n\r\n", 100).requests).toMatchObject([{ target: "/a b" }]);
});

test("a body that is not announced is no part of the request, but noticed", () => {
  expect(parse("DELETE /d HTTP/1.1\r\n\r\nabc", 100)).toMatchObject({ requests: [{ body: "" }], rest: true });
});

test("what is incomplete is no request", () => {
  expect(parse(message.slice(0, -1), 100).requests).toEqual([]);
});
