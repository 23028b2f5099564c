import type { Pointer } from "../../json/pointer.ts";
import { assertNever } from "../../util/assert-never.ts";
import { compareOutcomes, type Difference } from "../compare.ts";
import type { WireRequest } from "../wire/http-message.ts";
import type { Outcome } from "../outcome.ts";
import { differenceOfBodies } from "./bodies.ts";
import { differenceOfQueries, equalPaths } from "./targets.ts";

/** The possible results of a call with a caller's arguments, the best one first. */
export const callerVerdicts = ["exact", "equivalent", "inexpressible", "not sendable", "skipped"] as const;
export type CallerVerdict = (typeof callerVerdicts)[number];

/** The result of comparing what a caller's arguments send with what Postman sends. */
export interface CallerComparison {
  readonly verdict: CallerVerdict;
  readonly differences: readonly CallerDifference[];
}

/** A part that differs. `because` is only set if `fetch` cannot do better. */
export interface CallerDifference extends Difference {
  /** What the arguments cannot express: the same words for the same kind of cause. */
  readonly kind: string;
}

/** A difference and its place in the user's file. */
export interface PlacedDifference extends CallerDifference {
  readonly pointer: Pointer;
}

/** What is known about the request that both sides send. */
export interface ComparedRequest {
  /** Lower-case names of the headers that the collection sets. */
  readonly own: ReadonlySet<string>;
  /** Whether it is that of a saved example. */
  readonly isSaved: boolean;
}

/**
 * Compares what a function sends for a caller's arguments with what Postman sends. JSON counts by
 * value, forms by their fields, and path and query by what a server decodes; everything else byte
 * by byte.
 */
export function compareCall(postman: Outcome, caller: Outcome, request: ComparedRequest): CallerComparison {
  const { verdict, differences } = compareOutcomes(postman, caller, request.own);
  if (postman.kind !== "sent" || verdict === "skipped")
    return { verdict: "skipped", differences: differences.map((each) => ({ ...each, kind: "Postman sends nothing" })) };
  if (caller.kind !== "sent") return judge(differences.map((each) => describe(each, request)));
  const unread = differences.flatMap((difference) => read(difference, postman.request, caller.request, request));
  const elsewhere = unread.find(({ part }) => part === "method" || part === "path");
  // What else differs in a request to somewhere else follows from that.
  const judged = judge(elsewhere === undefined ? unread : [elsewhere]);
  return judged.verdict === "exact" && differences.length > 0 ? { ...judged, verdict: "equivalent" } : judged;
}

function judge(differences: readonly CallerDifference[]): CallerComparison {
  if (differences.some(({ because }) => because === undefined)) return { verdict: "inexpressible", differences };
  return { verdict: differences.length > 0 ? "not sendable" : "exact", differences };
}

/** A difference with its kind; nothing if a server reads the same in spite of it. */
function read(difference: Difference, postman: WireRequest, caller: WireRequest, request: ComparedRequest): readonly CallerDifference[] {
  if (difference.because?.kind === "rule") return [];
  const described = describe(difference, request);
  if (difference.because !== undefined) return [described];
  switch (difference.part) {
    case "path":
      return equalPaths(difference.postman ?? "", difference.client ?? "") ? [] : [described];
    case "query": {
      const found = differenceOfQueries(difference.postman ?? "", difference.client ?? "");
      return found === undefined ? [] : [{ ...difference, ...found }];
    }
    case "body": {
      const kind = differenceOfBodies(postman, caller);
      return kind === undefined ? [] : [{ ...difference, kind }];
    }
    case "header":
      return isOfBody(difference, request.own) && differenceOfBodies(postman, caller) === undefined ? [] : [described];
    case "request":
    case "method":
      return [described];
    default:
      return assertNever(difference.part);
  }
}

/** True for a signature, which differs if the same body is written otherwise. */
function isOfBody({ name = "", postman, client }: Difference, own: ReadonlySet<string>): boolean {
  if (own.has(name) || postman === undefined || client === undefined) return false;
  return name === "authorization" || name === "x-amz-content-sha256";
}

/** Names the kind of a difference. */
function describe(difference: Difference, request: ComparedRequest): CallerDifference {
  return { ...difference, kind: difference.because?.reason ?? kindOf(difference, request) };
}

function kindOf({ part, postman, client }: Difference, { isSaved }: ComparedRequest): string {
  switch (part) {
    case "request":
      return `refused: ${withoutNames(client ?? "")}`;
    case "method":
      return isSaved ? "saved request of another method" : "another method";
    case "path":
      return isSaved ? "saved request of another path" : "another path";
    case "header":
      if (postman === undefined) return "header that cannot be left out";
      return client === undefined ? "header without argument" : "header with another value";
    case "query":
    case "body":
      return part;
    default:
      return assertNever(part);
  }
}

/** A message without the name of the function and other names, so that equal causes are equal. */
function withoutNames(message: string): string {
  return message.replace(/^\w+: /, "").replace(/"[^"]*"|\{\{[^{}]*\}\}/g, "…");
}
