import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArguments } from "../../generator/cli/arguments.ts";
import { repository } from "../corpus/corpus-files.ts";

const manifest: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));

/**
 * What is wrong with a line of a shell block: an `npm run` script that does not exist, a wrong
 * option. `undefined` if nothing is.
 */
export function findWrongCommand(line: string): string | undefined {
  const commands = line.replace(/\s#.*$/, "").split("&&");
  // Words in quotes are one.
  return commands.map((command) => findProblem(command.match(/"[^"]*"|\S+/g) ?? [])).find((problem) => problem !== undefined);
}

function findProblem([program, verb, ...rest]: readonly string[]): string | undefined {
  if (program !== "npm") return undefined;
  if (verb === "test") return manifest.scripts["test"] === undefined ? "there is no script test" : undefined;
  if (verb !== "run") return undefined;
  const [script, ...args] = rest.filter((word) => word !== "--silent" && word !== "--");
  const source = script === undefined ? undefined : manifest.scripts[script];
  if (script === undefined || source === undefined) return `there is no script ${script}`;
  if (script === "postwright") return findUsageProblem(args);
  if (script === "generate") return findUsageProblem(["generate", ...args]);
  return findUnknownOption(source, args);
}

function findUsageProblem(args: readonly string[]): string | undefined {
  // `generate …` and `[files] [options]` stand for anything.
  const command = parseArguments(args.filter((word) => word !== "…" && !word.startsWith("[")));
  return command.kind === "usage" ? command.message : undefined;
}

/** A script that is started with tsx names its options itself, but for `--record`. */
function findUnknownOption(source: string, args: readonly string[]): string | undefined {
  const [, path] = /^tsx (\S+)$/.exec(source) ?? [];
  if (path === undefined) return undefined;
  const text = ["test/support/measurements.ts", path].map((own) => readFileSync(join(repository, own), "utf8")).join("\n");
  const unknown = args
    .filter((word) => word.startsWith("--"))
    .find((word) => !text.includes(`"${word}"`) && !readsOption(text, word.slice(2)));
  return unknown === undefined ? undefined : `${path} has no ${unknown}`;
}

/** An option of `parseArgs`: `name: { type: … }`. */
function readsOption(text: string, name: string): boolean {
  return text.includes(` ${name}: { type`) || text.includes(`"${name}": { type`);
}
