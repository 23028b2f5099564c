import { isSeen, printAnswerPart } from "../../../../ir/print-part.ts";
import { lookUp } from "../../../../names/look-up.ts";
import { type Code, code, joinCode, nothing } from "../../print/code.ts";
import { printNumber } from "../../print/json.ts";
import { printIdentifier, printString } from "../../print/literal.ts";
import { printMarkdownCode, printMarkdownTable, printMarkdownText } from "../../print/markdown.ts";
import { listUsers, printGraph } from "../captures/graph.ts";
import type { KnownSource } from "../captures/sources.ts";
import { needsBaseUrl } from "../client.ts";
import { specifierOf, titleOfResource, type ViewContext } from "../context.ts";

/** How a client keeps variables that answers set. */
export interface ReadmeCapturesView {
  readonly specifier: Code;
  /** `createClient({ …, capture })`. */
  readonly clientOptions: Code;
  /** A function whose answer sets something. */
  readonly example: Code;
  readonly tables: Code;
  readonly graphs: readonly { readonly title: Code; readonly graph: Code }[];
}

/** Pictures of more folders make a README long, not clear. */
const maxGraphs = 12;

/** Describes the section; `undefined` if no answer sets a variable that requests need. */
export function viewCaptureSection(context: ViewContext): ReadmeCapturesView | undefined {
  const { api, capturing, sources } = context;
  const first = api.operations.find(({ id }) => capturing.get(id)?.some(({ from }) => from.some(isSeen)));
  if (first === undefined) return undefined;
  const named = [...sources].filter(([, { known }]) => known.length > 0);
  const rows = named.map(([variable, { known }]) => [
    printMarkdownCode(variable),
    code`${joinCode(known.slice(0, 2).map(printSource), ", ")}${known.length > 2 ? code` and ${printNumber(String(known.length - 2))} more` : nothing}`,
  ]);
  return {
    specifier: printString(specifierOf(context, "captures")),
    clientOptions: needsBaseUrl(api) ? code`{ baseUrl: "https://…", capture }` : code`{ capture }`,
    example: printIdentifier(lookUp(context.names.operations, first.id).function),
    tables: printMarkdownTable([code`Variable`, code`Set by`], rows),
    graphs: viewGraphs(context),
  };
}

function viewGraphs(context: ViewContext): ReadmeCapturesView["graphs"] {
  const users = listUsers(context);
  const graphs: ReadmeCapturesView["graphs"][number][] = [];
  for (const resource of context.api.resources) {
    if (graphs.length === maxGraphs) break;
    const graph = printGraph(resource, users, context);
    if (graph !== nothing) graphs.push({ title: printMarkdownText(titleOfResource(resource, context.api)), graph });
  }
  return graphs;
}

function printSource({ name, source }: KnownSource): Code {
  return code`${printMarkdownCode(name)} (${printMarkdownCode(printAnswerPart(source.part))})`;
}
