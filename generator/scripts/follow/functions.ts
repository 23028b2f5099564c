import { maybe, type Run } from "../run/run.ts";
import { innerScope } from "../run/scope.ts";
import { constant, type FunctionValue, list, unknown, type Value } from "../values/value.ts";
import { maxScriptCalls } from "../../util/limits.ts";
import { forgetAssigned } from "./loops.ts";
import { bind } from "./patterns.ts";
import { executeBlock } from "./statements.ts";

/**
 * Calls a function of a script: its body is read with the arguments, and what it returns is what
 * any of its `return`s do. A function that is being called already, or calls too deep, returns what
 * is not known.
 */
export function callFunction(run: Run, callee: FunctionValue, args: readonly Value[]): Value {
  const { node } = callee;
  if (run.calls.includes(node) || run.calls.length >= maxScriptCalls) return unknown;
  const { script, guard, frame } = run;
  const scope = innerScope(run, callee.scope, true);
  run.calls.push(node);
  run.script = callee.script;
  run.frame = { returned: undefined };
  bindParameters(run, callee, args, scope);
  const returned = node.body.type === "BlockStatement" ? runBody(run, node.body.body, scope) : run.evaluate(node.body, scope);
  run.calls.pop();
  run.script = script;
  run.frame = frame;
  run.guard = guard;
  return node.generator ? unknown : returned;
}

function runBody(run: Run, body: Parameters<typeof executeBlock>[1], scope: FunctionValue["scope"]): Value {
  executeBlock(run, body, scope);
  return run.frame.returned ?? constant(undefined);
}

function bindParameters(run: Run, { node }: FunctionValue, args: readonly Value[], scope: FunctionValue["scope"]): void {
  for (const [index, parameter] of node.params.entries()) {
    const isRest = parameter.type === "RestElement";
    const given = args[index] ?? (args.length === 0 ? unknown : constant(undefined));
    bind(run, parameter, isRest ? list(args.slice(index)) : given, scope, "block");
  }
}

/** Calls a function for whichever element of a list. */
export function callForEach(run: Run, callee: FunctionValue, args: readonly Value[]): Value {
  return maybe(run, run.guard, () => {
    forgetAssigned(run, callee.node.body, callee.scope);
    return callFunction(run, callee, args);
  });
}
