import { refuse, refuseWithout } from "./config-error.js";
import { ownValue } from "./object.js";
import { toText } from "./scalar.js";

/** How many rounds Postman follows a chain of variables. */
export const maxRounds = 19;
/** How many characters variables may add to one request: a bound on defaults that multiply. */
const maxGrowth = 10_000_000;

/** What a package knows about its variables. */
export interface VariableDefaults {
  /** The values that the collection gives. */
  readonly variables: Readonly<Record<string, string>>;
  /** Generates values for `{{$guid}}` and the like. Only in packages that use them. */
  readonly dynamic?: (name: string) => string | undefined;
}

/** A variable: the caller's data, or a string of the collection that may contain variables. */
export interface Variable {
  readonly name: string;
  readonly value: string;
  /** Whether the caller gave the value, or the operation computed it: it is data. */
  readonly given: boolean;
  /** Whether the value may span several path segments. */
  readonly slashes: boolean;
}

/** Finds a variable by its name; returns `undefined` if it has no value. */
export type VariableLookup = (name: string) => Variable | undefined;

/** Replaces the `{{variables}}` of a string. */
export type ExpandText = (text: string) => string;

/** The same; `escape` turns values into data. */
export type Expander = (text: string, escape?: Escape) => string;

/** A value that is new with each call: a string with variables, or a function that makes it. */
export type Computed = string | ((expand: ExpandText) => string);

/** Computes a variable of an operation for a call, for which `known` keeps it. */
export type ComputeVariable = (
  name: string,
  expand: ExpandText,
  known: Map<string, string | undefined>,
) => string | undefined;

/** Adds values to a group of arguments that does not have them. */
export type CompleteGroup = (given: object | undefined, expand: ExpandText) => object;

/** Turns a caller's value into data at the place where it goes. */
export type Escape = (value: string, variable: Variable) => string;

const keep: Escape = (value) => value;

/**
 * Looks variables up in the caller's groups, earlier ones first, then among those that `compute`
 * knows, then in the package's defaults, then among the dynamic ones.
 */
export function createLookup(
  defaults: VariableDefaults,
  groups: readonly (object | undefined)[],
  compute: (name: string) => string | undefined = () => undefined,
): VariableLookup {
  let growth = 0;
  return (name) => {
    const given = findGiven(groups, name) ?? compute(name);
    const byDefault = defaultOf(defaults, name);
    const value = given ?? byDefault ?? defaults.dynamic?.(name);
    if (value === undefined) return undefined;
    growth += value.length;
    if (growth > maxGrowth) refuse("the variables make the request too large");
    return { name, value, given: given !== undefined, slashes: byDefault?.includes("/") ?? false };
  };
}

/**
 * Replaces the `{{variables}}` of a string. A caller's value is escaped and final; a default may
 * contain further variables. Refuses a variable without a value.
 */
export function expand(text: string, lookUp: VariableLookup, escape: Escape = keep, round = 0): string {
  if (!text.includes("{{")) return text;
  if (round === maxRounds) return refuse(`variables refer to each other more than ${maxRounds} levels deep`);
  return replaceVariables(text, (name) => {
    const variable = lookUp(name) ?? refuseUnresolved(name);
    return variable.given ? escape(variable.value, variable) : expand(variable.value, lookUp, escape, round + 1);
  });
}

/**
 * The same of a query parameter or a header that the caller does not pass. `undefined` if nothing
 * but empty values of the collection would be sent: nobody has said that it is meant to be empty.
 */
export function expandUnlessEmpty(text: string, lookUp: VariableLookup, escape: Escape = keep): string | undefined {
  let isGiven = false;
  const lookUpAndNote: VariableLookup = (name) => {
    const variable = lookUp(name);
    isGiven ||= variable?.given === true;
    return variable;
  };
  const expanded = expand(text, lookUpAndNote, escape);
  return expanded === "" && text !== "" && !isGiven ? undefined : expanded;
}

/**
 * Replaces each `{{name}}` of a string by what `replace` returns, inner ones first. Names contain
 * no braces: what has them is text, as in Postman.
 */
export function replaceVariables(text: string, replace: (name: string) => string): string {
  const before: string[] = [];
  let current = "";
  for (const token of text.split(/(\{{2,}|\}\})/u)) {
    const start = token === "}}" ? before.pop() : undefined;
    if (start !== undefined) {
      current = start + (/[{}]/u.test(current) ? `{{${current}}}` : replace(current));
    } else if (token.startsWith("{{")) {
      // If the number of braces is odd, the first one is text: `{{{name}}}` is a variable in
      // braces.
      before.push(current + "{".repeat(token.length % 2));
      current = "";
      for (let pair = 2; pair <= token.length / 2; pair += 1) before.push("");
    } else {
      current += token;
    }
  }
  return [...before, current].join("{{");
}

/** Refuses a call that needs a variable without a value. */
export function refuseUnresolved(name: string): never {
  return refuseWithout(
    name,
    `{{${name}}} has no value: pass variables: { ${JSON.stringify(name)}: … } to the client or to the call`,
  );
}

/** The value that a caller gives a variable, in one of these groups; earlier ones win. */
export function findGiven(groups: readonly (object | undefined)[], name: string): string | undefined {
  const given = groups.map((group) => ownValue(group, name)).find((value) => value !== undefined && value !== null);
  return given === undefined ? undefined : toText(given, `variable "${name}"`);
}

/** The value that the collection gives a variable. */
export function defaultOf({ variables }: VariableDefaults, name: string): string | undefined {
  return Object.hasOwn(variables, name) ? variables[name] : undefined;
}

/** What gives variables their values in a call. */
export interface VariableScope {
  readonly operation: { readonly computed?: ComputeVariable };
  readonly settings: {
    readonly defaults: VariableDefaults;
    /** What answers have set. */
    readonly kept?: object | undefined;
    readonly options: { readonly variables?: object | undefined };
  };
  readonly options: { readonly variables?: object | undefined };
  readonly args: { readonly path?: object | undefined; readonly variables?: object | undefined };
  /**
   * What was computed for this call: a variable has the same value wherever it is sent. Absent if
   * the operation computes nothing.
   */
  readonly computed?: Map<string, string | undefined> | undefined;
}

/** The caller's groups of variables; earlier ones win. */
export function variableGroups({ args, options, settings }: VariableScope): readonly (object | undefined)[] {
  return [args.variables, options.variables, settings.kept, settings.options.variables];
}

/** The variables of a call. In a path, path arguments of the same name win. */
export function variablesOf(scope: VariableScope, path?: object): VariableLookup {
  const { operation, settings, computed = new Map<string, string | undefined>() } = scope;
  const expandText = (text: string): string => expand(text, lookUp);
  const compute = (name: string): string | undefined => operation.computed?.(name, expandText, computed);
  const lookUp = createLookup(settings.defaults, [path, ...variableGroups(scope)], compute);
  return lookUp;
}

/** What replaces the variables of strings in a call. */
export function expanderOf(scope: VariableScope): Expander {
  const lookUp = variablesOf(scope);
  return (text, escape) => expand(text, lookUp, escape);
}
