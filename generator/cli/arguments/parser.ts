import { Command as Parser, CommanderError, InvalidArgumentError, Option } from "commander";
import type { Command, UsageProblem } from "../command.ts";
import { type CommandSpec, type OptionSpec, usage, type ValueSpec } from "./spec.ts";

/** The program: its commands, and what its help says around their list. */
export interface ProgramSpec {
  readonly name: string;
  readonly description: string;
  readonly ending: string;
  readonly commands: readonly CommandSpec[];
}

/**
 * Parses the arguments (without the program's own). Never throws. Mistakes become a `usage` command
 * with a sentence and a hint, and a request for help becomes the text to print.
 */
export function parseProgram(spec: ProgramSpec, args: readonly string[], width: number): Command {
  const results: Command[] = [];
  let help = "";
  const program = new Parser(spec.name)
    .description(spec.description)
    .usage("<command> [options]")
    .version("", "-v, --version", "print the version of Postwright")
    .helpOption("-h, --help", "show help; after a command, its own")
    .helpCommand("help [command]", "show the help of a command")
    .addHelpText("after", `\n${spec.ending}`)
    .configureHelp({ helpWidth: width, subcommandTerm: (command) => `${command.name()} ${command.usage().replace(" [options]", "")}` })
    .configureOutput({ writeOut: (text) => void (help += text), writeErr: () => undefined })
    .exitOverride();
  for (const command of listNeeded(spec, args)) addCommand(program, command, (result) => void results.push(result));
  try {
    program.parse([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === "commander.version") return { kind: "version" };
    if (help !== "") return { kind: "help", text: help };
    results.push(explainError(error, spec, args));
  }
  return results[0] ?? noCommand;
}

/** The named command alone: the options of the others take longer to set up than to parse. */
function listNeeded({ commands }: ProgramSpec, [name]: readonly string[]): readonly CommandSpec[] {
  const named = commands.filter((command) => command.name === name);
  return named.length > 0 ? named : commands;
}

const noCommand = usage("No command given.", "Try: postwright generate, or postwright help.");

function addCommand(program: Parser, spec: CommandSpec, finish: (result: Command) => void): void {
  const parser = program
    .command(spec.name)
    .summary(spec.summary)
    .description(spec.description)
    .usage(`${spec.takes} [options]`.trimStart())
    // Each command checks the number of words itself, and says what it takes.
    .allowExcessArguments()
    .action(() => finish(spec.read({ words: parser.args, options: listValues(parser) })));
  for (const option of spec.options) parser.addOption(makeOption(option, finish));
  const lines = spec.examples.map(([line, meaning]) => `  ${meaning}:\n    $ ${line}`);
  parser.addHelpText("after", `\nExamples:\n${lines.join("\n")}`);
}

function makeOption({ flags, help, value }: OptionSpec, refuse: (problem: UsageProblem) => void): Option {
  const option = new Option(flags, help);
  // `--no-check` is an option of its own, not the opposite of `--check`.
  option.negate = false;
  if (value === undefined) return option;
  return option.argParser((given: string, before: unknown) => {
    const problem = checkValue(option.name(), given, before, value);
    if (problem !== undefined) {
      refuse(problem);
      throw new InvalidArgumentError(problem.message);
    }
    return value.twice === undefined ? [...(Array.isArray(before) ? before : []), given] : given;
  });
}

function checkValue(name: string, given: string, before: unknown, value: ValueSpec): UsageProblem | undefined {
  // An option that follows is not the value; a dash is standard input.
  if (given === "" || (given.startsWith("-") && given !== "-")) return missing(name, value);
  return value.twice === undefined || before === undefined ? undefined : usage(`--${name} is given twice.`, value.twice);
}

function missing(name: string, { what, example }: ValueSpec): UsageProblem {
  return usage(`--${name} needs ${what}.`, `Example: ${example}`);
}

function listValues(parser: Parser): ReadonlyMap<string, unknown> {
  return new Map(parser.options.map((option) => [option.name(), parser.getOptionValue(option.attributeName())]));
}

/** No command has a dot or a slash in its name. */
function isFileName(word: string): boolean {
  return /[\\/]|\.[a-z0-9]{2,5}$/i.test(word);
}

function suggestGenerate(file: string): string {
  return `Did you mean postwright generate ${/\s/.test(file) ? JSON.stringify(file) : file}?`;
}

/** Says in our words what the parser did not understand. */
function explainError({ code, message }: CommanderError, spec: ProgramSpec, args: readonly string[]): UsageProblem {
  const [, subject = ""] = /'([^']*)'/.exec(message) ?? [];
  const [, meant] = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(message) ?? [];
  const command = spec.commands.find(({ name }) => name === args[0]);
  const seeHelp = command === undefined ? "See postwright help." : `See postwright ${command.name} --help.`;
  const hint = meant === undefined ? seeHelp : `Did you mean ${meant}?`;
  switch (code) {
    case "commander.help":
      return noCommand;
    case "commander.unknownCommand":
      return usage(`Unknown command: ${subject}`, isFileName(subject) ? suggestGenerate(subject) : hint);
    case "commander.unknownOption": {
      const [name = ""] = subject.split("=");
      const isKnown = command?.options.some(({ flags }) => flags === name) === true;
      return isKnown ? usage(`${name} takes no value.`, seeHelp) : usage(`Unknown option: ${subject}`, hint);
    }
    case "commander.optionMissingArgument": {
      const option = command?.options.find(({ flags }) => flags === subject);
      const [name = ""] = subject.replace("--", "").split(" ");
      return option?.value === undefined ? usage(message, seeHelp) : missing(name, option.value);
    }
    default:
      return usage(message, seeHelp);
  }
}
