import { someCondition } from "../values/conditions.ts";
import { recordSchema } from "../run/record.ts";
import type { Run } from "../run/run.ts";
import { named, unknown, type Value } from "../values/value.ts";
import type { Handler } from "./handler.ts";

/** JSON Schemas by the validators of the sandbox. */
export const schemaHandlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["tv4.validate", ({ args, offset }, run) => validate(run, args[0], args[1], offset)],
  ["tv4.validateResult", ({ args, offset }, run) => validated(run, args[0], args[1], offset)],
  ["tv4.validateMultiple", ({ args, offset }, run) => validated(run, args[0], args[1], offset)],
  ["Ajv", () => named("Ajv()")],
  ["Ajv().validate", ({ args, offset }, run) => validate(run, args[1], args[0], offset)],
  ["Ajv().compile", ({ args }) => ({ kind: "validator", schema: args[0] ?? unknown })],
]);

/** True or false. */
export function validate(run: Run, data: Value | undefined, schema: Value | undefined, offset: number): Value {
  if (data?.kind === "answer") recordSchema(run, data, schema ?? unknown, offset);
  return someCondition;
}

/** An object that says what is wrong. */
function validated(run: Run, data: Value | undefined, schema: Value | undefined, offset: number): Value {
  validate(run, data, schema, offset);
  return unknown;
}
