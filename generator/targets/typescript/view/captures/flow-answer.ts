import type { Operation, ResponseType } from "../../../../ir/api.ts";
import type { CapturedPart, AnswerStep, Capture, CaptureSource } from "../../../../ir/capture.ts";
import { countsFor, isReadable, isSeen } from "../../../../ir/print-part.ts";
import { lowerCase } from "../../../../util/letters.ts";

/** An answer of the test's server, and the variables that it sets. */
export interface FlowAnswer {
  /** Index of the fixture that it is made from. */
  readonly fixture: number;
  /** Its status, if that is not the fixture's. */
  readonly status: number | undefined;
  readonly sets: ReadonlyMap<string, CapturedPart>;
}

/** A longer list is not made up. */
const maxIndex = 100;

/** An answer that sets an operation's variables; `undefined` if a test cannot serve one. */
export function answerOf(operation: Operation, captures: readonly Capture[]): FlowAnswer | undefined {
  const sources = captures.flatMap(({ variable, from }): readonly Served[] => {
    const source = from.find((each) => isReadable(each) && isSeen(each));
    return source === undefined || !isServable(source.part) ? [] : [{ variable, source }];
  });
  const [first] = sources;
  if (first === undefined) return undefined;
  const found = operation.fixtures.findIndex(
    ({ response }) => countsFor(first.source, response?.status ?? 200) && response?.body?.kind !== "text",
  );
  const fixture = Math.max(0, found);
  const own = operation.fixtures[fixture]?.response?.status ?? 200;
  const status = countsFor(first.source, own) ? own : (first.source.statuses?.[0]?.from ?? 200);
  if (!isDecodedAsJson(operation.responses, status)) return undefined;
  const sets = apart(sources.filter(({ source }) => countsFor(source, status)));
  return { fixture, status: status === own ? undefined : status, sets };
}

interface Served {
  readonly variable: string;
  readonly source: CaptureSource;
}

function isServable(part: CapturedPart): boolean {
  // Node loses a header called `__proto__` if it is a property of an object.
  if (part.kind === "header") return /^[\w-]+$/.test(part.name) && lowerCase(part.name) !== "__proto__";
  return part.kind === "json" && part.path.every((step) => step.kind !== "element" || Math.abs(step.index ?? 0) <= maxIndex);
}

/** A status that is not documented is decoded by its content type. */
function isDecodedAsJson(responses: readonly ResponseType[], status: number): boolean {
  const decode = responses.find((response) => response.status === status)?.decode ?? "auto";
  return status !== 204 && ["json", "big-json", "auto"].includes(decode);
}

/** Without those that stand inside the place of another: one value cannot be both. */
function apart(sources: readonly Served[]): ReadonlyMap<string, CapturedPart> {
  const sets = new Map<string, CapturedPart>();
  for (const { variable, source } of sources) {
    if ([...sets.values()].every((part) => !overlap(part, source.part))) sets.set(variable, source.part);
  }
  return sets;
}

function overlap(one: CapturedPart, other: CapturedPart): boolean {
  if (one.kind !== "json" || other.kind !== "json") return false;
  const length = Math.min(one.path.length, other.path.length);
  if (one.path.length === other.path.length && isSame(one.path, other.path)) return false;
  return isSame(one.path.slice(0, length), other.path.slice(0, length));
}

/** Indexes may mean the same element, whatever they are. */
function isSame(one: readonly AnswerStep[], other: readonly AnswerStep[]): boolean {
  return one.every((step, index) => {
    const twin = other[index];
    return step.kind === "property" ? twin?.kind === "property" && twin.name === step.name : twin?.kind === step.kind;
  });
}
