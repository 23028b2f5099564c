import type { Item } from "../../collection/model.ts";
import { usualSuccesses } from "../../ir/statuses.ts";
import type { AnswerPath, AnswerSchema, Assignment, ItemScripts, KindEvidence, StatusRange } from "../../scripts/model.ts";
import { concernsStatus } from "../../scripts/values/statuses.ts";
import { assertedStatuses, isBodiless } from "./asserted-statuses.ts";
import type { ResponseFindings } from "./answer-node.ts";
import { isKept } from "./captures.ts";

/** What the scripts of an item say about its responses. */
export interface ScriptEvidence {
  /** Statuses that the scripts name. */
  readonly asserted: readonly number[];
  /** Where scripts read the body of a success without naming its status: the usual statuses. */
  readonly assumed: readonly number[];
  /** What concerns a status; `undefined` if nothing does. */
  readonly findingsFor: (status: number) => ResponseFindings | undefined;
}

/**
 * Puts together what the scripts of an item say, given the statuses of its saved examples and the
 * variables in paths, queries and headers of any item.
 */
export function readScriptEvidence(
  scripts: ItemScripts | undefined,
  { request }: Item,
  seen: readonly number[],
  outsideBodies: ReadonlySet<string>,
): ScriptEvidence {
  const asserted = assertedStatuses(scripts);
  const findings = collectFindings(scripts, outsideBodies);
  if (request.method === "HEAD" || findings.paths.length + findings.schemas.length === 0) {
    return { asserted, assumed: [], findingsFor: () => undefined };
  }
  const known = new Set([...seen, ...asserted]);
  const usual = usualSuccesses(request.method).filter((status) => !isBodiless(status));
  const assumed = asserted.length > 0 || [...known].some(isSuccess) ? [] : usual.filter((status) => concernsAny(findings, status));
  const main = new Set(mainStatuses(asserted, seen, assumed));
  const findingsFor = (status: number): ResponseFindings | undefined => {
    if (isBodiless(status)) return undefined;
    const paths = findings.paths.filter(({ statuses }) => concerns(statuses, status, main));
    const schemas = findings.schemas.filter(({ statuses }) => concerns(statuses, status, main));
    return paths.length + schemas.length === 0 ? undefined : { paths, schemas };
  };
  return { asserted, assumed, findingsFor };
}

/**
 * Scripts of folders and of the collection run for many items: what they merely look at may be in
 * the responses of others.
 */
function collectFindings(scripts: ItemScripts | undefined, outsideBodies: ReadonlySet<string>): ResponseFindings {
  const paths: AnswerPath[] = [];
  const schemas: AnswerSchema[] = [];
  for (const { owner, findings } of scripts?.levels ?? []) {
    for (const path of findings.paths) if (owner === "item" || path.presence === "asserted") paths.push(path);
    if (owner === "item") for (const capture of findings.captures) paths.push(...usedAsOneValue(capture, outsideBodies));
    for (const schema of findings.schemas) schemas.push(schema);
  }
  return { paths, schemas };
}

/** What is kept for a path, a query or a header is no list, even if only its length is checked. */
function usedAsOneValue({ target, value, statuses, place }: Assignment, outsideBodies: ReadonlySet<string>): readonly AnswerPath[] {
  if (target.kind !== "variable" || !isKept(target.scope) || !outsideBodies.has(target.name)) return [];
  if (value.kind !== "answer" || value.part.kind !== "json") return [];
  const kinds: readonly KindEvidence[] = [{ anyOf: ["string", "number", "boolean"], asserted: false }];
  return [{ path: value.part.path, presence: "read", kinds, ...(statuses === undefined ? {} : { statuses }), place }];
}

/**
 * The statuses that a script without a condition is about: the successes among those that it
 * names, else all that it names, else the successes that are known.
 */
function mainStatuses(asserted: readonly number[], seen: readonly number[], assumed: readonly number[]): readonly number[] {
  if (asserted.length === 0) return [...seen.filter(isSuccess), ...assumed];
  const successes = asserted.filter(isSuccess);
  return successes.length > 0 ? successes : asserted;
}

/** What is bound to statuses among which there are successes is about these. */
function concerns(ranges: readonly StatusRange[] | undefined, status: number, main: ReadonlySet<number>): boolean {
  if (ranges === undefined) return main.has(status);
  return concernsStatus(ranges, status) && (isSuccess(status) || !ranges.some(({ from, to }) => from <= 299 && to >= 200));
}

function concernsAny({ paths, schemas }: ResponseFindings, status: number): boolean {
  return [...paths, ...schemas].some(({ statuses }) => concerns(statuses, status, new Set([status])));
}

function isSuccess(status: number): boolean {
  return status >= 200 && status <= 299;
}
