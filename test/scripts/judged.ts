import { readFileSync } from "node:fs";
import { isList, isObject } from "../../generator/json/members.ts";

/**
 * 100 findings of the corpus, drawn by `npx tsx test/scripts/corpus.ts --draw 100 2026` and judged by reading the scripts: `right` if what is said
 * follows from the script, and nothing that matters is left out of it.
 */
const verdicts: unknown = JSON.parse(readFileSync(new URL("verdicts.json", import.meta.url), "utf8"));
export const judged = isList(verdicts) ? verdicts.filter(isObject) : [];
