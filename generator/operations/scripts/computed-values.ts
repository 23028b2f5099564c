import type { Item } from "../../collection/model.ts";
import type { Report } from "../../diagnostics/collector.ts";
import { credentialName } from "../../ir/auth-scheme.ts";
import type { OperationDraft } from "../../ir/api.ts";
import type { ComputedVariable } from "../../ir/computed.ts";
import { textsOfComputed } from "../../ir/computed.ts";
import type { Assignment, ScriptValue } from "../../scripts/model.ts";
import { type KnownVariables, publicValue } from "../../variables/values.ts";
import { reachableNames } from "../../variables/template.ts";
import { textsWithVariables } from "../../variables/texts.ts";
import { isNewPerCall } from "./computed-value.ts";
import { functionsIn, keyOfTarget, type Preparations } from "./preparations.ts";

/**
 * The variables of an operation's requests that its scripts compute anew before each. Those of base
 * URLs are not among them: where requests go must not depend on a script.
 */
export function computedVariables(
  operation: OperationDraft,
  preparations: Preparations,
  known: KnownVariables,
): readonly ComputedVariable[] {
  const lookUp = (name: string): string | undefined => textOf(name, preparations) ?? publicValue(known, name);
  const inBase = reachableNames([operation.url.base], lookUp);
  const sent = reachableNames(textsWithVariables(operation), lookUp);
  return [...sent].flatMap((name): readonly ComputedVariable[] => {
    const preparation = inBase.has(name) ? undefined : preparations.get(keyOfTarget({ kind: "variable", name }));
    if (preparation?.kind === "passed") return [{ name, value: undefined }];
    return preparation?.kind === "computed" && isNewPerCall(preparation.value) ? [{ name, value: preparation.value }] : [];
  });
}

/** True if a call computes a variable by itself. */
export function isComputed(name: string, preparations: Preparations): boolean {
  return textOf(name, preparations) !== undefined;
}

/** What a computed variable is made of, as a string with variables. */
function textOf(name: string, preparations: Preparations): string | undefined {
  const preparation = preparations.get(keyOfTarget({ kind: "variable", name }));
  if (preparation?.kind !== "computed" || !isNewPerCall(preparation.value)) return undefined;
  return textsOfComputed(preparation.value).join(" ");
}

/** How many functions of a script a message names. */
const maxFunctions = 3;

/** Reports what a script computes for an item; of a script that many items have, once. */
export type ReportComputed = (item: Item, preparations: Preparations, operation: OperationDraft) => void;

/**
 * Reports the variables, headers and query parameters of requests that a pre-request script
 * computes in a way that is not followed, such as a signature: the caller has to pass them.
 */
export function createComputedReporter(report: Report): ReportComputed {
  const reported = new Set<Assignment>();
  return ({ path }, preparations, operation) => {
    const credential = credentialName(operation.auth);
    const sent = new Set([...(operation.computed ?? []).map(({ name }) => name), credential]);
    for (const { kind, assignment } of preparations.values()) {
      const { target, value, place } = assignment;
      if (kind !== "passed" || target.kind === "request" || reported.has(assignment)) continue;
      if (target.kind === "variable" && !sent.has(target.name)) continue;
      reported.add(assignment);
      const what = `the ${target.kind === "query" ? "query parameter" : target.kind} \`${target.name}\``;
      report("scriptComputes", { pointer: place.pointer, item: path }, { what, how: listFunctions(value) });
    }
  };
}

/** `` with `sign`, `encode` ``, as far as the script calls any. */
function listFunctions(value: ScriptValue): string {
  const names = [...new Set(functionsIn(value))].slice(0, maxFunctions).map((name) => `\`${name}\``);
  return names.length === 0 ? "" : ` with ${names.join(", ")}`;
}
