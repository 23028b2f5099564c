import { readFileSync } from "node:fs";
import { isList, isObject } from "../../generator/json/members.ts";

/**
 * 50 detections of the corpus, drawn by `npx tsx test/pagination/corpus.ts --draw 50 2026` and judged by the collection's own descriptions and
 * samples: `right` if the next page is asked for as they say, the items are those of the list, and it ends where they say.
 */
const verdicts: unknown = JSON.parse(readFileSync(new URL("verdicts.json", import.meta.url), "utf8"));
export const judged = isList(verdicts) ? verdicts.filter(isObject) : [];
