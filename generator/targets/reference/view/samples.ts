import type { Json } from "../../../json/json.ts";
import { parseTolerantJson } from "../../../json/parse-tolerant.ts";
import { answerOf } from "../../samples/answer.ts";
import { type JsonLanguage, jsonLanguages } from "../../samples/json/languages.ts";
import { sampleLanguages } from "../../samples/languages.ts";
import { planSample } from "../../samples/plan.ts";
import { bodyText, placeholdersOf, type SampleRequest } from "../../samples/request.ts";
import { toText } from "../../samples/source.ts";
import { wordsForReaders } from "../../samples/words.ts";
import { printOperationProgram } from "../../typescript/view/readme/operation-sample.ts";
import { type Html, html, joinHtml, printInlineCode } from "../print/html.ts";
import type { OperationPage, ReferenceContext } from "./context.ts";
import { type TabContent, type TabsView, viewTabs } from "./tabs.ts";

/** A request as code in every language. */
export interface SamplesView {
  readonly request: TabsView;
  /** What readers replace in it, and what it does not do. */
  readonly notes: readonly Html[];
  /** Code that builds the body; `undefined` if it is no JSON object or list. */
  readonly create: TabsView | undefined;
  /** Code that reads every field of the answer. */
  readonly parse: TabsView | undefined;
}

/** The title of a language by its name on the command line. */
const clientTitle = "TypeScript";

/** The samples of an operation, curl first. */
export function viewSamples(page: OperationPage, context: ReferenceContext): SamplesView {
  const { placed, operation } = page;
  const sample = planSample(placed, placed.item.request, wordsForReaders(context.known, new Map()));
  const answer = answerOf(placed);
  const [curl, ...others] = sampleLanguages.map(({ name, title, print }): TabContent => ({
    value: name,
    title,
    code: toText(print(sample, answer)),
  }));
  const client: TabContent = { value: "typescript", title: clientTitle, code: printOperationProgram(context.client, operation).trimEnd() };
  return {
    request: viewTabs("language", html`Language of the sample`, [...(curl === undefined ? [] : [curl]), client, ...others]),
    notes: viewNotes(sample),
    create: viewJsonCode("create", html`Language that builds the body`, bodyOf(sample), (language, value) => language.create(value)),
    parse: viewJsonCode("parse", html`Language that reads the answer`, answer, (language, value) => language.parse(value)),
  };
}

function viewNotes(sample: SampleRequest): readonly Html[] {
  const open = placeholdersOf(sample);
  return [
    ...(open.length === 0 ? [] : [html`Replace ${joinHtml(open.map(printInlineCode), ", ")}.`]),
    ...(sample.auth?.kind === "signed" ? [html`The request must also be signed (${printInlineCode(sample.auth.scheme)}).`] : []),
  ];
}

function bodyOf({ body }: SampleRequest): Json | undefined {
  return body.kind === "json" ? (body.value ?? parseTolerantJson(bodyText(body) ?? "").value) : undefined;
}

function viewJsonCode(
  group: string,
  label: Html,
  value: Json | undefined,
  print: (language: JsonLanguage, value: Json) => ReturnType<JsonLanguage["create"]>,
): TabsView | undefined {
  if (value?.kind !== "object" && value?.kind !== "array") return undefined;
  const titles = new Map(sampleLanguages.map(({ name, title }) => [name, title]));
  return viewTabs(
    group,
    label,
    jsonLanguages.map((language) => ({
      value: language.name,
      title: titles.get(language.name) ?? clientTitle,
      code: toText(print(language, value)),
    })),
  );
}
