import { basename, join, relative, resolve } from "node:path";
import type { Layout } from "../../targets/target.ts";
import { folderOf } from "../destination.ts";
import type { InputSettings } from "./run.ts";

type Placement = Pick<InputSettings, "destination" | "layout">;

/** The folder of tests that are not beside their sources; `undefined` if there is none. */
export function testsFolderOf({ destination, layout }: Placement, packageName: string): string | undefined {
  if (layout.kind === "package" || typeof layout.tests === "boolean") return undefined;
  return destination.kind === "root" ? layout.tests : join(layout.tests, packageName);
}

/** The layout of one package. */
export function layoutOf(settings: Placement, packageName: string): Layout {
  const { destination, layout } = settings;
  if (layout.kind === "package") return layout;
  const tests = testsFolderOf(settings, packageName);
  const own = layout.tests === false ? undefined : "..";
  const out = folderOf(destination, packageName);
  const path = tests === undefined ? own : relative(tests, out).replaceAll("\\", "/");
  const named = path === undefined || path.startsWith(".") ? path : `./${path}`;
  return { kind: "sources", folder: basename(resolve(out)), extension: layout.extension, tests: named };
}
