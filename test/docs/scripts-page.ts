import { printMarkdownTable } from "../support/markdown-table.ts";
import { idiomSections } from "../scripts/idioms.ts";
import type { Idiom } from "../scripts/idiom.ts";

const introduction = `# What Postwright reads in scripts

Test scripts and pre-request scripts say what requests and answers are like, often better than examples do. Postwright parses them and follows the values in them, without running anything: scripts of the item, of its folders and of the collection, in the old sandbox (\`tests["…"]\`, \`responseBody\`, \`postman.setEnvironmentVariable\`) and in the new one (\`pm.*\`, chai's \`expect\`, \`should\` and \`assert\`).

It follows variables, destructuring, optional chaining, template strings, loops, list methods and functions, and it keeps apart what is certain and what is behind a condition. What it cannot follow it leaves alone. A name that is assigned different things is unknown from then on, and so is whatever comes of it.

No text of a script gets into the output, only names and literals that are found this way. Secrets in scripts are replaced and reported as all others. Scripts that cannot be parsed are reported (\`PW3601\` to \`PW3604\` in [diagnostics](diagnostics.md)).

## What becomes of it

| In scripts                                                                        | In the package                                                                                                                                                                                                                                  |
| --------------------------------------------------------------------------------- | ----------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------- |
| a status that is named: \`have.status(201)\`, \`oneOf([200, 204])\`                 | a documented member of [the result](client.md#results), "asserted by the collection's test script". The innermost scripts that name a status count: those of the item, else those of its folder. The test of an item without examples gets this answer |
| a class or a range: \`to.be.success\`, below 400                                  | nothing                                                                                                                                                                                                                                         |
| paths of the JSON, where no example shows the body                                | a [partial type](client.md#what-test-scripts-show) of the data: what is asserted is required, what is merely read is optional                                                                                                                   |
| the same, where there are examples                                                | optional properties that no example has. Where a script takes a value for another kind than the examples have, they count, and \`PW3605\` says so                                                                                              |
| a JSON Schema                                                                     | its types, in full: formats, known values, \`null\`, maps, references within the schema. Objects are open, unless \`additionalProperties\` is false                                                                                             |
| what is under a condition about the status                                        | part of the responses with such statuses. What only failures have is part of those that are documented                                                                                                                                          |
| paths in scripts of folders and of the collection                                 | only what they assert: what they look at may belong to other items                                                                                                                                                                              |
| no status at all, but the JSON is read                                            | the type is that of the method's usual successes; the comment says that they are assumed                                                                                                                                                        |
| a variable that is set from the answer                                            | comments, messages, the README and \`explain\` name the function and the part of its answer; [a client can keep it](client.md#variables-that-answers-set) |
| before a request: a time, a UUID, a random value, Base64 of variables | each call computes the variable, the header or the query parameter, anew and unless it is passed; \`user:password\` in an \`Authorization\` header is [basic auth](client.md#auth) |
| before a request: a header or a query parameter that is added | an argument, with the script's variable as its default |
| a variable that is set from the answer to \`pm.sendRequest\` | if a function sends the same method and URL, its answer sets the variable; else comments, the README and \`explain\` name the request, for a [function that fetches a token](client.md#tokens-that-end) |
| before a request: anything else that is computed, such as a signature | an argument or a variable that has to be passed; what is saved for it is no default, and \`PW3620\` names it |

## How to read the tables

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
