import { packageName, packageScope } from "../../config/guards.ts";
import type { Command, UsageProblem } from "../command.ts";
import { type CommandSpec, type Given, text, usage } from "./spec.ts";
import { refuseUrls } from "./urls.ts";

/** `postwright init`. */
export const initSpec: CommandSpec = {
  name: "init",
  takes: "[collections]",
  summary: "set up a repository",
  description: `Writes postwright.config.json for the collections that it finds, the script "generate" in package.json, and .gitattributes; says what it did and what comes next. In a workspace, each client is a package; elsewhere, plain sources in src/api. Never overwrites; a second run changes nothing.`,
  options: [
    {
      flags: "--name <NAME>",
      help: "the name of the package; for one collection",
      value: { what: "a name", example: "--name @acme/bikes", twice: "A package has one name." },
    },
    {
      flags: "--scope <SCOPE>",
      help: "the npm scope of the packages",
      value: { what: "a scope", example: "--scope @acme", twice: "Packages have one scope." },
    },
    {
      flags: "--layout <LAYOUT>",
      help: "package (with package.json and build) or sources (imported by path)",
      value: { what: "package or sources", example: "--layout sources", twice: "Pass --layout once." },
    },
    {
      flags: "--out <DIR>",
      help: "the folder above the clients",
      value: { what: "a folder", example: "--out src/api", twice: "Pass --out once." },
    },
    {
      flags: "--ci <KIND>",
      help: "github: a workflow that fails when the clients are out of date",
      value: { what: "github", example: "--ci github", twice: "Pass --ci once." },
    },
  ],
  examples: [
    ["postwright init", "Set up the repository in the working folder"],
    ["postwright init api/shop.json --layout package --name @acme/shop --out packages", "One collection, as a package of a workspace"],
  ],
  read: readInit,
};

function readInit(given: Given): Command {
  const [name, scope, layout, ci] = ["name", "scope", "layout", "ci"].map((option) => text(given, option));
  if (layout !== undefined && layout !== "package" && layout !== "sources")
    return usage("--layout takes package or sources.", "Without it, packages are made in a workspace, and sources elsewhere.");
  if (ci !== undefined && ci !== "github") return usage("--ci takes github.", "For other systems, run: postwright generate --check");
  const files = given.words;
  return checkNames(name, scope, files) ?? refuseUrls(files) ?? { kind: "init", files, name, scope, layout, out: text(given, "out"), ci };
}

function checkNames(name: string | undefined, scope: string | undefined, files: readonly string[]): UsageProblem | undefined {
  if (files.includes("")) return usage("A file name is empty.", "See postwright init --help.");
  if (name !== undefined && !packageName.test(name))
    return usage("--name takes the name of an npm package.", "Example: --name @acme/bikes");
  if (scope !== undefined && !packageScope.test(scope)) return usage("--scope takes a scope of npm.", "Example: --scope @acme");
  return name !== undefined && files.length > 1 ? usage("--name needs one collection.", "Pass --scope for several.") : undefined;
}
