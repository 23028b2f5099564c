import { lookUp } from "../../../../names/look-up.ts";
import { type Code, code, joinCode, nothing } from "../../print/code.ts";
import { printNumber } from "../../print/json.ts";
import { printMarkdownCode } from "../../print/markdown.ts";
import { specifierOf, type ViewContext } from "../context.ts";
import { listEntryPoints } from "../entry-points.ts";
import { isPaged } from "../pagination/paged.ts";

/** What the README says of lists that are read page by page. */
export interface ReadmePagingView {
  readonly specifier: Code;
  /** The head of a loop over the items of a list. */
  readonly loop: Code;
  readonly functions: Code;
}

/** More functions are not listed. */
const maxFunctions = 12;

/** Describes the section; `undefined` if nothing is read page by page. */
export function viewPagingSection(context: ViewContext): ReadmePagingView | undefined {
  const { api, names } = context;
  const { pagination: entry } = listEntryPoints(context);
  const functions = api.operations.filter(isPaged).map(({ id }) => lookUp(names.operations, id).function);
  const [first] = functions;
  if (first === undefined || entry === undefined) return undefined;
  const others = functions.length - maxFunctions;
  return {
    specifier: printMarkdownCode(specifierOf(context, entry, "pagination")),
    loop: printMarkdownCode(`for await (const item of paginate(${first}, client, args))`),
    functions: code`${joinCode(functions.slice(0, maxFunctions).map(printMarkdownCode), ", ")}${others > 0 ? code`, and ${printNumber(String(others))} more` : nothing}`,
  };
}
