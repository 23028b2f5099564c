import type { CallOptions, ClientSettings } from "./client.js";
import { refuse } from "./config-error.js";
import { ownValue, toText } from "./values.js";

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

/**
 * The variables of one call, nearest first: path arguments (for texts of the path), the call's, the client's, the package's defaults, dynamic ones. In
 * verbatim mode every value counts as the collection's text.
 */
export function newScope(settings: ClientSettings, options: CallOptions, path?: object): Scope {
  const { defaults, verbatim } = settings;
  const groups = [path, options.variables, settings.options.variables];
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
