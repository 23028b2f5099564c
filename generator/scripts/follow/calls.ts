import type { CallExpression, NewExpression } from "../syntax/tree.ts";
import { derive } from "../values/derive.ts";
import { equal } from "../values/compare.ts";
import { recordRead } from "../run/record.ts";
import type { Run } from "../run/run.ts";
import { constant, listOf, plain, type Scope, textOf, unknown, type Value } from "../values/value.ts";
import { callAnswer, hasOwn } from "../sandbox/answer-methods.ts";
import { callNamed, passFunctions } from "../sandbox/call-named.ts";
import { callBytes } from "../sandbox/encode.ts";
import { callExpectation } from "../sandbox/expectation.ts";
import { callKeys, callList } from "../sandbox/lists.ts";
import { callRandom, isUuidPattern } from "../sandbox/random.ts";
import { callSent } from "../sandbox/request.ts";
import { callHeaders, callResponse } from "../sandbox/response.ts";
import { validate } from "../sandbox/schemas.ts";
import { callTime } from "../sandbox/time.ts";
import { getMember, isOverwrittenWithin } from "./members.ts";
import { isAscii, lowerCase, upperCase } from "../../util/letters.ts";

/** The arguments of a call. */
export function evaluateArguments(run: Run, { arguments: given }: CallExpression | NewExpression, scope: Scope): readonly Value[] {
  return given.slice(0, 100).flatMap((argument) => {
    const value = run.evaluate(argument, scope);
    if (argument.type !== "SpreadElement") return [value];
    return value.kind === "list" && value.complete ? value.items.map((cell) => cell.value) : [unknown];
  });
}

/** Calls a value. */
export function callValue(run: Run, callee: Value, args: readonly Value[], offset: number, isNew = false): Value {
  switch (callee.kind) {
    case "function":
      return run.call(callee, args.map(plain));
    case "named":
      return callNamed(run, { name: callee.name, args: args.map(argumentOf), offset, isNew });
    case "validator":
      return validate(run, args[0], callee.schema, offset);
    default:
      passFunctions(run, args);
      for (const value of args) recordRead(run, value, offset);
      return derive([callee, ...args], []);
  }
}

/** A condition that is more than true or false is passed as the value that it is. */
function argumentOf(value: Value): Value {
  return value.kind === "condition" && value.result !== undefined && value.result.kind !== "constant" ? value.result : value;
}

/** Calls a method. `name` is `undefined` if the script computes it. */
export function callMethod(run: Run, receiver: Value, key: Value, given: readonly Value[], offset: number): Value {
  const name = textOf(key);
  const args = given.map(argumentOf);
  if (name === undefined) return callValue(run, unknown, args, offset);
  switch (receiver.kind) {
    case "answer":
      return callAnswer(run, receiver, name, args, offset);
    case "expectation":
      return callExpectation(run, receiver, name, args, offset);
    case "response":
      return name === "json" || name === "text" || name === "reason" ? callResponse(receiver.source, name) : unknown;
    case "headers":
      return callHeaders(receiver.source, name, args[0], "header");
    case "list":
      return callList(run, receiver, name, args);
    case "keys":
      return callKeys(run, receiver.of, name, args);
    case "time":
      return callTime(receiver, name, args);
    case "random":
      return callRandom(receiver, name, args);
    case "bytes":
      return callBytes(receiver, name, args);
    case "sent":
      return callSent(run, receiver, name, args);
    case "function":
      return callFunctionMethod(run, receiver, name, args);
    case "named":
    case "object":
      return callMember(run, receiver, name, args, offset);
    default:
      return callOther(run, receiver, name, args, offset);
  }
}

/** `f.call(this, …)`. */
function callFunctionMethod(run: Run, callee: Extract<Value, { readonly kind: "function" }>, name: string, args: readonly Value[]): Value {
  if (name === "call") return run.call(callee, args.slice(1));
  if (name === "bind") return callee;
  if (name !== "apply") return unknown;
  const [, rest] = args;
  return run.call(callee, rest?.kind === "list" && rest.complete ? rest.items.map(({ value }) => value) : []);
}

function callMember(run: Run, receiver: Value, name: string, args: readonly Value[], offset: number): Value {
  // `Object.prototype.hasOwnProperty.call(data, "id")`
  if (receiver.kind === "named" && name === "call" && receiver.name.endsWith(".hasOwnProperty")) {
    const [object = unknown, key = unknown] = args;
    return object.kind === "answer" ? hasOwn(object, key) : unknown;
  }
  const member = getMember(run, receiver, constant(name), offset);
  return callValue(run, member, args, offset);
}

/** Methods of strings and of what is made of them. */
function callOther(run: Run, receiver: Value, name: string, args: readonly Value[], offset: number): Value {
  passFunctions(run, args);
  for (const value of args) recordRead(run, value, offset);
  if (receiver.kind === "constant") return callConstant(receiver.value, name, args);
  if (receiver.kind === "part" && receiver.part.kind === "status") return callStatus(receiver, name, args);
  if (receiver.kind === "part" && receiver.part.kind === "reason" && (name === "has" || name === "includes")) {
    return equal(receiver, args[0] ?? unknown, "strict");
  }
  if (receiver.kind === "regexp") return derive(args, []);
  if (name === "toString" || name === "valueOf") return receiver;
  if (name === "split" || name === "match") return listOf(derive([receiver], []));
  return derive([receiver, ...args], []);
}

function callConstant(value: unknown, name: string, args: readonly Value[]): Value {
  if (typeof value !== "string" || value.length > 10_000) return name === "toString" ? constant(String(value)) : unknown;
  const separator = textOf(args[0]);
  if (name === "replace" && isUuidPattern(value)) return { kind: "uuid" };
  if (name === "split" && separator !== undefined && separator !== "") {
    return {
      kind: "list",
      items: value
        .split(separator)
        .slice(0, 200)
        .map((piece) => ({ value: constant(piece) })),
      complete: true,
    };
  }
  if (name === "trim" || name === "toString") return constant(value.trim());
  // Beyond ASCII, the result depends on the engine.
  if (name === "toUpperCase" && isAscii(value)) return constant(upperCase(value));
  if (name === "toLowerCase" && isAscii(value)) return constant(lowerCase(value));
  return derive(args, []);
}

/** `code.toString()`, `String(code).startsWith("2")`. */
function callStatus(status: Value, name: string, [first = unknown]: readonly Value[]): Value {
  if (name === "toString" || name === "valueOf") return status;
  const digit = textOf(first);
  const isClass = name === "startsWith" && digit !== undefined && /^[1-5]$/.test(digit);
  return isClass ? equal({ kind: "hundreds", whole: true }, constant(Number(digit)), "strict") : unknown;
}

/** `JSON.stringify` of what the script has changed is not the answer. */
export function stringified(run: Run, value: Value): Value {
  if (value.kind !== "json" || value.of.kind !== "answer") return value;
  return isOverwrittenWithin(run, value.of) ? derive([value.of], []) : value;
}
