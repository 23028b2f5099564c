import { lowerCase } from "../util/letters.ts";

/**
 * The names of one scope, each used once. They are compared in lower case, because file systems,
 * and readers, often ignore case.
 *
 * Numbered suffixes are counted per name, so that a thousand equal names take linear time.
 */
export interface Registry {
  /**
   * Takes the first candidate that is free, or else the last one with a number. Empty candidates
   * are skipped.
   */
  readonly take: (candidates: readonly string[]) => string;
  /** Takes one name if it is free. */
  readonly claim: (name: string) => boolean;
}

/** How names of a scope are compared and numbered, unless in the default way. */
export interface RegistryRules {
  /** Names that become equal count as the same name. */
  readonly fold?: (name: string) => string;
  /** Separates a name from its number; by default nothing, or `_` after a digit. */
  readonly separator?: string;
}

/** Creates a scope in which only the `reserved` names are taken. */
export function createRegistry(reserved: ReadonlySet<string>, rules: RegistryRules = {}): Registry {
  const { fold = (name: string) => lowerCase(name), separator } = rules;
  const taken = new Set([...reserved].map(fold));
  const nextNumber = new Map<string, number>();

  const claim = (name: string): boolean => {
    if (name === "" || taken.has(fold(name))) return false;
    taken.add(fold(name));
    return true;
  };
  const number = (name: string): string => {
    const start = name + (separator ?? (/[0-9]$/.test(name) ? "_" : ""));
    for (let next = nextNumber.get(start) ?? 2; ; next++) {
      if (!claim(`${start}${next}`)) continue;
      nextNumber.set(start, next + 1);
      return `${start}${next}`;
    }
  };
  const take = (candidates: readonly string[]): string => {
    const usable = candidates.filter((candidate) => candidate !== "");
    return usable.find(claim) ?? number(usable.at(-1) ?? "unnamed");
  };
  return { take, claim };
}
