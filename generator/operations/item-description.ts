import type { Item } from "../collection/model.ts";

/** The description of an item: that of its request, which Postman shows, or else its own. */
export function describeItem({ request, description }: Pick<Item, "request" | "description">): string {
  return request.description === "" ? description : request.description;
}
