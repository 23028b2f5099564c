import type { Api, UrlTemplate } from "../../../../ir/api.ts";
import type { PathSlot } from "../../../../ir/path-slot.ts";
import { slotsOf, splitSegment } from "../../../../operations/parameters/path-slots.ts";
import { pathVariableName } from "../../../../operations/parameters/path-variable.ts";
import { soleVariable } from "../../../../variables/template.ts";
import { type Code, code, joinCode } from "../../print/code.ts";
import { printString } from "../../print/literal.ts";
import type { FileContext } from "../context.ts";
import { printList, printObject, runtime } from "./entries.ts";
import { isPlainVariable } from "./plain-variable.ts";

/** The segments of a path: strings, and what fills those that are no literals. */
export function printPath({ path, slots, pathParameters }: UrlTemplate, api: Api, file: FileContext): Code {
  const variables = new Map(pathParameters.map(({ name, variable }) => [name, variable]));
  return printList(path.map((segment, index) => printSegment(segment, slotsOf(index, slots), variables, api, file)));
}

function printSegment(
  segment: string,
  slots: readonly PathSlot[],
  variables: ReadonlyMap<string, string | undefined>,
  api: Api,
  file: FileContext,
): Code {
  const [slot] = slots;
  if (slot?.text === segment) return printArgument([printString(slot.name), printString(segment)], file);
  if (slots.length > 0) return printTemplate(splitSegment(segment, slots), file);
  const name = pathVariableName(segment);
  if (name !== undefined) {
    const text = `:${name}`;
    const rest = segment.slice(text.length);
    const variable = variables.get(name);
    if (variable !== undefined) {
      const args = [printString(name), printVariableSegment(`{{${variable}}}`, api, file)];
      return code`${runtime("transport/declared/segment", "pathArgumentOr", file)}(${joinCode(args, ", ")})`;
    }
    return rest === "" ? printArgument([printString(name)], file) : printTemplate([{ name, text }, rest], file);
  }
  return segment.includes("{{") ? printVariableSegment(segment, api, file) : printString(segment);
}

function printVariableSegment(segment: string, api: Api, file: FileContext): Code {
  const variable = soleVariable(segment);
  return variable !== undefined && isPlainVariable(variable, api)
    ? code`${runtime("transport/declared/segment", "pathVariable", file)}(${printString(variable)})`
    : code`${runtime("transport/declared/segment-template", "variableSegment", file)}(${printString(segment)})`;
}

function printArgument(args: readonly Code[], file: FileContext): Code {
  return code`${runtime("transport/declared/segment", "pathArgument", file)}(${joinCode(args, ", ")})`;
}

function printTemplate(pieces: readonly (string | Pick<PathSlot, "name" | "text">)[], file: FileContext): Code {
  const printed = pieces.map((piece) =>
    typeof piece === "string"
      ? printString(piece)
      : printObject([code`argument: ${printString(piece.name)}`, code`text: ${printString(piece.text)}`]),
  );
  return code`${runtime("transport/declared/segment-template", "segmentOf", file)}(${joinCode(printed, ", ")})`;
}
