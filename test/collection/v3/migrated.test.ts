import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { CollectionFiles } from "../../../generator/collection/source.ts";
import { readFolder } from "../../../generator/io/read/read-folder.ts";
import { modelOf, packageOf } from "../../convert/round-trip.ts";

// A collection of ours, and the folder that `postman collection migrate` of Postman's command line 1.34.0 made of it.
const file = fileURLToPath(new URL("ferry-desk.postman_collection.json", import.meta.url));
const folder = fileURLToPath(new URL("../../features/format-v3/ferry-desk", import.meta.url));

function readMigrated(): CollectionFiles {
  const read = readFolder(folder);
  if (read.kind === "failed") throw new Error(read.diagnostics.map(({ message }) => message).join("\n"));
  return { ...read.source, file: "ferry-desk" };
}

test("given a collection that Postman's command line has migrated, its package is that of the file", async () => {
  const migrated = await packageOf(readMigrated());
  const original = await packageOf({ file: "ferry-desk.postman_collection.json", text: readFileSync(file, "utf8") });
  expect([...migrated.keys()]).toEqual([...original.keys()]);
  const other = [...original].filter(([path, text]) => migrated.get(path) !== text).map(([path]) => path);
  expect(other).toEqual([]);
});

test("given that folder, its model has what the migration keeps", async () => {
  const [migrated, original] = [
    await modelOf(readMigrated()),
    await modelOf({ file: "ferry-desk.json", text: readFileSync(file, "utf8") }),
  ];
  expect(migrated).toEqual(original);
});
