import { lowerCase } from "../../util/letters.ts";
import type { SampleHeader } from "./request.ts";

/** The headers for clients that take one value a name: the values of a name are joined. */
export function joinHeaders(headers: readonly SampleHeader[]): readonly SampleHeader[] {
  const joined = new Map<string, SampleHeader>();
  for (const { name, value } of headers) {
    const earlier = joined.get(lowerCase(name));
    joined.set(lowerCase(name), earlier === undefined ? { name, value } : { name: earlier.name, value: `${earlier.value}, ${value}` });
  }
  return [...joined.values()];
}
