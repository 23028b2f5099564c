import { ApiPromise } from "../core/api-promise.js";
import { ConcealedError } from "../transport/concealed-error.js";
import type { TextParser } from "../transport/operation.js";
import { trust } from "../values/trust.js";
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
 * They have the type of the elements in the list that the function returns, or of what `parse`
 * returns. Without that, lines are parsed as the whole answer would be, with the same big integers.
 * A line that is not JSON is a `decode` failure. A loop that ends early ends the connection.
 */
export function jsonLines<Data, Item = LineOf<Data>>(
  call: ApiPromise<Data, unknown>,
  parse?: ParseLine<Item>,
): AsyncIterable<Item> {
  return reading(call, (given) => readLines(given, parse ?? parserOf<Item>(call, given.response)));
}

/** The parser of a line, made of that of the whole answer. */
function parserOf<Item>(call: AnyCall, { status }: Response): ParseLine<Item> {
  const declared = ApiPromise.logOf(call).operation.responses[status];
  const decode = typeof declared === "object" ? declared.kindOf("application/json") : declared;
  if (typeof decode !== "function") return JSON.parse;
  // That of JSON lines returns a list, even of a single line.
  const isList = Array.isArray(decode("0"));
  return asItem(isList ? (line) => Object(decode(line))[0] : decode);
}

function asItem<Item>(parse: TextParser): ParseLine<Item> {
  return (line) => trust<Item>(parse(line));
}

async function* readLines<Item>({ chunks, fail }: Reading, parse: ParseLine<Item>): AsyncGenerator<Item> {
  let count = 0;
  for await (const line of textLines(chunks)) {
    count += 1;
    const text = line.replaceAll("\u001e", "").trim();
    if (text !== "") yield parsed(text);
  }

  function parsed(text: string): Item {
    try {
      return parse(text);
    } catch (cause) {
      throw fail(
        "decode",
        `line ${count} of the response is not the JSON that was expected`,
        new ConcealedError(cause),
      );
    }
  }
}
