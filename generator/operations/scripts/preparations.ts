import type { CallValue } from "../../ir/computed.ts";
import type { Assignment, AssignmentTarget, ItemScripts, ScriptValue } from "../../scripts/model.ts";
import { addToGroup } from "../../util/group-by.ts";
import { lowerCase } from "../../util/letters.ts";
import { maxPreparations } from "../../util/limits.ts";
import { isNotFollowed, toComputed } from "./computed-value.ts";

/** What the scripts of an item do to one variable or header before its requests. */
export type Preparation = {
  /** The assignment that counts. */
  readonly assignment: Assignment;
} & (
  | { readonly kind: "computed"; readonly value: CallValue }
  /** It is set on a condition that is not followed, or from the answer to another request. */
  | { readonly kind: "open" }
  /** It is computed in a way that is not followed, so the caller has to pass it. */
  | { readonly kind: "passed" }
);

/** What variables and headers are called by. */
type NamedTarget = Extract<AssignmentTarget, { readonly name: string }>;

/** Preparations by kind and name; names of headers in lower case. */
export type Preparations = ReadonlyMap<string, Preparation>;

/** The key of a target among preparations. */
export function keyOfTarget({ kind, name }: Pick<NamedTarget, "kind" | "name">): string {
  return `${kind} ${kind === "header" ? lowerCase(name) : name}`;
}

/**
 * What pre-request scripts do, those of the collection first, then those of folders and of the
 * item. Of several assignments the last counts, unless it is on a condition: then an earlier one
 * may.
 */
export function readPreparations(scripts: ItemScripts | undefined): Preparations {
  const groups = new Map<string, Assignment[]>();
  for (const { findings } of scripts?.levels ?? []) {
    for (const assignment of findings.preparations.slice(-maxPreparations)) {
      const { target, phase } = assignment;
      if (phase === "prerequest" && target.kind !== "request") addToGroup(groups, keyOfTarget(target), assignment);
    }
  }
  return new Map([...groups].flatMap(([key, assignments]) => judge(assignments).map((preparation) => [key, preparation] as const)));
}

function judge(assignments: readonly Assignment[]): readonly Preparation[] {
  const possible = assignments.slice(
    Math.max(
      0,
      assignments.findLastIndex(({ conditional }) => !conditional),
    ),
  );
  const missed = possible.find(isMissed);
  if (missed !== undefined) return [{ kind: "passed", assignment: missed }];
  return possible.slice(0, 1).map((assignment): Preparation => {
    const value = possible.length === 1 && !assignment.conditional ? toComputed(assignment.value) : undefined;
    return value === undefined ? { kind: "open", assignment } : { kind: "computed", assignment, value };
  });
}

/**
 * True if a script computes something in a way that is not followed. On a condition, a value that
 * no function computes may be just another one of the variable's own.
 */
function isMissed({ value, conditional }: Assignment): boolean {
  return conditional ? functionsIn(value).length > 0 : isNotFollowed(value);
}

/** The functions that a value is computed by. The reader limits the depth of values. */
export function functionsIn(value: ScriptValue): readonly string[] {
  switch (value.kind) {
    case "computed":
      return value.by;
    case "text":
      return value.parts.flatMap(functionsIn);
    case "base64":
    case "json":
      return functionsIn(value.of);
    case "basic":
      return [...functionsIn(value.username), ...functionsIn(value.password)];
    default:
      return [];
  }
}
