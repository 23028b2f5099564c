import type { SampleWords } from "../../generator/targets/samples/words.ts";
import { expandVariables } from "../../generator/variables/template.ts";
import type { OpenValues } from "../../generator/verify/open-values.ts";

/** The words with which a sample sends what Postman sends: every value is known, credentials too. */
export function exactWords(open: OpenValues): SampleWords {
  return {
    expand: (text) => expandVariables(text, (name) => open.variables.get(name)),
    pathValue: open.pathValue,
    credential: (own) => own,
  };
}
