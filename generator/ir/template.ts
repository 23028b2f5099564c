/** Rounds of replacement that Postman makes before it leaves what is still there. */
const ROUNDS = 19;
/** An expansion longer than this is cut off: a bomb, not a value. */
const MAX_LENGTH = 100_000;

const VARIABLE = /\{\{([^{}]*)\}\}/g;

/** The names of the `{{variables}}` of a text, in order, with repetitions. */
export function variableNames(text: string): readonly string[] {
  return [...text.matchAll(VARIABLE)].map((match) => match[1] ?? "");
}

/** The name of the one variable that is the whole text, if it is. */
export function soleVariable(text: string): string | undefined {
  const [name] = variableNames(text);
  return name !== undefined && text === `{{${name}}}` ? name : undefined;
}

/** Replaces variables as Postman does: as text, round after round, until nothing changes. What `lookUp` does not know stays. */
export function expandVariables(text: string, lookUp: (name: string) => string | undefined): string {
  let current = text;
  for (let round = 0; round < ROUNDS && current.length <= MAX_LENGTH; round++) {
    const next = current.replace(VARIABLE, (whole, name: string) => lookUp(name) ?? whole);
    if (next === current) return next;
    current = next;
  }
  return current.slice(0, MAX_LENGTH);
}

/**
 * The value that stands in for one that nothing defines: `v-` and the name in lower case, every character other than a-z and 0-9
 * turned to `-`.
 */
export function makeUpValue(name: string): string {
  return `v-${name.toLowerCase().replace(/[^a-z0-9]/g, "-")}`;
}
