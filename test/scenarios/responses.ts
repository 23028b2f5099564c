import { folder, item, raw, saved, savedText, type Scenario } from "./scenario.ts";

const gone = { name: "Gone", code: 204, body: "nothing" };
const user = { id: 1, name: "Ada", email: "ada@example.com" };

/** Names of the code around a function. */
const scopeNames = `request options args result call body server response fetch test
  expect fixtures client send json delete then constructor Object`.split(/\s+/);

/** What comes back, and names that could get in the way of the code around them. */
export const responseScenarios: readonly Scenario[] = [
  {
    name: "error statuses",
    items: [
      item("Get user", "GET", "https://h.test/users/:id", {}, [
        saved(200, user, "Found"),
        saved(400, { error: "bad" }),
        saved(404, { error: "no such user" }, "No such user"),
        saved(404, { error: "gone", code: 7 }),
        savedText(500, "text/html", "<h1>Oops</h1>"),
        { name: "", code: 503 },
      ]),
    ],
    holds: {
      "src/resources/operations.ts": [
        "ApiPromise<GetUserResponse, GetUserResult>",
        "Success<200, GetUserResponse>",
        "Failure<404, ",
        "Failure<500, string>",
        "Failure<503, unknown>",
        "- 404 No such user",
      ],
      "test/fixtures/operations.ts": ["noSuchUser: fixture<GetUserArgs>({", "notFound: fixture<GetUserArgs>({", 'body: "<h1>Oops</h1>"'],
    },
    tests: 6,
  },
  {
    // Of two examples of an error, one was saved without its body: nothing is not the JSON of the other.
    name: "an error without its body",
    items: [item("Stop tide", "POST", "https://h.test/stop", {}, [saved(409, { moon: "full" }), savedText(409, "application/json", "")])],
    holds: {
      "src/resources/operations.ts": ["Failure<409, StopTideError>", 'responses: { 200: "auto", 201: "auto", 409: "json" }'],
      "test/operations.test.ts": ["expect(result.status).toBe(409);", 'expect(result.status).toBe("undocumented");'],
    },
    tests: 2,
  },
  {
    name: "no content",
    items: [item("Delete user", "DELETE", "https://h.test/users/:id", {}, [{ name: "", code: 204 }, gone])],
    codes: ["PW3005"],
    holds: { "src/resources/operations.ts": ["ApiPromise<void, DeleteUserResult>", 'responses: { 204: "empty" }'] },
    tests: 2,
  },
  {
    name: "head with a body",
    items: [item("Probe", "HEAD", "https://h.test/probe", { body: raw('{"a":1}', "json") }, [saved(200, user)])],
    codes: ["PW3005", "PW3006"],
    holds: { "src/resources/operations.ts": ['method: "HEAD"', "ApiPromise<void, ProbeResult>"] },
    lacks: { "src/resources/operations.ts": ["body:"] },
    tests: 1,
  },
  {
    name: "head without a saved answer",
    items: [item("Probe", "HEAD", "https://h.test/probe", {})],
    holds: {
      "src/resources/operations.ts": ["ApiPromise<void, ProbeResult>", "Success<200, void>", "Failure<400 | 401 | 403 | 404, void>"],
    },
    lacks: { "src/resources/operations.ts": ["TData", '"auto"'] },
    tests: 1,
  },
  {
    name: "big integers of lines",
    items: [
      item("List events", "GET", "https://h.test/events", {}, [
        savedText(200, "application/x-ndjson", '{"id":9007199254740993}\n{"id":2}\n'),
      ]),
      item("Follow events", "GET", "https://h.test/follow", {}, [
        saved(200, [{ seq: 1 }]),
        savedText(200, "application/x-ndjson", '{"seq":9007199254740993}\n{"seq":2}\n'),
      ]),
      item("Get ticket", "GET", "https://h.test/ticket", {}, [
        savedText(200, "application/json", '{"ticket":9007199254740993}'),
        savedText(200, "text/plain", "busy"),
      ]),
    ],
    codes: ["PW3018", "PW3018", "PW3018"],
    holds: {
      "src/resources/operations.ts": [
        "id: number | bigint;",
        "(text) => parseLines(text, parseBigJson)",
        "(text) => parseJsonOrLines(text, parseBigJson)",
        "ticket: number | bigint;",
        "responses: { 200: mediaKinds({}, parseBigJson) }",
      ],
      "test/fixtures/operations.ts": ["id: 9007199254740993n", "ticket: 9007199254740993n"],
    },
    tests: 5,
  },
  {
    name: "bytes",
    items: [item("Download", "GET", "https://h.test/logo.png", {}, [savedText(200, "image/png", "\u0089PNG")])],
    holds: { "src/resources/operations.ts": ["ApiPromise<Blob, DownloadResult>", 'responses: { 200: "binary" }'] },
    tests: 1,
  },
  {
    name: "text and xml",
    items: [
      item("Get xml", "GET", "https://h.test/xml", {}, [savedText(200, "application/xml", "<a/>")]),
      item("Get csv", "GET", "https://h.test/csv", {}, [savedText(200, "text/csv", "a,b\n1,2")]),
      item("Get plain json", "GET", "https://h.test/json", {}, [savedText(200, "text/plain", '{"a":1}')]),
      item("Get both", "GET", "https://h.test/both", {}, [saved(200, user), savedText(200, "text/plain", "busy")]),
    ],
    holds: {
      "src/resources/operations.ts": [
        "ApiPromise<string, GetXmlResult>",
        "a: number;",
        "ApiPromise<GetBothResponse | string, GetBothResult>",
        '200: "auto"',
      ],
    },
    tests: 5,
  },
  {
    name: "json that is no object",
    items: [
      item("Get number", "GET", "https://h.test/n", {}, [saved(200, 7)]),
      item("Get text", "GET", "https://h.test/s", {}, [saved(200, "x")]),
      item("Get null", "GET", "https://h.test/z", {}, [saved(200, null)]),
      item("Get list", "GET", "https://h.test/l", {}, [saved(200, [1, 2, 3])]),
      item("Get traps", "GET", "https://h.test/t", {}, [
        savedText(200, "application/json", '{"__proto__": {"a": 1}, "constructor": "x", "big": 12345678901234567890}'),
      ]),
    ],
    codes: ["PW3018"],
    holds: {
      "src/resources/operations.ts": [
        "ApiPromise<number, ",
        "ApiPromise<string, ",
        "ApiPromise<NoInfer<TData>, GetNullResult<NoInfer<TData>>>",
        "ApiPromise<number[], ",
        "__proto__: {",
      ],
      "test/fixtures/operations.ts": ['["__proto__"]: {', "body: [1, 2, 3] satisfies BodyOf<GetListResult, 200>,"],
    },
    tests: 5,
  },
  {
    name: "examples that are odd",
    items: [
      item("Odd", "GET", "https://h.test/odd", {}, [
        { name: "No status", body: "{}" },
        saved(700, user),
        savedText(200, "application/json", "not json"),
        savedText(302, "text/html", "moved"),
      ]),
    ],
    codes: ["PW3003", "PW3004", "PW3009"],
    holds: { "src/resources/operations.ts": ["Redirect<302, string>"] },
    tests: 3,
  },
  {
    name: "no example at all",
    items: [item("Ping", "GET", "https://h.test/ping", { description: "Is it there?" })],
    holds: {
      "src/resources/operations.ts": [
        " * Is it there?",
        "ApiPromise<NoInfer<TData>, PingResult<NoInfer<TData>>>",
        'responses: { 200: "auto", 400:',
      ],
      "test/operations.test.ts": ['test("sends the request"'],
    },
    tests: 1,
  },
  {
    name: "an example of another request",
    items: [
      item("Get order", "GET", "{{url}}/v1/shops/{{shopId}}/orders/:orderId?expand=lines", {}, [
        {
          ...Object(saved(200, { id: "o1" })),
          originalRequest: {
            method: "GET",
            url: {
              raw: "x",
              host: ["{{baseUrl}}"],
              path: ["shops", ":shop", "orders", "o1"],
              query: [{ key: "limit", value: "5" }],
              variable: [{ key: "shop", value: "s1" }],
            },
          },
        },
        { ...Object(saved(404, { error: "x" })), originalRequest: { method: "DELETE", url: "https://elsewhere.test/other" } },
      ]),
    ],
    holds: {
      "src/resources/operations.ts": [
        "orderId: string;",
        "shopId?: string | number | undefined;",
        "expand?: string | undefined;",
        "limit?: number | string | undefined;",
      ],
      "test/fixtures/operations.ts": ['url: "https://api.example.test/v1/shops/s1/orders/o1?limit=5"'],
    },
    lacks: { "test/fixtures/operations.ts": ["404"] },
    codes: ["PW3030"],
    tests: 1,
  },
  {
    name: "names in scope",
    items: [
      folder(
        "Test",
        ...scopeNames.map((name) =>
          item(name, "POST", `https://h.test/${name}`, { body: raw('{"a":1,"b":2,"c":3}', "json") }, [
            saved(200, { fileValue: { a: 1, b: 2, c: 3 }, noResult: { d: 1, e: 2, f: 3 }, [name]: { g: 1, h: 2, i: 3 } }),
          ]),
        ),
      ),
      folder(
        "api",
        item("File value", "GET", "https://h.test/f", {}, [
          saved(200, { client: { a: 1, d: 2, c: 3 }, success: { q: 1, r: 2, s: 3 }, blob: { t: 1, u: 2, v: 3 } }),
        ]),
      ),
      folder("Index", item("2nd", "GET", "https://h.test/2")),
    ],
    holds: {
      "src/resources/test.ts": ["export function requestTest("],
      "src/resources/api-operations.ts": ["export function fileValue("],
      "src/resources/index-operations.ts": ["export function second<TData = unknown>("],
    },
    tests: 21,
  },
];
