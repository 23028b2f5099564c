import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Paths of the quick test files that try more where `npm test` saves time: those that import `runs.ts`. */
export function listThoroughFiles(): readonly string[] {
  return readdirSync(`${root}test`, { recursive: true, encoding: "utf8" })
    .map((name) => `test/${name.replaceAll("\\", "/")}`)
    .filter(
      (path) =>
        path.endsWith(".test.ts") && !path.endsWith(".slow.test.ts") && readFileSync(root + path, "utf8").includes('support/runs.ts";'),
    )
    .sort();
}
