import { expect, test } from "vitest";
import { type ApiChange, summarizeChanges } from "../../generator/diff/change.ts";
import { describeVerdict } from "../../generator/diff/describe.ts";

const added: ApiChange = {
  level: "minor",
  kind: "added",
  subject: "listBoats",
  what: "is new",
  todo: "",
  functions: ["listBoats"],
  item: ["Boats", "List"],
};
const deprecated: ApiChange = { ...added, kind: "deprecated", what: "is deprecated" };
const gone: ApiChange = { ...added, level: "major", kind: "removed", what: "is gone" };
const moved: ApiChange = { ...added, level: "patch", kind: "changed", what: "is sent with PUT" };

test.each([
  [[], "none: the same for callers"],
  [[added], "minor: 1 addition"],
  [[deprecated], "minor: 1 deprecation"],
  [[gone, added, deprecated, { ...deprecated, subject: "getBoats" }], "major: 1 breaking change, 1 addition, 2 deprecations"],
  [[moved, { ...moved, subject: "getBoats" }], "patch: 2 changes without effect on callers"],
])("%j is said as %j", (changes, text) => {
  expect(describeVerdict(summarizeChanges(changes))).toBe(text);
});
