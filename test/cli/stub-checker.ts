// Copied into a checkout of its own as generator/node/checker.ts (see checkout.ts).
// The scripted core has nothing to check, and loading TypeScript would take most of the time of a run.
import type { Checker } from "../../generator/targets/tools.ts";

export interface ThreadedChecker extends Checker {
  readonly stop: () => Promise<void>;
}

export function useChecker(): Checker {
  return startChecker();
}

export function startChecker(): ThreadedChecker {
  const compared = { comparison: { verdict: "none", changes: [] }, declarations: "" } as const;
  return {
    check: () => Promise.resolve({ problems: [] }),
    compare: () => Promise.resolve(compared),
    stop: () => Promise.resolve(),
  };
}
