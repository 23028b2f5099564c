import { parseArgs } from "node:util";
import type { Command, GenerateCommand, UsageProblem } from "./command.ts";
import { suggestWord } from "./suggest.ts";

const commands = ["generate", "help"] as const;

const generateOptions = {
  out: { type: "string" },
  "no-check": { type: "boolean" },
  "no-format": { type: "boolean" },
  check: { type: "boolean" },
  json: { type: "boolean" },
  force: { type: "boolean" },
  verbose: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

const seeHelp = "See postwright help.";

/** Reads the arguments (without the program's own). Never throws; what is wrong is a `usage` command with a sentence and a hint. */
export function parseArguments(args: readonly string[]): Command {
  const [first, ...rest] = args;
  if (first === undefined) return usage("No command given.", "Try: postwright generate, or postwright help.");
  if (first === "--help" || first === "-h" || first === "help") return { kind: "help" };
  if (first === "--version" || first === "-v") return { kind: "version" };
  if (first === "generate") return parseGenerate(rest);
  const meant = suggestWord(first, commands);
  const what = first.startsWith("-") ? "option before the command" : "command";
  return usage(`Unknown ${what}: ${first}`, meant === undefined ? seeHelp : `Did you mean ${meant}?`);
}

function parseGenerate(args: readonly string[]): Command {
  // Not strict, because the messages of the strict mode do not say what was probably meant.
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: generateOptions,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const problem = findProblem(tokens.filter((token) => token.kind === "option"));
  if (problem !== undefined) return problem;
  if (values.help === true) return { kind: "help" };
  const command: GenerateCommand = {
    kind: "generate",
    files: positionals,
    out: typeof values.out === "string" ? values.out : undefined,
    typeCheck: values["no-check"] !== true,
    format: values["no-format"] !== true,
    dryRun: values.check === true,
    json: values.json === true,
    force: values.force === true,
    verbose: values.verbose === true,
  };
  if (command.dryRun && command.force) return usage("--check and --force exclude each other.", "--check writes nothing.");
  if (command.files.includes("")) return usage("A file name is empty.", seeHelp);
  return command;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function findProblem(tokens: readonly OptionToken[]): UsageProblem | undefined {
  let outs = 0;
  for (const { name, rawName, value, inlineValue } of tokens) {
    if (!isKnown(name)) {
      const meant = suggestWord(name, Object.keys(generateOptions));
      return usage(`Unknown option: ${rawName}`, meant === undefined ? seeHelp : `Did you mean --${meant}?`);
    }
    if (name !== "out") {
      if (inlineValue === true) return usage(`${rawName} takes no value.`, seeHelp);
      continue;
    }
    outs++;
    const looksLikeOption = inlineValue !== true && value?.startsWith("-") === true;
    if (value === undefined || value === "" || looksLikeOption) return usage("--out needs a folder.", "Example: --out ./client");
    if (outs > 1) return usage("--out is given twice.", "Several files go below one folder; give --out once.");
  }
  return undefined;
}

function isKnown(name: string): boolean {
  return Object.hasOwn(generateOptions, name);
}

function usage(message: string, hint: string): UsageProblem {
  return { kind: "usage", message, hint };
}
