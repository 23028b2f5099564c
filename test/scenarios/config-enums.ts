import { item, raw, saved, type Scenario } from "./scenario.ts";

/** Packages whose owner knows which values there are. */
export const enumScenarios: readonly Scenario[] = [
  {
    name: "config enums",
    items: [
      item("Get order", "GET", "https://h.test/orders/:id?page=2&mode=all&deep=true", { header: [{ key: "X-Level", value: "3" }] }, [
        saved(200, {
          level: 1,
          ratio: -0.5,
          state: "new",
          done: true,
          rank: null,
          codes: [1, 2],
          mixed: "a",
          open: 7,
          words: ["x"],
          debts: [-1],
          last: null,
        }),
      ]),
      item("Set rank", "PUT", "https://h.test/rank", { body: raw("3", "json") }),
      item("Set level", "PUT", "https://h.test/level", { body: raw('{"level":"<integer>","on":"<boolean>","kind":"<string>"}', "json") }),
    ],
    config: {
      operations: {
        getOrder: {
          path: { id: { enum: [1, "me"] } },
          query: { page: { enum: [1, 2], required: true }, mode: { enum: ["all", "own"], open: true }, deep: { enum: [true] } },
          headers: { "X-Level": { enum: [3, 4], open: true } },
        },
        setRank: { body: { enum: [3, "top"] } },
      },
      types: {
        GetOrderResponse: {
          properties: {
            level: { enum: [1, 2, null] },
            ratio: { enum: [-0.5, 1e21] },
            state: { enum: ["new", "sold"], open: true },
            done: { enum: [true] },
            rank: { enum: [1, null] },
            codes: { enum: [1, 2], open: true },
            mixed: { enum: ["a", 1, true, null], open: true },
            open: { enum: [1], open: true },
            words: { enum: ["x", 1] },
            debts: { enum: [-1] },
            last: { enum: [null] },
          },
        },
        SetLevelBody: { properties: { level: { enum: [3, 4] }, on: { enum: [false] } } },
      },
    },
    holds: {
      "src/resources/operations.ts": [
        'id: 1 | "me";',
        "page: 1 | 2;",
        'mode?: "all" | "own" | (string & {}) | undefined;',
        "deep?: true | undefined;",
        '"X-Level"?: 3 | 4 | (number & {}) | undefined;',
        "level: 1 | 2 | null;",
        "ratio: -0.5 | 1e21;",
        'state: "new" | "sold" | (string & {});',
        "done: true;",
        "rank: 1 | null;",
        "codes: (1 | 2 | (number & {}))[];",
        'mixed: "a" | (string & {}) | 1 | (number & {}) | boolean | null;',
        "open: 1 | (number & {});",
        'words: ("x" | 1)[];',
        "debts: -1[];",
        "last: null;",
        "level?: 3 | 4 | undefined;",
        "on?: false | undefined;",
        'body: 3 | "top";',
      ],
      "test/fixtures/operations.ts": ["id: 1,", "page: 2,", "level: 3,", "on: false,", "body: 3,"],
    },
    tests: 3,
  },
];
