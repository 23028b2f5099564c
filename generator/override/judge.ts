import type { ValueOverride } from "../config/model.ts";
import type { Report } from "../diagnostics/collector.ts";
import type { SourceLocation } from "../diagnostics/diagnostic.ts";
import type { Fixture } from "../ir/api.ts";
import { describeWanted, pointerOf } from "./expression.ts";

/** Holds what a config says against the saved examples. */
export interface Judge {
  /** Into the config. */
  readonly report: Report;
  /** An example holds something else. */
  readonly contradicts: (override: ValueOverride, fixture: Fixture, found: string) => void;
  /** An example goes without what is said to be always there. */
  readonly lacks: (override: ValueOverride, fixture: Fixture) => void;
}

/** Makes a judge who says each thing once: with the first example that shows it. `locate` is that of the collection. */
export function createJudge(report: Report, locate: Locate): Judge {
  const contradicted = new Set<ValueOverride>();
  const lacking = new Set<ValueOverride>();
  return {
    report,
    contradicts: (override, fixture, found) => {
      if (contradicted.has(override)) return;
      contradicted.add(override);
      const parameters = { wanted: describeWanted(override), ...describeFixture(fixture, locate), found };
      report("overrideContradicted", { pointer: pointerOf(override), item: [] }, parameters);
    },
    lacks: (override, fixture) => {
      if (lacking.has(override)) return;
      lacking.add(override);
      const pointer = override.required?.pointer ?? override.pointer;
      report("overrideBeyondExample", { pointer, item: [] }, describeFixture(fixture, locate));
    },
  };
}

type Locate = (pointer: string) => SourceLocation;

function describeFixture({ name, response, source }: Fixture, locate: Locate): { readonly example: string; readonly place: string } {
  const { file, line } = locate(source);
  return { example: response === undefined ? "the request" : `the saved example \`${name}\``, place: `${file}:${line}` };
}
