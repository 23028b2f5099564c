import { callMutations } from "./calls.ts";
import { fileMutations } from "./files.ts";
import { layerMutations } from "./layers.ts";
import type { Mutation } from "./mutation.ts";
import { printerMutations } from "./printers.ts";
import { readingMutations } from "./reading.ts";
import { retryMutations } from "./retries.ts";
import { sampleMutations } from "./samples.ts";
import { secretMutations } from "./secrets.ts";
import { wireMutations } from "./wire.ts";

/** All rules that are broken on purpose. */
export const allMutations: readonly Mutation[] = [
  ...printerMutations,
  ...fileMutations,
  ...readingMutations,
  ...secretMutations,
  ...sampleMutations,
  ...wireMutations,
  ...layerMutations,
  ...retryMutations,
  ...callMutations,
];
