import type { IdiomSection } from "./idiom.ts";
import { answerSections } from "./idioms-answer.ts";
import { languageSections } from "./idioms-language.ts";
import { nameSections } from "./idioms-names.ts";
import { unreadSections, variableSections } from "./idioms-variables.ts";

/** All idioms, in the order of the documentation. */
export const idiomSections: readonly IdiomSection[] = [
  ...answerSections,
  ...variableSections,
  ...nameSections,
  ...languageSections,
  ...unreadSections,
];
