import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startChecker } from "../../generator/node/checker.ts";
import { repository } from "../corpus/corpus-files.ts";

test("given the shipped package and edits of it, its changes are those between whole snapshots", async () => {
  const root = join(repository, "generated/sunshine-conversations");
  const paths = ["postwright.json", ...readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).map((path) => `src/${path}`)];
  const shipped = new Map(
    paths.filter((path) => /\.(?:ts|json)$/.test(path)).map((path) => [path.replaceAll("\\", "/"), readFileSync(join(root, path), "utf8")]),
  );
  const edits = (text: string): string => text.replace("id: string;", "id: number;").replace("?: string", ": string");
  const next = new Map(
    Array.from(shipped, ([path, text]) => [path, /^src\/(?:types|resources\/a[^/]*)\.ts$/.test(path) ? edits(text) : text]),
  );
  const checker = startChecker();
  const { declarations } = await checker.compare({ old: undefined, next: shipped });
  const narrowed = await checker.compare({ old: shipped, next });
  expect(narrowed.comparison.changes.length).toBeGreaterThan(1);
  expect(narrowed).toEqual(await checker.compare({ old: declarations, next }));
});
