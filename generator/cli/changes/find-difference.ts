import { withPlaces } from "../../diff/published.ts";
import type { Previous } from "../../io/read/previous.ts";
import { declareTheSame, readDeclared } from "../../io/read/read-declared.ts";
import type { GeneratedPackage } from "../../pipeline/types.ts";
import { asPackageFiles } from "../../targets/typescript/render/lay-out.ts";
import type { Checker } from "../../targets/tools.ts";
import { createPlaces, type PlaceSource } from "./places.ts";
import type { PackageDifference } from "../report/file-report.ts";

/** A package on disk, and what is about to replace it. */
export interface Replacement {
  readonly previous: Previous;
  readonly next: GeneratedPackage;
  readonly source: PlaceSource["source"];
}

/**
 * What callers of the package in a folder must know about its successor; `undefined` if there is no
 * package. Nothing is loaded for packages with the same declarations. What is on disk is read at
 * once: it may be replaced while the packages are compared.
 */
export function findDifference(
  out: string,
  { previous, next, source }: Replacement,
  compare: Checker["compare"],
): Promise<PackageDifference | undefined> {
  if (previous.manifest === undefined) return Promise.resolve(undefined);
  const old = readDeclared(out, previous.manifest.files.keys());
  const files = asPackageFiles(withPlaces(next));
  const placeOf = createPlaces({ files, source }, { files: old, source: undefined });
  if (declareTheSame(old, files)) return Promise.resolve({ comparison: { verdict: "none", changes: [] }, placeOf });
  return compare({ old, next: files }).then(({ comparison }) => ({ comparison, placeOf }));
}
