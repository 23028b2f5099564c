import { item, raw, saved, type Scenario } from "./scenario.ts";

/** What requests hold: bodies and parameters. */
export const requestScenarios: readonly Scenario[] = [
  {
    name: "body with bare variables",
    items: [
      item("Save", "POST", "https://h.test/save", {
        body: raw('{ "count": {{count}}, "name": "{{name}}", /* why */ "flag": {{flag}}, }', "json"),
      }),
    ],
    parts: { variable: [{ key: "count", value: "3" }] },
    codes: ["PW3002"],
    holds: {
      "src/resources/operations.ts": ["count: number;", "name: string;", "flag: string | number | boolean;", "body: json()"],
      "test/fixtures/operations.ts": ['count: 3,\n        name: "v-name",\n        flag: "v-flag",'],
    },
    tests: 1,
  },
  {
    name: "multipart with files",
    items: [
      item("Upload", "POST", "https://h.test/upload", {
        body: {
          mode: "formdata",
          formdata: [
            { key: "title", value: "A", type: "text", description: "(Required) Its title." },
            { key: "file", type: "file", src: "/home/me/photo.png" },
            { key: "tag", value: "x", type: "text" },
            { key: "tag", value: "y", type: "text" },
            { key: "later", value: "z", type: "text", disabled: true },
          ],
        },
      }),
    ],
    holds: {
      "src/resources/operations.ts": [
        "/** (Required) Its title. */\n    title: string;",
        "file?: FileValue | undefined;",
        "tag?: string | readonly string[] | undefined;",
        "later?: string",
      ],
      "test/fixtures/operations.ts": ['data: "file:photo.png"', '["tag", "x"],\n        ["tag", "y"],'],
    },
    lacks: { "test/fixtures/operations.ts": ["/home/me", "later"] },
    tests: 1,
  },
  {
    name: "urlencoded form",
    items: [
      item("Token", "POST", "https://h.test/token", {
        body: {
          mode: "urlencoded",
          urlencoded: [
            { key: "grant_type", value: "password" },
            { key: "scope[]", value: "a b+c" },
          ],
        },
      }),
    ],
    holds: {
      "src/resources/operations.ts": ["grant_type: string;", '"scope[]": string;'],
      "test/fixtures/operations.ts": [
        'text: "grant_type=password&scope%5B%5D=a%20b%2Bc"',
        '"content-type": "application/x-www-form-urlencoded"',
      ],
    },
    tests: 1,
  },
  {
    name: "graphql",
    items: [
      item("Find user", "POST", "https://h.test/graphql", {
        body: {
          mode: "graphql",
          graphql: { query: "query Find($id: ID!) { user(id: $id) { name } }", operationName: "Find", variables: '{ "id": 7 }' },
        },
      }),
      item("List users", "POST", "https://h.test/graphql", { body: { mode: "graphql", graphql: { query: "{ users { name } }" } } }),
    ],
    holds: {
      "src/resources/operations.ts": [
        "body: { variables: FindUserBody };",
        "id: number;",
        'operationName: "Find"',
        "export function listUsers(client: Client, args?: NoArgs,",
      ],
      "test/fixtures/operations.ts": ["variables: {\n          id: 7,"],
      "README.md": ["| `findUser`  | `POST /graphql` |"],
    },
    tests: 2,
  },
  {
    name: "xml and text bodies",
    items: [
      item("Post xml", "POST", "https://h.test/xml", { body: raw("<a>{{b}}</a>", "xml") }),
      item("Post text", "POST", "https://h.test/text", { body: raw("plain") }),
      item("Post json as text", "POST", "https://h.test/json", { body: raw('{"a":1}') }),
    ],
    codes: ["PW3007"],
    holds: {
      "src/resources/operations.ts": [
        "/** Sent as `application/xml`. */\n  body: string;",
        'body: text("application/xml")',
        "body: text()",
        'body: json("text/plain")',
      ],
      "test/fixtures/operations.ts": ['text: "<a>v-b</a>"'],
    },
    tests: 3,
  },
  {
    name: "parameters of all kinds",
    items: [
      item(
        "Search",
        "GET",
        {
          raw: "https://h.test/:kind/search",
          protocol: "https",
          host: ["h", "test"],
          path: [":kind", "{{version}}", "search"],
          query: [
            { key: "q", value: "a&b", description: "(Required)" },
            { key: "page", value: "2" },
            { key: "tag", value: "x" },
            { key: "tag", value: "y" },
            { key: "flag", value: null },
            { key: "me", value: "{{user}}" },
            { key: "off", value: "1", disabled: true },
          ],
          variable: [{ key: "kind", value: "all", description: "What to search." }],
        },
        {
          header: [
            { key: "X-Trace", value: "abc" },
            { key: "X-User", value: "{{user}}" },
            { key: "Accept", value: "application/json" },
          ],
        },
        [saved(200, [])],
      ),
    ],
    parts: {
      variable: [
        { key: "version", value: "v2" },
        { key: "user", value: "u 1" },
      ],
    },
    holds: {
      "src/resources/operations.ts": [
        "/** What to search. */\n    kind: string;",
        "version?: string | undefined;",
        "q: string;",
        "page?: number | undefined;",
        "tag?: string | readonly string[] | undefined;",
        "off?: number | undefined;",
        '"X-Trace"?: string | undefined;',
      ],
      "test/fixtures/operations.ts": [
        'url: "https://h.test/all/v2/search?q=a%26b&page=2&tag=x&tag=y&flag&me=u%201"',
        '"x-user": "u 1"',
        "page: 2,",
      ],
    },
    tests: 1,
  },
];
