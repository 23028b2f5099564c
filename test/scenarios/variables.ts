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
      "README.md": ["Depends on `@faker-js/faker` alone", "| `$randomCity`        | made up at each call"],
      "src/client.ts": ['import { fake } from "./runtime/fake.js";', "dynamic: fake,", "/** Made up at each call unless it is given. */"],
      "src/runtime/fake.ts": ['from "@faker-js/faker/locale/en";'],
      "src/runtime/dynamic.ts": ["$guid"],
      "test/fixtures/operations.ts": ['$randomBankAccount: "v--randombankaccount"'],
    },
    lacks: { "src/client.ts": ["runtime/dynamic.js"] },
    tests: 2,
  },
  {
    name: "simple values",
    items: [item("Get", "GET", "https://h.test/{{$guid}}?at={{$isoTimestamp}}", { header: [{ key: "X-N", value: "{{$randomInt}}" }] })],
    holds: {
      "src/client.ts": ['import { dynamic } from "./runtime/dynamic.js";', "dynamic: dynamic,", "$randomInt?: string | number | boolean"],
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
    lacks: { "package.json": [fake.name], "src/client.ts": ["runtime/fake", "runtime/dynamic"] },
    tests: 1,
  },
  {
    name: "a value for a dynamic name",
    items: [item("Get", "GET", "https://h.test/{{$randomCity}}")],
    parts: { variable: [{ key: "$randomCity", value: "Oslo" }] },
    holds: { "src/client.ts": ['$randomCity: "Oslo"'], "test/fixtures/operations.ts": ['url: "https://h.test/Oslo"'] },
    lacks: { "package.json": [fake.name], "src/client.ts": ["runtime/fake"] },
    tests: 1,
  },
];
