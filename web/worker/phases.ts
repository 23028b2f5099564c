import type { Phase } from "../../generator/pipeline/stages.ts";

const words: Readonly<Record<Phase, string>> = {
  read: "Reading the collection",
  infer: "Inferring types",
  names: "Choosing names",
  fixtures: "Building tests",
  render: "Writing code",
  check: "Writing code",
  format: "Formatting",
  write: "Packing",
};

/** A phase in words for the page. */
export function describePhase(phase: Phase): string {
  return words[phase];
}
