import { checkProblems } from "./check-problems.ts";
import { configProblems } from "./config-problems.ts";
import { folderProblems } from "./folder-problems.ts";
import { outputProblems } from "./output-problems.ts";
import { readingProblems } from "./reading-problems.ts";
import { runProblems } from "./run-problems.ts";
import { scriptProblems } from "./script-problems.ts";
import { secretProblems } from "./secret-problems.ts";
import { understandingProblems } from "./understanding-problems.ts";

/**
 * Every problem that Postwright can report. To add one, add an entry to the list of its stage.
 *
 * Numbers go by stage: 1xxx file and JSON, 2xxx shape of the collection, 3xxx understanding (36xx
 * scripts and runs), 4xxx names, 5xxx check, 6xxx output, 7xxx limits of `fetch`, 8xxx the config,
 * 9xxx secrets. A published number keeps its meaning. `{name}` in a message is a parameter that the
 * reporter must pass. Parameters are names and kinds, never values that could be secret.
 */
export const catalogue = {
  ...readingProblems,
  ...folderProblems,
  ...understandingProblems,
  ...scriptProblems,
  ...runProblems,
  ...checkProblems,
  ...outputProblems,
  ...configProblems,
  ...secretProblems,
};

/** Name of a problem in the catalogue, as used to report it. */
export type Problem = keyof typeof catalogue;

type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never;

/** Names of the parameters that the message of a problem needs. */
export type ParameterOf<P extends Problem> = Placeholder<(typeof catalogue)[P]["message"]>;

/** What must be passed along with a problem: one object with its parameters, or nothing. */
export type ProblemParameters<P extends Problem> = [ParameterOf<P>] extends [never]
  ? readonly []
  : readonly [parameters: Readonly<Record<ParameterOf<P>, string | number>>];
export type { CatalogueEntry } from "./entry.ts";
