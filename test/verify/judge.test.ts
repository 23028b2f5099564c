import { expect, test } from "vitest";
import type { CallerVerdict } from "../../generator/verify/caller/compare.ts";
import type { Verdict } from "../../generator/verify/compare.ts";
import { type CheckedItem, exactShare, type FileOutcome, judge } from "./judge.ts";

function outcomes(counts: Partial<Record<Verdict, number>>, failures: readonly string[] = []): ReadonlyMap<string, FileOutcome> {
  const verdicts: readonly Verdict[] = ["exact", "equivalent", "different", "not sendable", "skipped"];
  const items = verdicts.flatMap((verdict) =>
    Array.from({ length: counts[verdict] ?? 0 }, () => ({
      pointer: "/item/0",
      verdict,
      reasons: [],
      caller: { verdict: "exact", kinds: [], isSaved: false } as const,
    })),
  );
  return new Map([["a.json", { items, failures, seconds: 1 }]]);
}

test.each([
  { title: "all exact", given: outcomes({ exact: 1 }), want: [] },
  { title: "99 % exact, the rest equivalent", given: outcomes({ exact: 99, equivalent: 1 }), want: [] },
  { title: "what cannot be sent does not count", given: outcomes({ exact: 1, "not sendable": 5, skipped: 5 }), want: [] },
  { title: "less than 99 %", given: outcomes({ exact: 98, equivalent: 2 }), want: ["98.00 % are exact, 99 % are promised"] },
  { title: "one that differs", given: outcomes({ exact: 999, different: 1 }), want: ["1 requests differ"] },
  { title: "nothing", given: outcomes({}), want: ["0.00 % are exact, 99 % are promised"] },
  { title: "a file that fails", given: outcomes({ exact: 1 }, ["3: broken"]), want: ["a.json: 3: broken"] },
])("judged: $title", ({ given, want }) => {
  expect(judge(given)).toEqual(want);
});

function calls(isSaved: boolean, expressible: number, ...kinds: readonly string[]): readonly CheckedItem[] {
  const item = (verdict: CallerVerdict, ...kinds: readonly string[]): CheckedItem => ({
    pointer: "/item/0",
    verdict: "exact",
    reasons: [],
    caller: { verdict, kinds, isSaved },
  });
  return [...Array.from({ length: expressible }, () => item("equivalent")), ...kinds.map((kind) => item("inexpressible", kind))];
}

test.each([
  { title: "99.5 % of the requests", items: calls(false, 199, "x"), want: [] },
  { title: "less", items: calls(false, 198, "x"), want: ["99.50 % of the requests are expressible, 99.5 % are promised"] },
  { title: "99 % of the saved ones", items: calls(true, 99, "x"), want: [] },
  { title: "less of them", items: calls(true, 98, "x"), want: ["98.99 % of the saved requests are expressible, 99 % are promised"] },
  { title: "saved requests of no item do not count", items: calls(true, 1, "saved request of another path"), want: [] },
])("callers are judged: $title", ({ items, want }) => {
  expect(judge(new Map([["a.json", { items, failures: [], seconds: 1 }]]))).toEqual(want);
});

test("the share is of what can be sent", () => {
  expect(exactShare(outcomes({ exact: 3, equivalent: 1, skipped: 6 }).get("a.json")?.items ?? [])).toBe(0.75);
});
