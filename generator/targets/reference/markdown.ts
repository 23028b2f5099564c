import { readAsText } from "../../prose/html-text.ts";
import { sampleLanguages } from "../samples/languages.ts";
import { printSample } from "../samples/print-sample.ts";
import { toText } from "../samples/source.ts";
import { type Code, code, joinCode, nothing } from "../typescript/print/code.ts";
import {
  printFencedText,
  printMarkdownCode,
  printMarkdownLine,
  printMarkdownSummary,
  printMarkdownText,
} from "../typescript/print/markdown.ts";
import { type OperationPage, type ReferenceContext, urlOf } from "./context.ts";
import { printOperationProgram } from "../typescript/view/readme/operation-sample.ts";
import { describeResponses } from "./describe/answers.ts";
import { type ArgumentGroup, describeArguments } from "./describe/arguments.ts";
import { describeAuth } from "./describe/auth.ts";
import { listExamples } from "./describe/examples.ts";
import { planPage } from "./describe/sample.ts";
import { createRoom, type FieldGroup } from "./describe/type.ts";
import { describeVariables } from "./describe/variables.ts";
import { printMarkdownPhrase } from "./print/phrase.ts";
import type { Reference } from "./reference.ts";
import { titleOfFolder } from "./view/contents.ts";

/** Characters of the description of a collection in `llms.txt`. */
const maxSummary = 500;

/** Renders the page of an operation as Markdown: what readers need who have no use for layout. */
export function renderMarkdownPage({ context, engine }: Reference, page: OperationPage): string {
  const { operation, placed, title } = page;
  const room = createRoom();
  const described = describeArguments(operation, context, room);
  const examples = listExamples(page);
  const view = {
    title: printMarkdownText(title),
    endpoint: printEndpoint(page),
    description: printLines(operation.description),
    collection: printMarkdownText(context.model.api.title),
    folder: printMarkdownText(operation.item.slice(0, -1).join(" / ")),
    auth: printMarkdownPhrase(describeAuth(operation, placed)),
    variables: describeVariables(page, context).map(({ name, notes }) =>
      printNotes(printMarkdownCode(`{{${name}}}`), notes.map(printMarkdownPhrase)),
    ),
    sample: printSampleOf(page, context),
    arguments: joinCode(described.map(printArguments), "\n\n"),
    responses: describeResponses(operation, context, room).map((response) => ({
      title: printMarkdownText(response.title),
      about: printMarkdownPhrase(response.about),
      fields: printGroups(response.groups),
    })),
    hasExamples: examples.length > 0,
    examples: examples.map((example) => ({ title: printMarkdownText(example.title), body: printFencedText(example.body, "") })),
  };
  return `${engine("operation.md")(view).trimEnd()}\n`;
}

/** The languages that a shell runs. */
const shellLanguages: ReadonlySet<string> = new Set(["curl", "wget", "httpie"]);

/** The sample in the first language, which is curl unless its writer chose another. */
function printSampleOf(page: OperationPage, context: ReferenceContext): Code {
  const [name = ""] = context.languages;
  const language = sampleLanguages.find((each) => each.name === name);
  if (language === undefined) return printFencedText(printOperationProgram(context.client, page.operation).trimEnd(), "");
  return printFencedText(toText(printSample(language, planPage(page, context), undefined)), shellLanguages.has(name) ? "sh" : "");
}

/** Renders `llms.txt` (llmstxt.org): a list of the pages in Markdown. */
export function renderLlmsText({ context, engine }: Reference): string {
  const { api } = context.model;
  const view = {
    title: printMarkdownText(api.title),
    description: printMarkdownSummary(api.description, maxSummary),
    folders: context.folders.map((folder) => ({
      title: printMarkdownText(titleOfFolder(folder, context)),
      operations: folder.operations.map((page) => ({
        title: printMarkdownText(page.title),
        href: code`operations/${printMarkdownText(page.slug)}.md`,
        endpoint: printEndpoint(page),
      })),
    })),
  };
  return `${engine("llms.txt")(view).trimEnd()}\n`;
}

function printEndpoint({ operation }: OperationPage): Code {
  return printMarkdownCode(`${operation.method} ${urlOf(operation)}`);
}

/** A description as plain lines. */
function printLines(text: string): Code {
  const lines = readAsText(text).trim().split("\n");
  return text.trim() === ""
    ? nothing
    : joinCode(
        lines.map((line) => printMarkdownLine(line, Infinity)),
        "\n",
      );
}

function printArguments({ title, about, groups }: ArgumentGroup): Code {
  const head = code`### ${printMarkdownText(title)}`;
  const parts = [head, ...(about === undefined ? [] : [printMarkdownPhrase(about)]), printGroups(groups)];
  return joinCode(
    parts.filter((part) => part !== nothing),
    "\n\n",
  );
}

function printGroups(groups: readonly FieldGroup[], indent: Code = nothing): Code {
  const lines = groups.flatMap(({ title, fields }) => [
    ...(title === undefined ? [] : [code`${indent}- ${printMarkdownText(title)}`]),
    ...fields.flatMap(({ name, type, notes, description, groups: inner }) => {
      const about = description === "" ? [] : [printMarkdownSummary(description, maxSummary)];
      const line = printNotes(code`${printMarkdownCode(name)} ${printMarkdownPhrase(type)}`, [...notes.map(printMarkdownPhrase), ...about]);
      return [code`${indent}- ${line}`, ...(inner.length === 0 ? [] : [printGroups(inner, code`${indent}  `)])];
    }),
  ]);
  return lines.length === 0 ? nothing : joinCode(lines, "\n");
}

function printNotes(start: Code, notes: readonly Code[]): Code {
  return joinCode([start, ...notes], "; ");
}
