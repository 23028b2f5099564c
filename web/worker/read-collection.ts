import { assets } from "contents:assets";
import {
  type Diagnostic,
  listOperationPages,
  type PageTarget,
  readReference,
  type Reference,
  renderIndexBody,
} from "../../generator/browser.ts";
import type { ListedCollection } from "../../generator/collection/find-collections.ts";
import { addressOf } from "../shared/address.ts";
import type { OpenedCollection } from "../shared/messages.ts";
import { describePhase } from "./phases.ts";

/** A collection that has been understood: what the page shows, and what its pages are made from. */
export interface ReadCollection {
  readonly kind: "read";
  readonly collection: OpenedCollection;
  readonly reference: Reference;
}

/** A collection, or why it cannot be read. */
export type ReadOutcome = ReadCollection | { readonly kind: "failed"; readonly diagnostics: readonly Diagnostic[] };

/** Reads and understands a collection as `generate` does, and prepares its reference. */
export async function readCollection({ source, ...beside }: ListedCollection, onPhase: (text: string) => void): Promise<ReadOutcome> {
  const found = await readReference({ ...source, ...beside }, assets, addressOfPage, (phase) => onPhase(describePhase(phase)));
  const { reference, diagnostics } = found;
  if (reference === undefined) return { kind: "failed", diagnostics };
  const operations = listOperationPages(reference).map(({ slug, title, operation }) => ({
    slug,
    title,
    method: operation.method,
    folders: operation.item.slice(0, -1),
  }));
  const { name } = reference.context.document;
  return { kind: "read", reference, collection: { name, operations, diagnostics, html: renderIndexBody(reference) } };
}

function addressOfPage(target: PageTarget): string {
  return addressOf(target.kind === "index" ? { kind: "overview" } : target);
}
