import type { Operation } from "../../../../ir/api.ts";

/** True for an operation whose promise carries its name, for `paginate`. */
export function isPaged({ paging }: Operation): boolean {
  return paging !== undefined;
}
