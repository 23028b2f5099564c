import type { Program } from "./syntax/tree.ts";
import { describeFindings } from "./findings/describe.ts";
import { createScriptLocator } from "./findings/places.ts";
import { callForEach, callFunction } from "./follow/functions.ts";
import { evaluate } from "./follow/expressions.ts";
import { executeBlock } from "./follow/statements.ts";
import type { ScriptFindings, ScriptNote, ScriptSource } from "./model.ts";
import { createRecorder, type Recorder } from "./run/recorder.ts";
import type { Run } from "./run/run.ts";
import { innerScope } from "./run/scope.ts";
import type { ParsedScript } from "./syntax/parse.ts";
import { anyStatus } from "./values/statuses.ts";
import type { Scope, Value } from "./values/value.ts";
import { maxScriptSteps } from "../util/limits.ts";

/**
 * What the scripts of a level leave for those of the levels within it: names that all of them see.
 */
export interface LevelScope {
  readonly level: number;
  readonly globals: Scope;
}

export interface ReadLevel {
  readonly findings: ScriptFindings;
  readonly scope: LevelScope;
}

/**
 * Steps for a script, and more for its length: a short script that calls a long helper may not cost
 * more than its share of the collection.
 */
const stepsPerScript = 5_000;
const stepsPerCharacter = 20;

/** Parses a script; the same one only once. */
export type Parse = (text: string) => ParsedScript;

/** Reads the scripts of a collection, a folder or an item; `outer` is the level around it. */
export function readLevel(scripts: readonly ScriptSource[], outer: LevelScope | undefined, parse: Parse): ReadLevel {
  const level = (outer?.level ?? -1) + 1;
  const globals = innerScope({ level }, outer?.globals, true);
  const recorder = createRecorder();
  const notes: ScriptNote[] = [];
  const locate = createScriptLocator();
  for (const script of inOrder(scripts)) {
    const parsed = parse(script.text);
    const note = (kind: ScriptNote["kind"], offset: number, problem: string): void =>
      void notes.push({ kind, problem, place: locate({ script, offset }) });
    if (parsed.kind === "program") {
      const run = createRun(script, globals, level, recorder);
      runProgram(run, parsed.program);
      if (run.steps <= 0) note("not-followed", 0, "");
    } else if (parsed.kind === "broken") note("broken", parsed.offset, parsed.problem);
    else note(parsed.kind, parsed.kind === "too-deep" ? parsed.offset : 0, "");
  }
  return { findings: describeFindings(recorder, notes), scope: { level, globals } };
}

/** Before the request, then after the answer. */
function inOrder(scripts: readonly ScriptSource[]): readonly ScriptSource[] {
  return [...scripts.filter(({ phase }) => phase === "prerequest"), ...scripts.filter(({ phase }) => phase === "test")];
}

function createRun(script: ScriptSource, globals: Scope, level: number, recorder: Recorder): Run {
  const run: Run = {
    evaluate: (node, scope) => evaluate(run, node, scope),
    call: (callee, args) => callFunction(run, callee, args),
    callForEach: (callee, args) => callForEach(run, callee, args),
    recorder,
    script,
    phase: script.phase,
    globals,
    level,
    guard: { statuses: anyStatus, conditional: false, branched: false },
    isCaught: false,
    journal: undefined,
    steps: Math.min(maxScriptSteps, stepsPerScript + stepsPerCharacter * script.text.length),
    depth: 0,
    frame: { returned: undefined },
    calls: [],
    overwritten: new Set(),
  };
  return run;
}

function runProgram(run: Run, { body }: Program): void {
  const scope = innerScope(run, run.globals, true);
  const statements = body.filter(isStatement);
  executeBlock(run, statements, scope);
  // In Postman each script is a function, so its names are its own; collections rely on the helpers
  // of their scripts all the same.
  for (const [name, cell] of scope.cells) {
    if (isHelper(cell.value) && !run.globals.cells.has(name)) run.globals.cells.set(name, cell);
  }
}

function isStatement(node: Program["body"][number]): node is Extract<Program["body"][number], Parameters<typeof executeBlock>[1][number]> {
  return !node.type.startsWith("Import") && !node.type.startsWith("Export");
}

function isHelper(value: Value): boolean {
  return (
    value.kind === "function" || (value.kind === "object" && [...value.members.values()].some((cell) => cell.value.kind === "function"))
  );
}
