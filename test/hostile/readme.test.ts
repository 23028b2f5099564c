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
  const quoted = JSON.stringify(text);
  const script = (listen: string, exec: string): object => ({ listen, script: { exec } });
  const capturing = [script("test", `pm.environment.set(${quoted}, pm.response.json()[${quoted}]);`)];
  const fetched = `pm.environment.set("token", answer.json()[${quoted}])`;
  const fetching = [script("prerequest", `pm.sendRequest("https://id.test/" + ${quoted}, (error, answer) => ${fetched});`)];
  const bearer = { type: "bearer", bearer: [{ key: "token", value: "{{token}}" }] };
  const items = [
    { name: text, request, response },
    { name: "Set", request, event: capturing },
    { name: "Use", request: { ...request, header: [{ key: "X-B", value: `{{${text}}}` }], auth: bearer }, event: fetching },
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
  expect(readme).toContain("```mermaid");
  expect(readme).toContain("id.test");
  const prose = readme.replace(/```[^]*?```/g, "");
  expect(liveLines(prose)).toEqual([]);
});
