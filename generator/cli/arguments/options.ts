import type { ChangeLevel } from "../../diff/change.ts";
import type { UsageProblem } from "../command.ts";
import { type Given, type OptionSpec, text, usage } from "./spec.ts";

/** `--json`, the same for every command that has it. */
export const json: OptionSpec = { flags: "--json", help: "print one JSON object per line to standard output, and nothing else" };

/** `--environment`, the same for every command that reads a collection. */
export const environment: OptionSpec = {
  flags: "--environment <FILE>",
  help: "the environment of the collection, if it has another name or place",
  value: {
    what: "a file",
    example: "--environment staging.postman_environment.json",
    twice: "A collection has one environment.",
  },
};

/** `--samples`, the same for every command that types a collection. */
export const samples: OptionSpec = {
  flags: "--samples <FILE>",
  help: "the report of a run of the collection: its responses count as saved examples; may be repeated",
  value: { what: "a file", example: "--samples report.json", twice: undefined },
};

/** `--values`, the same for every command that fills in variables. */
export const values: OptionSpec = {
  flags: "--values <FILE>",
  help: 'a JSON file { "name": "value" } with values for variables and path variables',
  value: { what: "a file", example: "--values values.json", twice: "Put all values into one file." },
};

/** `--max`, the same for every command that judges a change. */
export const max: OptionSpec = {
  flags: "--max <LEVEL>",
  help: "patch or minor: exit with 4 if the change asks more of callers; generate then writes nothing",
  value: { what: "patch or minor", example: "--max minor", twice: "A change has one limit." },
};

/** The level of `--max`, or what is wrong with it. */
export function readMax(given: Given): ChangeLevel | undefined | UsageProblem {
  const level = text(given, "max");
  if (level === undefined || level === "patch" || level === "minor") return level;
  return usage("--max takes patch or minor.", "Without --max, any change is allowed.");
}
