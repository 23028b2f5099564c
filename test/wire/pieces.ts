import { beforeAll, describe, expect, test } from "vitest";
import { headerValue } from "../../generator/verify/wire/http-message.ts";
import type { LogEntry, Side } from "../../generator/verify/log.ts";
import { loadEngine } from "../../generator/verify/postman-side.ts";
import { generateUnredacted } from "../../generator/node/generate.ts";
import { verifyCollection } from "../../generator/verify/verify.ts";
import { added } from "./postman.ts";

/** An item of a collection, as it stands in a file, and what must arrive of it. */
export interface Piece {
  readonly title: string;
  readonly request: object | string;
  /** The item's `protocolProfileBehavior`. */
  readonly behavior?: object;
  /** Folders around the item, the outermost first: their auth, variables and behavior. */
  readonly folders?: readonly object[];
  /** `nothing`: the request fails, on both sides. */
  readonly want: Arrival | "nothing";
}

/** The parts that a row is about. */
export interface Arrival {
  readonly method?: string;
  readonly origin?: string;
  readonly target?: string;
  /** All headers but those that each side adds by itself, by lower-case name. A boundary reads `B`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Empty for none. */
  readonly body?: string;
}

/** What a collection says for all of its items. */
export interface Surroundings {
  readonly auth?: object;
  readonly variable?: readonly object[];
  readonly protocolProfileBehavior?: object;
}

const engine = await loadEngine();
const sides: readonly Side[] = engine === undefined ? ["client"] : ["postman", "client"];

/** Puts the pieces into one collection, sends it through a generated client and, where it is installed, through Postman's engine, and tests each of both. */
export function sendPieces(pieces: readonly Piece[], surroundings: Surroundings = {}): void {
  let logs: readonly (readonly LogEntry[])[] = [];
  beforeAll(async () => {
    logs = await verify(pieces, surroundings);
  }, 60_000);
  const rows = pieces.map((piece, index) => ({ ...piece, index }));
  describe.each(sides)("%s", (side) => {
    test.each(rows)("$title", ({ index, want }) => {
      const entry = logs[index]?.find((each) => each.side === side);
      if (want === "nothing") expect(entry?.method).toBeNull();
      else expect(arrivalOf(entry, want)).toEqual(want);
    });
  });
}

async function verify(pieces: readonly Piece[], surroundings: Surroundings): Promise<readonly (readonly LogEntry[])[]> {
  const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
  const text = JSON.stringify({ info: { name: "pieces", schema }, ...surroundings, item: pieces.map(toItem) });
  const only = engine === undefined ? "client" : undefined;
  const result = await verifyCollection({
    source: { file: "pieces.json", text },
    examples: false,
    values: new Map(),
    keepsEmpty: true,
    only,
    generateUnredacted,
    engine,
  });
  if (result.kind === "failed") throw new Error(result.diagnostics.map(({ message }) => message).join("\n"));
  return result.items.map(({ log }) => log);
}

function toItem({ title, request, behavior, folders = [] }: Piece): object {
  const item = { name: title, request, protocolProfileBehavior: behavior };
  return folders.reduceRight<object>((inner, folder, index) => ({ name: `${title} ${index}`, ...folder, item: [inner] }), item);
}

/** The parts of a request that are wanted. */
function arrivalOf(entry: LogEntry | undefined, want: Arrival): object {
  if (entry === undefined || entry.method === null) return { failed: entry?.error ?? entry?.skipped };
  const boundary = /boundary=(.*)$/u.exec(headerValue(entry.headers, "content-type") ?? "")?.[1];
  const hide = (text: string): string => (boundary === undefined ? text : text.replaceAll(boundary, "B"));
  const headers: Record<string, string> = {};
  for (const [name, value] of entry.headers) {
    const key = name.toLowerCase();
    if (transport.has(key) && want.headers?.[key] === undefined) continue;
    headers[key] = Object.hasOwn(headers, key) ? `${headers[key]}, ${value}` : hide(value);
  }
  const parts: Required<Arrival> = {
    method: entry.method,
    origin: entry.host ?? "",
    target: entry.target ?? "",
    headers,
    body: hide(Buffer.from(entry.bodyBase64 ?? "", "base64").toString("utf8")),
  };
  return Object.fromEntries(Object.entries(parts).filter(([name]) => Object.hasOwn(want, name)));
}

/** What one of the sides adds to every request. */
const transport: ReadonlySet<string> = new Set([...added, "accept-language", "sec-fetch-mode", "pragma"]);

/** A POST of a body, the content type that arrives (none if `undefined`), and the body that arrives. */
export function post(title: string, body: unknown, type: string | undefined, want: string, header: readonly object[] = []): Piece {
  const headers = type === undefined ? {} : { "content-type": type };
  return { title, request: { method: "POST", url: "https://h.test/p", header, body }, want: { headers, body: want } };
}

/** A `Content-Type` header of the item's own. */
export const ownType = (value: string | undefined, key = "Content-Type"): object => ({ key, value });
