import { canaryName } from "./canary.ts";

/** Makes an item of a collection (or a folder) with a text at one place. */
export type Place = (text: string) => unknown;

const url = "https://api.example.com/v1/things";
const get = (name: string, request: object = {}, response: readonly unknown[] = []) => ({
  name,
  request: { method: "GET", url, ...request },
  response,
});
const post = (name: string, body: unknown, header: readonly unknown[] = []) => get(name, { method: "POST", body, header });
const parts = (name: string, more: object) =>
  get(name, { url: { protocol: "https", host: ["api", "example", "com"], path: ["v1"], ...more } });
const saved = (name: string, example: object) => get(name, {}, [{ name: "Saved", code: 200, status: "OK", ...example }]);
const json = { key: "Content-Type", value: "application/json" };
const jsonBody = (value: unknown) => ({ mode: "raw", raw: JSON.stringify(value), options: { raw: { language: "json" } } });
const savedJson = (name: string, value: unknown) => saved(name, { header: [json], body: JSON.stringify(value) });
/** Not a literal: that would set the prototype where the key is `__proto__`. */
const keyed = (key: string, value: unknown) => Object.fromEntries([[key, value]]);

/** A script whose names and literals become types. */
const assertions = (text: string) => [
  {
    listen: "test",
    script: {
      exec: [
        "pm.response.to.have.status(200);",
        "const data = pm.response.json();",
        `pm.expect(data[${text}]).to.eql(${text});`,
        `pm.expect(data.inner[${text}][0][${text}]).to.be.a("number");`,
        `pm.expect(data.map).to.have.jsonSchema({ properties: { [${text}]: { enum: [${text}, "b"] } }, required: [${text}] });`,
      ],
    },
  },
];

/** A script whose names and literals become variables, headers, parameters and sources. */
const preparations = (text: string) => [
  {
    listen: "prerequest",
    script: {
      exec: [
        `pm.request.headers.add({ key: ${text}, value: ${text} });`,
        `pm.request.url.query.add({ key: ${text}, value: pm.variables.get(${text}) });`,
        `pm.request.url.query.add({ key: "at", value: ${text} + Date.now() });`,
        `pm.variables.set("made", ${text} + require("uuid").v4());`,
        `pm.variables.set("stamp", require("moment")().format(${text}));`,
        `pm.variables.set("signature", CryptoJS[${text}](${text}).toString());`,
        `pm.sendRequest({ url: ${text}, method: ${text} }, (error, answer) => pm.environment.set(${text}, answer.json()[${text}]));`,
        `pm.sendRequest("https://id.example.com/" + ${text}, (error, answer) => pm.environment.set("fetched", answer.json()[${text}]));`,
      ],
    },
  },
];
const prepared = (text: string) => ({
  header: [
    { key: "X-Made", value: "{{made}} {{stamp}} {{signature}}" },
    { key: "X-Fetched", value: "{{fetched}}" },
    { key: "X-Prepared", value: `{{${text}}}` },
  ],
});

/** The same, from an answer; what the text means to a variable's name is the reader's business. */
const captures = (text: string) => [
  {
    listen: "test",
    script: {
      exec: [
        `pm.environment.set(${text}, pm.response.json()[${text}].a[0]);`,
        `pm.environment.set("captured", pm.response.headers.get(${text}));`,
      ],
    },
  },
];

/** The script of a collection, whose execution shows. */
const script = (text: string) => [
  { listen: "prerequest", script: { type: "text/javascript", exec: [`globalThis.${canaryName} = 1;`, text] } },
  { listen: "test", script: { exec: `globalThis.${canaryName} = 1; ${text}` } },
];

const items: Readonly<Record<string, Place>> = {
  "name of an item": (text) => get(text),
  "description of an item": (text) => ({ ...get("Described item"), description: text }),
  "id of an item": (text) => ({ ...get("Item with id"), id: text, _postman_id: text }),
  "script of an item": (text) => ({ ...get("Item with script"), event: script(text) }),
  "names and literals in a script": (text) => ({ ...get("Item with assertions"), event: assertions(JSON.stringify(text)) }),
  "names and literals in a script that prepares": (text) => ({
    ...get("Item with preparations", prepared(text)),
    event: preparations(JSON.stringify(text)),
  }),
  "names in a script that sets variables": (text) => ({ ...get("Item with captures"), event: captures(JSON.stringify(text)) }),
  "name of a variable that a script sets": (text) =>
    get("Item that needs captures", {
      header: [
        { key: "X-Captured", value: "{{captured}}" },
        { key: "X-Named", value: `{{captured}} {{${text}}}` },
      ],
    }),
  "name of a folder": (text) => ({ name: text, item: [get("Item in folder")] }),
  "description of a folder": (text) => ({ name: "Described folder", description: { content: text }, item: [get("Item in described")] }),
  method: (text) => get("Method", { method: text }),
  "description of a request": (text) => get("Described request", { description: { content: text, type: text } }),
};

const urls: Readonly<Record<string, Place>> = {
  "URL as text": (text) => get("Text URL", { url: text }),
  "end of a URL as text": (text) => get("Text URL end", { url: `https://api.example.com/${text}` }),
  "raw URL": (text) => get("Raw URL", { url: { raw: text } }),
  protocol: (text) => parts("Protocol", { protocol: text }),
  host: (text) => parts("Host", { host: [text, "example", "com"] }),
  port: (text) => parts("Port", { port: text }),
  "path segment": (text) => parts("Segment", { path: ["a", text, "b"] }),
  "path variable": (text) => parts("Path variable", { path: [`:${text}`], variable: [{ key: text, value: text, description: text }] }),
  "value of a path variable": (text) => parts("Path value", { path: [":id"], variable: [{ key: "id", value: text }] }),
  "name of a query parameter": (text) => parts("Query name", { query: [{ key: text, value: "1" }] }),
  "value of a query parameter": (text) => parts("Query value", { query: [{ key: "q", value: text, description: text }] }),
  "sent value of a query parameter": (text) => parts("Query sent", { query: [{ key: "q", value: `{{who}}${text}` }] }),
  hash: (text) => parts("Hash", { hash: text }),
  "user of a URL": (text) => parts("User info", { auth: { user: text, password: text } }),
  "name of a header": (text) => get("Header name", { header: [{ key: text, value: "1" }] }),
  "value of a header": (text) => get("Header value", { header: [{ key: "X-Value", value: text, description: text }] }),
  "headers as text": (text) => get("Header text", { header: `X-One: ${text}\n${text}: 1` }),
};

const bodies: Readonly<Record<string, Place>> = {
  "raw body": (text) => post("Raw", { mode: "raw", raw: text }),
  "raw JSON body": (text) => post("Raw JSON", { mode: "raw", raw: text, options: { raw: { language: "json" } } }),
  "language of a body": (text) => post("Language", { mode: "raw", raw: "{}", options: { raw: { language: text } } }),
  "media type of a body": (text) => post("Media", { mode: "raw", raw: "{}" }, [{ key: "Content-Type", value: text }]),
  "key of a JSON body": (text) => post("JSON key", jsonBody(keyed(text, { inner: 1 }))),
  "value of a JSON body": (text) => post("JSON value", jsonBody({ inner: [text], text })),
  "mode of a body": (text) => post("Mode", { mode: text, raw: "x" }),
  "name of a form field": (text) => post("Form name", { mode: "urlencoded", urlencoded: [{ key: text, value: "1", description: text }] }),
  "value of a form field": (text) => post("Form value", { mode: "urlencoded", urlencoded: [{ key: "a", value: text }] }),
  "name of a multipart field": (text) => post("Part name", { mode: "formdata", formdata: [{ key: text, value: "1", type: "text" }] }),
  "value of a multipart field": (text) =>
    post("Part value", { mode: "formdata", formdata: [{ key: "a", value: text, contentType: text, description: text }] }),
  "file of a multipart field": (text) =>
    post("Part file", { mode: "formdata", formdata: [{ key: "a", type: "file", src: text, fileName: text }] }),
  "type of a multipart field": (text) => post("Part type", { mode: "formdata", formdata: [{ key: "a", value: "1", type: text }] }),
  "file as a body": (text) => post("File", { mode: "file", file: { src: text } }),
  "GraphQL query": (text) => post("GraphQL query", { mode: "graphql", graphql: { query: text, variables: "{}" } }),
  "GraphQL variables": (text) =>
    post("GraphQL variables", { mode: "graphql", graphql: { query: "{ a }", variables: text, operationName: text } }),
};

const answers: Readonly<Record<string, Place>> = {
  "name of a saved example": (text) => saved("Example name", { name: text, body: "a" }),
  "status of a saved example": (text) => saved("Example status", { status: text, body: "a" }),
  "code of a saved example": (text) => saved("Example code", { code: text }),
  "header of a saved example": (text) =>
    saved("Example header", {
      header: [
        { key: text, value: "1" },
        { key: "X-Value", value: text },
      ],
      body: "a",
    }),
  "media type of a saved example": (text) => saved("Example media", { header: [{ key: "Content-Type", value: text }], body: "a" }),
  "body of a saved example": (text) => saved("Example body", { body: text, _postman_previewlanguage: text }),
  "JSON body of a saved example": (text) => saved("Example JSON", { header: [json], body: text }),
  "key of a saved JSON body": (text) => savedJson("Example key", [keyed(text, keyed(text, 1)), {}]),
  "value of a saved JSON body": (text) => savedJson("Example value", { text, list: [text, null] }),
  "tag of a saved JSON body": (text) =>
    savedJson("Example tag", [
      { type: text, a: 1 },
      { type: "b", c: 2 },
      { type: text, a: 3 },
    ]),
  "cookie of a saved example": (text) => saved("Cookie", { cookie: [{ name: text, value: text, domain: text }], body: "a" }),
  "request of a saved example": (text) =>
    saved("Example request", {
      originalRequest: { method: "POST", url: `${url}?a=${text}`, header: [{ key: "X-A", value: text }], body: { mode: "raw", raw: text } },
      body: "{}",
    }),
};

const authTypes: Readonly<Record<string, readonly string[]>> = {
  basic: ["username", "password"],
  bearer: ["token"],
  apikey: ["key", "value", "in"],
  oauth2: ["accessToken", "addTokenTo", "headerPrefix", "tokenType"],
  oauth1: ["consumerKey", "signatureMethod", "realm", "version"],
  digest: ["username", "realm", "algorithm"],
  hawk: ["authId", "algorithm", "app", "dlg", "extraData"],
  awsv4: ["accessKey", "region", "service"],
  jwt: ["algorithm", "payload", "header", "headerPrefix", "queryParamKey", "addTokenTo"],
  ntlm: ["username", "domain"],
};

function authItem(type: string, text: string): unknown {
  const values = (authTypes[type] ?? []).map((key) => ({ key, value: text, type: "string" }));
  return get(`Auth ${type}`, { auth: { type, [type]: values } });
}

const auths: Readonly<Record<string, Place>> = {
  ...Object.fromEntries(Object.keys(authTypes).map((type) => [`parameters of ${type}`, (text: string) => authItem(type, text)])),
  "name of an API key": (text) =>
    get("Key name", {
      auth: {
        type: "apikey",
        apikey: [
          { key: "key", value: text },
          { key: "in", value: "query" },
        ],
      },
    }),
  "type of auth": (text) => get("Auth type", { auth: keyedAuth(text) }),
};

function keyedAuth(text: string): object {
  return Object.fromEntries([
    ["type", text],
    [text, [{ key: text, value: text }]],
  ]);
}

/** Every place of an item, a request or a saved example where a collection has a text. */
export const itemPlaces: Readonly<Record<string, Place>> = { ...items, ...urls, ...bodies, ...answers, ...auths };

/** A collection with a text at every place, its own included. */
export function collectionWith(text: string, places: readonly Place[] = Object.values(itemPlaces)): object {
  return {
    info: {
      name: text,
      description: text,
      _postman_id: text,
      version: text,
      schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    item: [get("Plain"), ...places.map((place) => place(text))],
    variable: [
      { key: text, value: "1", description: text },
      { key: "nasty", value: text, type: text },
      { key: "who", value: "me" },
    ],
    event: script(text),
    protocolProfileBehavior: { disabledSystemHeaders: keyed(text, true) },
  };
}
