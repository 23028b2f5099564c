import type { Assets } from "../tools.ts";
import { readAsset } from "../typescript/render/assets.ts";

/** In the order of their rules: of two that fit equally well, the later one counts. */
const parts = ["base", "bar", "operation", "fields", "code", "contents", "search", "screens"];

/** The style sheet of a site. */
export function readStyle(assets: Assets): string {
  return parts.map((part) => readAsset(assets, `reference/style/${part}.css`)).join("\n");
}
