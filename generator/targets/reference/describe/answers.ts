import type { Operation } from "../../../ir/api.ts";
import { isSeen, printAnswerPart } from "../../../ir/print-part.ts";
import { titleOfStatus } from "../../typescript/view/status.ts";
import type { ReferenceContext } from "../context.ts";
import { asCode, joinPhrases, type Phrase, phrase } from "./phrase.ts";
import { describeFields, describeType, type FieldGroup, type Room } from "./type.ts";

/** What an operation answers with one status. */
export interface ResponseNote {
  readonly status: number;
  readonly title: string;
  readonly about: Phrase;
  readonly description: string;
  readonly groups: readonly FieldGroup[];
}

/** The answers of an operation, in the order of the model. */
export function describeResponses({ responses }: Operation, context: ReferenceContext, room: Room): readonly ResponseNote[] {
  return responses.map(({ status, type, description, script }) => {
    const title = `${status} ${titleOfStatus(status, "")}`.trim();
    const notes = [
      describeType(type, context),
      ...(script === undefined
        ? []
        : [script === "asserted" ? phrase`a test script expects this status` : phrase`a script reads this answer`]),
    ];
    const isTitle = title === `${status} ${description}`;
    return {
      status,
      title,
      about: joinPhrases(notes, "; "),
      description: isTitle ? "" : description,
      groups: describeFields(type, context, room),
    };
  });
}

/** The variables that scripts set from the answers of an operation. */
export function describeCaptures({ captures = [] }: Operation): readonly Phrase[] {
  return captures.flatMap(({ variable, from: all }): readonly Phrase[] => {
    const from = all.filter(isSeen);
    if (from.length === 0) return [];
    const parts = joinPhrases([...new Set(from.map(({ part }) => printAnswerPart(part)))].map(asCode), " or ");
    const isSometimes = from.every(({ conditional }) => conditional === true);
    return [phrase`${asCode(`{{${variable}}}`)} from ${parts}${isSometimes ? phrase`, on a condition` : []}`];
  });
}
