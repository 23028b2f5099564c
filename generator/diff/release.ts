import { isVersion } from "./version.ts";

/** The file in which a package keeps the declarations of its last release. */
export const snapshotFile = "api.release.d.ts";

/** The file in which a package tells people what changed. */
export const changelogFile = "CHANGELOG.md";

/** A release that a package remembers. */
export interface Release {
  readonly version: string;
  readonly declarations: string;
}

const firstLine = /^\/\/ Released as (\S+)\.\n/;

/** The text of a snapshot. */
export function printRelease({ version, declarations }: Release): string {
  return `// Released as ${version}.\n${declarations}`;
}

/** Reads a snapshot; `undefined` if it does not say which release it is of. */
export function readRelease(text: string | undefined): Release | undefined {
  const [line = "", version = ""] = firstLine.exec(text ?? "") ?? [];
  return text !== undefined && isVersion(version) ? { version, declarations: text.slice(line.length) } : undefined;
}

/** The former names of functions that a release has and calls deprecated. */
export function listDeprecated({ declarations }: Release): ReadonlySet<string> {
  return new Set(Array.from(declarations.matchAll(/^export declare const (\w+): typeof /gm), ([, name = ""]) => name));
}
