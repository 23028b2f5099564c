import type { CollectionDocument, Item, Node, SavedExample } from "../collection/model.ts";
import type { Report } from "../diagnostics/collector.ts";
import { addToGroup } from "../util/group-by.ts";
import { maxRunComparisons, maxRunResponses, maxRunSamples } from "../util/limits.ts";
import { addBodyFiles, type NamingInput } from "./body-files.ts";
import { indexItems, type ItemIndex } from "./items.ts";
import { createMatcher, type Matcher } from "./match.ts";
import type { PlacedReport, ReadSamples } from "./read.ts";
import { createSelection, type Selection, toExample } from "./select.ts";
import type { RunResponse } from "./run-report.ts";

/**
 * A document whose items have the samples as saved examples, after their own. `redacted` is the
 * same document without secrets: names are taken from it.
 */
export function addSamples(
  document: CollectionDocument,
  redacted: CollectionDocument,
  { bodies, reports }: Pick<ReadSamples, "bodies" | "reports">,
  naming: NamingInput,
  report: Report,
): CollectionDocument {
  const examples = new Map<string, SavedExample[]>();
  addBodyFiles(examples, redacted, bodies, naming, report);
  for (const response of selectResponses(document, redacted, reports, report)) {
    addToGroup(examples, response.item.pointer, toExample(response));
  }
  return examples.size === 0 ? document : { ...document, children: document.children.map((node) => extend(node, examples)) };
}

/** What the reports show about the items of a collection. What cannot be used is reported. */
export function selectResponses(
  document: CollectionDocument,
  redacted: CollectionDocument,
  reports: readonly PlacedReport[],
  report: Report,
): ReturnType<Selection["selected"]> {
  if (reports.length === 0) return [];
  const index = indexItems(document, redacted);
  const selection = createSelection();
  for (const each of reports) addReport(each, index, selection, report);
  return selection.selected();
}

/** What happened to the responses of one report. */
interface Tally {
  readonly unmatched: string[];
  readonly ambiguous: Map<string, { readonly pointer: string; readonly path: readonly string[]; count: number }>;
  matched: number;
  left: number;
}

function addReport({ responses, place }: PlacedReport, index: ItemIndex, selection: Selection, report: Report): void {
  const matcher = createMatcher(index, foreignHosts(responses, index));
  const tally: Tally = { unmatched: [], ambiguous: new Map(), matched: 0, left: 0 };
  for (const response of responses.slice(0, maxRunResponses)) addResponse(response, place, matcher, selection, tally);
  reportTally(tally, place, report);
  const whole = { pointer: place, item: [] };
  if (responses.length > maxRunResponses) report("runReportCut", whole, { limit: maxRunResponses, what: "responses" });
  if (matcher.isExhausted()) report("runReportCut", whole, { limit: maxRunComparisons, what: "comparisons with requests" });
  if (tally.left > 0) report("runReportCut", whole, { limit: maxRunSamples, what: "kinds of response to one request" });
}

function addResponse(response: RunResponse, place: string, matcher: Matcher, selection: Selection, tally: Tally): void {
  const pointer = place + response.pointer;
  const match = matcher.find(response);
  if (match === undefined) {
    tally.unmatched.push(pointer);
    return;
  }
  const { item, others } = match;
  tally.matched++;
  if (others > 0) {
    const known = tally.ambiguous.get(item.pointer) ?? { pointer, path: item.path, count: 0 };
    known.count++;
    tally.ambiguous.set(item.pointer, known);
  }
  // A client sees where a redirect leads to, unless the item keeps it.
  const isSeen = response.status >= 200 && response.status <= 599 && (Math.floor(response.status / 100) !== 3 || item.keepsRedirects);
  if (isSeen && response.status !== 304 && !selection.add(item, response, pointer)) tally.left++;
}

function reportTally({ matched, unmatched, ambiguous }: Tally, place: string, report: Report): void {
  const [first] = unmatched;
  if (first !== undefined) {
    if (matched === 0) report("runMatchesNothing", { pointer: place, item: [] });
    else report("runResponsesUnmatched", { pointer: first, item: [] }, { count: unmatched.length });
  }
  for (const { pointer, path, count } of ambiguous.values()) report("runResponsesAmbiguous", { pointer, item: path }, { count });
}

/**
 * In a recording of a browser, most requests are none of the API's. If any goes to a host of the
 * collection, only those count; otherwise the run was on another host, and all of them count.
 */
function foreignHosts(responses: readonly RunResponse[], { hosts }: ItemIndex): (host: string) => boolean {
  const isKnown = responses.some(({ request }) => request !== undefined && hosts.has(request.host));
  return (host) => isKnown && host !== "" && !host.includes("{{") && !hosts.has(host);
}

// Recursion over folders stays within the bound of the reader.
function extend(node: Node, examples: ReadonlyMap<string, readonly SavedExample[]>): Node {
  if (node.kind === "folder") return { ...node, children: node.children.map((child) => extend(child, examples)) };
  return extendItem(node, examples.get(node.pointer) ?? []);
}

function extendItem(item: Item, examples: readonly SavedExample[]): Item {
  return examples.length === 0 ? item : { ...item, examples: [...item.examples, ...examples] };
}
