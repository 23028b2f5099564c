import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Json } from "../../generator/json/json.ts";
import { printNumber } from "../../generator/targets/typescript/print/json.ts";
import { printObjectKey, printString } from "../../generator/targets/typescript/print/literal.ts";
import { repository } from "../corpus/corpus-files.ts";
import { runTool } from "../support/run-tool.ts";

/** Declarations with the values that are to be held against one of their types. */
export interface Case {
  /** Exported declarations. */
  readonly types: string;
  /** The type that the values should have: an expression in one line. */
  readonly root: string;
  /** Written as fresh literals: a property that the type does not know is objected to. */
  readonly values: readonly Json[];
  /** Taken as they come from a server, from a variable of exactly their own type: properties that the type does not know do no harm. */
  readonly received: readonly Json[];
}

/** For each value, then for each received one, the compiler's objection; `undefined` where it has none. */
export type Verdict = readonly (string | undefined)[];

/** The flags that generated packages pass, as far as they matter for types and literals. */
const compilerOptions = {
  target: "ES2022",
  lib: ["ES2022", "DOM"],
  module: "NodeNext",
  moduleResolution: "NodeNext",
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Cases that the compiler gets at once: more of them are no faster and take gigabytes. */
const batchSize = 150;

/**
 * Asks the TypeScript compiler whether each value is of its type. One file a case, one line a value. Declarations that do not compile fit nothing.
 */
export async function judge(cases: readonly Case[]): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (let start = 0; start < cases.length; start += batchSize) {
    verdicts.push(...(await judgeBatch(cases.slice(start, start + batchSize))));
  }
  return verdicts;
}

async function judgeBatch(cases: readonly Case[]): Promise<readonly Verdict[]> {
  const folder = mkdtempSync(join(tmpdir(), "postwright-bench-types-"));
  try {
    const starts = cases.map((single, index) => writeCase(folder, single, index));
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.mts"] }));
    const { code, output } = await runTool(join(repository, "node_modules/typescript/bin/tsc"), ["-p", ".", "--pretty", "false"], folder);
    const problems = readProblems(output);
    if (code !== 0 && problems.size === 0) throw new Error(`tsc ended with code ${code}: ${output.slice(0, 500)}`);
    return cases.map(({ values, received }, index) =>
      toVerdict(values.length + received.length, starts[index] ?? 0, problems.get(index) ?? []),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the file of a case; gives the number of the line before its first value. */
function writeCase(folder: string, { types, root, values, received }: Case, index: number): number {
  const head = `${types}\ntype Judged = ${root};\n`;
  const lines = values.map((value, line) => `export const value${line}: Judged = ${printLiteral(value)};\n`);
  // A literal is also the type of nothing but itself.
  const receivedLines = received.map(
    (value, line) => `declare const got${line}: ${printLiteral(value)}; export const received${line}: Judged = got${line};\n`,
  );
  writeFileSync(join(folder, `${index}.mts`), head + lines.join("") + receivedLines.join(""));
  return head.split("\n").length - 1;
}

interface Problem {
  readonly line: number;
  readonly message: string;
}

/** The problems of each file. What follows a message, indented, leads to the place inside the value: the last line says what is wrong there. */
function readProblems(output: string): ReadonlyMap<number, readonly Problem[]> {
  const problems = new Map<number, Problem[]>();
  for (const block of output.split(/\r?\n(?=\S)/)) {
    const match = /^(\d+)\.mts\((\d+),\d+\): error (TS\d+: [^\n]*)/.exec(block);
    if (match === null) {
      if (/error TS\d+/.test(block)) throw new Error(block);
      continue;
    }
    const [, file = "", line = "", first = ""] = match;
    const last = block.trimEnd().split("\n").at(-1)?.trim() ?? "";
    const message = block.includes("\n") && last !== "" && !block.startsWith(last) ? `${first} … ${last}` : first;
    const list = problems.get(Number(file));
    if (list === undefined) problems.set(Number(file), [{ line: Number(line), message }]);
    else list.push({ line: Number(line), message });
  }
  return problems;
}

function toVerdict(values: number, start: number, problems: readonly Problem[]): Verdict {
  const broken = problems.find(({ line }) => line <= start)?.message;
  if (broken !== undefined) return Array.from({ length: values }, () => `declarations: ${broken}`);
  const byLine = new Map([...problems].reverse().map(({ line, message }) => [line, message]));
  return Array.from({ length: values }, (_, index) => byLine.get(start + 1 + index));
}

/** A value as TypeScript, in one line; of equal keys the last. */
function printLiteral(value: Json): string {
  switch (value.kind) {
    case "array":
      return `[${value.items.map(printLiteral).join(", ")}]`;
    case "object": {
      const members = new Map(value.members.map((member) => [member.key, member.value]));
      return `{ ${[...members].map(([key, member]) => `${printObjectKey(key)}: ${printLiteral(member)}`).join(", ")} }`;
    }
    case "string":
      return printString(value.value);
    case "number":
      return printNumber(value.text);
    case "boolean":
      return String(value.value);
    case "null":
      return "null";
    case "placeholder":
    case "variable":
      throw new Error(`a ${value.kind} is no JSON`);
  }
}
