import { join } from "node:path";
import { check, resolveConfig } from "prettier";
import { describe, expect, test } from "vitest";
import { manifestName } from "../../generator/io/manifest.ts";
import { generate } from "../../generator/node/generate.ts";
import { repository } from "../corpus/corpus-files.ts";
import { sample } from "../support/runs.ts";
import { listShipped, readPackage } from "./packages.ts";

describe.each(listShipped())("$file", ({ file, text, environment, config, folder }) => {
  test("the committed package is what is generated", async () => {
    const committed = readPackage(folder);
    const previousManifest = committed.get("postwright.json");
    const { package: made, diagnostics } = await generate({
      file,
      text,
      ...(environment === undefined ? {} : { environment }),
      ...(config === undefined ? {} : { config }),
      ...(previousManifest === undefined ? {} : { previousManifest }),
      options: { check: false, format: true },
    });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const fresh = made?.files ?? new Map<string, string>();
    const paths = new Set([...committed.keys(), ...fresh.keys()]);
    const stale = [...paths].filter((path) => committed.get(path) !== fresh.get(path));
    expect(stale, "generated/ is stale: run npm run generate and commit what it changes").toEqual([]);
    expect(fresh.size).toBeGreaterThan(30);
  });

  test("prettier would change no file of it", async () => {
    const options = { ...(await resolveConfig(join(folder, "src/index.ts"))) };
    expect(options["printWidth"]).toBe(120);
    const changed: string[] = [];
    // The manifest has one fact a line, however long that is: branches that change different facts merge.
    const others = [".gitignore", manifestName];
    for (const [path, content] of sample(
      [...readPackage(folder)].filter(([path]) => !others.includes(path)),
      5,
    )) {
      if (!(await check(content, { ...options, filepath: join(folder, path) }))) changed.push(path);
    }
    expect(changed).toEqual([]);
  });
});

test("every folder of generated/ has its collection", () => {
  const folders = listShipped().map(({ folder }) => folder);
  expect(folders).toContain(join(repository, "generated/sunshine-conversations"));
});
