import { parseArgs } from "node:util";
import type {
  Command,
  ExplainCommand,
  GenerateCommand,
  HelpCommand,
  MockCommand,
  SamplesCommand,
  UsageProblem,
  VerifyCommand,
} from "./command.ts";
import { checkNamed, namedFiles } from "./named-files.ts";
import { suggestWord } from "../util/suggest.ts";

const commands = ["generate", "verify", "explain", "samples", "mock", "help"] as const;

const generateOptions = {
  out: { type: "string" },
  samples: { type: "string", multiple: true },
  environment: { type: "string" },
  "no-check": { type: "boolean" },
  "no-format": { type: "boolean" },
  check: { type: "boolean" },
  json: { type: "boolean" },
  force: { type: "boolean" },
  verbose: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

const verifyOptions = {
  examples: { type: "boolean" },
  log: { type: "string" },
  only: { type: "string" },
  values: { type: "string" },
  environment: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

const explainOptions = {
  samples: { type: "string", multiple: true },
  environment: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

const samplesOptions = {
  collection: { type: "string" },
  out: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

const mockOptions = {
  port: { type: "string" },
  latency: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Where a mock listens by default. */
const defaultPort = 4010;

type Options = Readonly<Record<string, { readonly type: "string" | "boolean"; readonly multiple?: boolean }>>;

/** What to print if the value of an option is missing, and if it is given twice. */
const valueHints: Readonly<Record<string, readonly [what: string, example: string, twice: string]>> = {
  out: ["a folder", "Example: --out ./client", "Several files go below one folder; pass --out once."],
  log: ["a file", "Example: --log wire.jsonl", "Pass --log once."],
  samples: ["a file", "Example: --samples report.json", ""],
  environment: ["a file", "Example: --environment staging.postman_environment.json", "A collection has one environment."],
  collection: ["a file", "Example: --collection my.postman_collection.json", "Run it once for each collection."],
  only: ["client or postman", "Example: --only client", "Without --only, both run."],
  port: ["a number", "Example: --port 4010", "Pass --port once."],
  latency: ["a number of milliseconds", "Example: --latency 200", "Pass --latency once."],
  values: ["a file", "Example: --values values.json", "Put all values into one file."],
};

const seeHelp = "See postwright help.";

/**
 * Parses the arguments (without the program's own). Never throws. Mistakes become a `usage` command
 * with a sentence and a hint.
 */
export function parseArguments(args: readonly string[]): Command {
  const [first, ...rest] = args;
  if (first === undefined) return usage("No command given.", "Try: postwright generate, or postwright help.");
  if (first === "--help" || first === "-h" || first === "help") return { kind: "help" };
  if (first === "--version" || first === "-v") return { kind: "version" };
  if (first === "generate") return parseGenerate(rest);
  if (first === "verify") return parseVerify(rest);
  if (first === "explain") return parseExplain(rest);
  if (first === "samples") return parseSamples(rest);
  if (first === "mock") return parseMock(rest);
  const meant = suggestWord(first, commands);
  const what = first.startsWith("-") ? "option before the command" : "command";
  return usage(`Unknown ${what}: ${first}`, meant === undefined ? seeHelp : `Did you mean ${meant}?`);
}

/** The arguments of one command. */
interface ReadOptions {
  readonly values: Readonly<Record<string, OptionValue>>;
  readonly positionals: readonly string[];
}

/** `parseArgs` returns lists for options that may be repeated. */
type OptionValue = string | boolean | readonly (string | boolean)[] | undefined;

/** Parses the arguments of one command. A mistake, or a request for help, ends it. */
function readOptions(args: readonly string[], options: Options): ReadOptions | UsageProblem | HelpCommand {
  // Not strict, because the messages of strict mode do not suggest what was probably meant.
  const { values, positionals, tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const problem = findProblem(
    tokens.filter((token) => token.kind === "option"),
    options,
  );
  if (problem !== undefined) return problem;
  return values["help"] === true ? { kind: "help" } : { values, positionals };
}

function textOf(value: OptionValue): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function parseGenerate(args: readonly string[]): Command {
  const read = readOptions(args, generateOptions);
  if ("kind" in read) return read;
  const { values, positionals } = read;
  const command: GenerateCommand = {
    kind: "generate",
    files: positionals,
    out: textOf(values["out"]),
    ...namedFiles(values),
    typeCheck: values["no-check"] !== true,
    format: values["no-format"] !== true,
    dryRun: values["check"] === true,
    json: values["json"] === true,
    force: values["force"] === true,
    verbose: values["verbose"] === true,
  };
  if (command.dryRun && command.force) return usage("--check and --force cannot be combined.", "--check writes nothing.");
  if (command.files.includes("")) return usage("A file name is empty.", seeHelp);
  return checkNamed(command, command.files) ?? command;
}

function parseVerify(args: readonly string[]): Command {
  const read = readOptions(args, verifyOptions);
  if ("kind" in read) return read;
  const { values, positionals } = read;
  const [file, ...more] = positionals;
  if (file === undefined || file === "")
    return usage("verify needs a collection file.", "Example: postwright verify my.postman_collection.json");
  if (more.length > 0) return usage("verify takes one collection file.", "Run it once for each file.");
  const only = values["only"];
  if (only !== undefined && only !== "client" && only !== "postman")
    return usage("--only takes client or postman.", "Without --only, both run.");
  const command: VerifyCommand = {
    kind: "verify",
    file,
    examples: values["examples"] === true,
    log: textOf(values["log"]),
    only,
    ...namedFiles(values),
    values: textOf(values["values"]),
    json: values["json"] === true,
  };
  return command;
}

function parseExplain(args: readonly string[]): Command {
  const read = readOptions(args, explainOptions);
  if ("kind" in read) return read;
  const { values, positionals } = read;
  const [name, ...files] = positionals;
  if (name === undefined || name.trim() === "" || files.includes(""))
    return usage("explain needs the name of an operation or a type.", "Example: postwright explain createUser my.postman_collection.json");
  const command: ExplainCommand = { kind: "explain", name, files, ...namedFiles(values), json: values["json"] === true };
  return checkNamed(command, files) ?? command;
}

function parseSamples(args: readonly string[]): Command {
  const read = readOptions(args, samplesOptions);
  if ("kind" in read) return read;
  const { values, positionals } = read;
  if (positionals.length === 0 || positionals.includes(""))
    return usage("samples needs the report of a run.", "Example: postwright samples newman.json --collection my.postman_collection.json");
  const command: SamplesCommand = {
    kind: "samples",
    reports: positionals,
    collection: textOf(values["collection"]),
    out: textOf(values["out"]),
  };
  return command;
}

function parseMock(args: readonly string[]): Command {
  const read = readOptions(args, mockOptions);
  if ("kind" in read) return read;
  const [name, ...more] = read.positionals;
  if (name === undefined || name === "")
    return usage("mock needs a generated package.", "Example: postwright mock generated/my --port 4010");
  if (more.length > 0) return usage("mock serves one package.", "Run it once for each package, with a --port of its own.");
  const port = numberOf(read.values["port"], defaultPort);
  if (port === undefined || port > 65_535) return usage("--port takes a number from 0 to 65535.", "Example: --port 4010");
  const latency = numberOf(read.values["latency"], 0);
  if (latency === undefined) return usage("--latency takes a number of milliseconds.", "Example: --latency 200");
  const command: MockCommand = { kind: "mock", package: name, port, latency };
  return command;
}

/** A number without sign and fraction; `undefined` for any other text. */
function numberOf(value: OptionValue, otherwise: number): number | undefined {
  const text = textOf(value);
  if (text === undefined) return otherwise;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function findProblem(tokens: readonly OptionToken[], options: Options): UsageProblem | undefined {
  const seen = new Set<string>();
  for (const { name, rawName, value, inlineValue } of tokens) {
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) {
      const meant = suggestWord(name, Object.keys(options));
      return usage(`Unknown option: ${rawName}`, meant === undefined ? seeHelp : `Did you mean --${meant}?`);
    }
    if (option.type === "boolean") {
      if (inlineValue === true) return usage(`${rawName} takes no value.`, seeHelp);
      continue;
    }
    const [what, example, twice] = valueHints[name] ?? ["a value", seeHelp, seeHelp];
    const looksLikeOption = inlineValue !== true && value?.startsWith("-") === true;
    if (value === undefined || value === "" || looksLikeOption) return usage(`--${name} needs ${what}.`, example);
    if (seen.has(name) && option.multiple !== true) return usage(`--${name} is given twice.`, twice);
    seen.add(name);
  }
  return undefined;
}

function usage(message: string, hint: string): UsageProblem {
  return { kind: "usage", message, hint };
}
