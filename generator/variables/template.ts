import { maxVariableGrowth, maxVariableRounds } from "../util/limits.ts";
import { lowerCase } from "../util/letters.ts";

/** Stands for a variable within a name. */
const gap = "\0";

const variablePattern = /\{\{([^{}]*)\}\}/g;

/** The names of the `{{variables}}` in a string, in order, with repetitions. */
export function variableNames(text: string): readonly string[] {
  // Most strings have none, and looking for them would be most of the work.
  if (!text.includes("{{")) return [];
  return [...text.matchAll(variablePattern)].map((match) => match[1] ?? "");
}

/** The name of the variable if the string consists of exactly one. */
export function soleVariable(text: string): string | undefined {
  const [name] = variableNames(text);
  return name !== undefined && text === `{{${name}}}` ? name : undefined;
}

/**
 * Replaces variables as Postman does: as text, round after round, until nothing changes or too much
 * has been added. Variables that `lookUp` does not know stay.
 */
export function expandVariables(text: string, lookUp: (name: string) => string | undefined): string {
  let current = text;
  for (let round = 0; round < maxVariableRounds && current.length <= text.length + maxVariableGrowth; round++) {
    const next = replaceOnce(current, lookUp);
    if (next === current) return next;
    current = next;
  }
  return current;
}

/**
 * One round of replacement: only the innermost variables. Once too much has been added, the others
 * stay.
 */
export function replaceOnce(text: string, lookUp: (name: string) => string | undefined): string {
  if (!text.includes("{{")) return text;
  let growth = 0;
  return text.replace(variablePattern, (whole, name: string) => {
    const value = growth > maxVariableGrowth ? undefined : lookUp(name);
    growth += value?.length ?? 0;
    return value ?? whole;
  });
}

/**
 * The stand-in for a value that nothing defines: `v-` and the name in lower case, with every
 * character other than a-z and 0-9 replaced with `-`.
 */
export function standInFor(name: string): string {
  return `v-${lowerCase(name).replace(/[^a-z0-9]/g, "-")}`;
}

/** True if `standInFor` could have returned this string. */
export function isStandIn(text: string): boolean {
  return /^v-[a-z0-9-]*$/.test(text);
}

/**
 * The names of the variables in some strings, in the values of these variables, and so on. For
 * names that are composed of others (`{{{{user}}Id}}`), those that result from the known values.
 */
export function reachableNames(texts: readonly string[], lookUp: (name: string) => string | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  const pending = texts.flatMap((text) => (text.includes("{{") ? computedForms(text, lookUp) : []));
  for (let text = pending.pop(); text !== undefined; text = pending.pop()) {
    for (const name of variableNames(text)) {
      if (names.has(name)) continue;
      names.add(name);
      pending.push(...computedForms(lookUp(name) ?? "", lookUp));
    }
  }
  return names;
}

/** The variables whose values are empty, so that nothing is left of a segment of a path. */
export function emptyInPath(path: readonly string[], lookUp: (name: string) => string | undefined): ReadonlySet<string> {
  const emptied = path.filter((segment) => segment !== "" && expandVariables(segment, lookUp) === "");
  return new Set([...reachableNames(emptied, lookUp)].filter((name) => lookUp(name) === ""));
}

/**
 * The string, and the result of each round of replacement as long as it contains composed names.
 */
function computedForms(text: string, lookUp: (name: string) => string | undefined): readonly string[] {
  const forms = [text];
  let current = text;
  for (let round = 0; round < maxVariableRounds && current.length <= text.length + maxVariableGrowth && hasComputedName(current); round++) {
    current = replaceOnce(current, lookUp);
    forms.push(current);
  }
  return forms;
}

/**
 * Stand-ins for all variables that prevent some strings from being expanded. A name may itself
 * contain variables (`{{{{user}}Id}}`); it is only known once these have values.
 */
export function standInsForMissing(texts: readonly string[], lookUp: (name: string) => string | undefined): ReadonlyMap<string, string> {
  const standIns = new Map<string, string>();
  const value = (name: string): string | undefined => standIns.get(name) ?? lookUp(name);
  for (let round = 0; round < maxVariableRounds; round++) {
    const missing = new Set(texts.flatMap((text) => variableNames(expandVariables(text, value)))).values();
    const before = standIns.size;
    for (const name of missing) if (!standIns.has(name)) standIns.set(name, standInFor(name));
    if (standIns.size === before) break;
  }
  return standIns;
}

/**
 * Variables that are used to compose other variables' names, and whose values contain unmatched
 * braces. No valid name can result, so the runtime refuses the call, whereas Postman continues with
 * the braces as they are.
 */
export function unfitForNames(texts: readonly string[], lookUp: (name: string) => string | undefined): ReadonlySet<string> {
  const reached = [...reachableNames(texts, lookUp)].flatMap((name) => lookUp(name) ?? []);
  const within = reachableNames([...texts, ...reached].filter(hasComputedName), lookUp);
  return new Set([...within].filter((name) => holdsLooseBraces(lookUp(name) ?? "")));
}

function holdsLooseBraces(text: string): boolean {
  let rest = text;
  for (let round = 0; round < maxVariableRounds && rest.includes("{{"); round++) rest = rest.replace(variablePattern, "");
  return /[{}]/.test(rest);
}

/** True if the name of a variable is composed of other variables. */
export function hasComputedName(text: string): boolean {
  return /\{\{[^{}]*\{\{/.test(text);
}

/**
 * The names in a string that are composed of other variables, each as its fixed parts: for
 * `{{{{user}}Id}}` an empty part and `Id`.
 */
export function computedNames(text: string): readonly (readonly string[])[] {
  const names: (readonly string[])[] = [];
  let current = text;
  for (let round = 0; round < maxVariableRounds && current.includes("{{"); round++) {
    current = current.replace(variablePattern, (_, name: string) => {
      if (name.includes(gap)) names.push(name.split(gap));
      return gap;
    });
  }
  return names;
}
