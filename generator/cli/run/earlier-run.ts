import type { CollectionDocument } from "../../collection/model.ts";
import type { GenerateRequest, GenerateResult } from "../../pipeline/types.ts";
import { createTargetMemory, type TargetMemory } from "../../targets/memory.ts";
import type { KnownPackage } from "../../targets/tools.ts";
import type { Destination } from "../destination.ts";
import { findKnown, type RunInputs } from "../unchanged.ts";

/** What a run leaves to the next one of the same process. */
export interface EarlierRun {
  readonly read: CollectionDocument | undefined;
  /** Digest of the program and the options. */
  readonly program: string;
  /** Whether or not it has been written: it says how drafts were finished. */
  readonly known: KnownPackage | undefined;
  readonly memory: TargetMemory | undefined;
}

/** What a run has from the last one: of this process, or else what its record says. */
export function takeOver(
  file: string,
  inputs: RunInputs,
  destination: Destination,
  { earlier, force }: { readonly earlier?: ReadonlyMap<string, EarlierRun> | undefined; readonly force: boolean },
): Pick<GenerateRequest, "known" | "earlier" | "memory"> {
  const last = earlier?.get(file);
  const known = last?.program === inputs.program ? last.known : undefined;
  return {
    known: force ? undefined : (known ?? findKnown(inputs, destination)),
    ...(earlier === undefined ? {} : { earlier: last?.read, memory: last?.memory ?? createTargetMemory() }),
  };
}

/** What the next run can take over. A run that makes no package leaves what it took. */
export function leave(
  { package: made, read }: GenerateResult,
  { program }: RunInputs,
  { known, earlier, memory }: ReturnType<typeof takeOver>,
): EarlierRun {
  const own =
    made?.drafts === undefined ? known : { drafts: made.drafts, parts: made.parts ?? new Map(), files: made.files, built: made.built };
  return { read: read ?? earlier, program, known: own, memory };
}
