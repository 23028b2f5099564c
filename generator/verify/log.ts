import { assertNever } from "../util/assert-never.ts";
import type { Outcome } from "./outcome.ts";
import type { SubjectRequest } from "./subject.ts";

/** The engine that sent a request. */
export type Side = "postman" | "client";

/** One line of a log: what one side sent for one item. `null` means nothing. */
export interface LogEntry {
  /** JSON pointer of the item, or of the saved example, in the collection file. */
  readonly pointer: string;
  readonly side: Side;
  readonly name: readonly string[];
  /** The origin that the request was meant for. */
  readonly host: string | null;
  readonly method: string | null;
  /** Path and query, raw. */
  readonly target: string | null;
  /** In the order and spelling of the wire. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly bodyBase64: string | null;
  /** Why nothing was sent. */
  readonly error: string | null;
  /** Why it was not tried. */
  readonly skipped: string | null;
}

/** The log entry of an outcome. */
export function toLogEntry({ pointer, name }: SubjectRequest, side: Side, outcome: Outcome): LogEntry {
  const nothing = {
    pointer,
    side,
    name,
    host: null,
    method: null,
    target: null,
    headers: [],
    bodyBase64: null,
    error: null,
    skipped: null,
  };
  switch (outcome.kind) {
    case "sent": {
      const { method, target, headers, body } = outcome.request;
      return { ...nothing, host: outcome.host, method, target, headers, bodyBase64: body.toString("base64") };
    }
    case "failed":
      return { ...nothing, error: outcome.error };
    case "skipped":
      return { ...nothing, skipped: outcome.reason };
    default:
      return assertNever(outcome);
  }
}
