import { expect, test } from "vitest";
import { generateWith, sourceOf } from "../../../override/generate-with.ts";
import { item, raw, saved } from "../../../scenarios/scenario.ts";
import { callWith, exampleOf } from "./example-of.ts";

test("given what the collection says, the example shows it", async () => {
  const request = item("Ship", "POST", "https://h.test/a?page=2", { body: raw('{"name":"Ann","n":1}', "json") }, [saved(200, { a: 1 })]);
  expect(await exampleOf(request)).toBe(
    'const data = await ship(client, {\n  query: {\n    page: 2,\n  },\n  body: {\n    name: "Ann",\n    n: 1,\n  },\n});',
  );
});

test.each<[name: string, url: string, seen: string, want: string]>([
  ["a part of the path without a value", "/:userId", "/:userId", "path: {\n    userId,\n  }"],
  ["one that is only a type", "/:userId", "/<uuid>", "path: {\n    userId,\n  }"],
  ["a parameter that is only a type", "/a?limit=1", "/a?limit=<integer>", "query: {\n    limit,\n  }"],
  ["a variable without a value", "/a?x-y=1", "/a?x-y={{who}}", 'query: {\n    "x-y": xY,\n  }'],
  ["a text with such a variable in it", "/a?q=all", "/a?q=is-{{who}}", "query: {\n    q,\n  }"],
  ["a credential", "/a?cvc=1", "/a?cvc=123456", "query: {\n    cvc,\n  }"],
])("given %s, it is left to the reader", async (_, url, seen, want) => {
  const originalRequest = { method: "GET", url: `https://h.test${seen}` };
  const example = await exampleOf(item("Ship", "GET", `https://h.test${url}`, {}, [{ ...Object(saved(200, { a: 1 })), originalRequest }]));
  expect(example).toContain(want);
});

test("given keys that cannot name a variable, others are found", async () => {
  const keys = ["default", "data", "client", "ship", "__proto__", "--", "a b", "ok"];
  const body = `{${keys.map((key) => `${JSON.stringify(key)}:"{{x}}"`).join(",")}}`;
  const example = await exampleOf(item("Ship", "POST", "https://h.test/a", { body: raw(body, "json") }, [saved(200, { a: 1 })]));
  const [, rows = ""] = /body: \{\n([^]*?)\n {2}\}/.exec(example) ?? [];
  expect(rows.split("\n").map((row) => row.trim())).toEqual([
    "default: myDefault,",
    "data: myData,",
    "client: myClient,",
    "ship: myShip,",
    '["__proto__"]: proto,',
    '"--": value,',
    '"a b": aB,',
    "ok,",
  ]);
});

test("given a body that leaves values open, these are left to the reader, and the others shown", async () => {
  const body =
    '{"id":{{id}},"name":"{{name}}","note":"for {{name}}","tags":["a","{{tag}}"],"size":"<integer>","deep":[{"x":"<string>","y":1}],"city":"Oslo"}';
  const example = await exampleOf(item("Ship", "POST", "https://h.test/a", { body: raw(body, "json") }, [saved(200, { a: 1 })]));
  expect(example).toContain(
    '  body: {\n    id,\n    name,\n    note,\n    tags: ["a", tag],\n    size,\n    deep: [\n      {\n        x,\n        y: 1,\n      },\n    ],\n    city: "Oslo",\n  },',
  );
});

test("given HTML in a form, the example shows it", async () => {
  const body = {
    mode: "urlencoded",
    urlencoded: [
      { key: "note", value: "<b>ahoy</b>" },
      { key: "to", value: "<name>" },
    ],
  };
  expect(await exampleOf(item("Ship", "POST", "https://h.test/a", { body }, [saved(200, { a: 1 })]))).toContain(
    '  body: {\n    note: "<b>ahoy</b>",\n    to,\n  },',
  );
});

test("given variables whose values are empty, they are left to the reader", async () => {
  const parts = {
    variable: [
      { key: "who", value: "" },
      { key: "home", value: "{{who}}" },
      { key: "at", value: "Oslo" },
    ],
  };
  const body = '{"owner":"{{who}}","note":"for {{home}}","city":"{{at}}"}';
  const request = item("Ship", "POST", "https://h.test/a", { body: raw(body, "json") }, [saved(200, { a: 1 })]);
  expect(await exampleOf(request, undefined, parts)).toContain('  body: {\n    owner,\n    note,\n    city: "Oslo",\n  },');
});

test("given a list of nothing but values that are left open, one stands for all", async () => {
  const body = '{"event_types":["<string>","<string>"],"sizes":[1,"{{size}}","{{size}}"]}';
  const example = await exampleOf(item("Ship", "POST", "https://h.test/a", { body: raw(body, "json") }, [saved(200, { a: 1 })]));
  expect(example).toContain("event_types: [event_type],\n    sizes: [1, size, size],");
});

test("given secrets in a body, the example does not show what stands for them", async () => {
  const example = await exampleOf(
    callWith({ user: "ann", password: "hunter2-hunter2", pin: 123456, key: "ghp_1234567890abcdefghijklmnopqrstuvwxyz" }),
  );
  expect(example).toContain('body: {\n    user: "ann",\n    password,\n    pin,\n    key,\n  }');
});

test("given files and forms, names of files are shown, what is in them is not made up", async () => {
  const formdata = [
    { key: "photo", type: "file", src: "/tmp/ann.png" },
    { key: "more", type: "file", src: null },
    { key: "title", type: "text", value: "{{title}}" },
    { key: "size", type: "text", value: "5" },
  ];
  const form = item("Ship", "POST", "https://h.test/a", { body: { mode: "formdata", formdata } }, [saved(200, { a: 1 })]);
  expect(await exampleOf(form)).toContain(
    'body: {\n    photo: {\n      data: file,\n      name: "ann.png",\n    },\n    more,\n    title,\n    size: 5,\n  }',
  );
  const file = item("Ship", "POST", "https://h.test/a", { body: { mode: "file", file: { src: "/a.bin" } } }, [saved(200, { a: 1 })]);
  expect(await exampleOf(file)).toContain("{\n  body,\n}");
});

test("given a single value of a list in a query, a list is shown", async () => {
  const request = item("Ship", "GET", "https://h.test/a?tags[]=red&page=2", {}, [saved(200, { a: 1 })]);
  expect(await exampleOf(request)).toContain('query: {\n    tags: ["red"],\n    page: 2,\n  }');
});

test("given a text or GraphQL with open variables, the example leaves them to the reader", async () => {
  const text = item("Ship", "POST", "https://h.test/a", { body: raw("<a>{{b}}</a>", "xml") }, [saved(200, { a: 1 })]);
  expect(await exampleOf(text)).toContain("body: {\n    b,\n  }");
  const graphql = { mode: "graphql", graphql: { query: "query q($id: ID!) { a }", variables: '{"id":"{{id}}","n":1}' } };
  expect(await exampleOf(item("Ship", "POST", "https://h.test/a", { body: graphql }, [saved(200, { a: 1 })]))).toContain(
    "variables: {\n      id,\n      n: 1,\n    }",
  );
});

test("given values that a config lists, one of them is shown: it is not made up", async () => {
  const config = { operations: { ship: { path: { kind: { enum: ["bike", "boat"] } } } } };
  expect(await exampleOf(item("Ship", "GET", "https://h.test/:kind"), config)).toContain('kind: "bike",');
});

test("given properties, their examples are values that were seen, without variables and what stands for secrets", async () => {
  const body = { name: "Ann", greeting: "Hi {{name}}", token: "abcdefgh", sum: "<integer>", who: "{{who}}" };
  const source = sourceOf(await generateWith([item("Get", "GET", "https://h.test/a", {}, [saved(200, body)])], undefined));
  expect([...source.matchAll(/Example: `(.*?)`/g)].map(([, value]) => value)).toEqual(["Ann"]);
});

test("given variables that need others, they are left to the reader only if one of these has no value", async () => {
  const variable = [
    { key: "host", value: "h" },
    { key: "good", value: "of-{{host}}" },
    { key: "bad", value: "of-{{user}}" },
    { key: "worse", value: "{{good}}{{bad}}" },
    { key: "type", value: "<string>" },
  ];
  const body = '{"a":"{{good}}","b":"{{bad}}","c":"{{worse}}","d":"{{type}}","e":"{{$guid}}","f":"{{{{host}}}}"}';
  const request = item("Ship", "POST", "https://h.test/a", { body: raw(body, "json") }, [saved(200, { a: 1 })]);
  expect(await exampleOf(request, undefined, { variable })).toContain(
    'body: {\n    a: "of-h",\n    b,\n    c,\n    d,\n    e,\n    f,\n  }',
  );
});

test("given an operation without a description, its comment begins with the item's name, and successes come first", async () => {
  const items = [
    item("Read the tide (UTC)", "GET", "https://h.test/tide", {}, [saved(404, { a: 1 }), saved(200, { metres: 1 })]),
    item("https://h.test/boats", "GET", "https://h.test/boats"),
  ];
  const source = sourceOf(await generateWith(items, undefined));
  expect(source).toContain("/**\n * Read the tide (UTC)\n *\n * `GET /tide`\n *\n * Documented responses:\n * - 200 OK\n * - 404");
  expect(source).toContain("/**\n * `GET /boats`\n");
});
