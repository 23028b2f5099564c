import { folder, item, raw, saved, savedText, type Scenario } from "./scenario.ts";

/** What stands around requests: hosts, variables, auth, folders. */
export const surroundingScenarios: readonly Scenario[] = [
  {
    // Postman sends both: the key of the collection, and the user of the URL as a Basic header.
    name: "a key beside a user",
    codes: ["PW9002", "PW9001", "PW9001", "PW9001"],
    items: [
      item("Read tide", "GET", "https://ann:hunter2-hunter2@h.test/tide", {}, [saved(200, { metres: 1 })]),
      item("Read moon", "GET", "https://h.test/moon"),
      item("Read wind", "GET", "https://ann:hunter2-hunter2@wind.test/now"),
    ],
    parts: {
      auth: {
        type: "apikey",
        apikey: [
          { key: "key", value: "X-Key" },
          { key: "value", value: "k-1" },
        ],
      },
    },
    holds: {
      "src/client.ts": ["Credentials sent there, as in the collection: apikey, basic."],
      "src/resources/operations.ts": ['layers: [authLayer(apiKey({ in: "header", name: "X-Key" })), urlAuthLayer(basic())]'],
      "test/fixtures/operations.ts": ['authorization: "Basic dGVzdC11c2VyOnRlc3QtcGFzc3dvcmQ="', '"x-key": "test-key"'],
      "README.md": ['auth: [{ type: "apikey", value: "…" }, { type: "basic", username: "…", password: "…" }]'],
    },
    lacks: { "src/resources/operations.ts": ["hunter2"], "test/fixtures/operations.ts": ["hunter2"], "postwright.json": ["hunter2"] },
    tests: 3,
  },
  {
    name: "several hosts",
    items: [
      item("One", "GET", "https://a.test/one"),
      item("Two", "GET", "https://a.test/two"),
      item("Three", "GET", "http://b.test:8080/three"),
    ],
    holds: {
      "src/client.ts": ['base: "https://a.test"', "baseUrl?: string | undefined;"],
      "src/resources/operations.ts": ['base: "http://b.test:8080"'],
      "test/fixtures/operations.ts": ['url: "http://b.test:8080/three"'],
    },
    tests: 3,
  },
  {
    name: "variables in variables",
    items: [item("Get", "GET", "{{scheme}}://{{host}}/users/{{{{who}}Id}}?k={{a}}")],
    parts: {
      variable: [
        { key: "scheme", value: "https" },
        { key: "host", value: "{{stage}}.h.test" },
        { key: "stage", value: "dev" },
        { key: "who", value: "owner" },
        { key: "ownerId", value: "7" },
        { key: "a", value: "{{b}}" },
      ],
    },
    holds: {
      "src/client.ts": ['base: baseOf("{{scheme}}://{{host}}")', '"{{stage}}.h.test"', "[name: string]:"],
      "test/fixtures/operations.ts": ['url: "https://dev.h.test/users/7?k=v-b"', 'b: "v-b"'],
    },
    tests: 1,
  },
  {
    name: "auth of all places",
    items: [
      item("Inherits", "GET", "https://h.test/a"),
      item("None", "GET", "https://h.test/b", { auth: { type: "noauth" } }),
      item("Own", "GET", "https://h.test/c", {
        auth: {
          type: "basic",
          basic: [
            { key: "username", value: "u" },
            { key: "password", value: "hunter2" },
          ],
        },
      }),
      item("By header", "GET", "https://h.test/d", {
        auth: { type: "noauth" },
        header: [{ key: "Authorization", value: "Bearer hunter2" }],
      }),
      {
        name: "Keyed",
        auth: {
          type: "apikey",
          apikey: [
            { key: "key", value: "X-Key" },
            { key: "value", value: "hunter2" },
          ],
        },
        item: [item("Key", "GET", "https://h.test/e", { header: [{ key: "x-key", value: "hunter2" }] })],
      },
    ],
    parts: { auth: { type: "bearer", bearer: [{ key: "token", value: "hunter2" }] } },
    codes: ["PW9002", "PW9001", "PW9001", "PW9001", "PW9001", "PW9001"],
    holds: {
      "src/resources/operations.ts": ["layers: [authLayer(bearer())]", "layers: [authLayer(basic())]"],
      "src/resources/keyed.ts": ['layers: [authLayer(apiKey({ in: "header", name: "X-Key" }))]'],
      "test/fixtures/keyed.ts": ['"x-key": "test-key"'],
    },
    lacks: {
      "src/resources/keyed.ts": ["hunter2", "x-key"],
      "src/resources/operations.ts": ["hunter2", "Authorization"],
      "test/fixtures/operations.ts": ["hunter2"],
      "test/fixtures/keyed.ts": ["hunter2"],
    },
    tests: 5,
  },
  {
    // The functions of `createApi` take rest parameters.
    name: "a folder called rest",
    items: [folder("Rest", item("List", "GET", "https://h.test/{{tenant}}/list"))],
    holds: { "src/api.ts": ['import * as rest from "./resources/rest.js";'] },
    tests: 1,
  },
  {
    name: "a key whose name is a variable",
    items: [
      item("In the header", "GET", "https://h.test/a", {
        auth: { type: "apikey", apikey: [{ key: "key", value: "{{keyName}}" }] },
        header: [{ key: "x-key", value: "hunter2" }],
      }),
      item("In the query", "GET", "https://h.test/b?{{open}}=1&c=2", {
        auth: {
          type: "apikey",
          apikey: [
            { key: "key", value: "{{open}}" },
            { key: "in", value: "query" },
          ],
        },
      }),
    ],
    parts: { variable: [{ key: "keyName", value: "X-Key" }] },
    codes: ["PW9002", "PW9001"],
    holds: {
      "src/client.ts": ["keyName?:", "open?:"],
      "src/resources/operations.ts": ['apiKey({ in: "header", name: "{{keyName}}" })', 'apiKey({ in: "query", name: "{{open}}" })'],
      "test/fixtures/operations.ts": ['"x-key": "test-key"', "https://h.test/b?c=2&v-open=test-key"],
    },
    lacks: { "src/resources/operations.ts": ["hunter2", '"x-key"'] },
    tests: 2,
  },
  {
    name: "a base with a path",
    items: [
      item("Bare", "GET", "{{base}}"),
      item("Slash", "GET", "{{base}}/"),
      item("Query", "GET", { host: ["{{base}}"], query: [{ key: "a", value: "1" }] }),
      item("Path", "GET", "{{base}}/x"),
    ],
    parts: { variable: [{ key: "base", value: "https://h.test/api" }] },
    holds: {
      "src/resources/operations.ts": ["path: []", 'path: [""]'],
      "test/fixtures/operations.ts": ['url: "https://h.test/api"', 'url: "https://h.test/api/"', 'url: "https://h.test/api?a=1"'],
    },
    tests: 4,
  },
  {
    name: "byte order marks and controls in texts",
    items: [
      item("Text", "POST", "https://h.test/a", { body: raw("\ufeffx", "text") }),
      item("Form", "POST", "https://h.test/b", {
        body: { mode: "formdata", formdata: [{ key: "\ufeffa", type: "text", value: "\ufeff\ufeffx" }] },
      }),
      item("Base", "GET", "{{base}}"),
      item("Blank before", "GET", "{{before}}/x"),
      item("Blank behind", "GET", "{{behind}}/x"),
    ],
    parts: {
      variable: [
        { key: "base", value: "h.test\u001b\ufeff " },
        { key: "before", value: " https://h.test/v1" },
        { key: "behind", value: "https://h.test/v2 " },
      ],
    },
    holds: { "test/fixtures/operations.ts": ['text: "\\ufeffx"', 'base: "https://', 'url: "https://h.test/v1/x"'] },
    tests: 5,
  },
  {
    name: "addresses that hold what they should not",
    items: [
      item("Query", "GET", { host: ["h", "test"], path: ["a\\b", "c?d\\e'`", ":id"], variable: [{ key: "id", value: "'?" }] }),
      item("Fragment", "GET", { host: ["h", "test"], path: ["a#b?c"], query: [{ key: "q", value: "1" }] }),
      item("No user", "GET", "https://@h.test/a", {}, [savedText(200, "text/plain", "\ufeff\ufeffx")]),
    ],
    holds: {
      "test/fixtures/operations.ts": ['url: "http://h.test/a/b/c?d', 'url: "http://h.test/a"', 'url: "https://h.test/a"'],
    },
    tests: 3,
  },
  {
    name: "the same name twice",
    items: [
      folder(
        "Users",
        item("List", "GET", "https://h.test/users", {}, [saved(200, [{ id: 1 }])]),
        item("Save", "POST", "https://h.test/users"),
        item("Save", "POST", "https://h.test/users"),
      ),
      folder("Apps", item("List", "GET", "https://h.test/apps", {}, [saved(200, [{ id: 1, name: "x", kind: "y" }])])),
    ],
    holds: {
      "src/resources/users.ts": ["export function listUsers(", "export function save<", "export function save2<"],
      "src/resources/apps.ts": ["export function listApps("],
      "src/api.ts": ["readonly users: UsersFunctions;", "readonly apps: AppsFunctions;"],
    },
    tests: 4,
  },
];
