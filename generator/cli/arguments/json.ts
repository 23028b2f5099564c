import type { Command } from "../command.ts";
import { type CommandSpec, flag, type Given, text, usage } from "./spec.ts";

/** `postwright json`. */
export const jsonSpec: CommandSpec = {
  name: "json",
  takes: "<file>",
  summary: "print code that builds or reads a JSON value",
  description: `Prints code that builds the JSON of a file, or that reads each of its fields.`,
  options: [
    {
      flags: "--lang <NAME>",
      help: "typescript (default), go, python, go-chilkat or powerbuilder",
      value: { what: "a language", example: "--lang python", twice: "Pass --lang once." },
    },
    { flags: "--create", help: "code that builds the JSON" },
    { flags: "--parse", help: "code that reads each field of the JSON, with its type" },
  ],
  examples: [
    ["postwright json answer.json --parse", "Read an answer in TypeScript"],
    ["postwright json body.json --create --lang go-chilkat", "Build a body field by field"],
  ],
  read: readJson,
};

function readJson(given: Given): Command {
  const [file, ...more] = given.words;
  if (file === undefined || file === "") return usage("json needs a file.", "Example: postwright json answer.json --parse");
  if (more.length > 0) return usage("json takes one file.", "Run it once for each file.");
  const [creates, parses] = [flag(given, "create"), flag(given, "parse")];
  if (creates === parses) return usage("json takes either --create or --parse.", "--create builds the JSON, --parse reads its fields.");
  return { kind: "json", file, language: text(given, "lang") ?? "typescript", task: creates ? "create" : "parse" };
}
