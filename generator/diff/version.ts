import type { ChangeLevel } from "./change.ts";

/** A version of Semantic Versioning that a release may have: `1.4.0`, `2.0.0-beta.1`. */
const pattern = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-([0-9A-Za-z.-]{1,60}))?$/;

/** True for text that is a version. */
export function isVersion(text: string): boolean {
  return pattern.test(text);
}

/**
 * The version after one with changes of a level; `undefined` if nothing changed. Before 1.0.0, a
 * breaking change raises the second number and any other the third, because a caret range such as
 * `^0.3.1` takes the second number for the first.
 */
export function nextVersion(version: string, verdict: ChangeLevel): string | undefined {
  const [major, minor, patch] = partsOf(version);
  if (verdict === "none") return undefined;
  if (major === 0) return verdict === "major" ? `0.${minor + 1}.0` : `0.${minor}.${patch + 1}`;
  if (verdict === "major") return `${major + 1}.0.0`;
  return verdict === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** True if a version comes after another. Versions before a release (`-beta.1`) come before it. */
export function isLater(version: string, other: string): boolean {
  const [one, two] = [version, other].map(partsOf);
  const index = [0, 1, 2].find((each) => one?.[each] !== two?.[each]);
  if (index !== undefined) return Number(one?.[index]) > Number(two?.[index]);
  const [before, after] = [other, version].map((each) => pattern.exec(each)?.[4]);
  return before !== undefined && (after === undefined || after > before);
}

/** True if a version may break those who use another, as `nextVersion` after a breaking change. */
export function isBreaking(version: string, other: string): boolean {
  const [[major, minor], [oldMajor, oldMinor]] = [partsOf(version), partsOf(other)];
  return major > oldMajor || (major === 0 && oldMajor === 0 && minor > oldMinor);
}

function partsOf(version: string): readonly [number, number, number] {
  const [, major, minor, patch] = pattern.exec(version) ?? [];
  return [Number(major ?? 0), Number(minor ?? 0), Number(patch ?? 0)];
}
