import type { Command } from "../command.ts";
import { type CommandSpec, flag, type Given, text, usage } from "./spec.ts";

/** `postwright convert`. */
export const convertSpec: CommandSpec = {
  name: "convert",
  takes: "<collection>",
  summary: "write a collection in another format of Postman",
  description: `Writes a collection as one JSON file (v2.1) or as a folder of YAML files (v3). Secrets, values of variables and scripts are kept: it is your own document, so mind where it goes. What the other format cannot express is said.`,
  options: [
    {
      flags: "--to <FORMAT>",
      help: "v2.1 or v3",
      value: { what: "a format", example: "--to v3", twice: "A collection is written in one format; pass --to once." },
    },
    {
      flags: "--out <PATH>",
      help: "the file (v2.1) or the folder (v3) to write",
      value: { what: "a path", example: "--out postman/collections/Shop", twice: "Pass --out once." },
    },
    { flags: "--force", help: "write over a file, or into a folder that is not empty" },
  ],
  examples: [
    ["postwright convert shop.postman_collection.json --to v3 --out postman/collections/Shop", "A folder of YAML files"],
    ["postwright convert postman/collections/Shop --to v2.1 --out shop.postman_collection.json", "One JSON file"],
  ],
  read: readConvert,
};

function readConvert(given: Given): Command {
  const [file, ...more] = given.words;
  const example = "Example: postwright convert shop.postman_collection.json --to v3 --out postman/collections/Shop";
  if (file === undefined || file === "" || more.length > 0) return usage("convert needs one collection.", example);
  const to = text(given, "to");
  if (to !== "v2.1" && to !== "v3") return usage("convert needs a format: --to v2.1 or --to v3.", example);
  const out = text(given, "out");
  if (out === undefined) return usage("convert needs a place to write to: --out.", example);
  return { kind: "convert", file, to, out, force: flag(given, "force") };
}
