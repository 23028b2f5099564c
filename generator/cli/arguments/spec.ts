import type { Command, UsageProblem } from "../command.ts";

/** What a command is called, what it takes, and what its help says. */
export interface CommandSpec {
  readonly name: string;
  /** What follows the name on the command line, without options: `[files...]`. */
  readonly takes: string;
  /** One line in the list of commands. */
  readonly summary: string;
  readonly description: string;
  readonly options: readonly OptionSpec[];
  /** Command lines, each with what it does. */
  readonly examples: readonly (readonly [line: string, meaning: string])[];
  readonly read: (given: Given) => Command;
}

/** An option of a command. */
export interface OptionSpec {
  /** As on the command line: `--out <DIR>`; without `<…>`, it takes no value. */
  readonly flags: string;
  readonly help: string;
  readonly value?: ValueSpec;
}

/** What to print if a value is missing, and if it is given twice. */
export interface ValueSpec {
  readonly what: string;
  readonly example: string;
  /** `undefined` if the option may be repeated. */
  readonly twice: string | undefined;
}

/** The words and options after the name of a command. */
export interface Given {
  readonly words: readonly string[];
  /** By the name of the option, without its dashes. */
  readonly options: ReadonlyMap<string, unknown>;
}

/** True if an option without a value is given. */
export function flag({ options }: Given, name: string): boolean {
  return options.get(name) === true;
}

/** The value of an option that is given at most once. */
export function text({ options }: Given, name: string): string | undefined {
  const value = options.get(name);
  return typeof value === "string" ? value : undefined;
}

/** The values of an option that may be repeated, if there are any. */
export function list({ options }: Given, name: string): readonly string[] | undefined {
  const value = options.get(name);
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : undefined;
}

/** A number without sign and fraction; `undefined` for any other string. */
export function number(given: Given, name: string, otherwise?: number): number | undefined {
  const value = text(given, name);
  if (value === undefined) return otherwise;
  return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** A mistake in the command line, with what to do instead. */
export function usage(message: string, hint: string): UsageProblem {
  return { kind: "usage", message, hint };
}
