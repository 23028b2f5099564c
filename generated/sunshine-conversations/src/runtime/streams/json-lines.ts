import type { ApiPromise } from "../core/api-promise.js";
import { type AnyCall, reading, type Reading } from "./read-text.js";
import { textLines } from "./text-lines.js";

/** What the lines of a body contain, whose type is that of the whole body. */
export type LineOf<Data> = Data extends readonly (infer Item)[]
  ? Item
  : Data extends undefined
    ? never
    : Data extends string | Blob
      ? unknown
      : Data;

/** Turns a line into a value. */
type ParseLine<Item> = (line: string) => Item;

/**
 * The values of a call whose answer is JSON lines (NDJSON, JSON text sequences), as they arrive:
 *
 * ```ts
 * for await (const entry of jsonLines(exportLog(client))) console.log(entry);
 * ```
 *
 * They have the type of the list's elements that the function returns, or of what `parse` returns,
 * whose default is `JSON.parse`. A line that is no JSON is a `decode` failure. A loop that ends
 * early ends the connection.
 */
export function jsonLines<Data>(call: ApiPromise<Data, unknown>): AsyncIterable<LineOf<Data>>;
export function jsonLines<Item>(call: AnyCall, parse: ParseLine<Item>): AsyncIterable<Item>;
export function jsonLines(call: AnyCall, parse: ParseLine<unknown> = JSON.parse): AsyncIterable<unknown> {
  return reading(call, (given) => readLines(given, parse));
}

async function* readLines({ chunks, fail }: Reading, parse: ParseLine<unknown>): AsyncGenerator<unknown> {
  let count = 0;
  for await (const line of textLines(chunks)) {
    count += 1;
    const text = line.replaceAll("\u001e", "").trim();
    if (text !== "") yield parsed(text);
  }

  function parsed(text: string): unknown {
    try {
      return parse(text);
    } catch (cause) {
      throw fail("decode", `line ${count} of the response is not the JSON that was expected`, cause);
    }
  }
}
