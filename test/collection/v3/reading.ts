import type { Item } from "../../../generator/collection/model.ts";
import { readCollection, type ReadResult } from "../../../generator/collection/read.ts";
import { listItems } from "../reading.ts";

/** Reads a collection in format v3, given its files. */
export function readFiles(files: Readonly<Record<string, string>>, folder = "shop"): Promise<ReadResult> {
  return readCollection({ file: folder, files: new Map(Object.entries(files)) });
}

/** Reads the members of one HTTP request, as YAML; gives its item with the codes of the diagnostics. */
export async function readOneV3(yaml: string): Promise<{ readonly item: Item; readonly codes: readonly string[] }> {
  const { document, diagnostics } = await readFiles({ "Get.request.yaml": `$kind: http-request\n${yaml}` });
  const [item] = listItems(document?.children ?? []);
  if (item === undefined) throw new Error("no request was read");
  return { item, codes: diagnostics.map(({ code }) => code) };
}
