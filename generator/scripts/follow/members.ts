import { memberOfAnswer, placeKey } from "../values/answers.ts";
import { derive } from "../values/derive.ts";
import { join } from "../values/join.ts";
import {
  type AnswerValue,
  constant,
  type ListValue,
  numberOf,
  type ObjectValue,
  someNumber,
  textOf,
  unknown,
  type Value,
} from "../values/value.ts";
import { memberOfExpectation } from "../sandbox/expectation.ts";
import { memberOfNamed } from "../sandbox/names.ts";
import { setOnNamed } from "../sandbox/request.ts";
import { expectation, memberOfResponse } from "../sandbox/response.ts";
import { recordOldTest } from "../run/record.ts";
import { type Run, write } from "../run/run.ts";
import { findCell } from "../run/scope.ts";

/** A member of a value, as far as it is known. */
export function getMember(run: Run, receiver: Value, key: Value, offset: number): Value {
  const name = textOf(key);
  if (name === "should" && (receiver.kind === "answer" || receiver.kind === "part")) return expectation(receiver);
  switch (receiver.kind) {
    case "answer":
      return answerMember(run, receiver, key);
    case "object":
      return objectMember(receiver, name);
    case "list":
      return listMember(receiver, key);
    case "named":
      return namedMember(run, receiver.name, name);
    case "response":
      return name === undefined ? unknown : memberOfResponse(receiver.source, name);
    case "expectation":
      return name === undefined ? unknown : memberOfExpectation(run, receiver, name, offset);
    case "part":
      if (name === "value" && (receiver.part.kind === "header" || receiver.part.kind === "cookie")) return receiver;
      return name === "length" ? someNumber : derive([receiver], []);
    case "unknown":
      return unknown;
    case "constant":
      return typeof receiver.value === "string" && name === "length" ? constant(receiver.value.length) : unknown;
    default:
      return name === "length" ? someNumber : derive([receiver], []);
  }
}

function answerMember(run: Run, answer: AnswerValue, key: Value): Value {
  const value = memberOfAnswer(answer, key);
  const isOverwritten = run.overwritten.size > 0 && value.kind === "answer" && run.overwritten.has(placeKey(value));
  return isOverwritten ? unknown : value;
}

function objectMember(object: ObjectValue, name: string | undefined): Value {
  const cell = name === undefined ? undefined : object.members.get(name);
  if (cell !== undefined) return cell.value;
  return object.complete && name !== undefined ? constant(undefined) : unknown;
}

function listMember(items: ListValue, key: Value): Value {
  const index = numberOf(key);
  if (textOf(key) === "length") return items.complete ? constant(items.items.length) : someNumber;
  const item = index === undefined ? undefined : items.items[index];
  if (item !== undefined) return item.value;
  if (key.kind === "random") return derive([key], []);
  if (items.each !== undefined) return items.each;
  if (index !== undefined) return items.complete ? constant(undefined) : unknown;
  return items.complete ? items.items.map(({ value }) => value).reduce((one, two) => join(one, two), constant(undefined)) : unknown;
}

/** A member of something named: of the global object, a variable of a script first. */
function namedMember(run: Run, owner: string, name: string | undefined): Value {
  if (name === undefined) return unknown;
  if (owner === "globalThis") {
    const cell = findCell(run.globals, name);
    if (cell !== undefined) return cell.value;
  }
  return memberOfNamed(owner, name);
}

/**
 * What assigning to a member does: a test of the old kind, a part of the request, a member that is
 * known from now on.
 */
export function assignMember(run: Run, receiver: Value, key: Value, value: Value, offset: number): void {
  const name = textOf(key);
  switch (receiver.kind) {
    case "named":
      if (receiver.name === "tests") recordOldTest(run, value, offset);
      else if (receiver.name === "globalThis" && name !== undefined) setGlobal(run, name, value);
      else setOnNamed(run, receiver.name, name, value, offset);
      return;
    case "object":
      return setMember(run, receiver, name, value);
    case "list":
      if ((receiver.level ?? run.level) === run.level) receiver.complete = false;
      return;
    case "answer": {
      const target = memberOfAnswer(receiver, key);
      if (target.kind === "answer") run.overwritten.add(placeKey(target));
      return;
    }
    default:
      return;
  }
}

function setMember(run: Run, object: ObjectValue, name: string | undefined, value: Value): void {
  if (object.level !== run.level) return;
  if (name === undefined) {
    object.complete = false;
    return;
  }
  const cell = object.members.get(name) ?? { value: constant(undefined) };
  object.members.set(name, cell);
  write(run, cell, value);
}

function setGlobal(run: Run, name: string, value: Value): void {
  const cell = run.globals.cells.get(name) ?? { value: unknown };
  run.globals.cells.set(name, cell);
  write(run, cell, value);
}

/** True if the script has overwritten something within the value. */
export function isOverwrittenWithin(run: Run, answer: AnswerValue): boolean {
  if (run.overwritten.size === 0) return false;
  const key = placeKey(answer);
  return [...run.overwritten].slice(0, 1_000).some((place) => place.startsWith(key));
}
