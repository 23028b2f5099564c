import type { Json } from "../../../json/json.ts";
import { parseTolerantJson } from "../../../json/parse-tolerant.ts";
import { answerOf } from "../../samples/answer.ts";
import { type JsonLanguage, jsonLanguages } from "../../samples/json/languages.ts";
import { sampleLanguages } from "../../samples/languages.ts";
import { bodyText, placeholdersOf, type SampleRequest } from "../../samples/request.ts";
import { printSample, schemeTitle } from "../../samples/print-sample.ts";
import { toText } from "../../samples/source.ts";
import { printOperationProgram } from "../../typescript/view/readme/operation-sample.ts";
import { type Html, joinHtml, markup, printInlineCode, printText } from "../print/html.ts";
import { printCode } from "../print/code.ts";
import { planPage } from "../describe/sample.ts";
import type { OperationPage, ReferenceContext } from "../context.ts";
import { listExampleTabs } from "./examples.ts";
import { printItemJson } from "./item-json.ts";
import { type TabContent, type TabsView, viewTabs } from "./tabs.ts";

/** The column of code. What there is no room for is on a page of its own. */
export interface SamplesView {
  readonly request: TabsView | undefined;
  /** What readers replace in it, and what it does not do. */
  readonly notes: readonly Html[];
  readonly examples: TabsView | undefined;
  /** Code that builds the body; `undefined` if it is no JSON object or list. */
  readonly create: TabsView | undefined;
  /** Code that reads every field of the answer. */
  readonly parse: TabsView | undefined;
  readonly itemJson: Html | undefined;
  /** Leads to that page. */
  readonly more: Html | undefined;
}

/** The title of the tab of the client package. */
const clientTitle = "TypeScript";

/** The code of an operation, curl first, up to `room` characters. */
export function viewSamples(page: OperationPage, context: ReferenceContext, room = Infinity): SamplesView {
  const { placed, operation, slug } = page;
  const sample = planPage(page, context);
  const answer = answerOf(placed);
  const client = (): string => printOperationProgram(context.client, operation).trimEnd();
  const programs = context.languages.map((name): TabContent => {
    const language = sampleLanguages.find((each) => each.name === name);
    const code = language === undefined ? client() : toText(printSample(language, sample, answer));
    return { value: name, title: titleOf(name), code: printCode(code, name) };
  });
  const fit = createFit(room);
  // In the order in which readers miss them.
  const first = fit.take(programs.slice(0, 2));
  const examples = fit.take(listExampleTabs(page));
  const view = {
    request: viewSome("language", markup`Language of the sample`, [...first, ...fit.take(programs.slice(2))]),
    notes: viewNotes(sample),
    examples: viewSome("example", markup`Saved example`, examples),
    itemJson: fit.json(printItemJson(placed.item)),
    create: viewSome("create", markup`Language that builds the body`, fit.take(printBuilders(bodyOf(sample), context))),
    parse: viewSome("parse", markup`Language that reads the answer`, fit.take(printReaders(answer, context))),
  };
  return { ...view, more: fit.isFull() ? printText(context.address({ kind: "operation", slug: codeSlug(slug) })) : undefined };
}

function viewSome(group: string, label: Html, contents: readonly TabContent[]): TabsView | undefined {
  return contents.length === 0 ? undefined : viewTabs(group, label, contents);
}

/** The name of the page with all code of an operation. No operation has a dot in its slug. */
export function codeSlug(slug: string): string {
  return `${slug}.code`;
}

/** `Python (Requests)` → `Python`; but one of two for Go has to say which it is. */
function titleOf(language: string): string {
  const title = sampleLanguages.find(({ name }) => name === language)?.title ?? clientTitle;
  return title.endsWith(" (Chilkat)") ? title : title.replace(/ \(.*\)$/, "");
}

/** Characters around the code of a tab. */
const tabMarkup = 250;

/** Takes in what there is room for, piece by piece. */
interface Fit {
  /** Returns those that there is room for. */
  readonly take: (contents: readonly TabContent[]) => readonly TabContent[];
  readonly json: (text: string) => Html | undefined;
  /** Something was left out. */
  readonly isFull: () => boolean;
}

function createFit(room: number): Fit {
  let left = room;
  let isFull = false;
  const take = (code: Html): boolean => {
    const length = String(code).length + tabMarkup;
    const fits = length <= left;
    if (fits) left -= length;
    else isFull = true;
    return fits;
  };
  return {
    take: (contents) => contents.filter(({ code }) => take(code)),
    json: (text) => {
      const code = printCode(text, "json");
      return take(code) ? code : undefined;
    },
    isFull: () => isFull,
  };
}

function viewNotes(sample: SampleRequest): readonly Html[] {
  const open = placeholdersOf(sample);
  const scheme = schemeTitle(sample.auth);
  return [
    ...(open.length === 0 ? [] : [markup`Replace ${joinHtml(open.map(printInlineCode), ", ")}.`]),
    ...(scheme === undefined ? [] : [markup`This API expects ${printText(scheme)}. Code that does not compute it says so.`]),
  ];
}

function bodyOf({ body }: SampleRequest): Json | undefined {
  return body.kind === "json" ? (body.value ?? parseTolerantJson(bodyText(body) ?? "").value) : undefined;
}

function printBuilders(value: Json | undefined, context: ReferenceContext): readonly TabContent[] {
  return printInLanguages(value, context, (language, known) => language.create(known));
}

function printReaders(value: Json | undefined, context: ReferenceContext): readonly TabContent[] {
  return printInLanguages(value, context, (language, known) => language.parse(known));
}

function printInLanguages(
  value: Json | undefined,
  { languages }: ReferenceContext,
  print: (language: JsonLanguage, value: Json) => ReturnType<JsonLanguage["create"]>,
): readonly TabContent[] {
  if (value?.kind !== "object" && value?.kind !== "array") return [];
  const chosen = languages.flatMap((name) => jsonLanguages.find((language) => language.name === name) ?? []);
  return chosen.map((language) => ({
    value: language.name,
    title: titleOf(language.name),
    code: printCode(toText(print(language, value)), language.name),
  }));
}
