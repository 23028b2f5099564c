import type { ApiChange, ApiComparison } from "./change.ts";
import { groupCredentials } from "./group-credentials.ts";
import { printChange } from "./markdown.ts";

const heading = `# Changelog

What changes for people who use this package. The format is that of [Keep a Changelog](https://keepachangelog.com/en/1.1.0/). Versions follow [Semantic Versioning](https://semver.org/spec/v2.0.0.html).

`;

const unreleased = "## [Unreleased]";

/** A release: its version, and the day that the user named. */
export interface ReleaseName {
  readonly version: string;
  readonly date: string | undefined;
}

/**
 * Rewrites the block of what is not released yet. The rest of the text, which people may edit,
 * stays as it is.
 */
export function rewriteUnreleased(text: string | undefined, comparison: ApiComparison): string {
  return replaceBlock(text, `${unreleased}\n${printSections(comparison)}`);
}

/** Closes the block of what is not released yet as a release, and opens an empty one above it. */
export function closeUnreleased(text: string | undefined, comparison: ApiComparison | undefined, { version, date }: ReleaseName): string {
  const title = `## [${version}]${date === undefined ? "" : ` - ${date}`}`;
  const body = comparison === undefined ? "\n### Added\n\n- First release.\n" : printSections(comparison);
  return replaceBlock(text, `${unreleased}\n\n${title}\n${body}`);
}

function replaceBlock(text: string | undefined, block: string): string {
  if (text === undefined) return `${heading}${block}`;
  const lines = text.split("\n");
  const start = lines.findIndex((line) => /^## \[?unreleased\b/i.test(line));
  const isNext = (line: string, index: number): boolean => index > start && /^## |^\[[^\]]+\]: /.test(line);
  const next = lines.findIndex(isNext);
  const before = lines.slice(0, start >= 0 ? start : next >= 0 ? next : lines.length).join("\n");
  const after = next < 0 ? "" : lines.slice(next).join("\n");
  return (
    [before.trimEnd(), block.trimEnd(), after.trimStart()]
      .filter((part) => part !== "")
      .join("\n\n")
      .trimEnd() + "\n"
  );
}

const sections: readonly (readonly [title: string, kinds: readonly ApiChange["kind"][]])[] = [
  ["Added", ["added"]],
  ["Changed", ["changed", "renamed", "moved", "documented"]],
  ["Deprecated", ["deprecated"]],
  ["Removed", ["removed"]],
];

function printSections(comparison: ApiComparison): string {
  const { changes } = groupCredentials(comparison);
  return sections
    .map(([title, kinds]) => {
      const own = changes.filter(({ kind }) => kinds.includes(kind));
      const lines = own.map((change) => `- ${change.level === "major" ? "**Breaking:** " : ""}${printChange(change, "").slice(2)}\n`);
      return lines.length === 0 ? "" : `\n### ${title}\n\n${lines.join("")}`;
    })
    .join("");
}
