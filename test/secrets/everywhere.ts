import { samples } from "./samples.ts";

/** A collection with one synthetic credential of each kind in each position; names of saved examples, folders and parameters too. */
export function collectionWithSecrets(): string {
  const items = samples.map(([kind, secret], index) => buildItem(`${kind} ${index}`, secret));
  const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
  return JSON.stringify({
    info: { name: "Secrets", schema, description: samples.map(([, secret]) => secret).join("\n\n") },
    item: [
      ...items,
      { name: `Folder ${one("GitHub token")}`, description: one("Slack token"), item: [buildItem("In the folder", one("Stripe key"))] },
    ],
    auth: { type: "bearer", bearer: [{ key: "token", value: one("OpenAI key") }] },
    event: [{ listen: "prerequest", script: { exec: samples.map(([, secret]) => secret) } }],
    variable: [
      ...samples.map(([, secret], index) => ({ key: `plain${index}`, value: secret, description: secret })),
      { key: "apiToken", value: one("npm token") },
      { key: "note", value: one("PyPI token"), type: "secret" },
      { key: "base", value: "https://bob:s3cretpw99@h.test/v1" },
    ],
  });
}

function one(kind: string): string {
  return samples.find(([candidate]) => candidate === kind)?.[1] ?? "";
}

function buildItem(name: string, secret: string): unknown {
  const line = secret.replaceAll("\n", "");
  const json = JSON.stringify({
    data: secret,
    nested: [{ deep: `x ${secret} y` }],
    inner: JSON.stringify({ secret }),
    [line.slice(0, 60)]: 1,
  });
  const header = [
    { key: "X-Custom", value: line, description: secret },
    { key: "X-Api-Key", value: line },
    { key: "Cookie", value: `a=${line}; b=1` },
  ];
  const query = [
    { key: "q", value: encodeURIComponent(line), description: secret },
    { key: "access_token", value: encodeURIComponent(line) },
  ];
  const url = { host: ["{{base}}"], path: ["things", ":id", encodeURIComponent(line)], query, variable: [{ key: "id", value: line }] };
  const bodies = [
    { mode: "raw", raw: json, options: { raw: { language: "json" } } },
    { mode: "raw", raw: `<a>${secret}</a>`, options: { raw: { language: "xml" } } },
    { mode: "urlencoded", urlencoded: [{ key: "field", value: secret, description: secret }] },
    { mode: "formdata", formdata: [{ key: "field", value: secret, type: "text" }] },
    { mode: "graphql", graphql: { query: `query { a(x: "${line}") { id } }`, variables: json } },
  ];
  return {
    name,
    item: bodies.map((body, index) => {
      const request = { method: "POST", url, header, body, description: `Send ${secret}.` };
      const saved = [{ key: "Content-Type", value: index === 1 ? "text/plain" : "application/json" }, ...header];
      const response = {
        name: `Saved ${secret}`,
        code: 200,
        header: saved,
        body: index === 1 ? `got ${secret}` : json,
        originalRequest: request,
      };
      return { name: `${index} ${line}`, request, response: [response], event: [{ listen: "test", script: { exec: [secret] } }] };
    }),
  };
}
