import * as fs from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writePackage } from "../../generator/io/write/write.ts";
import { contentOf, makePackage, makeTemp, snapshot } from "./support.ts";

it("a file that the new version continues is replaced, without a warning and without a backup", async () => {
  const parent = makeTemp();
  const old = makePackage({ "src/a.ts": "a\n" });
  const logged = (log: string) => ({ ...old, files: new Map([...old.files, ["CHANGELOG.md", log]]), continued: new Set(["CHANGELOG.md"]) });
  try {
    for (const log of ["one", "two", "three"]) expect((await writePackage(join(parent, "sample"), logged(log))).problems).toEqual([]);
    expect(snapshot(join(parent, "sample"))).toEqual({ ...contentOf(old), "CHANGELOG.md": "three" });
  } finally {
    fs.rmSync(parent, { recursive: true, force: true });
  }
});
