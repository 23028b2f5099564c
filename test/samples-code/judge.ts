import { isDeepStrictEqual } from "node:util";
import { type Difference, compareRequests } from "../../generator/verify/compare.ts";
import { headerValue, type WireRequest } from "../../generator/verify/wire/http-message.ts";

/** Whether a program sent what Postman sends: byte by byte, with the same meaning, or not. */
export interface Verdict {
  readonly kind: "exact" | "equivalent" | "different";
  readonly all: readonly Difference[];
  /** Those that a server sees. */
  readonly differences: readonly Difference[];
}

/** Headers that a client of its own accord sends for its connection. */
const ownHeaders: ReadonlySet<string> = new Set(["http2-settings", "upgrade", "accept-charset", "te"]);

/** Compares what arrived from a program with what Postman sends. */
export function judge(postman: WireRequest, sample: WireRequest, own: ReadonlySet<string>): Verdict {
  const differences = compareRequests(postman, sample, own).filter(
    ({ part, name }) => part !== "header" || own.has(name ?? "") || !ownHeaders.has(name ?? ""),
  );
  const left = differences.filter((difference) => !isMeant(difference, postman, sample));
  return { kind: differences.length === 0 ? "exact" : left.length === 0 ? "equivalent" : "different", all: differences, differences: left };
}

/** True if a server reads both alike. */
function isMeant({ part, name, postman, client, because }: Difference, one: WireRequest, other: WireRequest): boolean {
  if (because?.kind === "rule") return true;
  switch (part) {
    case "path":
    case "query":
      return decode(postman) === decode(client);
    case "header":
      // HTTP/1.1 keeps connections without being asked (RFC 9112, 9.3).
      if (name === "connection") return postman?.toLowerCase() === "keep-alive" && client === undefined;
      return name === "content-type" && mediaType(postman) === mediaType(client);
    case "body":
      return sameBody(one, other);
    default:
      return false;
  }
}

/** Percent-encoding of a character that needs none has no meaning (RFC 3986, 6.2.2). */
function decode(text: string | undefined): string | undefined {
  return text?.replace(/%([0-9a-f]{2})/gi, (whole, digits: string) => {
    const character = String.fromCharCode(Number.parseInt(digits, 16));
    return /[A-Za-z0-9\-._~!$'()*,:;@[\]|^`{}"<>\\ ]/.test(character) ? character : whole.toUpperCase();
  });
}

/** Without parameters that repeat the default, such as the charset of a form. */
function mediaType(text: string | undefined): string | undefined {
  return text?.toLowerCase().replace(/;\s*(?:charset=utf-8|boundary=.*)\s*$/, "");
}

function sameBody(one: WireRequest, other: WireRequest): boolean {
  const type = headerValue(one.headers, "content-type") ?? "";
  if (/^multipart\//i.test(type)) return isDeepStrictEqual(listParts(one), listParts(other));
  const [left, right] = [one.body.toString("utf8"), other.body.toString("utf8")];
  if (/urlencoded/i.test(type)) return isDeepStrictEqual([...new URLSearchParams(left)], [...new URLSearchParams(right)]);
  try {
    return isDeepStrictEqual(JSON.parse(left), JSON.parse(right));
  } catch {
    return false;
  }
}

/** The parts of a multipart body: their names, file names, types and contents. */
function listParts({ headers, body }: WireRequest): readonly unknown[] {
  const [, quoted, plain = ""] = /boundary=(?:"([^"]*)"|([^;\s]*))/i.exec(headerValue(headers, "content-type") ?? "") ?? [];
  const boundary = quoted ?? plain;
  const pieces = `\r\n${body.toString("latin1")}`.split(`\r\n--${boundary}`).slice(1, -1);
  return pieces.map((piece) => {
    const end = piece.indexOf("\r\n\r\n");
    const head = piece.slice(0, end);
    return {
      name: /\bname="([^]*?)"(?=;|\r|$)/.exec(head)?.[1],
      file: /filename="([^]*?)"(?=;|\r|$)/.exec(head)?.[1],
      type: /^content-type:\s*(.*)$/im.exec(head)?.[1]?.trim(),
      content: piece.slice(end + 4),
    };
  });
}
