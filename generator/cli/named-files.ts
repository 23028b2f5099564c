import type { NamedFiles } from "../io/read/read-source.ts";
import { type Given, list, text } from "./arguments/spec.ts";
import type { UsageProblem } from "./command.ts";

/** The files of `--samples` and `--environment` among the options of a command. */
export function namedFiles(given: Given): NamedFiles {
  const samples = list(given, "samples");
  const environment = text(given, "environment");
  return { ...(samples === undefined ? {} : { samples }), ...(environment === undefined ? {} : { environment }) };
}

/** The files of a collection by the config of the run, with those of the command line. */
export function withFlags(files: NamedFiles, { samples = [], environment }: NamedFiles): NamedFiles {
  const all = [...(files.samples ?? []), ...samples];
  return { ...files, ...(all.length === 0 ? {} : { samples: all }), ...(environment === undefined ? {} : { environment }) };
}

/** Reports and environments are of one collection: in any other, nothing would match. */
export function checkNamed({ samples, environment }: NamedFiles, collections: readonly string[]): UsageProblem | undefined {
  if (collections.length < 2) return undefined;
  if (samples !== undefined) return tooMany("--samples", "Name the collection file that was run.");
  return environment === undefined ? undefined : tooMany("--environment", "Name the collection file that it belongs to.");
}

function tooMany(option: string, hint: string): UsageProblem {
  return { kind: "usage", message: `${option} needs one collection.`, hint };
}
