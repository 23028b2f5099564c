import type { Command } from "../command.ts";
import { max, readMax } from "./options.ts";
import { type CommandSpec, flag, type Given, text, usage } from "./spec.ts";

/** `postwright diff`. */
export const diffSpec: CommandSpec = {
  name: "diff",
  takes: "<old> [new]",
  summary: "show what a change means for callers",
  description: `Compares two collections or packages as their callers see them, and says what the change means for the version: major, minor, patch or none. Breaking changes come first, each with what a caller must do. With one collection, its package in generated/ is the old one; with --from, the old one is the collection as it was in a revision of git.`,
  options: [
    {
      flags: "--from <REV>",
      help: "compare a collection with itself in this revision of git",
      value: { what: "a revision", example: "--from HEAD~1", twice: "A collection is compared with one revision." },
    },
    {
      flags: "--format <FORMAT>",
      help: "text, json or markdown (text)",
      value: { what: "text, json or markdown", example: "--format markdown", twice: "Pass --format once." },
    },
    { flags: "--json", help: "the same as --format json: one JSON object per line" },
    max,
  ],
  examples: [
    ["postwright diff old.postman_collection.json new.postman_collection.json", "Two collections"],
    ["postwright diff my.postman_collection.json --from HEAD", "What your edits of a collection mean"],
    ["postwright diff generated/my my.postman_collection.json --format markdown", "A package and its collection, for a pull request"],
  ],
  read: readDiff,
};

const example = "Example: postwright diff old.postman_collection.json new.postman_collection.json";

function readDiff(given: Given): Command {
  const limit = readMax(given);
  if (typeof limit === "object") return limit;
  const from = text(given, "from");
  const files = given.words;
  if (files.length === 0 || files.includes("")) return usage("diff needs a collection or a package.", example);
  if (files.length > 2) return usage("diff compares two collections or packages.", example);
  if (from !== undefined && files.length === 2)
    return usage("--from needs one collection.", "The old one is the same file in that revision.");
  const format = text(given, "format") ?? (flag(given, "json") ? "json" : "text");
  if (format !== "text" && format !== "json" && format !== "markdown")
    return usage("--format takes text, json or markdown.", "Without it, diff prints text.");
  if (flag(given, "json") && format !== "json") return usage("--json and --format cannot be combined.", "--json is --format json.");
  return { kind: "diff", files, from, format, max: limit };
}
