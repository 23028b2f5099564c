import { referenceLanguages } from "../../targets/reference/context.ts";
import { suggestWord } from "../../util/suggest.ts";
import type { UsageProblem } from "../command.ts";

/** Answers a `--lang` that there is not. `names` are those that there are. */
export function unknownLanguage(name: string, names: readonly string[] = referenceLanguages): UsageProblem {
  const meant = suggestWord(name, names);
  const hint = meant === undefined ? `One of: ${names.join(", ")}.` : `Did you mean ${meant}?`;
  return { kind: "usage", message: `Unknown language: ${name}`, hint };
}
