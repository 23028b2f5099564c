import type { Command, ExplainCommand } from "../command.ts";
import { checkNamed, namedFiles } from "../named-files.ts";
import { environment, json, samples } from "./options.ts";
import { type CommandSpec, flag, type Given, usage } from "./spec.ts";
import { refuseUrls } from "./urls.ts";

/** `postwright explain`. */
export const explainSpec: CommandSpec = {
  name: "explain",
  takes: "<operation or type> [files]",
  summary: "show why a type is what it is",
  description: `Shows why a type is what it is: the samples behind each property, and what one more example would settle. Name a function, a type, or an item of the collection. Without files, all of collections/ is searched.`,
  options: [samples, environment, json],
  examples: [
    ["postwright explain createUser", "A function, in all collections"],
    ['postwright explain "Create user" my.postman_collection.json', "An item of one collection, by its name in Postman"],
  ],
  read: readExplain,
};

function readExplain(given: Given): Command {
  const [name, ...files] = given.words;
  if (name === undefined || name.trim() === "" || files.includes(""))
    return usage("explain needs the name of an operation or a type.", "Example: postwright explain createUser my.postman_collection.json");
  const command: ExplainCommand = { kind: "explain", name, files, ...namedFiles(given), json: flag(given, "json") };
  return refuseUrls(files) ?? checkNamed(command, files) ?? command;
}
