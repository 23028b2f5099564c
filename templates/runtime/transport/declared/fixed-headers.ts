import type { HeaderEntry } from "../../values/header-list.js";
import type { BuildHeaders } from "../operation.js";

/**
 * The headers of an operation that are the same in each call. Those that the caller decides are
 * left out.
 */
export function fixedHeaders(lines: readonly HeaderEntry[]): BuildHeaders {
  return (decided) => lines.filter(([name]) => !decided.has(name.toLowerCase()));
}
