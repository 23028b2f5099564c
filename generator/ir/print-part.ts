import type { CapturedPart, AnswerStep, CaptureSource } from "./capture.ts";
import { assertNever } from "../util/assert-never.ts";

/** A part of an answer as people write it: `user.token`, `items[0].id`, `header X-Id`. */
export function printAnswerPart(part: CapturedPart): string {
  switch (part.kind) {
    case "json":
    case "xml":
      return part.path.length === 0 ? "body" : part.path.map(printStep).join("").replace(/^\./, "");
    case "header":
    case "cookie":
      return `${part.kind} ${part.name}`;
    case "text":
      return "body";
    case "status":
      return "status";
    case "reason":
      return "status text";
    case "time":
      return "response time";
    default:
      return assertNever(part);
  }
}

function printStep(step: AnswerStep): string {
  switch (step.kind) {
    case "property":
      return `.${step.name}`;
    case "element":
      return `[${step.index ?? ""}]`;
    case "entry":
      return "[*]";
    default:
      return assertNever(step);
  }
}

/** What `Headers` takes as a name; it throws at any other. */
const headerName = /^[\w!#$%&'*+.^`|~-]+$/;

/**
 * True if a program can read the source in one answer: the steps are known, and nothing is computed
 * from it.
 */
export function isReadable({ part, computed }: CaptureSource): boolean {
  if (computed === true) return false;
  switch (part.kind) {
    case "json":
      return part.path.every((step) => step.kind === "property" || (step.kind === "element" && step.index !== undefined));
    case "header":
      return headerName.test(part.name);
    case "text":
    case "status":
      return true;
    default:
      return false;
  }
}

/** True unless answers are saved, and none of them has the part. */
export function isSeen({ unseen }: CaptureSource): boolean {
  return unseen !== true;
}

/** True if the script sets the variable from an answer with the status; failures seldom count. */
export function countsFor({ statuses = [{ from: 200, to: 399 }] }: CaptureSource, status: number): boolean {
  return statuses.some(({ from, to }) => status >= from && status <= to);
}
