import { readCollection } from "../../generator/collection/read.ts";
import { createCollector } from "../../generator/diagnostics/collector.ts";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.ts";
import type { Api, Operation } from "../../generator/ir/api.ts";
import { buildApi } from "./build-api.ts";
import { redactDocument } from "../../generator/secrets/redact.ts";

/** What stands in a collection beside its items. */
export interface CollectionParts {
  readonly name?: string;
  readonly auth?: unknown;
  readonly variable?: readonly unknown[];
}

/** The IR of a collection, with what was reported on the way. */
export interface Built {
  readonly api: Api;
  readonly diagnostics: readonly Diagnostic[];
  readonly codes: readonly string[];
}

/** The text of a v2.1 collection with these items. */
export function collectionText(items: readonly unknown[], { name = "Example API", ...parts }: CollectionParts = {}): string {
  const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
  return JSON.stringify({ info: { name, schema }, item: items, ...parts });
}

/** A folder of a collection. */
export function folder(name: string, ...items: readonly unknown[]): { readonly name: string; readonly item: readonly unknown[] } {
  return { name, item: items };
}

/** Builds the IR of a collection with these items. */
export async function buildItems(items: readonly unknown[], parts: CollectionParts = {}): Promise<Built> {
  const { document, diagnostics, locate } = await readCollection({ file: "a.json", text: collectionText(items, parts) });
  if (document === undefined) throw new Error(`No collection: ${diagnostics.map(({ message }) => message).join(" ")}`);
  const collector = createCollector(locate);
  const api = buildApi(redactDocument(document).document, collector.report);
  const all = [...diagnostics, ...collector.diagnostics()];
  return { api, diagnostics: all, codes: all.map(({ code }) => code) };
}

/** The one operation of a collection with this item. */
export async function buildOne(item: unknown, parts: CollectionParts = {}): Promise<Operation & { readonly codes: readonly string[] }> {
  const { api, codes } = await buildItems([item], parts);
  const [operation, ...others] = api.operations;
  if (operation === undefined || others.length > 0) throw new Error("not one operation");
  return { ...operation, codes };
}
