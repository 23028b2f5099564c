import type { CollectionDocument } from "../../generator/collection/model.ts";
import type { Report } from "../../generator/diagnostics/collector.ts";
import { buildFixtures } from "../../generator/fixtures/build.ts";
import type { Api } from "../../generator/ir/api.ts";
import { assembleApi } from "../../generator/operations/assemble.ts";
import { buildOperations } from "../../generator/operations/build.ts";
import { inferBodies } from "../../generator/operations/bodies/infer-bodies.ts";
import { withoutStaleValues } from "../../generator/operations/scripts/stale-values.ts";
import { readScripts } from "../../generator/scripts/read.ts";

/** Builds the IR of a collection that no config changes. */
export function buildApi(given: CollectionDocument, report: Report): Api {
  const scripts = readScripts(given, report);
  const document = withoutStaleValues(given, scripts);
  const drafts = buildOperations(document, scripts, report);
  const { api } = inferBodies(drafts, "evidence");
  const operations = buildFixtures(api, new Map(), drafts, report);
  return assembleApi(document, { ...api, operations }, drafts.fetched);
}
