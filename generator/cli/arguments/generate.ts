import { isVersion } from "../../diff/version.ts";
import type { Command, GenerateCommand, ReleaseOptions, ReportFormat, UsageProblem } from "../command.ts";
import { checkNamed, namedFiles } from "../named-files.ts";
import { environment, max, readMax, samples } from "./options.ts";
import { type CommandSpec, flag, type Given, number, text, usage } from "./spec.ts";
import { refuseUrls } from "./urls.ts";

/** `postwright generate`. */
export const generateSpec: CommandSpec = {
  name: "generate",
  takes: "[files]",
  summary: "turn collections into packages",
  description: `Without files, turns the collections of postwright.config.json into packages, or else every collection in collections/ into a package in generated/. A dash is a collection from standard input. An environment beside a collection (<name>.postman_environment.json) supplies values of variables.`,
  options: [
    {
      flags: "--out <DIR>",
      help: "where to write; with one file, DIR is the package itself, with several it contains one folder for each",
      value: { what: "a folder", example: "--out ./client", twice: "Several files go below one folder; pass --out once." },
    },
    environment,
    samples,
    { flags: "--check", help: "write nothing; list what would change, and exit with 3 if anything would" },
    max,
    {
      flags: "--force",
      help: "write into a folder of other files, and replace edited ones; your version is kept beside the new one as .bak",
    },
    { flags: "--watch", help: "run again after every change of the files, until Ctrl+C" },
    { flags: "--rethink", help: "decide anew which bodies share a type; without it, published types stay apart" },
    { flags: "--prune", help: "remove packages whose collections are gone; only without files" },
    {
      flags: "--release [VERSION]",
      help: "close the Unreleased block of CHANGELOG.md and set the version: by what changed, unless one is given",
    },
    {
      flags: "--date <DATE>",
      help: "the day of the release",
      value: { what: "a day", example: "--date 2026-11-29", twice: "A release has one day." },
    },
    {
      flags: "--jobs <N>",
      help: "how many packages are checked at a time; without it, one or two, as the collections and the machine suggest",
      value: { what: "a number", example: "--jobs 2", twice: "Pass --jobs once." },
    },
    { flags: "--no-check", help: "skip type-checking of the generated code" },
    { flags: "--no-format", help: "skip formatting" },
    {
      flags: "--format <FORMAT>",
      help: "text, json (one object per line), github (annotations of a workflow) or sarif; without it, text",
      value: { what: "text, json, github or sarif", example: "--format github", twice: "Pass --format once." },
    },
    { flags: "--json", help: "the same as --format json" },
    { flags: "--verbose", help: "print every warning and note with its place" },
  ],
  examples: [
    ["postwright generate", "Every collection in collections/"],
    ["postwright generate my.postman_collection.json --out packages/my-api", "One collection, into a folder of its own"],
    ["postwright generate --check", "In CI: fail if the packages are not up to date"],
  ],
  read: readGenerate,
};

function readGenerate(given: Given): Command {
  const limit = readMax(given);
  if (typeof limit === "object") return limit;
  const { release, words, problem } = readRelease(given);
  if (problem !== undefined) return problem;
  const report = readReport(given);
  if (typeof report === "object") return report;
  const command: GenerateCommand = {
    kind: "generate",
    files: words,
    out: text(given, "out"),
    ...namedFiles(given),
    typeCheck: !flag(given, "no-check"),
    format: !flag(given, "no-format"),
    dryRun: flag(given, "check"),
    report,
    force: flag(given, "force"),
    rethink: flag(given, "rethink"),
    prune: flag(given, "prune"),
    watch: flag(given, "watch"),
    verbose: flag(given, "verbose"),
    max: limit,
    jobs: number(given, "jobs"),
    release,
  };
  if (command.jobs === 0 || (command.jobs === undefined && text(given, "jobs") !== undefined))
    return usage("--jobs takes a number from 1.", "Example: --jobs 2. Without --jobs, the machine decides.");
  if (command.dryRun && command.force) return usage("--check and --force cannot be combined.", "--check writes nothing.");
  if (command.prune && (command.dryRun || words.length > 0))
    return usage("--prune needs all collections, and writes.", "Run postwright generate --prune without files and without --check.");
  if (command.dryRun && release !== undefined) return usage("--check and --release cannot be combined.", "--check writes nothing.");
  if (command.watch && (command.dryRun || release !== undefined || words.includes("-")))
    return usage("--watch cannot be combined with --check, --release or standard input.", "It writes a package again and again.");
  if (command.files.includes("")) return usage("A file name is empty.", "See postwright generate --help.");
  return refuseUrls(command.files) ?? checkNamed(command, command.files) ?? command;
}

function readReport(given: Given): ReportFormat | UsageProblem {
  const isJson = flag(given, "json");
  const format = text(given, "format") ?? (isJson ? "json" : "text");
  if (format !== "text" && format !== "json" && format !== "github" && format !== "sarif")
    return usage("--format takes text, json, github or sarif.", "Without it, generate prints text. --no-format skips formatting.");
  return isJson && format !== "json" ? usage("--json and --format cannot be combined.", "--json is --format json.") : format;
}

interface ReadRelease {
  readonly release: ReleaseOptions | undefined;
  /** The files: one that follows `--release` is not a version. */
  readonly words: readonly string[];
  readonly problem?: UsageProblem;
}

function readRelease(given: Given): ReadRelease {
  const value = given.options.get("release");
  const date = text(given, "date");
  if (value === undefined) {
    const problem = usage("--date needs --release.", "Example: --release --date 2026-11-29");
    return { release: undefined, words: given.words, ...(date === undefined ? {} : { problem }) };
  }
  const named = typeof value === "string" ? value : undefined;
  const version = named !== undefined && isVersion(named) ? named : undefined;
  const words = named === undefined || version !== undefined ? given.words : [named, ...given.words];
  const release = { version, date };
  // A file has a folder or an ending.
  if (named !== undefined && version === undefined && /^[^./\\]+$/.test(named))
    return { release, words, problem: usage("--release takes a version.", "Example: --release 1.2.0. A folder is named with its slash.") };
  if (date === undefined || /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(date)) return { release, words };
  return { release, words, problem: usage("--date takes a day.", "Example: --date 2026-11-29") };
}
