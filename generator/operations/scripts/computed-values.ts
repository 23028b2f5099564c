import type { Item } from "../../collection/model.ts";
import type { Report } from "../../diagnostics/collector.ts";
import { credentialName } from "../../ir/auth-scheme.ts";
import type { OperationDraft } from "../../ir/api.ts";
import type { Assignment, ItemScripts, ScriptValue } from "../../scripts/model.ts";
import { type KnownVariables, publicValue } from "../../variables/values.ts";
import { reachableNames } from "../../variables/template.ts";
import { textsWithVariables } from "../../variables/texts.ts";

/** How many functions of a script a message names. */
const maxFunctions = 3;

/** Reports what a script computes for an item; of a script that many items have, once. */
export type ReportComputed = (item: Item, scripts: ItemScripts | undefined, operation: OperationDraft) => void;

/**
 * Reports the variables, headers and query parameters of requests that a pre-request script
 * computes in a way that is not followed, such as a signature: the caller has to pass them.
 */
export function createComputedReporter(known: KnownVariables, report: Report): ReportComputed {
  const reported = new Set<Assignment>();
  return ({ path }, scripts, operation) => {
    const found = (scripts?.levels ?? []).flatMap(({ findings }) => findings.preparations.filter(isComputed));
    if (found.length === 0) return;
    const credential = operation.auth === undefined ? undefined : credentialName(operation.auth);
    const sent = reachableNames([operation.url.base, ...textsWithVariables(operation)], (name) => publicValue(known, name));
    for (const assignment of found) {
      const { target, value, place } = assignment;
      if (target.kind === "request" || reported.has(assignment)) continue;
      if (target.kind === "variable" && !sent.has(target.name) && target.name !== credential) continue;
      reported.add(assignment);
      const what = `the ${target.kind === "query" ? "query parameter" : target.kind} \`${target.name}\``;
      report("scriptComputes", { pointer: place.pointer, item: path }, { what, functions: listFunctions(value) });
    }
  };
}

function isComputed({ phase, value }: Assignment): boolean {
  return phase === "prerequest" && functionsIn(value).length > 0;
}

function listFunctions(value: ScriptValue): string {
  const names = [...new Set(functionsIn(value))].slice(0, maxFunctions).map((name) => `\`${name}\``);
  return names.join(", ");
}

/** The functions that a value is computed by. The reader limits the depth of values. */
function functionsIn(value: ScriptValue): readonly string[] {
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
