import { refuse } from "./config-error.js";
import { ownValue } from "./object.js";
import { toText } from "./scalar.js";

/** Postman follows a chain of variables for this many rounds. */
const maxRounds = 19;
/** Characters that variables may add to one request, against defaults that multiply. */
const maxGrowth = 10_000_000;

/** A variable's value: the caller's data, or a text of the collection that may hold further variables. */
export interface Variable {
  readonly name: string;
  readonly value: string;
  readonly given: boolean;
  /** Whether the value may span several path segments. */
  readonly slashes: boolean;
}

/** The variables that a text may name. */
export interface Scope {
  readonly find: (name: string) => Variable | undefined;
  /** Texts may stay unresolved, as in Postman. */
  readonly verbatim: boolean;
}

/** Makes a caller's value data at the place of the text it goes to. */
export type Escape = (value: string, variable: Variable) => string;

const keep: Escape = (value) => value;

/** What a package knows about its variables. */
export interface VariableDefaults {
  /** Variables' values, as the collection gives them. */
  readonly variables: Readonly<Record<string, string>>;
  /** Makes values for `{{$guid}}` and the like; only in packages that use them. */
  readonly dynamic?: (name: string) => string | undefined;
}

/**
 * The variables of the caller's groups, nearest first, then the package's defaults, then dynamic ones. In verbatim mode every value counts as the
 * collection's text.
 */
export function newScope(
  defaults: VariableDefaults,
  groups: readonly (object | undefined)[],
  verbatim: boolean,
): Scope {
  let growth = 0;
  const find = (name: string): Variable | undefined => {
    const given = groups.map((group) => ownValue(group, name)).find((value) => value !== undefined && value !== null);
    const byDefault = Object.hasOwn(defaults.variables, name) ? defaults.variables[name] : undefined;
    const value = given === undefined ? (byDefault ?? defaults.dynamic?.(name)) : toText(given, `variable "${name}"`);
    if (value === undefined) return undefined;
    growth += value.length;
    if (growth > maxGrowth) refuse("the variables make the request too large");
    return { name, value, given: given !== undefined && !verbatim, slashes: byDefault?.includes("/") ?? false };
  };
  return { find, verbatim };
}

/**
 * A text with its `{{variables}}` replaced, inner ones first. A caller's value is escaped and final; a default may hold further variables. Refuses a
 * variable without a value, except in verbatim mode, where its text stays.
 */
export function expand(text: string, scope: Scope, escape: Escape = keep, round = 0): string {
  if (!text.includes("{{")) return text;
  if (round === maxRounds)
    return scope.verbatim ? text : refuse(`variables refer to each other more than ${maxRounds} deep`);
  const before: string[] = [];
  let current = "";
  for (const token of text.split(/(\{{2,}|\}\})/u)) {
    const start = token === "}}" ? before.pop() : undefined;
    if (start !== undefined) {
      current = start + resolve(current, scope, escape, round);
    } else if (token.startsWith("{{")) {
      // Of an odd number of braces the first is text: `{{{name}}}` is a variable in braces.
      before.push(current + "{".repeat(token.length % 2));
      current = "";
      for (let pair = 2; pair <= token.length / 2; pair += 1) before.push("");
    } else {
      current += token;
    }
  }
  return [...before, current].join("{{");
}

function resolve(name: string, scope: Scope, escape: Escape, round: number): string {
  const variable = /[{}]/u.test(name) ? undefined : scope.find(name);
  if (variable === undefined) return scope.verbatim ? `{{${name}}}` : refuse(unresolved(name));
  return variable.given ? escape(variable.value, variable) : expand(variable.value, scope, escape, round + 1);
}

function unresolved(name: string): string {
  return `{{${name}}} has no value: pass variables: { ${JSON.stringify(name)}: … } to the client or to the call`;
}
