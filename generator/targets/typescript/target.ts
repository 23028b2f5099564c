import type { Target } from "../target.ts";
import { finishPackage } from "./finish.ts";
import { typescriptNaming } from "./naming/rules.ts";
import { renderPackage } from "./render/render.ts";

/** A client package in TypeScript, with fixture tests. */
export const typescript: Target = {
  name: "typescript",
  naming: typescriptNaming,
  render: renderPackage,
  finish: finishPackage,
};
