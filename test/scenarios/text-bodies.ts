import { item, raw, savedText, type Scenario } from "./scenario.ts";

/** A text of many lines, one of them long. */
const manual = ["<manual>", ...Array.from({ length: 20 }, (_, index) => `  <page n="${index}"/>`), `<!-- ${"x".repeat(200)} -->`];

const otherRate = { method: "POST", url: "https://h.test/rate", body: raw("<rate/>", "xml") };

/** Bodies that are texts, or that are JSON only to a benevolent reader. */
export const textBodyScenarios: readonly Scenario[] = [
  {
    // One status has bodies of several kinds: the content type decides, as the examples read it.
    name: "media types",
    items: [
      item("Read log", "GET", "https://h.test/log", {}, [
        savedText(200, "application/json", '{"entries":[1,2]}'),
        savedText(200, "application/yaml", "entries:\n  - 1\n"),
        savedText(200, "application/pdf", "%PDF"),
      ]),
      item("Read crew", "GET", "https://h.test/crew", {}, [
        savedText(200, "application/vnd.crew", '{"names":["Ann"]}'),
        savedText(200, "text/csv", "name\nAnn\n"),
      ]),
      item("Read tide", "GET", "https://h.test/tide", {}, [
        savedText(200, "text/html", '{"metres":1}'),
        savedText(200, "text/html", "<b>1</b>"),
      ]),
    ],
    holds: {
      "src/resources/operations.ts": [
        "Success<200, ReadLogResponse | string | Blob>",
        'responses: { 200: mediaKinds({ "application/yaml": "text" }) }',
        "Success<200, ReadCrewResponse | string>",
        'responses: { 200: mediaKinds({ "application/vnd.crew": "json" }) }',
        'responses: { 200: "auto" }',
      ],
    },
    tests: 7,
  },
  {
    // The variables of a saved text are arguments; a caller may also write the whole text.
    name: "templates of texts",
    items: [
      item(
        "Rate",
        "POST",
        "https://h.test/rate",
        { body: raw('<rate id="{{$guid}}">\n  <from>{{from}}</from>\n  <to>{{to}}</to>\n  <key>{{api-key}}</key>\n</rate>', "xml") },
        [savedText(200, "text/xml", "<ok/>"), { ...Object(savedText(400, "text/xml", "<no/>")), originalRequest: otherRate }],
      ),
      item("Import", "POST", "https://h.test/import", { body: raw("name;pier\n{{name}};N\n", "text") }),
      item("Post", "POST", "https://h.test/post", { body: raw("Dear {{{{who}}Name}},\nhello", "text") }),
      item("Publish", "POST", "https://h.test/publish", { body: raw(manual.join("\n"), "xml") }),
      item("Say", "POST", "https://h.test/say", { body: raw("x".repeat(200), "text") }),
    ],
    parts: { variable: [{ key: "to", value: "EUR" }] },
    holds: {
      "src/resources/operations.ts": [
        "An object fills in the variables of the saved text. Its values are inserted as they",
        'body:\n    | string\n    | {\n        from: string | number | boolean | bigint;\n        to?: string | number | boolean | bigint | undefined;\n        "api-key": string | number | boolean | bigint;\n      };',
        `'<rate id="{{$guid}}">',\n          "  <from>{{from}}</from>",`,
        "body: string | { name: string | number | boolean | bigint };",
        'textTemplate(["name;pier", "{{name}};N", ""].join("\\n"))',
        " *   body: {\n *     name,\n *   },",
        "interface PostArgs {\n  /** Sent as `text/plain`. */\n  body: string;",
        ' *     "…",\n *   ].join("\\n"),',
        ` *   body: "${"x".repeat(120)}…",`,
      ],
      "test/fixtures/operations.ts": [
        'from: "v-from",\n        to: "EUR",\n        "api-key": "v-api-key",',
        'body: "<rate/>",',
        'name: "v-name",',
      ],
      "src/client.ts": ["to?: string | number | boolean | bigint | undefined;"],
    },
    lacks: { "src/client.ts": ["from?:", "name?:"], "src/resources/operations.ts": [" *   body,\n"] },
    tests: 6,
  },
  {
    // No value stands for these texts, so a caller may pass them as they are.
    name: "texts that are not quite json",
    items: [
      item("Start", "POST", "https://h.test/start", { body: raw('{| "pier": "N", "n": 1', "json") }),
      item("Name", "POST", "https://h.test/name", { body: raw('{ "{{key}}": 1 }', "json") }),
      item("Rest", "POST", "https://h.test/rest", { body: raw('{ "n": 1, {{rest}} }', "json") }),
      item("Quote", "POST", "https://h.test/quote", { body: raw('{ "where": "pier = "N" or 1" }', "json") }),
      item("Lines", "POST", "https://h.test/lines", { body: raw('{"n":1 "m":2}\n{"n":2}', "json") }),
      item("Plain", "POST", "https://h.test/plain", { body: raw('{ "n": {{n}}, /* all */ "m": [1,], }', "json") }),
    ],
    config: { operations: { start: { body: { required: false } }, quote: { body: { type: { map: "string" } } } } },
    codes: ["PW3002", "PW3002", "PW3002", "PW3002", "PW3002"],
    holds: {
      "src/resources/operations.ts": [
        "/** A string is sent as it is: the saved text is not JSON. */\n  body?: StartBody | string | undefined;",
        "body: Record<string, number> | string;",
        "body: RestBody | string;",
        "body: orText(json())",
        "body: Record<string, string>;",
        "body: orText(lines())",
        "body: PlainBody;",
      ],
    },
    tests: 6,
  },
  {
    // JSON is what looks like JSON; the label stays.
    name: "json with another label",
    items: [
      item("Send", "POST", "https://h.test/send", { body: raw('{ "n": 1, "m": "{{m}}" }', "text") }),
      item("Page", "POST", "https://h.test/page", {
        header: [{ key: "Content-Type", value: "text/html" }],
        body: raw('// ships\n[{ "n": 1 }]', "html"),
      }),
      item("Find", "POST", "https://h.test/find", {
        header: [{ key: "Content-Type", value: "application/graphql" }],
        body: raw("{ ships { id } }", "text"),
      }),
      item("Fill", "POST", "https://h.test/fill", { body: raw("{{text}}", "text") }),
      item("Log", "POST", "https://h.test/log", { body: raw("[info] n: 1", "text") }),
    ],
    codes: ["PW3002"],
    holds: {
      "src/resources/operations.ts": [
        "body: PostSendBody;",
        'body: json("text/plain", { m: "m" })',
        "body: PageBodyItem[];",
        'body: json("text/html")',
        'body: text("application/graphql")',
        "interface FillArgs {\n  /** Sent as `text/plain`. */\n  body: string;",
        "interface LogArgs {\n  /** Sent as `text/plain`. */\n  body: string;",
      ],
      "test/fixtures/operations.ts": ['"content-type": "text/plain"', '"content-type": "text/html"'],
    },
    tests: 5,
  },
  {
    // A config decides what big integers are; without evidence it may say that there are any.
    name: "big integers by config",
    items: [
      item("Get ship", "GET", "https://h.test/ships/:id", {}, [
        savedText(200, "application/json", '{"id":1524831183200260097,"mast":{"height":9007199254740993}}'),
      ]),
      item("Get crew", "GET", "https://h.test/crew", {}, [savedText(200, "application/json", '{"members":[{"number":5,"name":"A"}]}')]),
      item("Sink", "POST", "https://h.test/sink", {
        body: raw('{"ship":1524831183200260097,"port":9007199254740993,"pier":9007199254740995}', "json"),
      }),
    ],
    config: {
      types: {
        GetShipResponse: { properties: { id: { type: "number" } } },
        GetCrewResponse: { properties: { members: { properties: { number: { type: "bigint" } } } } },
        SinkBody: { properties: { ship: { type: "string" }, port: { type: "number" }, pier: { type: "bigint" } } },
      },
    },
    codes: ["PW3018", "PW3018"],
    holds: {
      "src/resources/operations.ts": [
        "id: number;",
        "height: number | bigint;",
        'responses: { 200: "json" }',
        "number: number | bigint;",
        "responses: { 200: parseBigJson }",
        "ship?: string | undefined;",
        "port?: number | undefined;",
        "pier?: number | bigint | undefined;",
      ],
      "test/fixtures/operations.ts": ['ship: "1524831183200260097"', "pier: 9007199254740995n", "port: 9007199254740993,"],
    },
    tests: 3,
  },
];
