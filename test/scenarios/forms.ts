import { item, saved, savedFor, type Scenario } from "./scenario.ts";

const crew = "(Required) The people on board.";

function form(...fields: readonly (readonly [key: string, value: string, description?: string])[]): unknown {
  return { mode: "urlencoded", urlencoded: fields.map(([key, value, description = ""]) => ({ key, value, description })) };
}

const manned = form(
  ["crew[0][name]", "<string>", crew],
  ["crew[0][papers][id]", "<integer>", crew],
  ["name", "Albatross", "(Required) Its name."],
);

/** Forms and queries with bracketed names. */
export const formScenarios: readonly Scenario[] = [
  {
    name: "descriptions of bracketed groups",
    items: [
      item("Register", "POST", "https://h.test/ships", { body: manned }, [
        savedFor({ method: "POST", url: "https://h.test/ships", body: form(["name", "Gull"]) }, 200, { id: 1 }),
      ]),
      item("Find", "GET", {
        raw: "x",
        host: ["h.test"],
        path: ["find"],
        query: [
          { key: "size[from]", value: "1", description: "(Required) How long it is." },
          { key: "size[to]", value: "9", description: "(Required) How long it is." },
        ],
      }),
    ],
    holds: {
      "src/resources/operations.ts": [
        "/** The people on board. */\n    crew: readonly {\n      name?: string | undefined;\n      papers?:\n        | {",
        "/** How long it is. */\n    size: {\n      from?: ",
      ],
    },
    tests: 2,
  },
  {
    name: "placeholders for objects in forms",
    items: [
      item("Register", "POST", "https://h.test/ships", { body: form(["ship[metadata]", "<object>"], ["tags", "<object>"]) }, [
        saved(200, { id: 1 }),
      ]),
    ],
    holds: {
      "src/resources/operations.ts": [
        "metadata?: string | Record<string, unknown> | undefined;",
        "tags?: string | Record<string, unknown> | undefined;",
      ],
    },
    tests: 1,
  },
  {
    name: "json of placeholders in a form",
    items: [
      item("Send", "POST", "https://h.test/send", {
        body: {
          mode: "formdata",
          formdata: [
            { key: "ports", value: '["<string>","<string>"]', type: "text" },
            { key: "log", value: '{"knots":4}', type: "text" },
          ],
        },
      }),
    ],
    holds: { "src/resources/operations.ts": [" *     ports,\n *     log: '{\"knots\":4}',"] },
    tests: 1,
  },
  {
    name: "documents of callers",
    items: [
      item("Find", "POST", "https://h.test/graphql", {
        body: { mode: "graphql", graphql: { query: '{ ships(port: "{{port}}", at: "{{$guid}}") { id } }' } },
      }),
      item("Sail", "POST", "https://h.test/graphql", {
        body: { mode: "graphql", graphql: { query: "mutation ($ship: ID!) { sail(ship: $ship) }", variables: '{ "ship": "a" }' } },
      }),
    ],
    parts: { variable: [{ key: "port", value: "Bergen" }] },
    holds: {
      "src/resources/operations.ts": [
        "/** Default: the client's variable of this name, or `Bergen`. */\n        port?: string | number | boolean | bigint | undefined;",
        "body?: { query?: string | undefined; variables?: object | undefined; operationName?: string | undefined } | undefined;",
        "{ query?: undefined; variables: ",
        "| { query: string; variables?: object | undefined; operationName?: string | undefined }",
      ],
    },
    tests: 2,
  },
  {
    name: "json patch",
    items: [
      item("Change", "PATCH", "https://h.test/ships/1", {
        body: {
          mode: "raw",
          raw: '[{ "op": "replace", "path": "/hull", "value": { "colour": "red" } }]',
          options: { raw: { language: "json" } },
        },
      }),
    ],
    holds: { "src/resources/operations.ts": ["value?: unknown;"] },
    tests: 1,
  },
];
