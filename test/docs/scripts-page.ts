import { printMarkdownTable } from "../support/markdown-table.ts";
import { idiomSections } from "../scripts/idioms.ts";
import type { Idiom } from "../scripts/idiom.ts";

const introduction = `# What Postwright reads in scripts

Test scripts and pre-request scripts say what requests and answers are like, often better than examples do. Postwright parses them and follows the values in them, without running anything: scripts of the item, of its folders and of the collection, in the old sandbox (\`tests["…"]\`, \`responseBody\`, \`postman.setEnvironmentVariable\`) and in the new one (\`pm.*\`, chai's \`expect\`, \`should\` and \`assert\`).

It follows variables, destructuring, optional chaining, template strings, loops, list methods and functions, and it keeps apart what is certain and what is behind a condition. What it cannot follow it leaves alone. A name that is assigned different things is unknown from then on, and so is whatever comes of it.

No text of a script gets into the output, only names and literals that are found this way. Secrets in scripts are replaced and reported as all others. Scripts that cannot be parsed are reported (\`PW3601\` to \`PW3604\` in [diagnostics](diagnostics.md)).

The tables show each idiom with what is read from it. In a path, \`[]\` is an element of a list, and \`[*]\` is what is under a key that the script computes; statuses in parentheses are those that a finding belongs to. Each row is a test; this page is written by \`npm run docs\`.`;

/** The page on scripts: each idiom with what is read from it, from the tables that the tests go through. */
export function printScriptsPage(): string {
  const sections = idiomSections.map(({ title, text, idioms }) => {
    const rows = idioms.map((idiom) => [printScript(idiom), printFinds(idiom)]);
    return `## ${title}\n\n${text}\n\n${printMarkdownTable(["In the script", "Read"], rows)}`;
  });
  return `${[introduction, ...sections].join("\n\n")}\n`;
}

/** A cell has one line, so each line of the script is a code span of its own. */
function printScript({ script }: Idiom): string {
  return script
    .split("\n")
    .map((line) => codeSpan(line.trim()))
    .join("<br>");
}

function printFinds({ finds }: Idiom): string {
  return finds.length === 0 ? "nothing" : finds.map(codeSpan).join("<br>");
}

/** Backticks in the code need a longer fence. */
function codeSpan(code: string): string {
  return code.includes("`") ? `\`\` ${code} \`\`` : `\`${code}\``;
}
