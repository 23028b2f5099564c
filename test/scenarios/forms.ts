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
        "/** The people on board. */\n    crew: readonly {\n      name?: string | undefined;\n      papers?: {",
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
      "src/resources/operations.ts": ["metadata: string | Record<string, unknown>;", "tags: string | Record<string, unknown>;"],
    },
    tests: 1,
  },
];
