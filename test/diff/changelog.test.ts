import { expect, test } from "vitest";
import { closeUnreleased, rewriteUnreleased } from "../../generator/diff/changelog.ts";
import { type ApiChange, summarizeChanges } from "../../generator/diff/change.ts";

const added: ApiChange = {
  level: "minor",
  kind: "added",
  subject: "listBoats",
  what: "is new (GET /boats)",
  todo: "",
  functions: ["listBoats"],
  item: ["Boats", "List"],
};
const gone: ApiChange = {
  ...added,
  level: "major",
  kind: "removed",
  subject: "getBoat",
  what: "is gone",
  todo: "Stop calling it.",
  item: ["Boats", "<b>"],
};

test("given no changelog, a release begins one", () => {
  const text = closeUnreleased(undefined, undefined, { version: "0.1.0", date: "2026-11-29" });
  expect(text).toMatch(/^# Changelog\n\n/);
  expect(text).toMatch(/\n## \[Unreleased\]\n\n## \[0\.1\.0\] - 2026-11-29\n\n### Added\n\n- First release\.\n$/);
});

test("given changes, the block of what is not released is written anew, and all the rest stays as people left it", () => {
  const before =
    "# Ours\n\nMy words.\n\n## [Unreleased]\n\n- old line\n\n## [0.1.0]\n\n- First release, edited.\n\n[0.1.0]: https://example.com\n";
  const after = rewriteUnreleased(before, summarizeChanges([added, gone]));
  expect(after).toBe(
    "# Ours\n\nMy words.\n\n## [Unreleased]\n\n### Added\n\n- `listBoats` is new (GET /boats). (`Boats / List`)\n\n### Removed\n\n" +
      "- **Breaking:** `getBoat` is gone. Stop calling it. (`Boats / <b>`)\n\n## [0.1.0]\n\n- First release, edited.\n\n[0.1.0]: https://example.com\n",
  );
  expect(rewriteUnreleased(after, summarizeChanges([added, gone]))).toBe(after);
  expect(rewriteUnreleased(after, summarizeChanges([]))).toBe(before.replace("- old line\n\n", ""));
});

test("given a release, the block gets its name and no day that nobody named", () => {
  const before = "## [Unreleased]\n\n## [0.1.0]\n";
  expect(closeUnreleased(before, summarizeChanges([added]), { version: "0.1.1", date: undefined })).toBe(
    "## [Unreleased]\n\n## [0.1.1]\n\n### Added\n\n- `listBoats` is new (GET /boats). (`Boats / List`)\n\n## [0.1.0]\n",
  );
});
