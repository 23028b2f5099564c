/** Text that runs, or loads something, wherever a page takes it for HTML. */
export const payloads = [
  "<script>fire(1)</script>",
  '"><img src=x onerror=fire(2)>',
  "'><svg/onload=fire(3)>",
  "</code></pre><script>fire(4)</script>",
  "</textarea></title></style><iframe src=javascript:fire(5)>",
  "[a](javascript:fire(6))",
  "[a](JaVaScRiPt&colon;fire(7)) [b](&#106;avascript:fire(8)) [c](java\nscript:fire(9))",
  "![a](javascript:fire(10)) ![b](data:image/svg+xml;base64,AAAA) ![c](https://evil.test/x.png)",
  "[![d](https://evil.test/badge.png)](https://evil.test/a)",
  "<a href='javascript:fire(11)' onclick='fire(12)'>a</a> <style>*{background:url(//evil.test)}</style>",
  "`` <script>fire(13)</script> ` `` ` <b onclick=fire(14)> `` <i> `",
  "| a | b |\n| :- | -: |\n| <img src=x onerror=fire(15)> | [x](vbscript:fire(16)) |",
  '[a](https://x.test/"onmouseover="fire(17)) <https://x.test/"onclick="fire(18)>',
  '[a]: javascript:fire(19) "t"\n\n[a] [b][a] ![c][a]',
  '```"onclick=fire(20)\n</code></pre><script>fire(21)</script>\n```',
  "<!--><script>fire(22)</script>--> <![CDATA[><script>fire(23)</script>]]> <?x <script>fire(24)</script>?>",
  "\u0000<scr\u0000ipt>fire(25)</scr\u0000ipt>\u2028<base href=//evil.test>",
  "&lt;script&gt;fire(26)&lt;/script&gt; &#x3C;img src=x onerror=fire(27)&#x3E;",
];

/** Items with the payload in every place that a page shows. */
function poison(text: string): readonly unknown[] {
  const header = [{ key: text, value: text, description: text }];
  const url = {
    raw: `{{${text}}}/x`,
    host: [`{{${text}}}`],
    path: ["a", `:${text}`, text],
    query: [{ key: text, value: text, description: text }],
    variable: [{ key: text, value: text, description: text }],
  };
  const body = { mode: "raw", raw: JSON.stringify({ [text]: text, list: [{ [text]: { [text]: text } }] }) };
  const request = { method: text, url, header, body, description: text };
  const answer = JSON.stringify({ [text]: [text, { [text]: null }] });
  const example = { name: text, status: text, code: 200, header, body: answer, originalRequest: request };
  const form = { method: "POST", url, body: { mode: "formdata", formdata: [{ key: text, value: text, type: "text", description: text }] } };
  const graphql = { method: "POST", url, body: { mode: "graphql", graphql: { query: text, variables: JSON.stringify({ [text]: text }) } } };
  const exec = [`pm.environment.set(${JSON.stringify(text)}, pm.response.json()[${JSON.stringify(text)}]);`];
  const event = [{ listen: "test", script: { exec } }];
  return [
    { name: text, description: text, item: [{ name: text, request, response: [example], event }] },
    { name: text, request: form, response: [] },
    { name: text, request: graphql, response: [{ ...example, body: text, code: 400 }] },
  ];
}

const all = payloads.join(" ");
/** A collection with each of them in every place. */
export const hostileCollection = JSON.stringify({
  info: { name: all, description: all, schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
  auth: {
    type: "apikey",
    apikey: [
      { key: "key", value: all },
      { key: "value", value: `{{${all}}}` },
    ],
  },
  variable: payloads.map((text) => ({ key: text, value: text, description: text })),
  // Forms and GraphQL differ in few places, so the first payloads are enough for them.
  item: payloads.flatMap((text, index) => poison(text).slice(0, index < 3 ? 3 : 1)),
});
