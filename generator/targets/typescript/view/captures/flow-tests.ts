import type { Resource } from "../../../../ir/api.ts";
import type { CapturedPart } from "../../../../ir/capture.ts";
import { lookUp } from "../../../../names/look-up.ts";
import { type Code, code, joinCode } from "../../print/code.ts";
import { printNumber } from "../../print/json.ts";
import { printIdentifier, printString } from "../../print/literal.ts";
import type { ViewContext } from "../context.ts";
import { fixtureKeys } from "../tests.ts";
import { aliasOf, printStep } from "./captures-module.ts";
import { findFlow, type FlowStep } from "./flow.ts";

/** `test/<module>.flow.test.ts`: the calls of a folder in their order, with variables kept. */
export interface FlowTestView {
  /** Modules of functions and of fixtures. */
  readonly modules: readonly { readonly alias: Code; readonly specifier: Code }[];
  readonly steps: readonly Code[];
}

/** Describes the flow of a folder; `undefined` if its calls pass no variable on. */
export function viewFlowTest(resource: Resource, context: ViewContext): FlowTestView | undefined {
  const steps = findFlow(resource, context);
  if (steps.length === 0) return undefined;
  const resources = [...new Set(steps.map(({ operation }) => operation.resource))];
  const fileOf = (id: string): string => lookUp(context.names.modules, id).file;
  return {
    modules: [
      ...resources.map((id) => ({ alias: aliasOf(id, context), specifier: printString(`../src/resources/${fileOf(id)}.js`) })),
      ...resources.map((id) => ({ alias: fixturesOf(id, context), specifier: printString(`./fixtures/${fileOf(id)}.js`) })),
    ],
    steps: steps.map((step) => printFlowStep(step, context)),
  };
}

function fixturesOf(resource: string, { names }: ViewContext): Code {
  return printIdentifier(`${lookUp(names.modules, resource).member}Fixtures`);
}

function printFlowStep({ operation, fixture, needs, sets, status }: FlowStep, context: ViewContext): Code {
  const name = printIdentifier(lookUp(context.names.operations, operation.id).function);
  const key = printIdentifier(fixtureKeys(operation)[fixture] ?? "request");
  const needed = [...needs].map(([variable, place]) => code`[${printString(variable)}, ${printString(place)}]`);
  const set = [...sets].map(([variable, part]) => code`[${printString(variable)}, ${printPlace(part)}]`);
  const members = [
    code`call: ${aliasOf(operation.resource, context)}.${name}`,
    code`fixture: ${fixturesOf(operation.resource, context)}.${name}.${key}`,
    ...(needed.length === 0 ? [] : [code`needs: [${joinCode(needed, ", ")}]`]),
    ...(set.length === 0 ? [] : [code`sets: [${joinCode(set, ", ")}]`]),
    ...(status === undefined ? [] : [code`status: ${printNumber(String(status))}`]),
  ];
  return code`{ ${joinCode(members, ", ")} }`;
}

function printPlace(part: CapturedPart): Code {
  if (part.kind === "header") return printString(part.name);
  return code`[${joinCode(part.kind === "json" ? part.path.map(printStep) : [], ", ")}]`;
}
