import { item, raw, savedFor, savedText, type Scenario } from "./scenario.ts";

/** Bodies that are not, or not quite, one JSON text. */
export const bodyScenarios: readonly Scenario[] = [
  {
    // What a variable without quotes and without a value stands for is unknown: an object, null, anything.
    name: "open values in bodies",
    items: [
      item("Moor", "POST", "https://h.test/moorings", {
        body: raw(
          '{ "berths": {{berths}}, "crew": [{{mate}}], "nights": {{$randomInt}}, "since": {{$timestamp}}, "paid": {{$randomBoolean}} }',
          "json",
        ),
      }),
      item("Replace fleet", "PUT", "https://h.test/fleet", { body: raw("{{fleet}}", "json") }),
      item("Import", "POST", "https://h.test/import", { body: raw("{{manifest}}", "json") }, [
        savedFor({ method: "POST", url: "https://h.test/import", body: raw('{ "ships": 3 }', "json") }, 200, { ok: true }),
      ]),
      item("Log", "POST", "https://h.test/log", { body: raw("{{line}}", "text") }),
    ],
    parts: { variable: [{ key: "berths", value: '[{ "pier": "N", "place": 4 }]' }] },
    codes: ["PW3002", "PW3002", "PW3002"],
    holds: {
      "src/resources/operations.ts": [
        "crew?: unknown[] | undefined;",
        "nights?: number | undefined;",
        "since?: number | undefined;",
        "paid?: boolean | undefined;",
        "interface ReplaceFleetArgs {\n  body: unknown;",
        "interface ImportBody {\n  /** Example: `3` */\n  ships: number;",
        "/** Sent as `text/plain`. */\n  body: string;",
      ],
      "test/fixtures/operations.ts": ['pier: "N"', "nights: 1", "paid: true", "ships: 3"],
    },
    tests: 4,
  },
  {
    // Documentation writes what it leaves open without quotes: this is no string.
    name: "placeholders without quotes",
    items: [
      item(
        "Hire pilot",
        "POST",
        "https://h.test/pilots",
        {
          body: raw(
            '{ "pilot": <pilotId>, "fee": YOUR_FEE, "night": true | false, "hours": [number], "from": ..., "ports": ["N", ...], "boat": {"len": 9, ...}, "rank": "a" | "b" }',
            "json",
          ),
        },
        [savedText(200, "application/json", '{ "id": 5, "legs": [ {"id": 1}, ... ], "more": { ... }, "ok": True, "note": None }')],
      ),
    ],
    codes: ["PW3009", "PW3002"],
    holds: {
      "src/resources/operations.ts": [
        "pilot?: unknown;",
        "fee?: unknown;",
        "night?: boolean | undefined;",
        "hours?: number[] | undefined;",
        "from?: unknown;",
        "ports?: string[] | undefined;",
        "rank?: string | undefined;",
        "legs: {\n    /** Example: `1` */\n    id: number;\n  }[];",
        "ok: boolean;",
        " *     pilot,\n *     fee,\n *     night: true,",
      ],
      "test/fixtures/operations.ts": ['ports: ["N"]', "hours: [1]"],
    },
    tests: 1,
  },
];
