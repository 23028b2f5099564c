import { atPath, wholeAnswer } from "../values/answers.ts";
import { contentClaims, equal } from "../values/compare.ts";
import { absent, claim, present, someCondition, statusIn } from "../values/conditions.ts";
import { statusOfReason } from "../values/reasons.ts";
import { statusClass, statusRange, statusSet, type StatusSet } from "../values/statuses.ts";
import { recordSchema } from "../run/record.ts";
import { type ConditionValue, numberOf, ownAnswer, textOf, unknown, type Value } from "../values/value.ts";
import type { ChaiCall, ChaiResult } from "./chai-methods.ts";

/**
 * What Postman adds to chai for answers, as its sandbox has it (`chai-postman`): `to.be.ok` is 200
 * alone, `success` the class.
 */
export const responseStates: ReadonlyMap<string, StatusSet> = new Map([
  ["info", statusClass(1)],
  ["success", statusClass(2)],
  ["redirection", statusClass(3)],
  ["clientError", statusClass(4)],
  ["serverError", statusClass(5)],
  ["error", statusRange(400, 599)],
  ["ok", statusSet([200])],
  ["accepted", statusSet([202])],
  ["withoutContent", statusSet([204])],
  ["badRequest", statusSet([400])],
  ["unauthorised", statusSet([401])],
  ["unauthorized", statusSet([401])],
  ["forbidden", statusSet([403])],
  ["notFound", statusSet([404])],
  ["notAcceptable", statusSet([406])],
  ["rateLimited", statusSet([429])],
]);

/** `pm.response.to.be.ok` and the like; `undefined` for a word that asserts nothing. */
export function responseProperty(word: string): ConditionValue | undefined {
  const named = responseStates.get(word);
  if (named !== undefined) return statusIn(named);
  return word === "json" ? claim([present(wholeAnswer(ownAnswer))]) : undefined;
}

/** `pm.response.to.have.status(200)` and the like. */
export const responseMethods: ReadonlyMap<string, (call: ChaiCall) => ChaiResult> = new Map<string, (call: ChaiCall) => ChaiResult>([
  ["status", ({ args }) => ({ said: hasStatus(args[0]) })],
  ["statusCode", ({ args }) => ({ said: statusOf(Number(textOf(args[0]))) })],
  ["statusReason", ({ args }) => ({ said: statusOf(statusOfReason(textOf(args[0]) ?? "")) })],
  ["statusCodeClass", ({ args }) => ({ said: classOf(numberOf(args[0])) })],
  ["jsonBody", ({ args }) => ({ said: hasJsonBody(args) })],
  ["body", ({ args }) => ({ said: args[0]?.kind === "object" ? claim(contentClaims(wholeAnswer(ownAnswer), args[0])) : someCondition })],
  ["header", () => ({ said: someCondition })],
  [
    "jsonSchema",
    ({ run, args, offset }) => {
      recordSchema(run, wholeAnswer(ownAnswer), args[0] ?? unknown, offset);
      return { said: someCondition };
    },
  ],
]);

/** A number is the status, anything else the reason phrase. */
function hasStatus(given: Value | undefined): ConditionValue {
  const number = numberOf(given);
  return statusOf(number ?? statusOfReason(textOf(given) ?? ""));
}

function statusOf(status: number | undefined): ConditionValue {
  return status === undefined || !Number.isInteger(status) ? someCondition : statusIn(statusSet([status]));
}

function classOf(hundreds: number | undefined): ConditionValue {
  return hundreds === undefined ? someCondition : statusIn(statusClass(hundreds));
}

function hasJsonBody([path, expected]: readonly Value[]): ConditionValue {
  const whole = wholeAnswer(ownAnswer);
  const text = textOf(path);
  if (text === undefined) return claim([present(whole)]);
  const place = atPath(whole, text);
  if (place.kind !== "answer") return someCondition;
  return expected === undefined ? claim([present(place)], [absent(place)]) : equal(place, expected, "deep");
}
