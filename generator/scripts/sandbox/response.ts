import { wholeAnswer } from "../values/answers.ts";
import { type AnswerSource, type ExpectationValue, named, type PartValue, textOf, unknown, type Value } from "../values/value.ts";

/** A chain of chai that begins. */
export function expectation(subject: Value): ExpectationValue {
  return { kind: "expectation", subject, negated: false, flags: new Set() };
}

function part(source: AnswerSource, of: PartValue["part"]): PartValue {
  return { kind: "part", source, part: of };
}

/** A member of an answer as `pm.response` is one. */
export function memberOfResponse(source: AnswerSource, key: string): Value {
  switch (key) {
    case "code":
    case "statusCode":
      return part(source, { kind: "status" });
    case "status":
      return part(source, { kind: "reason" });
    case "responseTime":
      return part(source, { kind: "time" });
    case "body":
    case "stream":
      return part(source, { kind: "text" });
    case "to":
    case "should":
    case "have":
    case "be":
      return source.request === undefined ? expectation({ kind: "response", source }) : unknown;
    case "headers":
      return { kind: "headers", source };
    case "cookies":
      return source.request === undefined ? named("pm.cookies") : unknown;
    default:
      return unknown;
  }
}

/** A method of an answer. */
export function callResponse(source: AnswerSource, method: string): Value {
  switch (method) {
    case "json":
      return wholeAnswer(source);
    case "text":
      return part(source, { kind: "text" });
    case "reason":
      return part(source, { kind: "reason" });
    default:
      return unknown;
  }
}

/** UTF-16 units of a header's or a cookie's name. */
const longestName = 200;

/** A method of an answer's headers, or of `pm.cookies`. */
export function callHeaders(source: AnswerSource, method: string, name: Value | undefined, kind: "header" | "cookie"): Value {
  const text = textOf(name);
  const isLookUp = method === "get" || method === "one" || method === "idx";
  return isLookUp && text !== undefined && text.length <= longestName ? part(source, { kind, name: text }) : unknown;
}
