import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import { liveIn, liveLines, renderers } from "../support/markdown-renderers.ts";

const active = "<img src=x onerror=alert(1)>";
const texts = [
  `\\\`a \`${active}\` b`,
  `https://h.test/\`${active}\``,
  `\`a|${active}\``,
  `\`\`\`ts ${active} \`\`\``,
  `\`\`\`\`${active}`,
  `\n\`\`\`\n${active}\n\`\`\`\n`,
];

async function readmeOf(text: string): Promise<string> {
  const request = {
    method: "POST",
    url: `https://h.test/a/{{b}}/:c?d={{b}}`,
    header: [{ key: "X-A", value: text, description: text }],
    body: { mode: "raw", raw: JSON.stringify({ [text]: text }), options: { raw: { language: "json" } } },
    description: text,
  };
  const response = [{ name: text, code: 200, header: [{ key: "Content-Type", value: "application/json" }], body: JSON.stringify([text]) }];
  const items = [
    { name: text, request, response },
    { name: `Folder ${text}`, item: [{ name: text, request: { ...request, description: "" }, response }] },
  ];
  const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
  const collection = JSON.stringify({
    info: { name: text, description: text, schema },
    item: items,
    variable: [{ key: "b", value: text, description: text }],
    auth: { type: "apikey", apikey: [{ key: "key", value: text }] },
  });
  const result = await generate({ file: "a.json", text: collection, options: { check: false, format: true } });
  return result.package?.files.get("README.md") ?? "";
}

/** The first Markdown had no fenced code: it cannot show our pages at all. */
const readers = renderers.filter(([name]) => !name.endsWith("the first Markdown"));

test.each(texts)("given %j in every place of a collection, no renderer finds anything live in the README", async (text) => {
  const readme = await readmeOf(text);
  expect(readme).toContain("img src=x");
  for (const [name, render] of readers) expect([name, liveIn(render(readme))]).toEqual([name, []]);
  const prose = readme.replace(/```[^]*?```/g, "");
  expect(liveLines(prose)).toEqual([]);
});
