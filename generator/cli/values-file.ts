import { readText } from "../io/read/read-text.ts";
import { isObject, parseJsonOrUndefined } from "../json/members.ts";
import type { UsageProblem } from "./command.ts";

/** The values of a `--values` file: an object of strings, numbers and booleans. */
export function readValues(file: string): ReadonlyMap<string, string> | UsageProblem {
  const hint = 'It must hold one JSON object: { "name": "value" }';
  const read = readText(file);
  if (read.kind === "failed") return { kind: "usage", message: `--values: ${read.diagnostic.message}`, hint };
  const value = parseJsonOrUndefined(read.text);
  if (!isObject(value)) return { kind: "usage", message: "--values: the file holds no JSON object.", hint };
  const entries = Object.entries(value);
  const wrong = entries.find(([, text]) => !["string", "number", "boolean"].includes(typeof text));
  if (wrong !== undefined) return { kind: "usage", message: `--values: the value of ${JSON.stringify(wrong[0])} is not a text.`, hint };
  return new Map(entries.map(([name, text]) => [name, String(text)]));
}
