import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isList, isObject } from "../../generator/json/members.ts";
import { listCorpusFiles } from "../corpus/corpus-files.ts";
import { readCorpusItems } from "./corpus-findings.ts";
import { describeLevel } from "./draw.ts";

/**
 * 100 findings of the corpus, drawn by `npx tsx test/scripts/corpus.ts --draw 100 2026` and judged by reading the scripts: `right` if what is said
 * follows from the script, and nothing that matters is left out of it.
 */
const verdicts: unknown = JSON.parse(readFileSync(new URL("verdicts.json", import.meta.url), "utf8"));
const judged = isList(verdicts) ? verdicts.filter(isObject) : [];

test("given findings that were drawn at random and judged by hand, at least 98 of 100 are right", () => {
  expect(judged).toHaveLength(100);
  expect(judged.filter(({ verdict }) => verdict === "right").length).toBeGreaterThanOrEqual(98);
  expect(judged.every(({ verdict }) => verdict === "right" || verdict === "wrong")).toBe(true);
});

if (listCorpusFiles().length === 0) console.warn("no ../shared/corpus beside the repository: verdicts were not compared with it");

test("given the corpus, every finding that was judged right is still found where it was", async () => {
  const found = new Set(
    (await readCorpusItems()).flatMap(({ file, item, levels }) =>
      levels.flatMap((level) => describeLevel(level).map(([finding]) => `${file}\n${item.path.join(" / ")}\n${finding}`)),
    ),
  );
  const missing = judged.filter(({ file, item, finding, verdict }) => verdict === "right" && !found.has(`${file}\n${item}\n${finding}`));
  expect(found.size === 0 ? [] : missing).toEqual([]);
}, 120_000);
