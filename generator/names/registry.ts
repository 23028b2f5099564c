/**
 * Names of one scope, each used once. Compared in lower case, since file systems and tired eyes do so too.
 *
 * Numbered suffixes are counted per name, so that a thousand equal names take linear time.
 */
export interface Registry {
  /** Takes the first candidate that is free, else the last one with a number. Empty candidates are passed over. */
  take(candidates: readonly string[]): string;
  /** Takes one name if it is free. */
  claim(name: string): boolean;
  has(name: string): boolean;
}

export function createRegistry(reserved: ReadonlySet<string>): Registry {
  const taken = new Set([...reserved].map((name) => name.toLowerCase()));
  const nextNumber = new Map<string, number>();

  const has = (name: string): boolean => taken.has(name.toLowerCase());
  const claim = (name: string): boolean => {
    if (name === "" || has(name)) return false;
    taken.add(name.toLowerCase());
    return true;
  };
  const number = (name: string): string => {
    for (let next = nextNumber.get(name) ?? 2; ; next++) {
      const numbered = /[0-9]$/.test(name) ? `${name}_${next}` : `${name}${next}`;
      if (!claim(numbered)) continue;
      nextNumber.set(name, next + 1);
      return numbered;
    }
  };
  const take = (candidates: readonly string[]): string => {
    const usable = candidates.filter((candidate) => candidate !== "");
    return usable.find(claim) ?? number(usable.at(-1) ?? "unnamed");
  };
  return { take, claim, has };
}
