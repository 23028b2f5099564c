import type { Target } from "./target.ts";
import { typescript } from "./typescript/target.ts";

/** What is generated unless the caller chooses another target. The one place that names it. */
export const defaultTarget: Target = typescript;
