/**
 * How the names of a target look, and which it does not allow. A target supplies these rules; the
 * rest of `names/` knows words, not languages.
 */
export interface NamingRules {
  readonly casing: Casing;
  readonly reserved: ReservedNames;
  /**
   * Legal names that a reader would take for something else. They are chosen only if nothing else
   * is left.
   */
  readonly avoided: Pick<ReservedNames, "functions" | "types">;
  /**
   * The types that belong to a function, from its name: first the usual name, then the one to take
   * if that is not free.
   */
  readonly typesBeside: (functionName: string) => Readonly<Record<"args" | "result", readonly [usual: string, other: string]>>;
  /** True if a function or a type could have this name. */
  readonly isName: (name: string) => boolean;
  /** True if a module could have this file name. */
  readonly isModuleFile: (file: string) => boolean;
}

/** Turns words (lower-case ASCII) into names. No words make an empty name. */
export interface Casing {
  readonly function: (words: readonly string[]) => string;
  readonly type: (words: readonly string[]) => string;
  /** The file of a module, without its extension. */
  readonly module: (words: readonly string[]) => string;
  /**
   * The member that stands for a module, from its file name. Different files have different
   * members.
   */
  readonly member: (moduleFile: string) => string;
}

/** Names that are taken before anything is named. Names are compared without case. */
export interface ReservedNames {
  readonly functions: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly modules: ReadonlySet<string>;
  /** Names of entry points that came later: modules that were published under them keep them. */
  readonly newModules: ReadonlySet<string>;
  /** In kebab case. */
  readonly packages: ReadonlySet<string>;
}
