/** Compares answers with what Sunshine Conversations has shown. */

import { operations, types } from "./drift/shapes.js";
import { type Drift, watchDrift } from "./runtime/drift/watch.js";
import type { DriftWatch } from "./runtime/transport/settings.js";

export type { Drift } from "./runtime/drift/watch.js";

/**
 * Reports how answers differ from what the collection has shown:
 * `createClient({ onDrift: drift(console.warn) })`. Answers stay as they are, and no call fails.
 */
export function drift(report: (drift: Drift) => void): DriftWatch {
  return watchDrift({ operations, types }, report);
}
