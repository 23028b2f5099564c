/** A value with its name, and what stands beside it. */
export interface Named {
  readonly name: string;
  readonly value: string;
  readonly beside?: Readonly<Record<string, string>>;
  /** Path of the request. */
  readonly path?: string;
}

/** An item of a collection with the value in one place. */
export type Place = (named: Named) => unknown;

const json = { raw: { language: "json" } };

function post(named: Named, parts: object): unknown {
  const url = { host: ["{{base}}"], path: (named.path ?? "v1/things").split("/") };
  return { name: "Item", request: { method: "POST", url, ...parts }, response: [] };
}

function raw(named: Named, text: string, options: object = {}): unknown {
  return post(named, { body: { mode: "raw", raw: text, options } });
}

/** Answers are saved with a request like that of the item. */
function answer(named: Named, body: string, header: readonly object[] = []): unknown {
  const request = { method: "POST", url: { host: ["{{base}}"], path: (named.path ?? "v1/things").split("/") } };
  return { name: "Item", request, response: [{ name: "Saved", code: 200, header, body, originalRequest: request }] };
}

function all({ name, value, beside = {} }: Named): readonly (readonly [string, string])[] {
  return [...Object.entries(beside), [name, value]];
}

function form(named: Named): string {
  return all(named)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
}

function lines(named: Named, print: (name: string, value: string) => string): string {
  return all(named)
    .map(([name, value]) => print(name, value))
    .join("\n");
}

function object(named: Named): Readonly<Record<string, string>> {
  return Object.fromEntries(all(named));
}

function graphqlArguments(named: Named): string {
  return all(named)
    .map(([name, value]) => `${name.replaceAll("-", "_")}: ${JSON.stringify(value)}`)
    .join(", ");
}

function fields(named: Named): readonly object[] {
  return all(named).map(([key, value]) => ({ key, value, type: "text" }));
}

/** A cell of a CSV file. */
function csvCell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function table(rows: readonly (readonly string[])[], ruleAfter: number): string {
  const printed = rows.map((cells) => `| ${cells.join(" | ")} |`);
  return printed.toSpliced(ruleAfter, 0, `|${" --- |".repeat(rows[0]?.length ?? 0)}`).join("\n");
}

function described(text: string): unknown {
  return { name: "Item", request: { method: "GET", url: "https://h.test/a", description: text } };
}

/** `[{ "name": "…", "value": "…" }]` */
function namesAndValues(named: Named, name: string, value: string): readonly object[] {
  return all(named).map((pair) => ({ [name]: pair[0], [value]: pair[1] }));
}

const yaml = (value: string): string => (/[:&#]/.test(value) ? JSON.stringify(value) : value);

function multipart(named: Named): string {
  return `${lines(named, (name, value) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r`)}\n--b--\r\n`;
}

const digits = (value: string): string => (/^[1-9]\d*$/.test(value) ? value : JSON.stringify(value));

/** Requests and answers: each place where a name and its value stand beside others. */
export const structuredPlaces: Readonly<Record<string, Place>> = {
  "JSON body": (named) => raw(named, JSON.stringify(object(named)), json),
  "JSON body, nested": (named) => raw(named, JSON.stringify({ data: [{ user: object(named) }] }), json),
  "JSON body, value first": (named) => raw(named, JSON.stringify({ [named.name]: named.value, ...named.beside }), json),
  "JSON body without quotes around names": (named) => raw(named, `{${lines(named, (name, value) => `'${name}': '${value}',`)}}`, json),
  "JSON with a variable": (named) => raw(named, `{"id": {{id}}, ${JSON.stringify(object(named)).slice(1)}`, json),
  "JSON in a string of JSON": (named) => raw(named, JSON.stringify({ inner: JSON.stringify(object(named)) }), json),
  "form field": (named) => post(named, { body: { mode: "urlencoded", urlencoded: fields(named) } }),
  "disabled form field": (named) =>
    post(named, { body: { mode: "urlencoded", urlencoded: fields(named).map((field) => ({ ...field, disabled: true })) } }),
  "form as text": (named) => raw(named, form(named)),
  "form-data field": (named) => post(named, { body: { mode: "formdata", formdata: fields(named) } }),
  "multipart as text": (named) => raw(named, multipart(named)),
  "XML body": (named) => raw(named, `<r>${lines(named, (name, value) => `<${name}>${value}</${name}>`)}</r>`, { raw: { language: "xml" } }),
  "XML with namespaces": (named) =>
    raw(named, `<s:r>${lines(named, (name, value) => `<ns1:${name} a="b">\n ${value}\n</ns1:${name}>`)}</s:r>`),
  "XML with CDATA": (named) => raw(named, `<r>${lines(named, (name, value) => `<${name}><![CDATA[${value}]]></${name}>`)}</r>`),
  "XML attribute": (named) => raw(named, `<r ${lines(named, (name, value) => `${name}="${value}"`)}/>`),
  "GraphQL literal": (named) =>
    post(named, { body: { mode: "graphql", graphql: { query: `mutation { go(${graphqlArguments(named)}) { id } }`, variables: "" } } }),
  "GraphQL input object": (named) =>
    post(named, {
      body: { mode: "graphql", graphql: { query: `mutation { go(input: {${graphqlArguments(named)}}) { id } }`, variables: "" } },
    }),
  "GraphQL variables": (named) =>
    post(named, { body: { mode: "graphql", graphql: { query: "mutation M { go }", variables: JSON.stringify(object(named)) } } }),
  "GraphQL in JSON": (named) =>
    raw(named, JSON.stringify({ query: `mutation { go(${graphqlArguments(named)}) { id } }`, variables: {} }), json),
  "variables of GraphQL in JSON": (named) =>
    raw(named, JSON.stringify({ query: "mutation M { go }", variables: { input: object(named) } }), json),
  query: (named) => {
    const query = all(named).map(([key, value]) => ({ key, value: encodeURIComponent(value) }));
    return { name: "Item", request: { method: "GET", url: { host: ["{{base}}"], path: (named.path ?? "v1/things").split("/"), query } } };
  },
  "URL as a string": (named) => ({
    name: "Item",
    request: { method: "GET", url: `https://h.test/${named.path ?? "v1/things"}?${form(named)}` },
  }),
  "URL in JSON": (named) => raw(named, JSON.stringify({ link: `https://h.test/${named.path ?? "a"}?${form(named)}` }), json),
  "encoded URL in a query": (named) => ({
    name: "Item",
    request: { method: "GET", url: `https://h.test/go?next=${encodeURIComponent(`https://h.test/${named.path ?? "a"}?${form(named)}`)}` },
  }),
  "URL in a saved header": (named) => answer(named, "", [{ key: "Location", value: `https://h.test/app?${form(named)}` }]),
  "curl with a form": (named) => raw(named, `curl -X POST https://h.test/${named.path ?? "a"} \\\n  -d "${form(named)}"`),
  "curl with JSON": (named) => raw(named, `curl -X POST https://h.test/ --data '${JSON.stringify(object(named))}'`),
  "saved JSON": (named) => answer(named, JSON.stringify({ data: object(named) })),
  "saved XML": (named) => answer(named, `<r>${lines(named, (name, value) => `<${name}>${value}</${name}>`)}</r>`),
  "request of a saved example": (named) => {
    const request = { method: "POST", url: `https://h.test/${named.path ?? "a"}`, body: { mode: "urlencoded", urlencoded: fields(named) } };
    return {
      name: "Item",
      request: { method: "GET", url: "https://h.test/a" },
      response: [{ name: "Saved", code: 200, body: "", originalRequest: request }],
    };
  },
  "code in a description": (named) => ({
    name: "Item",
    request: {
      method: "GET",
      url: "https://h.test/a",
      description: `Send this:\n\n\`\`\`json\n${JSON.stringify(object(named), undefined, 2)}\n\`\`\``,
    },
  }),
  CSV: (named) => {
    const rows = [
      ["no", ...all(named).map(([name]) => name)],
      ["1", ...all(named).map(([, value]) => value)],
    ];
    return raw(named, rows.map((row) => row.map(csvCell).join(",")).join("\n"));
  },
  "table in a description": (named) =>
    described(
      `Users:\n\n${table(
        [
          ["no", ...all(named).map(([name]) => name)],
          ["1", ...all(named).map(([, value]) => value)],
        ],
        1,
      )}\n`,
    ),
  "table of names and values in a description": (named) =>
    described(`Send these:\n\n${table([["Field", "Value"], ...all(named).map(([name, value]) => [name, `\`${value}\``])], 1)}\n`),
  "names and values in JSON": (named) => raw(named, JSON.stringify(namesAndValues(named, "name", "value")), json),
  "values and keys in JSON": (named) => raw(named, JSON.stringify({ fields: namesAndValues(named, "Key", "Value").toReversed() }), json),
  "XML of names and values": (named) =>
    raw(named, `<r>${lines(named, (name, value) => `<field name="${name}" value="${value.replaceAll("&", "&amp;")}"/>`)}</r>`),
  "XML of values and names": (named) => raw(named, `<r>${lines(named, (name, value) => `<p value='${value}' name='${name}' />`)}</r>`),
  "YAML of a user": (named) => raw(named, `servers:\n  - port: 80\n${lines(named, (name, value) => `    ${name}: ${yaml(value)}`)}\n`),
  "form in a description": (named) => ({
    name: "Item",
    request: { method: "GET", url: "https://h.test/a", description: `Call \`POST /a?${form(named)}\`.` },
  }),
};

/** Places of a name that says enough by itself. */
export const namedPlaces: Readonly<Record<string, Place>> = {
  ...structuredPlaces,
  "number in JSON": (named) => raw(named, `{"id": 1, "${named.name}": ${digits(named.value)}}`, json),
  "JSON list": (named) => raw(named, JSON.stringify({ [named.name]: [named.value] }), json),
  "name and value in JSON": (named) => raw(named, JSON.stringify([{ name: named.name, value: named.value }]), json),
  "value and key in JSON": (named) => raw(named, JSON.stringify([{ value: named.value, key: named.name }]), json),
  "XML element named by an attribute": (named) => raw(named, `<r><param name="${named.name}">${named.value}</param></r>`),
  "XML setting": (named) => raw(named, `<configuration><add key="${named.name}" value="${named.value}"/></configuration>`),
  "HTML input": (named) => raw(named, `<form><input type="text" name="${named.name}" value='${named.value}'></form>`),
  "GraphQL number": (named) =>
    post(named, { body: { mode: "graphql", graphql: { query: `mutation { go(${named.name}: ${digits(named.value)}, n: 1) { id } }` } } }),
  "GraphQL default": (named) =>
    post(named, { body: { mode: "graphql", graphql: { query: `mutation M($${named.name}: String! = "${named.value}") { go }` } } }),
  header: (named) => post(named, { header: [{ key: named.name, value: named.value }] }),
  "custom header": (named) => post(named, { header: [{ key: `X-${named.name.replaceAll("_", "-")}`, value: named.value }] }),
  "saved header": (named) => answer(named, "", [{ key: named.name, value: named.value }]),
  cookie: (named) => post(named, { header: [{ key: "Cookie", value: `theme=dark; ${named.name}=${encodeURIComponent(named.value)}` }] }),
  "path variable": (named) => ({
    name: "Item",
    request: {
      method: "GET",
      url: { host: ["{{base}}"], path: ["a", `:${named.name}`], variable: [{ key: named.name, value: named.value }] },
    },
  }),
  "segment of a saved request": (named) => ({
    name: "Item",
    request: { method: "GET", url: { host: ["{{base}}"], path: ["a", `:${named.name}`] } },
    response: [
      { name: "Saved", code: 200, originalRequest: { method: "GET", url: `https://h.test/a/${encodeURIComponent(named.value)}` } },
    ],
  }),
  ".env": (named) => raw(named, `# settings\nMODE=test\n${named.name.replace(/([a-z])([A-Z])/g, "$1_$2").toUpperCase()}=${named.value}\n`),
  "shell exports": (named) => raw(named, `export MODE=test\nexport ${named.name}='${named.value}'\n`),
  INI: (named) => raw(named, `[server]\nport = 80\n${named.name} = ${named.value}\n; end\n`),
  YAML: (named) => raw(named, `server:\n  port: 80\n  users:\n    - name: bob\n      ${named.name}: ${named.value}\n`),
  "quoted YAML": (named) => raw(named, `port: 80\n${named.name}: "${named.value}" # change me\n`),
  properties: (named) => raw(named, `spring.port=80\nspring.${named.name}=${named.value}\n`),
  "one line of text": (named) => raw(named, `${named.name}: ${named.value}`),
  "option of a command": (named) => raw(named, `tool --port 80 --${named.name.replaceAll("_", "-")} ${JSON.stringify(named.value)}`),
  "option of a command with a sign": (named) => raw(named, `tool --port=80 --${named.name}=${JSON.stringify(named.value)}`),
  "curl with a header": (named) => raw(named, `curl https://h.test -H 'X-${named.name.replaceAll("_", "-")}: ${named.value}'`),
  "curl with a form part": (named) => raw(named, `curl https://h.test -F "${named.name}=${named.value}"`),
  code: (named) => raw(named, `const ${named.name.replaceAll("-", "_")}: string = "${named.value}";`),
  "saved text": (named) => answer(named, `ok\n${named.name}=${named.value}\n`),
};
