import type { CapturedPart, Capture, CaptureSource, AnswerStep } from "../../ir/capture.ts";
import { countsFor } from "../../ir/print-part.ts";
import type { Json } from "../../json/json.ts";
import { startsLikeJson } from "../../json/trust.ts";
import { lowerCase } from "../../util/letters.ts";
import type { ReadExample } from "../bodies/responses.ts";

/**
 * Marks the sources of variables that no saved answer has. A script of a folder runs after every
 * request in it, and looks in each answer for what few contain. No answer to `HEAD` has a body.
 */
export function markUnseen(captures: readonly Capture[], method: string, examples: readonly ReadExample[]): readonly Capture[] {
  const isBodyless = method === "HEAD";
  if (examples.length === 0 && !isBodyless) return captures;
  const isMissing = (source: CaptureSource): boolean => (isBodyless && source.part.kind === "json") || isUnseen(source, examples);
  return captures.map((capture) => ({
    ...capture,
    from: capture.from.map((source) => (isMissing(source) ? { ...source, unseen: true as const } : source)),
  }));
}

function isUnseen(source: CaptureSource, examples: readonly ReadExample[]): boolean {
  const answers = examples.filter(({ status }) => countsFor(source, status));
  return answers.length > 0 && answers.every((answer) => lacksPart(answer, source.part));
}

/** True if the whole answer is known, and the part is not in it. */
function lacksPart({ example, body }: ReadExample, part: CapturedPart): boolean {
  switch (part.kind) {
    case "header": {
      const saved = example.headers.filter(({ disabled }) => !disabled).map(({ key }) => lowerCase(key));
      // An example that was written by hand has the content type at most.
      return saved.some((key) => key !== "content-type") && !saved.includes(lowerCase(part.name));
    }
    case "json":
      if (body.kind === "json") return lacksPath(body.value, part.path);
      // What is almost JSON was read as text.
      return body.kind === "empty" || body.kind === "binary" || (body.kind === "text" && !startsLikeJson(body.text));
    default:
      return false;
  }
}

/** Nothing is known of what is inside `null`, an empty list or a variable. */
function lacksPath(value: Json, [step, ...rest]: readonly AnswerStep[]): boolean {
  if (step === undefined || value.kind === "null") return false;
  if (value.kind === "string") return !value.value.includes("{{");
  if (step.kind === "property") {
    if (value.kind !== "object") return true;
    const member = value.members.findLast(({ key }) => key === step.name);
    return member === undefined || lacksPath(member.value, rest);
  }
  if (step.kind === "element" && value.kind !== "array") return true;
  const inside = insideOf(value);
  return inside.length > 0 ? inside.every((each) => lacksPath(each, rest)) : value.kind !== "array" && value.kind !== "object";
}

function insideOf(value: Json): readonly Json[] {
  if (value.kind === "array") return value.items;
  return value.kind === "object" ? value.members.map((member) => member.value) : [];
}
