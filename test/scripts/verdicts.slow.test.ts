import { expect, test } from "vitest";
import { listCorpusFiles } from "../corpus/corpus-files.ts";
import { readCorpusItems } from "./corpus-findings.ts";
import { describeLevel } from "./draw.ts";
import { judged } from "./judged.ts";

if (listCorpusFiles().length === 0) console.warn("no ../shared/corpus beside the repository: verdicts were not compared with it");

test("given the corpus, every finding that was judged right is still found where it was", async () => {
  const found = new Set(
    (await readCorpusItems()).flatMap(({ file, item, levels }) =>
      levels.flatMap((level) => describeLevel(level).map(([finding]) => `${file}\n${item.path.join(" / ")}\n${finding}`)),
    ),
  );
  const missing = judged.filter(({ file, item, finding, verdict }) => verdict === "right" && !found.has(`${file}\n${item}\n${finding}`));
  expect(found.size === 0 ? [] : missing).toEqual([]);
});
