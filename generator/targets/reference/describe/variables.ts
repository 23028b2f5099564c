import type { VariableExplanation, VariableSetter } from "../../../pipeline/model-variables.ts";
import type { OperationPage, ReferenceContext } from "../context.ts";
import { asCode, joinPhrases, linkTo, type Phrase, phrase, plain } from "./phrase.ts";

/** Operations that are named as the source of a variable. */
const maxSetters = 5;

/** A variable, and where its value comes from. */
export interface VariableNote {
  readonly name: string;
  readonly description: string;
  readonly notes: readonly Phrase[];
}

/** The variables that an operation needs: their values, and where these come from. */
export function describeVariables({ functionName }: OperationPage, context: ReferenceContext): readonly VariableNote[] {
  return (context.variablesOf.get(functionName) ?? []).flatMap((name) => {
    const variable = context.variables.get(name);
    return variable === undefined ? [] : [describeVariable(variable, context)];
  });
}

/** Describes one variable. */
export function describeVariable(variable: VariableExplanation, context: ReferenceContext): VariableNote {
  const { name, description, computedAs } = variable;
  const value = context.model.api.variables.find((each) => each.name === name)?.defaultValue;
  const notes = [
    ...(value === undefined || value === "" ? [] : [phrase`the collection has ${asCode(value)}`]),
    ...variable.setBy.slice(0, maxSetters).map((setter) => describeSetter(setter, context)),
    ...describeFetched(variable),
    ...computedAs.map((way) => (way === null ? phrase`a script computes it` : phrase`computed for each call: ${plain(way)}`)),
  ];
  return { name, description, notes: notes.length === 0 ? [phrase`pass a value`] : notes };
}

function describeSetter({ operation, parts, conditional }: VariableSetter, { pages }: ReferenceContext): Phrase {
  const page = pages.get(operation);
  const link = page === undefined ? plain(operation) : linkTo({ kind: "operation", slug: page.slug }, page.title);
  const from = joinPhrases(parts.map(asCode), " or ");
  return phrase`set by ${link} from ${from}${conditional ? phrase`, on a condition` : []}`;
}

function describeFetched({ fetchedBy }: VariableExplanation): readonly Phrase[] {
  if (fetchedBy === undefined) return [];
  return [phrase`scripts fetch it: ${asCode(`${fetchedBy.method} ${fetchedBy.url}`)}, ${asCode(fetchedBy.part)}`];
}
