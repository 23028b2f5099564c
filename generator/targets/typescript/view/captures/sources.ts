import type { Api, Operation } from "../../../../ir/api.ts";
import type { Capture, CaptureSource } from "../../../../ir/capture.ts";
import { isReadable, isSeen, printAnswerPart } from "../../../../ir/print-part.ts";
import type { Names } from "../../../../names/allocate.ts";
import { lookUp } from "../../../../names/look-up.ts";
import { type Code, code, joinCode } from "../../print/code.ts";
import { quoteInComment } from "../../print/comment.ts";
import { printString } from "../../print/literal.ts";

/** An operation whose answer sets a variable. */
export interface KnownSource {
  readonly operation: Operation;
  /** The name of its function. */
  readonly name: string;
  /** The part of the answer that counts most. */
  readonly source: CaptureSource;
}

/** Where the answers are that set a variable. */
interface VariableSources {
  /** The surest ones first; without those whose saved answers all lack the part. */
  readonly known: readonly KnownSource[];
  /** ``Set by `login` from `user.token`.`` */
  readonly description: string;
}

/** The sources of each variable that requests need. */
export type Sources = ReadonlyMap<string, VariableSources>;

/** So many operations a comment names; of more, any may come and go, so it names none. */
const maxNamed = 2;

/** Finds the functions whose answers set variables. */
export function listSources({ operations, sources = [] }: Api, names: Names): Sources {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  return new Map(
    sources.map(({ variable, operations: ids }) => {
      const known = ids.flatMap((id): readonly KnownSource[] => {
        const operation = byId.get(id);
        const source = operation?.captures?.find((capture) => capture.variable === variable)?.from.find(isSeen);
        if (operation === undefined || source === undefined) return [];
        return [{ operation, name: lookUp(names.operations, id).function, source }];
      });
      const surest = known.toSorted((one, other) => doubt(one.source) - doubt(other.source));
      return [variable, { known: surest, description: describeKnown(surest) }];
    }),
  );
}

function doubt(source: CaptureSource): number {
  return (isReadable(source) ? 0 : 2) + (source.conditional === true ? 1 : 0);
}

/** ``Set by `login` from `user.token`.``; an empty string if no answer sets the variable. */
export function describeSources(variable: string, sources: Sources): string {
  return sources.get(variable)?.description ?? "";
}

/** Sorted, so that a comment stays when items are reordered. */
function describeKnown(known: readonly KnownSource[]): string {
  if (known.length === 0) return "";
  if (known.length <= maxNamed)
    return `Set by ${known
      .map(({ name, source }) => `${quoteInComment(name)} ${describeOrigin(source)}`)
      .sort()
      .join(" and ")}.`;
  const origins = [...new Set(known.map(({ source }) => describeOrigin(source)))].sort();
  return `Set by several functions${origins.length > maxNamed ? "" : ` ${origins.join(" or ")}`}.`;
}

/** How many variables the comment of a function names. */
const maxVariables = 6;

/** ``Its answer sets `token` from `user.token`.``; an empty string if it sets nothing. */
export function describeCaptures(captures: readonly Capture[]): string {
  const set = captures.flatMap(({ variable, from }) => {
    const source = from.find(isSeen);
    return source === undefined ? [] : [`${quoteInComment(variable)} ${describeOrigin(source)}`];
  });
  const more = set.length - maxVariables;
  return set.length === 0 ? "" : `Its answer sets ${set.slice(0, maxVariables).join(", ")}${more > 0 ? ` and ${more} more` : ""}.`;
}

/** ``from `user.token` ``, ``from the header `X-Id` ``. */
export function describeOrigin({ part, computed }: CaptureSource): string {
  const from = computed === true ? "to a value computed from" : "from";
  switch (part.kind) {
    case "json":
    case "xml":
      return `${from} ${part.path.length === 0 ? "the body" : quoteInComment(printAnswerPart(part))}`;
    case "header":
    case "cookie":
      return `${from} the ${part.kind} ${quoteInComment(part.name)}`;
    default:
      return `${from} the ${printAnswerPart(part)}`;
  }
}

/**
 * For the messages of a function: `["token", "login", "user.token"]` for each of those variables
 * whose source is another function.
 */
export function printSources(variables: readonly string[], own: Operation, sources: Sources): readonly Code[] {
  return variables.flatMap((variable) => {
    const first = sources.get(variable)?.known.find(({ operation }) => operation.id !== own.id);
    if (first === undefined) return [];
    return [code`[${joinCode([variable, first.name, printAnswerPart(first.source.part)].map(printString), ", ")}]`];
  });
}
