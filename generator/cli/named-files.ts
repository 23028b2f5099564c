import type { NamedFiles } from "../io/read/read-source.ts";
import type { UsageProblem } from "./command.ts";

/** The files of `--samples` and `--environment` among the options of a command. */
export function namedFiles({ samples, environment }: { readonly samples?: unknown; readonly environment?: unknown }): NamedFiles {
  return {
    ...(Array.isArray(samples) ? { samples: samples.filter((each) => typeof each === "string") } : {}),
    ...(typeof environment === "string" ? { environment } : {}),
  };
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
