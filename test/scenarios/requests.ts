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
      "src/resources/operations.ts": [
        "count?: number | undefined;\n  name?: string | undefined;\n  flag: unknown;\n}",
        'body: json("application/json", { name: "name" })',
      ],
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
        "/** Its title. */\n    title: string;",
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
    // Engines differ on `^` in a path: the fixture has the one form, and its test passes on all of them.
    name: "caret in the address",
    items: [item("Find", "GET", "HTTPS://H.test:443/a^b/:name?range=1^2", {}, [saved(200, { ok: true })])],
    holds: { "test/fixtures/operations.ts": ['url: "https://h.test/a%5Eb/v-name?range=1^2"'] },
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
      "src/resources/operations.ts": ["grant_type: string;", "scope?: string | readonly string[] | undefined;"],
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
        "| { query?: undefined; variables: FindUserBody; ",
        "id: number | string;",
        'operationName: "Find"',
        "export function listUsers<TData = unknown>(",
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
        "body: string | { b: string | number | boolean | bigint };",
        'body: textTemplate("<a>{{b}}</a>", "application/xml")',
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
        "page?: number | string | undefined;",
        "tag?: string | readonly string[] | undefined;",
        "off?: number | string | undefined;",
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
  {
    name: "parameters that descriptions tell of",
    items: [
      item(
        "Find Shops",
        "POST",
        {
          raw: "x",
          host: ["h.test"],
          path: ["shops"],
          query: [
            { key: "sort", value: "name", description: "Order. Allowed values: `name`, `age`" },
            { key: "near", value: "1" },
            { key: "far", value: "1", disabled: true },
          ],
        },
        {
          description:
            "| Name | Required | Description |\n|---|---|---|\n| near | yes | Where |\n| far | yes | Where not |\n| kind | no | One of: a, b |",
          body: {
            mode: "urlencoded",
            urlencoded: [
              { key: "kind", value: "a" },
              { key: "other", value: "x" },
            ],
          },
        },
      ),
    ],
    holds: {
      "src/resources/operations.ts": [
        '/** Order. Allowed values: `name`, `age` */\n    sort?: "name" | "age" | (string & {}) | undefined;',
        "/** Where */\n    near: number | string;",
        "/** Where not */\n    far?: number | string | undefined;",
        '/** One of: a, b */\n        kind?: "a" | "b" | (string & {}) | undefined;',
        "other?: string | undefined;",
      ],
      "test/fixtures/operations.ts": ['sort: "name",', "near: 1,", 'kind: "a",'],
    },
    tests: 1,
  },
  {
    name: "methods that lose their body",
    items: [
      { ...sent("Copy", "COPY"), protocolProfileBehavior: { disableBodyPruning: true } },
      { ...sent("Purge", "PURGE"), protocolProfileBehavior: { disableBodyPruning: false } },
      { ...sent("Unlock", "UNLOCK"), protocolProfileBehavior: { disableBodyPruning: true } },
    ],
    codes: ["PW3006"],
    holds: {
      "src/resources/operations.ts": ["args: CopyArgs,", "args: UnlockArgs,", "body: json(),"],
      "test/fixtures/operations.ts": ["n: 1"],
    },
    lacks: { "src/resources/operations.ts": ["PurgeArgs"] },
    tests: 3,
  },
  {
    name: "files that stand in the collection",
    items: [
      item("Upload", "POST", "https://h.test/form", {
        body: { mode: "formdata", formdata: [{ key: "photo", type: "file", value: "aHVudGVyMg==" }] },
      }),
      item("Replace", "PUT", "https://h.test/file", { body: { mode: "file", file: { content: "aHVudGVyMg==" } } }),
    ],
    codes: ["PW2019", "PW2019"],
    holds: { "src/resources/operations.ts": ["photo: FileValue;", "body: FileValue;"] },
    lacks: { "src/resources/operations.ts": ["aHVudGVyMg"], "test/fixtures/operations.ts": ["aHVudGVyMg", "hunter2"] },
    tests: 2,
  },
];

function sent(name: string, method: string): object {
  return { name, request: { method, url: "https://h.test/p", body: raw('{"n":1}', "json") } };
}
