import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { formatDiagnostic } from "../../generator/diagnostics/print.ts";
import type { CollectionFiles } from "../../generator/collection/source.ts";
import { readFolder } from "../../generator/io/read/read-folder.ts";
import { generate } from "../../generator/node/generate.ts";
import { readPackage } from "../generated/packages.ts";

const here = fileURLToPath(new URL(".", import.meta.url));

const features = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !existsSync(join(here, entry.name, "versions.json")))
  .map(({ name }) => name);

/** The file of a feature whose name ends so; `undefined` if it does without. */
function readInput(feature: string, ending: string): { readonly file: string; readonly text: string } | undefined {
  const file = readdirSync(join(here, feature)).find((name) => name.endsWith(ending));
  return file === undefined ? undefined : { file, text: readFileSync(join(here, feature, file), "utf8") };
}

/** The files of the folder `<name>.samples`, if there is one. */
function readSamples(feature: string): readonly { readonly file: string; readonly text: string }[] {
  const folder = readdirSync(join(here, feature)).find((name) => name.endsWith(".samples"));
  if (folder === undefined) return [];
  return readdirSync(join(here, feature, folder)).map((name) => ({
    file: `${folder}/${name}`,
    text: readFileSync(join(here, feature, folder, name), "utf8"),
  }));
}

/** The collection: a file, or a folder of YAML files. Named without the path to the feature. */
function readCollection(feature: string): CollectionFiles {
  const file = readInput(feature, ".postman_collection.json");
  if (file !== undefined) return file;
  const folder = readdirSync(join(here, feature)).find((name) => existsSync(join(here, feature, name, ".resources"))) ?? "";
  const read = readFolder(join(here, feature, folder));
  if (read.kind === "failed") throw new Error(`${feature} has no collection`);
  return { ...read.source, file: folder };
}

/** The manifest of the package that the feature updates, if it has the collection as it was before. */
async function publishBefore(feature: string): Promise<string | undefined> {
  const before = readInput(feature, "before.json");
  const { file } = readCollection(feature);
  const made = before === undefined ? undefined : await generate({ ...before, file, options: { check: false, format: false } });
  return made?.package?.files.get("postwright.json");
}

async function generateFeature(feature: string) {
  const previousManifest = await publishBefore(feature);
  const environment = readInput(feature, ".postman_environment.json");
  const config = readInput(feature, ".config.json");
  return generate({
    ...readCollection(feature),
    ...(environment === undefined ? {} : { environment }),
    ...(config === undefined ? {} : { config }),
    ...(previousManifest === undefined ? {} : { previousManifest }),
    samples: readSamples(feature),
    options: { check: false, format: true },
  });
}

/** The files that are shown: those that stand there, or the functions if there are none yet. */
function listShown(expected: string): readonly string[] {
  return existsSync(expected) ? [...readPackage(expected).keys()] : ["src/resources/operations.ts"];
}

test.each(features)("%s", async (feature) => {
  const { diagnostics, package: made } = await generateFeature(feature);
  const report = diagnostics.map((diagnostic) => `${formatDiagnostic(diagnostic)}\n`).join("");
  await expect(report === "" ? "No diagnostics.\n" : report).toMatchFileSnapshot(join(here, feature, "diagnostics.txt"));
  const expected = join(here, feature, "expected");
  for (const path of listShown(expected)) {
    const text = made?.files.get(path);
    if (text === undefined) throw new Error(`The package has no file ${path}: ${[...(made?.files.keys() ?? [])].join(" ")}`);
    await expect(text).toMatchFileSnapshot(join(expected, path));
  }
});

test.each(features)("%s has two lines that say what it shows", (feature) => {
  const lines = (readInput(feature, "README.md")?.text ?? "").trimEnd().split("\n");
  expect(lines).toHaveLength(2);
});
