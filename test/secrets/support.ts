import { readCollection } from "../../generator/collection/read.ts";
import type { CollectionDocument } from "../../generator/collection/model.ts";
import { redactDocument } from "../../generator/secrets/redact.ts";
import { collectionText } from "../operations/build-collection.ts";

/** The model of a collection with one item after redaction. */
async function redactItem(item: unknown, variables: readonly unknown[] = []): Promise<CollectionDocument> {
  const text = collectionText([item], { variable: [{ key: "base", value: "https://h.test" }, ...variables] });
  const { document, diagnostics } = await readCollection({ file: "a.json", text });
  if (document === undefined) throw new Error(JSON.stringify(diagnostics));
  return redactDocument(document).document;
}

/** The same as text, to look for what is left. */
export async function redactedText(item: unknown, variables: readonly unknown[] = []): Promise<string> {
  return JSON.stringify(await redactItem(item, variables));
}
