import { afterAll, expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import { collectionText } from "../operations/build-collection.ts";
import { item, saved } from "../scenarios/scenario.ts";
import { checker } from "./compare-packages.ts";

afterAll(() => checker.stop());

const list = item("List notes", "GET", "https://h.test/notes", {}, [saved(200, [{ id: 1 }])]);
const read = item("Read note", "GET", "https://h.test/notes/{{noteId}}", {}, [saved(200, { id: 1 })]);

async function make(...items: readonly unknown[]): Promise<ReadonlyMap<string, string>> {
  const made = await generate({ file: "notes.json", text: collectionText(items), options: { check: false, format: false } });
  return made.package?.files ?? new Map();
}

test("given a variable that is gone with its function, only that function is said to have used it", async () => {
  const { comparison } = await checker.compare({ old: await make(list, read), next: await make(list) });
  const change = comparison.changes.find(({ subject }) => subject === "Variables.noteId");
  expect(change).toMatchObject({ level: "major", what: "is no longer accepted", functions: ["readNote"], item: ["Read note"] });
});
