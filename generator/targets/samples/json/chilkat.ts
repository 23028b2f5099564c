import type { Json } from "../../../json/json.ts";
import { printJson } from "../../../json/print-json.ts";
import { commentJson, createJson, createNames, parseJson, parseJsonArray } from "../chilkat/json-statements.ts";
import type { ChilkatObject, Statement } from "../chilkat/statement.ts";

const json: ChilkatObject = { name: "json", class: "JsonObject" };
const list: ChilkatObject = { name: "jarr", class: "JsonArray" };

/** Builds the JSON field by field, and prints it. */
export function planCreate(value: Json): readonly Statement[] {
  const object = value.kind === "object" ? json : list;
  const build: readonly Statement[] = value.kind === "object" ? createJson(json, value) : [load(object, value)];
  return [
    { kind: "new", object },
    ...build,
    { kind: "gap" },
    { kind: "set", object, property: "EmitCompact", value: false },
    { kind: "show", object, member: "Emit", isMethod: true },
    { kind: "dispose", object },
  ];
}

/** Loads the JSON, and reads each of its fields. */
export function planParse(value: Json): readonly Statement[] {
  const object = value.kind === "object" ? json : list;
  const names = createNames([object.name]);
  const read = value.kind === "array" ? parseJsonArray(list, value, names) : parseJson(json, value, names);
  return [
    ...commentJson(value),
    { kind: "gap" },
    { kind: "new", object },
    load(object, value),
    { kind: "gap" },
    ...read,
    { kind: "gap" },
    { kind: "dispose", object },
  ];
}

function load(object: ChilkatObject, value: Json): Statement {
  return { kind: "call", object, method: "Load", args: [printJson(value)] };
}
