import type { Reference } from "../../generator/targets/reference/reference.ts";
import { printItemJson } from "../../generator/targets/reference/view/item-json.ts";
import { publicValue } from "../../generator/variables/values.ts";
import type { SharedFile } from "../shared/fragment.ts";

const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

/**
 * A collection with one operation, for a link: without its secrets, with the auth of its folders,
 * and with the variables that have a value. `undefined` if there is no such operation.
 */
export function makeSharedFile({ context }: Reference, slug: string): SharedFile | undefined {
  const page = context.operations.find((each) => each.slug === slug);
  if (page === undefined) return undefined;
  const { item, auth } = page.placed;
  const request = auth === undefined ? item.request : { ...item.request, auth };
  const single: unknown = JSON.parse(printItemJson({ ...item, request }));
  const variables = context.variablesOf.get(page.functionName) ?? [];
  const collection = {
    info: { name: context.document.name, schema },
    item: [single],
    variable: variables.map((key) => ({ key, value: publicValue(context.known, key) ?? "" })),
  };
  return { name: "shared.postman_collection.json", text: JSON.stringify(collection) };
}
