import { lowerCase } from "../../util/letters.ts";

/** A request as it arrived, with nothing decoded. Strings are Latin-1: one character per byte. */
export interface WireRequest {
  readonly method: string;
  /** Path and query, raw. */
  readonly target: string;
  /** In order, as spelled; without the whitespace around values, which HTTP does not count. */
  readonly headers: readonly WireHeader[];
  /** Without the framing of `Transfer-Encoding: chunked`. */
  readonly body: Buffer;
  /** Whether unannounced bytes followed the request: a body without its length. */
  readonly unframed: boolean;
}

/** A header line. */
export type WireHeader = readonly [name: string, value: string];

/** A request as its own framing delimits it. */
export type FramedRequest = Omit<WireRequest, "unframed">;

/** The parser of one connection. */
export interface RequestParser {
  readonly push: (chunk: Buffer) => void;
  /** Whether there are bytes that do not form a request yet. */
  readonly hasRest: () => boolean;
}

interface Head {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly WireHeader[];
}

/**
 * What is read next: the head, `left` more bytes of the body (and then the line end of a chunk), or
 * a line that frames chunks.
 */
type State =
  | { readonly kind: "head" }
  | { readonly kind: "body"; readonly head: Head; readonly left: number; readonly chunked: boolean }
  | { readonly kind: "size"; readonly head: Head }
  | { readonly kind: "trailer"; readonly head: Head };

/** Bytes that have arrived but are not read yet. */
interface Input {
  readonly push: (chunk: Buffer) => void;
  readonly isEmpty: () => boolean;
  /** The bytes before a mark, without the mark; `undefined` if the mark has not arrived. */
  readonly cutUntil: (mark: string) => string | undefined;
  /** The bytes that have arrived, at most `most`. */
  readonly take: (most: number) => Buffer;
}

function createInput(): Input {
  let rest: Buffer = Buffer.alloc(0);
  const cut = (end: number, next: number): Buffer => {
    const head = rest.subarray(0, end);
    rest = rest.subarray(next);
    return head;
  };
  return {
    push: (chunk) => (rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])),
    isEmpty: () => rest.length === 0,
    cutUntil: (mark) => {
      const end = rest.indexOf(mark, 0, "latin1");
      return end === -1 ? undefined : cut(end, end + mark.length).toString("latin1");
    },
    take: (most) => cut(most, most),
  };
}

/**
 * Reads HTTP/1.1 requests from the chunks of one connection. Node's own parser cannot be used,
 * because it refuses methods that it does not know. Takes linear time. Returns no request for bytes
 * that are not HTTP.
 */
export function createRequestParser(onRequest: (request: FramedRequest) => void): RequestParser {
  const input = createInput();
  let parts: Buffer[] = [];
  let state: State = { kind: "head" };

  const finish = (head: Head): State => {
    onRequest({ ...head, body: Buffer.concat(parts) });
    parts = [];
    return { kind: "head" };
  };
  const readBody = (body: State & { readonly kind: "body" }): State | undefined => {
    if (body.left > 0) {
      if (input.isEmpty()) return undefined;
      const part = input.take(body.left);
      parts.push(part);
      return { ...body, left: body.left - part.length };
    }
    if (!body.chunked) return finish(body.head);
    return input.cutUntil("\r\n") === undefined ? undefined : { kind: "size", head: body.head };
  };
  /** Takes one step; `undefined` if more bytes are needed. */
  const step = (): State | undefined => {
    if (state.kind === "body") return readBody(state);
    const line = input.cutUntil(state.kind === "head" ? "\r\n\r\n" : "\r\n");
    if (line === undefined) return undefined;
    if (state.kind === "head") return startBody(parseHead(line));
    if (state.kind === "size") return startChunk(line, state.head);
    return line === "" ? finish(state.head) : state;
  };
  const push = (chunk: Buffer): void => {
    input.push(chunk);
    for (let next = step(); next !== undefined; next = step()) state = next;
  };
  return { push, hasRest: () => state.kind === "head" && !input.isEmpty() };
}

function startChunk(line: string, head: Head): State {
  const size = Number.parseInt(line, 16);
  return size > 0 ? { kind: "body", head, left: size, chunked: true } : { kind: "trailer", head };
}

function startBody(head: Head): State {
  if (/\bchunked\b/i.test(headerValue(head.headers, "transfer-encoding") ?? "")) return { kind: "size", head };
  const length = Number(headerValue(head.headers, "content-length") ?? "0");
  return { kind: "body", head, left: Number.isSafeInteger(length) && length > 0 ? length : 0, chunked: false };
}

function parseHead(text: string): Head {
  const [start = "", ...lines] = text.split("\r\n");
  // The target is between the first and the last space: an unencoded one may contain spaces.
  const first = start.indexOf(" ");
  const last = start.lastIndexOf(" ");
  const headers = lines.map((line): WireHeader => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon), line.slice(colon + 1).replace(/^[ \t]+/, "")];
  });
  return { method: start.slice(0, first), target: start.slice(first + 1, last), headers };
}

/** The value of the first header of a name, which is in lower case. */
export function headerValue(headers: readonly WireHeader[], name: string): string | undefined {
  return headers.find(([other]) => lowerCase(other) === name)?.[1];
}
