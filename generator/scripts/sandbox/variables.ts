import type { VariableScope } from "../model.ts";
import { recordAssignment } from "../run/record.ts";
import { constant, textOf, unknown, type Value } from "../values/value.ts";
import { callHeaders } from "./response.ts";
import { ownAnswer } from "../values/value.ts";
import type { Handler, NamedCall } from "./handler.ts";

const scopes: readonly (readonly [prefix: string, scope: VariableScope])[] = [
  ["pm.environment", "environment"],
  ["pm.globals", "globals"],
  ["pm.collectionVariables", "collection"],
  ["pm.variables", "local"],
  ["pm.iterationData", "data"],
  ["pm.vault", "vault"],
];

/**
 * Getting and setting variables, by `pm` and by the old `postman`, with what belongs to the latter.
 */
export const variableHandlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ...scopes.flatMap(([prefix, scope]): readonly (readonly [string, Handler])[] => [
    [`${prefix}.get`, (call) => get(call, scope)],
    [`${prefix}.set`, setter(scope)],
    [`${prefix}.replaceIn`, template],
    [`${prefix}.unset`, () => constant(undefined)],
    [`${prefix}.clear`, () => constant(undefined)],
    [`${prefix}.has`, () => unknown],
    [`${prefix}.toObject`, () => unknown],
  ]),
  ["postman.getEnvironmentVariable", (call) => get(call, "environment")],
  ["postman.getGlobalVariable", (call) => get(call, "globals")],
  ["postman.setEnvironmentVariable", setter("environment")],
  ["postman.setGlobalVariable", setter("globals")],
  ["postman.clearEnvironmentVariable", () => constant(undefined)],
  ["postman.clearGlobalVariable", () => constant(undefined)],
  ["postman.getResponseHeader", ({ args }) => callHeaders(ownAnswer, "get", args[0], "header")],
  ["postman.getResponseCookie", ({ args }) => callHeaders(ownAnswer, "get", args[0], "cookie")],
  ["pm.cookies.get", ({ args }) => callHeaders(ownAnswer, "get", args[0], "cookie")],
]);

/** UTF-16 units of a variable's name. */
const longestName = 200;

function get({ args }: NamedCall, scope: VariableScope): Value {
  const name = textOf(args[0]);
  return name === undefined || name.length > longestName ? unknown : { kind: "variable", scope, name };
}

/** A variable whose name the script computes is left alone. */
function setter(scope: VariableScope): Handler {
  return ({ args, offset }, run) => {
    const name = textOf(args[0]);
    if (name !== undefined && name !== "" && name.length <= longestName)
      recordAssignment(run, { kind: "variable", scope, name }, args[1] ?? constant(undefined), offset);
    return constant(undefined);
  };
}

function template({ args }: NamedCall): Value {
  const text = textOf(args[0]);
  return text === undefined ? unknown : { kind: "template", text };
}
