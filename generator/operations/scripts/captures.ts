import type { CapturedPart, Capture, CaptureScope, CaptureSource } from "../../ir/capture.ts";
import type { Assignment, ItemScripts, ScriptValue } from "../../scripts/model.ts";
import { maxCaptures } from "../../util/limits.ts";
import { groupBy } from "../../util/group-by.ts";

/**
 * The variables that the scripts of an item set from its answer, those of its folders and of the
 * collection included. Of several places for one variable, the one that a script sets last counts
 * most, because Postman keeps the last value. `pm.variables` lasts for one request, so what is set
 * there reaches no other.
 */
export function capturesOf(scripts: ItemScripts | undefined): readonly Capture[] {
  const found = (scripts?.levels ?? []).flatMap(({ findings }) => findings.captures.flatMap(readCapture)).slice(0, maxCaptures);
  return [...groupBy(found, ({ variable }) => variable)].flatMap(([variable, captures]): readonly Capture[] => {
    const last = captures.at(-1);
    if (last === undefined) return [];
    return [{ variable, scope: last.scope, from: withoutRepetitions(captures.flatMap(({ from }) => from).reverse()) }];
  });
}

function readCapture({ target, value, conditional, statuses }: Assignment): readonly Capture[] {
  if (target.kind !== "variable" || !isKept(target.scope)) return [];
  const parts = partsOf(value);
  const isComputed = value.kind !== "answer";
  const from = parts.map((part): CaptureSource => ({
    part,
    ...(conditional ? { conditional: true as const } : {}),
    ...(statuses === undefined ? {} : { statuses }),
    ...(isComputed ? { computed: true as const } : {}),
  }));
  return from.length === 0 ? [] : [{ variable: target.name, scope: target.scope, from }];
}

/** True for a variable that lasts beyond its request. */
export function isKept(scope: string): scope is CaptureScope {
  return scope === "environment" || scope === "globals" || scope === "collection";
}

/** The parts of the answer that a value is made of. The reader limits the depth of values. */
function partsOf(value: ScriptValue): readonly CapturedPart[] {
  switch (value.kind) {
    case "answer":
      return [toPart(value.part)];
    case "text":
      return value.parts.flatMap(partsOf);
    case "base64":
    case "json":
      return partsOf(value.of);
    case "basic":
      return [...partsOf(value.username), ...partsOf(value.password)];
    case "computed":
      return value.from.flatMap(partsOf);
    default:
      return [];
  }
}

/** A part of an answer, as the model has it. */
export function toPart(part: Extract<ScriptValue, { kind: "answer" }>["part"]): CapturedPart {
  switch (part.kind) {
    case "json":
      return { kind: "json", path: part.path };
    case "xml":
      return { kind: "xml", path: part.path };
    default:
      return part;
  }
}

function withoutRepetitions(sources: readonly CaptureSource[]): readonly CaptureSource[] {
  if (sources.length < 2) return sources;
  return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()];
}
