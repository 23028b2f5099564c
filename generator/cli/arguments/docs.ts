import type { Command } from "../command.ts";
import { namedFiles } from "../named-files.ts";
import { environment, samples } from "./options.ts";
import { type CommandSpec, flag, type Given, text, usage } from "./spec.ts";

/** `postwright docs`. */
export const docsSpec: CommandSpec = {
  name: "docs",
  takes: "<collection>",
  summary: "write the reference of a collection as a static site",
  description: `Writes a site with a page for every request: samples in every language, arguments and results with how often they were seen, saved examples, the item's JSON; and the same as Markdown. It needs no server and loads nothing from elsewhere. Addresses of pages stay when items are renamed, as the names of functions do.`,
  options: [
    {
      flags: "--out <DIR>",
      help: "the folder of the site",
      value: { what: "a folder", example: "--out site", twice: "A site is written to one folder; pass --out once." },
    },
    {
      flags: "--lang <NAMES>",
      help: "the languages of the samples, separated by commas, in the order of their tabs: curl,python,typescript",
      value: { what: "languages", example: "--lang curl,python", twice: "Separate languages by commas." },
    },
    environment,
    samples,
    { flags: "--check", help: "write nothing, and exit with 3 if the site would change" },
    { flags: "--force", help: "replace files that were edited or that are not of the site, keeping them as .bak" },
  ],
  examples: [
    ["postwright docs my.postman_collection.json --out site", "Write the site; open site/index.html"],
    ["postwright docs my.postman_collection.json --out site --check", "In CI: fail if the site is not up to date"],
  ],
  read: readDocs,
};

function readDocs(given: Given): Command {
  const [file, ...more] = given.words;
  const example = "Example: postwright docs my.postman_collection.json --out site";
  if (file === undefined || file === "" || more.length > 0) return usage("docs needs one collection.", example);
  const out = text(given, "out");
  if (out === undefined) return usage("docs needs a folder to write to: --out.", example);
  const languages = text(given, "lang")
    ?.split(",")
    .map((name) => name.trim());
  return {
    kind: "docs",
    file,
    out,
    languages: languages === undefined ? undefined : [...new Set(languages)],
    dryRun: flag(given, "check"),
    force: flag(given, "force"),
    ...namedFiles(given),
  };
}
