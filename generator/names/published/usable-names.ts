import type { NameLock } from "../lock.ts";
import { createRegistry } from "../registry.ts";
import type { NamingRules } from "../rules.ts";

/**
 * A lock without new and former names that no config can have led to. A manifest may have been
 * edited, or be the result of a merge, so each is only accepted if it is a name, and once.
 */
export function withoutUnusable(lock: NameLock, { isName, reserved }: NamingRules): NameLock {
  const { renamed, aliases = {}, ...rest } = lock;
  // Former names may differ in nothing but their case.
  const createClaim = (words: ReadonlySet<string>): ((name: string) => boolean) => {
    const registry = createRegistry(words, { fold: (name) => name });
    return (name) => isName(name) && registry.claim(name);
  };
  const [claimName, claimFormer, claimType] = [
    createClaim(reserved.functions),
    createClaim(reserved.functions),
    createClaim(reserved.types),
  ];
  const functions = Object.entries(renamed?.functions ?? {}).filter(([, name]) => claimName(name));
  const usable = Object.entries(aliases).filter(([name, { args, result }]) => claimFormer(name) && claimType(args) && claimType(result));
  return {
    ...rest,
    ...(renamed === undefined ? {} : { renamed: { ...renamed, functions: Object.fromEntries(functions) } }),
    ...(usable.length === 0 ? {} : { aliases: Object.fromEntries(usable) }),
  };
}
