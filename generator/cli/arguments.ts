import type { Command } from "./command.ts";
import { completeSpec } from "./arguments/complete.ts";
import { convertSpec } from "./arguments/convert.ts";
import { diffSpec } from "./arguments/diff.ts";
import { docsSpec } from "./arguments/docs.ts";
import { explainSpec } from "./arguments/explain.ts";
import { generateSpec } from "./arguments/generate.ts";
import { initSpec } from "./arguments/init.ts";
import { jsonSpec } from "./arguments/json.ts";
import { mockSpec } from "./arguments/mock.ts";
import { parseProgram, type ProgramSpec } from "./arguments/parser.ts";
import { resolveSpec } from "./arguments/resolve.ts";
import { sampleSpec } from "./arguments/sample.ts";
import { samplesSpec } from "./arguments/samples.ts";
import { verifySpec } from "./arguments/verify.ts";

/** Help is read as prose: on a wide screen, it keeps to this many columns. */
const widestHelp = 120;

/** What the command line understands. */
export const program: ProgramSpec = {
  name: "postwright",
  description: "Postwright turns Postman collections into typed TypeScript client packages with fixture tests.",
  commands: [
    initSpec,
    generateSpec,
    diffSpec,
    resolveSpec,
    verifySpec,
    explainSpec,
    sampleSpec,
    jsonSpec,
    docsSpec,
    samplesSpec,
    mockSpec,
    convertSpec,
    completeSpec,
  ],
  ending: `Exit codes:
  0  done
  1  the input or output has errors, or verify found a difference
  2  wrong usage
  3  --check found a difference
  4  the change is beyond --max

Every problem has a code. docs/diagnostics.md in the package postwright explains
them all.`,
};

/**
 * Parses the arguments (without the program's own). Never throws. Mistakes become a `usage` command
 * with a sentence and a hint.
 */
export function parseArguments(args: readonly string[], width = widestHelp): Command {
  const [first, second, ...words] = args;
  // Completion scripts pass what is typed so far, options included.
  if (first === "complete" && second === "--") return { kind: "complete", words };
  return parseProgram(program, args, Math.min(width, widestHelp));
}
