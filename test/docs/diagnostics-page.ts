import { type CatalogueEntry, catalogue, type Problem } from "../../generator/diagnostics/catalogue.ts";
import { createCollector } from "../../generator/diagnostics/collector.ts";
import type { Severity } from "../../generator/diagnostics/diagnostic.ts";
import { formatDiagnostic } from "../../generator/diagnostics/print.ts";
import { slugOf } from "./documents.ts";
import { configMeanings } from "./meanings/config.ts";
import { folderMeanings } from "./meanings/folders.ts";
import { outputMeanings } from "./meanings/output.ts";
import { readingMeanings } from "./meanings/reading.ts";
import { runMeanings } from "./meanings/runs.ts";
import { scriptMeanings } from "./meanings/scripts.ts";
import { understandingMeanings } from "./meanings/understanding.ts";

/** Complete by its type: a new code does not compile until somebody says here what it means. */
const meanings: Readonly<Record<Problem, string>> = {
  ...readingMeanings,
  ...folderMeanings,
  ...understandingMeanings,
  ...scriptMeanings,
  ...runMeanings,
  ...outputMeanings,
  ...configMeanings,
};

/** The thousands of the codes. Each code belongs to one of them. */
const stages: readonly (readonly [digit: string, title: string])[] = [
  ["1", "The file"],
  ["2", "The shape of the collection"],
  ["3", "What requests and examples mean"],
  ["4", "Names"],
  ["5", "Checking the generated code"],
  ["6", "Writing the package"],
  ["7", "What `fetch` cannot send"],
  ["8", "The config"],
  ["9", "Secrets"],
];

const severities: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", info: "Note" };

/** One diagnostic as the command line prints it. */
function printSample(): string {
  const file = "collections/harbour-bikes.postman_collection.json";
  const { report, diagnostics } = createCollector(() => ({ file, line: 11, column: 82 }));
  report("bodyNotJson", { pointer: "", item: ["Bikes", "Add Bike"] }, { assumed: "variable, trailing-comma" });
  return diagnostics()
    .map((diagnostic) => formatDiagnostic(diagnostic))
    .join("\n");
}

const introduction = `# Diagnostics

Every problem that Postwright finds in a collection has a code, a place and a hint:

\`\`\`text
${printSample()}
\`\`\`

- An **error** keeps the package from being written. The package on disk stays as it is; other collections of the run are not affected.
- A **warning** is worth a look: something was left out or will not work as it does in Postman.
- A **note** (\`info\`) states an assumption.

Errors are printed in full, warnings are grouped at the end, notes are counted. \`--verbose\` prints all of them. \`--json\` prints one JSON object per line for programs; its \`help\` field names the anchor on this page.

In the messages below, \`{…}\` stands for a detail of your collection. This page is written by \`npm run docs\` from the catalogue of codes.`;

/** The page of all codes, in order; each has a heading, and so an anchor: `#pw2001`. */
export function printDiagnosticsPage(): string {
  const all = listProblems();
  const sections = stages.flatMap(([digit, title]) => {
    const own = all.filter(({ entry }) => entry.code.startsWith(`PW${digit}`));
    return own.length === 0 ? [] : [{ title, own }];
  });
  const contents = sections.map(
    ({ title, own }) => `- [${title}](#${slugOf(title)}): ${describeRange(own.map(({ entry }) => entry.code))}`,
  );
  const pages = sections.flatMap(({ title, own }) => [`## ${title}`, ...own.map(printProblem)]);
  return [introduction, contents.join("\n"), ...pages].join("\n\n");
}

function describeRange(codes: readonly string[]): string {
  return codes.length < 2 ? codes.join() : `${codes[0]} to ${codes.at(-1)}`;
}

interface Listed {
  readonly entry: CatalogueEntry;
  readonly meaning: string;
}

/** By code: its length first, so that a fifth digit would come last. */
function listProblems(): readonly Listed[] {
  const problems = Object.keys(catalogue).filter((name): name is Problem => Object.hasOwn(meanings, name));
  const listed = problems.map((problem): Listed => ({ entry: catalogue[problem], meaning: meanings[problem] }));
  return listed.sort(({ entry: { code: one } }, { entry: { code: two } }) => one.length - two.length || (one < two ? -1 : 1));
}

function printProblem({ entry: { code, severity, message, hint }, meaning }: Listed): string {
  return [`### ${code}`, `${severities[severity]}: ${escapeText(message)}`, meaning, `**What to do:** ${escapeText(hint)}`].join("\n\n");
}

/** Text of the catalogue as Markdown: what is not in backticks is taken literally. */
function escapeText(text: string): string {
  return text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[*_<>[\]\\]/g, String.raw`\$&`)))
    .join("`");
}
