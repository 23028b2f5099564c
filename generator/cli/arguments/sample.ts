import type { Command } from "../command.ts";
import { namedFiles } from "../named-files.ts";
import { environment, values } from "./options.ts";
import { type CommandSpec, type Given, text, usage } from "./spec.ts";

/** `postwright sample`. */
export const sampleSpec: CommandSpec = {
  name: "sample",
  takes: "<collection> [item]",
  summary: "print a request as code to paste",
  description: `Prints the request of an item as code to paste, as Postman sends it. Without an item, lists the items. What the collection does not define, and every credential, is a placeholder such as {{token}} or :id.`,
  options: [
    {
      flags: "--lang <NAME>",
      help: "curl (default), typescript (with the generated package), javascript, python, go, php, ruby, wget, httpie, powershell, java, csharp, kotlin, swift, rust, go-chilkat, powerbuilder or http",
      value: { what: "a language", example: "--lang python", twice: "Pass --lang once." },
    },
    {
      flags: "--example <NAME>",
      help: "print the request of this saved example instead of the item's own",
      value: { what: "the name of a saved example", example: '--example "Created"', twice: "Pass --example once." },
    },
    values,
    environment,
  ],
  examples: [
    ["postwright sample my.postman_collection.json", "List the items"],
    ['postwright sample my.postman_collection.json "Create user" --lang python', "One item, by its name in Postman"],
  ],
  read: readSample,
};

function readSample(given: Given): Command {
  const [file, item, ...more] = given.words;
  if (file === undefined || file === "")
    return usage("sample needs a collection file.", 'Example: postwright sample my.postman_collection.json "Create user"');
  if (more.length > 0) return usage("sample prints one item.", "Put its name into quotes.");
  const [language, example] = [text(given, "lang") ?? "curl", text(given, "example")];
  return { kind: "sample", file, item, language, example, values: text(given, "values"), ...namedFiles(given) };
}
