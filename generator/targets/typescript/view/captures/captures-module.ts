import type { AnswerStep, Capture, CaptureSource } from "../../../../ir/capture.ts";
import { isReadable } from "../../../../ir/print-part.ts";
import { lookUp } from "../../../../names/look-up.ts";
import { capitalize } from "../../../../names/words.ts";
import { groupBy } from "../../../../util/group-by.ts";
import { type Code, code, joinCode } from "../../print/code.ts";
import { printDocComment, printMemberComment } from "../../print/comment.ts";
import { printNumber } from "../../print/json.ts";
import { printIdentifier, printString } from "../../print/literal.ts";
import { printMemberDeclaration } from "../../print/type.ts";
import { createFileContext, type ViewContext } from "../context.ts";
import { capturingOperations } from "./capturing.ts";
import { describeOrigin } from "./sources.ts";
import { createCapturedTypePrinter } from "./value-types.ts";

/** `src/captures.ts`: what answers set, in an entry point of its own. */
export interface CapturesView {
  readonly comment: Code;
  readonly imports: Code;
  /** The modules of the functions, under names that nothing else here has. */
  readonly modules: readonly { readonly alias: Code; readonly specifier: Code }[];
  readonly operations: readonly CapturingView[];
  /** Sources that several functions have: `const loginSources = [["token", ["token"]], …]`. */
  readonly shared: readonly { readonly name: Code; readonly list: Code }[];
  /** A union of the names of all variables that are set. */
  readonly variables: Code;
}

interface CapturingView {
  readonly name: Code;
  /** `authModule.login`. */
  readonly function: Code;
  /** The type of what it sets. */
  readonly values: Code;
  /** `[["token", ["user", "token"]]]`, or the name of a shared list. */
  readonly sources: Code;
}

/** Describes the module; `undefined` if no answer sets anything. */
export function viewCaptures(context: ViewContext): CapturesView | undefined {
  const capturing = capturingOperations(context.api, context.sources);
  if (capturing.length === 0) return undefined;
  const file = createFileContext("./", null);
  const printType = createCapturedTypePrinter(context.api.operations, context.namedTypes);
  const described = capturing.map(({ operation, captures }): CapturingView => {
    const name = printIdentifier(lookUp(context.names.operations, operation.id).function);
    const members = captures.map((capture) => {
      const [best] = capture.from.filter(isReadable);
      const comment = best === undefined ? "" : `${capitalize(describeOrigin(best))}.`;
      return printMemberDeclaration(printMemberComment([comment]), capture.variable, true, printType(capture, operation));
    });
    return {
      name,
      function: code`${aliasOf(operation.resource, context)}.${name}`,
      values: code`{\n${joinCode(members, "\n")}\n}`,
      sources: code`[${joinCode(captures.flatMap(printCapture), ", ")}]`,
    };
  });
  for (const each of ["capturing", "nameOf", "readCaptures"]) file.imports.value("./runtime/core/capture.js", each);
  file.imports.type("./runtime/core/capture.js", "VariableSource");
  file.imports.type("./runtime/transport/settings.js", "Capture");
  file.imports.type("./runtime/core/api-promise.js", "NamedPromise");
  const variables = new Set(capturing.flatMap(({ captures }) => captures.map(({ variable }) => variable)));
  return {
    comment: printDocComment(["Variables that answers set, as the scripts of the collection do."]),
    imports: file.imports.print(),
    modules: [...new Set(capturing.map(({ operation }) => operation.resource))].map((id) => ({
      alias: aliasOf(id, context),
      specifier: printString(`./resources/${lookUp(context.names.modules, id).file}.js`),
    })),
    ...shareSources(described),
    variables: joinCode([...variables].map(printString), " | "),
  };
}

/** Up to so many characters, a list reads better than the name of one. */
const shortList = 60;

/**
 * Writes once what several functions set alike: a script of a folder runs after each of its
 * requests. The first function of such a group has the lists, the others refer to them.
 */
function shareSources(described: readonly CapturingView[]): Pick<CapturesView, "operations" | "shared"> {
  const groups = groupBy(described, ({ values, sources }) => `${values}\n${sources}`);
  const shared: { name: Code; list: Code }[] = [];
  const written = new Map<CapturingView, CapturingView>();
  for (const [first, ...others] of groups.values()) {
    if (first === undefined || others.length === 0 || first.sources.length <= shortList) continue;
    const name = code`${first.name}Sources`;
    shared.push({ name, list: first.sources });
    written.set(first, { ...first, sources: name });
    for (const other of others) written.set(other, { ...other, values: code`Captures[${printString(first.name)}]`, sources: name });
  }
  return { operations: described.map((each) => written.get(each) ?? each), shared };
}

/** The name of a module of functions, apart from all names that our own code has. */
export function aliasOf(resource: string, { names }: ViewContext): Code {
  return printIdentifier(`${lookUp(names.modules, resource).member}Module`);
}

function printCapture({ variable, from }: Capture): readonly Code[] {
  return from.filter(isReadable).map(({ part, statuses = [] }) => {
    const ranges = statuses.map((range) => code`, [${printNumber(String(range.from))}, ${printNumber(String(range.to))}]`);
    return code`[${printString(variable)}, ${printPart(part)}${joinCode(ranges, "")}]`;
  });
}

function printPart(part: CaptureSource["part"]): Code {
  switch (part.kind) {
    case "json":
      return code`[${joinCode(part.path.map(printStep), ", ")}]`;
    case "header":
      return code`{ header: ${printString(part.name)} }`;
    default:
      return printString(part.kind);
  }
}

/** A step into JSON, as a key or index. */
export function printStep(step: AnswerStep): Code {
  return step.kind === "property" ? printString(step.name) : printNumber(String((step.kind === "element" ? step.index : undefined) ?? 0));
}
