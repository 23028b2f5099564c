import { decodeText } from "../values/encode.js";
import type { MockExample, MockOperation } from "./examples.js";

/** An example that was asked for: by its status, by its name, or by both. */
export interface WantedExample {
  readonly status?: number | undefined;
  readonly name?: string | undefined;
}

/** An example and its operation. */
export interface FoundExample {
  readonly operation: MockOperation;
  readonly example: MockExample;
}

/**
 * The example that answers a request to one of these operations: of those that were asked for, the
 * one whose saved query has most in common with the request's; of equal ones a success, and then
 * the first.
 */
export function chooseExample(
  operations: readonly MockOperation[],
  { status, name }: WantedExample,
  url: string,
): FoundExample | undefined {
  const query = new Set(piecesOf(queryOf(url)));
  let best: (FoundExample & { readonly score: number }) | undefined;
  for (const operation of operations) {
    for (const example of operation.examples) {
      if (status !== undefined && example.status !== status) continue;
      if (name !== undefined && example.name !== name && example.name !== decodeText(name)) continue;
      const score = scoreOf(example, query);
      if (best === undefined || score > best.score) best = { operation, example, score };
    }
  }
  return best;
}

/** The query counts if the request has all of it. */
function scoreOf({ query = "", status }: MockExample, sent: ReadonlySet<string>): number {
  const pieces = piecesOf(query);
  const common = pieces.every((piece) => sent.has(piece)) ? pieces.length : 0;
  return common * 2 + (status >= 200 && status <= 299 ? 1 : 0);
}

function queryOf(url: string): string {
  const [address = ""] = url.split("#");
  return address.split("?").slice(1).join("?");
}

/** `name=value` pieces, decoded. */
function piecesOf(query: string): readonly string[] {
  return query
    .split("&")
    .filter((piece) => piece !== "")
    .map((piece) => decodeText(piece.replaceAll("+", " ")));
}

/** What examples there are, for a message: `200 "OK", 404`. */
export function describeExamples(operations: readonly MockOperation[]): string {
  const examples = operations.flatMap((operation) => operation.examples);
  const described = examples.map(({ status, name }) =>
    name === undefined ? `${status}` : `${status} ${JSON.stringify(name)}`,
  );
  return described.length === 0 ? "none" : described.join(", ");
}
