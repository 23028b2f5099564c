import type { Operation } from "../ir/api.ts";
import { credentialName } from "../ir/auth-scheme.ts";
import { describeComputed } from "../ir/computed.ts";
import { isSeen, printAnswerPart } from "../ir/print-part.ts";
import { indexNames } from "../names/table.ts";
import type { PackageModel } from "./model.ts";
import { reachableNames } from "../variables/template.ts";
import { textsWithVariables } from "../variables/texts.ts";

/** Where the value of a variable, or of a credential, comes from, and which functions send it. */
export interface VariableExplanation {
  readonly name: string;
  readonly description: string;
  /** True if the collection or its environment has a value. */
  readonly hasDefault: boolean;
  readonly setBy: readonly VariableSetter[];
  /** The request by which scripts fetch it, if that is not a function's. */
  readonly fetchedBy?: { readonly method: string; readonly url: string; readonly part: string };
  /**
   * What calls compute it as, each once: "a random UUID". `null` among them if a script computes it
   * in a way that is not followed, so that the caller has to pass it.
   */
  readonly computedAs: readonly (string | null)[];
  /** Names of functions. */
  readonly usedBy: readonly string[];
}

/** A function whose answer sets a variable, as a script of the collection does. */
export interface VariableSetter {
  readonly operation: string;
  /** `session.token`, `header ETag`; the part that counts most first. */
  readonly parts: readonly string[];
  /** True if the script does so on a condition. */
  readonly conditional: boolean;
}

/** Explains a variable or credential by its exact name; `undefined` if requests need none of it. */
export function explainVariable({ api, names }: PackageModel, wanted: string): VariableExplanation | undefined {
  if (!variableNamesOf(api).includes(wanted)) return undefined;
  const functions = indexNames(names).operations;
  const nameOf = ({ id }: Operation): string => functions.get(id)?.function ?? "";
  const variable = api.variables.find(({ name }) => name === wanted);
  const fetched = api.fetched?.find((each) => each.variable === wanted);
  const values = new Map(api.variables.map(({ name, defaultValue }) => [name, defaultValue]));
  const isUsed = (operation: Operation): boolean => {
    const { auth, url } = operation;
    if (credentialName(auth) === wanted) return true;
    return reachableNames([url.base, ...textsWithVariables(operation)], (name) => values.get(name)).has(wanted);
  };
  return {
    name: wanted,
    description: variable?.description ?? "",
    hasDefault: variable?.defaultValue !== undefined,
    setBy: api.operations.flatMap((operation) => setterOf(operation, wanted, nameOf(operation))),
    ...(fetched === undefined ? {} : { fetchedBy: { method: fetched.method, url: fetched.url, part: printAnswerPart(fetched.from.part) } }),
    computedAs: [...new Set(api.operations.flatMap((operation) => computedIn(operation, wanted)))],
    usedBy: api.operations.filter(isUsed).map(nameOf),
  };
}

/** The names of all variables and credentials that requests need. */
export function variableNamesOf({ variables, authSchemes }: PackageModel["api"]): readonly string[] {
  return [...new Set([...variables.map(({ name }) => name), ...authSchemes.flatMap((scheme) => credentialName(scheme) ?? [])])];
}

function computedIn({ computed = [] }: Operation, wanted: string): readonly (string | null)[] {
  return computed.flatMap(({ name, value }) => {
    if (name !== wanted) return [];
    return [value === undefined ? null : describeComputed(value, (text) => JSON.stringify(text))];
  });
}

function setterOf({ captures = [] }: Operation, wanted: string, name: string): readonly VariableSetter[] {
  const capture = captures.find(({ variable }) => variable === wanted);
  const from = (capture?.from ?? []).filter(isSeen);
  if (from.length === 0) return [];
  const parts = [...new Set(from.map(({ part }) => printAnswerPart(part)))];
  return [{ operation: name, parts, conditional: from.every(({ conditional }) => conditional === true) }];
}
