import { readAssets } from "../../generator/node/assets.ts";
import { readReference } from "../../generator/targets/reference/read.ts";
import type { Reference } from "../../generator/targets/reference/reference.ts";
import type { PageAddress } from "../../generator/targets/reference/context.ts";

/** Links as a program writes them that shows one page at a time. */
export const addressOf: PageAddress = (target) =>
  target.kind === "index" ? "#" : target.kind === "operation" ? `#/${target.slug}` : `#/types/${target.name}`;

/** The reference of a collection that is passed as text. */
export async function referenceOf(text: string): Promise<Reference> {
  const { reference, diagnostics } = await readReference({ file: "a.json", text }, readAssets(), addressOf);
  if (reference === undefined) throw new Error(JSON.stringify(diagnostics));
  return reference;
}
