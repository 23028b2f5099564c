import type { CollectionInput } from "../../generator/cli/collections.ts";
import type { Destination } from "../../generator/cli/destination.ts";
import { defaultRun, type InputSettings } from "../../generator/cli/run/run.ts";

/** A collection file with the settings of a run without a config, except that nothing is checked and formatted. */
export function inputOf(file: string, destination: Destination, change: Partial<InputSettings> = {}): CollectionInput {
  return { file, settings: { ...defaultRun.settings, destination, options: { check: false, format: false }, ...change } };
}
