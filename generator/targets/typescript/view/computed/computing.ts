import type { Api, Operation, PreparedParameter } from "../../../../ir/api.ts";
import { type CallValue, describeComputed } from "../../../../ir/computed.ts";
import { groupBy } from "../../../../util/group-by.ts";
import { quoteInComment } from "../../print/comment.ts";

/** Says that calls compute a value, as the collection's script does. */
export function describeComputing(value: CallValue): string {
  return `Computed for each call unless it is passed: ${describeComputed(value, quoteInComment)}.`;
}

/** What scripts do to a parameter; an empty string if nothing. */
export function describePrepared({ computed, script, required }: PreparedParameter): string {
  if (computed !== undefined) return describeComputing(computed);
  if (script !== true) return "";
  return required ? "A script of the collection computes it, which a call cannot do." : "A script of the collection sets it.";
}

/**
 * Values of variables that operations compute, by the variable; `undefined` among them if only the
 * caller can.
 */
export type Computing = ReadonlyMap<string, readonly (CallValue | undefined)[]>;

/** Finds what operations compute. */
export function listComputing({ operations }: Api): Computing {
  const all = operations.flatMap(({ computed = [] }) => computed);
  return new Map([...groupBy(all, ({ name }) => name)].map(([name, group]) => [name, group.map(({ value }) => value)]));
}

/** The names of the variables that a call of an operation computes by itself. */
export function namesOfComputed({ computed = [] }: Operation): ReadonlySet<string> {
  return new Set(computed.flatMap(({ name, value }) => (value === undefined ? [] : [name])));
}

/** What scripts do to a variable, for all functions that send it; an empty string if nothing. */
export function describeComputedVariable(name: string, computing: Computing): string {
  const values = computing.get(name) ?? [];
  if (values.length === 0) return "";
  const texts = new Set(values.map((value) => (value === undefined ? callerComputes : describeComputing(value))));
  const [text = ""] = texts;
  return texts.size === 1 ? text : "Scripts of the collection compute it; functions that cannot do the same require it.";
}

const callerComputes = "A script of the collection computes it, which a call cannot do: pass it.";
