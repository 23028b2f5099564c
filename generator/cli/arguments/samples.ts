import type { Command } from "../command.ts";
import { type CommandSpec, type Given, text, usage } from "./spec.ts";
import { refuseUrls } from "./urls.ts";

/** `postwright samples`. */
export const samplesSpec: CommandSpec = {
  name: "samples",
  takes: "<reports>",
  summary: "reduce reports of runs to what types need",
  description: `Reduces reports of runs (newman -r json, HAR) to what types need: one body per request, status and shape, with placeholders for all values. Put the result into <name>.samples/ beside the collection, and commit it.`,
  options: [
    {
      flags: "--collection <FILE>",
      help: "the collection that was run; reports of newman contain it",
      value: { what: "a file", example: "--collection my.postman_collection.json", twice: "Run it once for each collection." },
    },
    {
      flags: "--out <PATH>",
      help: "the file to write, or its folder; without it, standard output",
      value: { what: "a file or a folder", example: "--out my.samples/", twice: "All reports go into one file; pass --out once." },
    },
  ],
  examples: [
    ["postwright samples newman.json --out my.samples/", "A report of newman, beside the collection"],
    ["postwright samples trace.har --collection my.postman_collection.json", "A HAR file, to standard output"],
  ],
  read: readSamples,
};

function readSamples(given: Given): Command {
  if (given.words.length === 0 || given.words.includes(""))
    return usage("samples needs the report of a run.", "Example: postwright samples newman.json --collection my.postman_collection.json");
  const collection = text(given, "collection");
  const files = collection === undefined ? given.words : [...given.words, collection];
  return refuseUrls(files) ?? { kind: "samples", reports: given.words, collection, out: text(given, "out") };
}
