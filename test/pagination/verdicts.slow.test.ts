import { expect, test } from "vitest";
import { listCorpusFiles } from "../corpus/corpus-files.ts";
import { describeFinding, readCorpusPaging } from "./corpus-paging.ts";
import { judged } from "./judged.ts";

if (listCorpusFiles().length === 0) console.warn("no ../shared/corpus beside the repository: verdicts were not compared with it");

test("given the corpus, every detection that was judged right is still made", async () => {
  const found = new Set(
    (await readCorpusPaging()).map(({ file, operation, finding }) => `${file}\n${operation.item.join(" / ")}\n${describeFinding(finding)}`),
  );
  const missing = judged.filter(({ file, item, finding, verdict }) => verdict === "right" && !found.has(`${file}\n${item}\n${finding}`));
  expect(found.size === 0 ? [] : missing).toEqual([]);
});
