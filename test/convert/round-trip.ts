import { expect } from "vitest";
import { convertCollection } from "../../generator/convert/convert.ts";
import { generate } from "../../generator/node/generate.ts";
import type { CollectionDocument } from "../../generator/collection/model.ts";
import { readCollection } from "../../generator/collection/read.ts";
import type { CollectionFiles } from "../../generator/collection/source.ts";

/** The same collection in format v3, with the name that its package has after. */
export async function toFolder(file: string, text: string): Promise<CollectionFiles> {
  const { files } = await convertCollection({ file, text }, "v3");
  if (files === undefined) throw new Error(`${file} cannot be read`);
  return { file: file.replace(/(?:\.postman_collection)?\.json$/i, ""), files };
}

/** The files of a collection's package, without the addresses of its requests. */
export async function packageOf(source: CollectionFiles): Promise<ReadonlyMap<string, string>> {
  const made = await generate({ ...source, options: { check: false, format: false } });
  expect(made.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return new Map([...(made.package?.files ?? [])].filter(([path]) => path !== "postwright.json"));
}

/** A collection as it was understood, without places, and without what v3 does not distinguish. */
export async function modelOf(source: CollectionFiles): Promise<unknown> {
  const { document } = await readCollection(source);
  return strip(document);
}

/** `text` is also what v3 writes where no language was chosen. */
function strip(value: CollectionDocument | undefined): unknown {
  const drop = new Set(["pointer", "file", "format", "isList"]);
  const text = JSON.stringify(value, (key, member: unknown) =>
    drop.has(key) || (key === "language" && member === "text") ? undefined : member,
  );
  const parsed: unknown = JSON.parse(text ?? "null");
  return parsed;
}
