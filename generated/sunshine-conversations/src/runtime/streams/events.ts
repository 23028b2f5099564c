import { ConcealedError } from "../transport/concealed-error.js";
import { trust } from "../values/trust.js";
import { type AnyCall, reading, type Reading } from "./read-text.js";
import { textLines } from "./text-lines.js";

/** An event that a server has sent. */
export interface ServerSentEvent<Data = string> {
  /** The name of the event; `message` if the server gives none. */
  readonly type: string;
  readonly data: Data;
  /** The last id that the server has given, to go on from; an empty string before the first. */
  readonly id: string;
}

/** Turns the data of an event into a value. */
type ParseData<Data> = (data: string, type: string) => Data;

/**
 * The events of a call whose answer is a stream of them (`text/event-stream`), as they arrive:
 *
 * ```ts
 * for await (const { type, data } of events(watchOrders(client))) console.log(type, data);
 * ```
 *
 * With `parse`, data are what that returns; what it throws is a `decode` failure. A loop that ends
 * early ends the connection. Nothing connects again by itself.
 */
export function events<Data = string>(call: AnyCall, parse?: ParseData<Data>): AsyncIterable<ServerSentEvent<Data>>;
/** The same with a parser of text, such as `JSON.parse`: its second parameter is another one. */
export function events<Data>(call: AnyCall, parse: (data: string) => Data): AsyncIterable<ServerSentEvent<Data>>;
/** Takes either parser; what reads only text leaves the name of the event alone. */
export function events<Data>(
  call: AnyCall,
  parse: ParseData<Data> = (data) => trust<Data>(data),
): AsyncIterable<ServerSentEvent<Data>> {
  return reading(call, (given) => readEvents(given, parse));
}

/** By the HTML standard, section 9.2.6. An event that nothing ends is not one. */
async function* readEvents<Data>(given: Reading, parse: ParseData<Data>): AsyncGenerator<ServerSentEvent<Data>> {
  const { response, chunks, fail } = given;
  const [other] = /^[^;]*(?:json|html)/i.exec(response.headers.get("content-type") ?? "") ?? [];
  if (other !== undefined) {
    await response.body?.cancel();
    throw fail("decode", `the response is ${/json/i.test(other) ? "JSON" : "HTML"} and not a stream of events`);
  }
  let type = "";
  let id = "";
  let data: string[] = [];
  for await (const line of textLines(chunks)) {
    const [, field = "", value = ""] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === "data") data.push(value);
    else if (field === "event") type = value;
    else if (field === "id" && !value.includes("\0")) id = value;
    if (line !== "") continue;
    if (data.length > 0) yield { type: type || "message", data: parsed(data.join("\n"), type || "message"), id };
    type = "";
    data = [];
  }

  function parsed(text: string, name: string): Data {
    try {
      return parse(text, name);
    } catch (cause) {
      throw fail("decode", `the data of an event (${name}) are not what was expected`, new ConcealedError(cause));
    }
  }
}
