import { item, raw, saved, savedFor, savedText, type Scenario } from "./scenario.ts";

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
        "interface PostImportBody {\n  /** Example: `3` */\n  ships: number;",
        "/** Sent as `text/plain`. */\n  body: string;",
      ],
      "test/fixtures/operations.ts": ['pier: "N"', "nights: 1", "paid: true", "ships: 3"],
    },
    tests: 4,
  },
  {
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
  {
    // An example that was saved without its body says nothing about it; only some responses have none.
    name: "bodies that were not saved",
    items: [
      item("Get tide", "GET", "https://h.test/tides/:id", {}, [savedText(200, "application/json", "")]),
      item("Peek tide", "HEAD", "https://h.test/tides/:id", {}, [savedText(200, "application/json", "")]),
      item("Drop tide", "DELETE", "https://h.test/tides/:id", {}, [savedText(205, "application/json", "")]),
      item("Touch tide", "PUT", "https://h.test/tides/:id", {}, [
        { name: "", code: 200, header: [{ key: "content-length", value: "0" }], body: null },
      ]),
      item("List tides", "GET", "https://h.test/tides", {}, [
        saved(200, { tides: [1] }),
        savedText(200, "application/json", ""),
        savedText(404, "", ""),
      ]),
      item("Read log", "GET", "https://h.test/log", {}, [savedText(200, "text/plain", "calm"), savedText(200, "text/plain", "")]),
    ],
    holds: {
      "src/resources/operations.ts": [
        "GetTideResult<TData = unknown> = Success<200, TData>",
        "PeekTideResult = Success<200, void>",
        "DropTideResult = Success<205, void>",
        "TouchTideResult = Success<200, void>",
        "ListTidesResult = Success<200, ListTidesResponse> | Failure<404, unknown>",
        "ReadLogResult = Success<200, string>",
        'responses: { 200: "auto" }',
        'responses: { 200: "empty" }',
      ],
    },
    tests: 9,
  },
  {
    // JSON is recognised by itself, whatever its header or the lack of one says.
    name: "mislabelled bodies",
    items: [
      item("Page", "GET", "https://h.test/page.php", {}, [savedText(200, "text/html; charset=UTF-8", '{ "n": 1 }')]),
      item("Script", "GET", "https://h.test/script", {}, [savedText(200, "application/javascript", '[{ "n": 1 }]')]),
      item("Download", "GET", "https://h.test/download", {}, [savedText(200, "application/octet-stream", '{ "n": 1 }')]),
      item("Documented", "GET", "https://h.test/documented", {}, [
        savedText(200, "text/plain", '// the answer\n{ "n": 1, /* more */ "list": [1, ...], }'),
      ]),
      item("Viewed", "GET", "https://h.test/viewed", {}, [
        { name: "", code: 200, _postman_previewlanguage: "json", header: [], body: '{ "n": ok }' },
      ]),
      item("Log", "GET", "https://h.test/log", {}, [savedText(200, "text/plain", '[info] {"n": 1}')]),
    ],
    codes: ["PW3009", "PW3009"],
    holds: {
      "src/resources/operations.ts": [
        "PageResult = Success<200, NResponse>",
        "ScriptResult = Success<200, ",
        "DownloadResult = Success<200, ",
        "DocumentedResult = Success<200, DocumentedResponse>",
        "ViewedResult = Success<200, ",
        "LogResult = Success<200, string>",
      ],
      "test/fixtures/operations.ts": ['"content-type": "text/html; charset=UTF-8"'],
    },
    lacks: { "src/resources/operations.ts": ['"auto"', '"binary"'] },
    tests: 6,
  },
  {
    // Several JSON texts in one body are a list, sent and read line by line.
    name: "json lines",
    items: [
      item("Bulk", "POST", "https://h.test/_bulk", { body: raw('{"index":{"id":"1"}}\n{"title":{{title}}}\n', "json") }, [
        savedText(200, "application/x-ndjson", '{"id":1}\n'),
      ]),
      item("Load", "POST", "https://h.test/load", { body: raw('{"index":{"id":"1"}}\n{"title":"One {"}\n', "json") }, [
        savedText(200, "application/json", '{"id":1,"t":"a"}\n{"id":2}\n'),
        savedText(400, "application/json", '{\n  "id": 1\n}\n{\n  "id": 2\n}'),
      ]),
      item("Chat", "POST", "https://h.test/chat", {}, [
        saved(200, { text: "Hi" }),
        savedText(200, "application/json", '{"delta":"H"}\n{"delta":"i"}'),
      ]),
    ],
    codes: ["PW3002", "PW3014"],
    holds: {
      "src/resources/operations.ts": [
        "body: lines()",
        "body: LoadBodyItem[];",
        "responses: { 200: parseLines, 400: parseLines }",
        "responses: { 200: parseJsonOrLines }",
      ],
      "test/fixtures/operations.ts": ['title: "One {"', "lines: [", "lines: true"],
    },
    tests: 5,
  },
  {
    // A query says itself what its variables are, whatever the sample happens to contain.
    name: "graphql variables",
    items: [
      item("Find ships", "POST", "https://h.test/graphql", {
        body: {
          mode: "graphql",
          graphql: {
            query: "query Find($port: ID!, $first: Int = 10, $tags: [String!], $by: ShipInput!) {\n  ships(port: $port) { id }\n}",
            variables: '{ "port": "N1", "first": {{count}}, "by": { "len": 9 }, "page": 2 }',
          },
        },
      }),
      item("Sail", "POST", "https://h.test/graphql", {
        body: { mode: "graphql", graphql: { query: "mutation Sail($ship: ID!, $fast: Boolean) { sail(ship: $ship) }" } },
      }),
      item("List ports", "POST", "https://h.test/graphql", {
        body: { mode: "graphql", graphql: { query: "query ($near: String) { ports }", variables: '{ "near": "N" }' } },
      }),
    ],
    holds: {
      "src/resources/operations.ts": [
        "port: string;",
        "first?: number | undefined;",
        "tags?: string[] | null | undefined;",
        "len?: number | undefined;",
        "page?: number | undefined;",
        "interface SailBody {\n  ship: string;\n  fast?: boolean | null | undefined;",
        "interface ListPortsArgs {\n  /** `query` replaces the collection's document. */\n  body?:\n    | { query?: undefined; variables?: ListPortsBody | undefined; ",
        '          "query Find($port: ID!, $first: Int = 10, $tags: [String!], $by: ShipInput!) {",\n          "  ships(port: $port) { id }",',
        " *       ship,\n",
      ],
      "test/fixtures/operations.ts": ["first: 1,", 'ship: "text"'],
    },
    tests: 3,
  },
  {
    // Integers beyond 2^53 keep all their digits; so does a response of the same type.
    name: "big integers",
    items: [
      item("Get ship", "GET", "https://h.test/ships/:id", {}, [
        savedText(200, "application/json", '{"ship":{"id":1524831183200260097,"name":"A","crew":[9007199254740993,7]},"n":12}'),
      ]),
      item("Find ship", "GET", "https://h.test/ship", {}, [
        savedText(200, "application/json", '{"ship":{"id":5,"name":"A","crew":[7]},"n":12}'),
      ]),
      item(
        "Sink ships",
        "POST",
        "https://h.test/sink",
        { body: raw('{"ids":[1524831183200260097,1524831183200260098],"depth":0.12345678901234567891}', "json") },
        [saved(200, { ok: true })],
      ),
    ],
    codes: ["PW3018", "PW3018", "PW3019"],
    holds: {
      "src/resources/operations.ts": [
        "id: number | bigint;",
        "crew: (number | bigint)[];",
        "ids?: (number | bigint)[] | undefined;",
        "responses: { 200: parseBigJson }",
        'responses: { 200: "json" }',
        "ids: [1524831183200260097n, 1524831183200260098n],",
      ],
      "test/fixtures/operations.ts": [
        "id: 1524831183200260097n,",
        "crew: [9007199254740993n, 7]",
        "ids: [1524831183200260097n, 1524831183200260098n]",
      ],
    },
    tests: 3,
  },
  {
    name: "examples in comments",
    items: [
      item("Rate", "POST", "https://h.test/rate", { body: raw("<rate>\n  <from>EUR</from>\n</rate>", "xml") }, [
        savedText(200, "text/xml", "<ok/>"),
        saved(404, {}, "No such port"),
        saved(404, {}, "No such ship"),
      ]),
    ],
    holds: {
      "src/resources/operations.ts": [
        " * - 200 OK\n * - 404 No such port\n * - 404 No such ship\n",
        ' *   body: [\n *     "<rate>",\n *     "  <from>EUR</from>",\n *     "</rate>",\n *   ].join("\\n"),',
      ],
    },
    tests: 3,
  },
];
