/** How much a change asks of the people who use a package, from the most to the least. */
export const levels = ["major", "minor", "patch", "none"] as const;

/** A level of semantic versioning; `none` if nothing changed. */
export type ChangeLevel = (typeof levels)[number];

/** Other credentials than before, in words. */
export interface CredentialChange {
  readonly user: "client" | "function";
  readonly now: string;
  readonly before: string;
}

/** Several functions that changed alike. */
export interface ChangedFunctions {
  readonly names: readonly string[];
  /** Whether these are all of the package. */
  readonly isAll: boolean;
}

/** One change of what a package declares. */
export interface ApiChange {
  readonly level: Exclude<ChangeLevel, "none">;
  readonly kind: "added" | "removed" | "renamed" | "deprecated" | "moved" | "changed" | "documented";
  /** `createKey`, `createKey · body.name`, `KeyResponse.key.secret`. */
  readonly subject: string;
  /** What happened to it, as the rest of a sentence: `is required now`. */
  readonly what: string;
  /** What a caller must do, as a sentence; empty if there is nothing to do. */
  readonly todo: string;
  /** The functions that are concerned, sorted. */
  readonly functions: readonly string[];
  /** Names of the folders and of the item of the first of them; empty without one. */
  readonly item: readonly string[];
  /** Set if a function uses other credentials, or the client takes others. */
  readonly credentials?: CredentialChange;
  /** Set if this is the change of several functions. */
  readonly together?: ChangedFunctions;
}

/** What changed between two packages, and what it means for the version. */
export interface ApiComparison {
  readonly verdict: ChangeLevel;
  /** Breaking changes first; by subject within a level. */
  readonly changes: readonly ApiChange[];
  /** How many functions there are now, if somebody has counted them. */
  readonly functionCount?: number;
}

/** The strictest level of some changes. */
export function judge(changes: readonly Pick<ApiChange, "level">[]): ChangeLevel {
  return levels.find((level) => changes.some((change) => change.level === level)) ?? "none";
}

/** True if a level asks for more than another allows. */
export function exceeds(level: ChangeLevel, limit: ChangeLevel): boolean {
  return levels.indexOf(level) < levels.indexOf(limit);
}

/**
 * Puts changes in their order, and drops what is said twice: what must be passed now is not called
 * new besides, as if it could be left out.
 */
export function summarizeChanges(changes: readonly ApiChange[]): ApiComparison {
  const required = new Set(changes.flatMap(({ level, kind, subject }) => (level === "major" && kind === "changed" ? [subject] : [])));
  const told = changes.filter(({ kind, subject }) => kind !== "added" || !required.has(subject));
  const byText = new Map(told.map((change) => [JSON.stringify([change.level, change.subject, change.what]), change]));
  const rank = ({ level, subject, what }: ApiChange): string => `${levels.indexOf(level)} ${subject} ${what}`;
  const sorted = [...byText.values()].map((change) => ({ change, rank: rank(change) }));
  sorted.sort((one, two) => (one.rank < two.rank ? -1 : 1));
  return { verdict: judge(changes), changes: sorted.map(({ change }) => change) };
}
