import { item, raw, saved, type Scenario } from "./scenario.ts";

const fake = { name: "@faker-js/faker", range: '"@faker-js/faker": "^9.9.0 || ^10.0.0"' };

/** Postman's dynamic variables: who makes their values, and what a package needs for it. */
export const variableScenarios: readonly Scenario[] = [
  {
    name: "fake values",
    items: [
      item(
        "Add",
        "POST",
        "https://h.test/cities/{{$randomCity}}?by={{$randomFullName}}&id={{id}}",
        {
          header: [{ key: "X-Agent", value: "{{$randomUserAgent}} {{$guid}}" }],
          body: raw('{"price": {{$randomPrice}}, "name": "{{$randomProductName}}"}', "json"),
        },
        [saved(201, { id: 1 })],
      ),
      item("List", "GET", "https://h.test/cities"),
    ],
    parts: { variable: [{ key: "id", value: "{{$randomBankAccount}}" }] },
    codes: ["PW3002"],
    holds: {
      "package.json": [`"dependencies": {\n    ${fake.range}\n  }`],
      "README.md": ["Depends only on `@faker-js/faker`", "| `$randomCity`        | generated for each call"],
      "src/client.ts": [
        'import { fake } from "./runtime/values/fake.js";',
        "dynamic: fake,",
        "/** Generated for each call unless it is passed. */",
      ],
      "src/runtime/values/fake.ts": ['from "@faker-js/faker/locale/en";'],
      "src/runtime/values/dynamic.ts": ["$guid"],
      "test/fixtures/operations.ts": ['$randomBankAccount: "v--randombankaccount"'],
    },
    lacks: { "src/client.ts": ["runtime/values/dynamic.js"] },
    tests: 2,
  },
  {
    name: "simple values",
    items: [item("Get", "GET", "https://h.test/{{$guid}}?at={{$isoTimestamp}}", { header: [{ key: "X-N", value: "{{$randomInt}}" }] })],
    holds: {
      "src/client.ts": [
        'import { dynamic } from "./runtime/values/dynamic.js";',
        "dynamic: dynamic,",
        "$randomInt?: string | number | boolean | bigint",
      ],
      "README.md": ["No dependencies"],
    },
    lacks: { "package.json": ['"dependencies"', fake.name], "src/client.ts": ["fake"] },
    tests: 1,
  },
  {
    name: "unknown dynamic values",
    items: [item("Get", "GET", "https://h.test/{{$filter}}/{{{{who}}Id}}")],
    codes: ["PW3008"],
    holds: { "src/client.ts": ["/** No default. */\n  $filter?: string"], "test/fixtures/operations.ts": ['$filter: "v--filter"'] },
    lacks: { "package.json": [fake.name], "src/client.ts": ["values/fake", "values/dynamic"] },
    tests: 1,
  },
  {
    name: "a value of which no name can be made",
    items: [item("Get", "GET", "https://h.test/{{{{who}}Id}}?k={{a}}")],
    parts: {
      variable: [
        { key: "who", value: "x{{#y" },
        { key: "a", value: "{{{{b}}c}}" },
        { key: "b", value: "}" },
      ],
    },
    holds: { "test/fixtures/operations.ts": ['who: "v-who"', 'b: "v-b"', 'url: "https://h.test/v-v-whoid?k=v-v-bc"'] },
    tests: 1,
  },
  {
    name: "variables that multiply",
    items: [
      item("Doubling", "POST", "https://h.test/{{v0}}?q={{v0}}", {
        header: [{ key: "X-A", value: "{{v0}}" }],
        body: raw('{"a": "{{v0}}"}', "json"),
      }),
      item("Base", "GET", "{{v0}}/x"),
      item("Circle", "GET", "https://h.test/p?q={{a}}", { header: [{ key: "X-A", value: "{{b}}" }] }),
      // Each is short enough; together they are what the run-time refuses.
      item("Long", "GET", "https://h.test/p", {
        header: Array.from({ length: 150 }, (_, index) => ({ key: `X-${index}`, value: "{{long}}" })),
      }),
      item("Short", "GET", "https://h.test/p?q={{v29}}"),
    ],
    parts: {
      variable: [
        ...Array.from({ length: 29 }, (_, index) => ({ key: `v${index}`, value: `{{v${index + 1}}}`.repeat(2) })),
        { key: "v29", value: "x" },
        { key: "a", value: "{{b}}{{b}}" },
        { key: "b", value: "{{a}}{{a}}" },
        { key: "long", value: "x".repeat(90_000) },
      ],
    },
    codes: ["PW3015", "PW3015", "PW3015", "PW3015"],
    holds: {
      "src/client.ts": ['v0: "{{v1}}{{v1}}"'],
      "test/fixtures/operations.ts": ['url: "https://h.test/p?q=x"', '"x-149": "v-long"'],
    },
    tests: 5,
  },
  {
    name: "headers that cannot be sent",
    items: [
      item("Break", "GET", "https://h.test/a", { header: [{ key: "X-A", value: "a\r\nX-B: b" }] }, [saved(200, { id: 1 })]),
      item("Control", "GET", "https://h.test/b", { header: [{ key: "X-A", value: "a\u0001{{b}}" }] }),
      item("Euro", "POST", "https://h.test/c", { header: [{ key: "X-{{name}}", value: "{{b}}" }] }),
      item("Edges", "GET", "https://h.test/d", { header: [{ key: "X-A", value: "{{b}}é\u00a0 \n" }] }),
      item("Nameless", "GET", "https://h.test/e", { header: [{ key: "{{empty}}", value: "a" }] }),
    ],
    parts: {
      variable: [
        { key: "b", value: "b" },
        { key: "name", value: "€" },
        { key: "empty", value: "" },
      ],
    },
    codes: ["PW7008", "PW7008", "PW7008"],
    holds: { "test/operations.test.ts": ['kind: "config"'] },
    tests: 5,
  },
  {
    name: "a value for a dynamic name",
    items: [item("Get", "GET", "https://h.test/{{$randomCity}}")],
    parts: { variable: [{ key: "$randomCity", value: "Oslo" }] },
    holds: { "src/client.ts": ['$randomCity: "Oslo"'], "test/fixtures/operations.ts": ['url: "https://h.test/Oslo"'] },
    lacks: { "package.json": [fake.name], "src/client.ts": ["values/fake"] },
    tests: 1,
  },
];
