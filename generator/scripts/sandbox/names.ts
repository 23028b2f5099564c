import type { VariableScope } from "../model.ts";
import { constant, named, ownAnswer, type PartValue, unknown, type Value } from "../values/value.ts";

/** Other names for what one name stands for here, modules of `require` included. */
const aliases: ReadonlyMap<string, string> = new Map([
  ["expect", "pm.expect"],
  ["chai.expect", "pm.expect"],
  ["chai.assert", "assert"],
  ["lodash", "_"],
  ["underscore", "_"],
  ["crypto-js", "CryptoJS"],
  ["cryptojs", "CryptoJS"],
  ["crypto-js/core", "CryptoJS"],
  ["ajv", "Ajv"],
  ["buffer", "globalThis"],
  ["window", "globalThis"],
  ["self", "globalThis"],
  ["global", "globalThis"],
  ["this", "globalThis"],
  ["moment-timezone", "moment"],
  ["uuid.default", "uuid"],
  ["moment.default", "moment"],
  ["Ajv.default", "Ajv"],
  ["postman.environment", "environment"],
  ["pm.iterationData.values", "data"],
]);

/** Objects whose members are variables. */
const variableObjects: ReadonlyMap<string, VariableScope> = new Map([
  ["environment", "environment"],
  ["globals", "globals"],
  ["data", "data"],
]);

function part(of: PartValue["part"]): Value {
  return { kind: "part", source: ownAnswer, part: of };
}

const values: ReadonlyMap<string, Value> = new Map<string, Value>([
  ["undefined", constant(undefined)],
  ["NaN", { kind: "number" }],
  ["Infinity", { kind: "number" }],
  ["pm.response", { kind: "response", source: ownAnswer }],
  ["responseBody", part({ kind: "text" })],
  ["responseTime", part({ kind: "time" })],
  ["responseCode.code", part({ kind: "status" })],
  ["responseCode.name", part({ kind: "reason" })],
]);

/** What a name stands for that no script declares: something of the sandbox, or just the name. */
export function standsFor(name: string): Value {
  const known = aliases.get(name) ?? name;
  return values.get(known) ?? named(known);
}

/** UTF-16 units of a dotted name. */
const longestName = 200;

/** What a member of such a name stands for. */
export function memberOfNamed(owner: string, key: string): Value {
  if (owner.length + key.length > longestName) return unknown;
  if (owner === "globalThis") return standsFor(key);
  const scope = variableObjects.get(owner);
  if (scope !== undefined) return { kind: "variable", scope, name: key };
  if (owner === "responseHeaders") return part({ kind: "header", name: key });
  return standsFor(`${owner}.${key}`);
}

/** What `require` returns, with `npm:` and versions as of `pm.require` cut. */
export function requiredModule(specifier: string): Value {
  return standsFor(specifier.replace(/^npm:/, "").replace(/(?<=.)@[\d.]+$/, ""));
}
