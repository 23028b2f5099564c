import { expect, test } from "vitest";
import { json } from "../../templates/runtime/body/json.ts";
import { urlencoded } from "../../templates/runtime/body/urlencoded.ts";
import { type Given, lines, parameters, onBothSides, sendByClient } from "./wire.ts";

const variables = {
  slash: "m/n",
  mark: "m?n=1",
  amp: "1&b=2",
  hash: "m#n",
  blank: "m n",
  one: "1",
  n1: "inner",
  empty: "",
  a: "{{b}}",
  b: "{{c}}!",
  c: "end",
  quote: 'q"r\\s',
  object: '{"k":[1]}',
  base: "https://h.test/api",
  baseSlash: "https://h.test/api/",
  baseQuery: "https://h.test/api?k=1",
  bare: "h.test:8080/api",
  p1: "é",
};

const chain = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`c${index}`, `{{c${index + 1}}}`]));

const targets: readonly { readonly title: string; readonly given: Given; readonly want: string }[] = [
  { title: "a slash makes segments", given: { path: ["{{slash}}", "z"] }, want: "/m/n/z" },
  { title: "a ? starts the query", given: { path: ["{{mark}}", "z"], query: parameters(["k", "v"]) }, want: "/m?n=1/z?k=v" },
  { title: "an & makes parameters, a literal one does not", given: { query: parameters(["k", "x&{{amp}}"]) }, want: "/?k=x%261&b=2" },
  { title: "a # cuts, a literal one does not", given: { query: parameters(["k", "x#{{hash}}"]) }, want: "/?k=x%23m" },
  { title: "a blank is encoded", given: { query: parameters(["k", "{{blank}}"]) }, want: "/?k=m%20n" },
  { title: "glued to text", given: { path: ["{{one}}.{{one}}x"] }, want: "/1.1x" },
  { title: "an empty value", given: { path: ["p"], query: parameters(["k", "{{empty}}"]) }, want: "/p?k=" },
  { title: "inner names first", given: { path: ["{{n{{one}}}}"] }, want: "/inner" },
  { title: "outer braces stay", given: { query: parameters(["k", "{{{blank}}}"]) }, want: "/?k={m%20n}" },
  {
    title: "a name with braces is text",
    given: { query: parameters(["k", "{{one}}{{`${x}`}}{{a{{one}b}}"]) },
    want: "/?k=1{{`${x}`}}{{a{{one}b}}",
  },
  { title: "values with further variables", given: { path: ["{{a}}"] }, want: "/end!" },
  { title: "a base with a path", given: { base: "{{base}}", path: ["z"] }, want: "/api/z" },
  { title: "a base that ends in a slash", given: { base: "{{baseSlash}}", path: ["z"] }, want: "/api//z" },
  { title: "a base with a query", given: { base: "{{baseQuery}}", path: ["z"] }, want: "/api?k=1/z" },
  {
    title: "undefined: braces are encoded in the path only",
    given: { path: ["{{nope}}"], query: parameters(["k", "{{nope}}"]) },
    want: "/%7B%7Bnope%7D%7D?k={{nope}}",
  },
  { title: "blanks belong to the name", given: { query: parameters(["k", "{{ one }}"]) }, want: "/?k={{%20one%20}}" },
  { title: "names are case-sensitive", given: { query: parameters(["k", "{{ONE}}"]) }, want: "/?k={{ONE}}" },
  { title: "a name with query syntax", given: { query: parameters(["k", "{{a&b}}"]), variables: { "a&b": "1" } }, want: "/?k=1" },
  { title: "19 rounds, then no more", given: { query: parameters(["k", "{{c0}}"]), variables: chain }, want: "/?k={{c19}}" },
];

onBothSides((send) => {
  test.each(targets)("URL: $title", async ({ given, want }) => {
    const { target } = await send({ variables, ...given });
    expect(target).toBe(want);
  });

  test.each([
    { title: "no scheme", base: "{{bare}}", want: "http://h.test:8080/api/z" },
    { title: "two schemes", base: "https://{{base}}", want: "https://https//h.test/api/z" },
  ])("base: $title", async ({ base, want }) => {
    const { origin, target } = await send({ variables, base, path: ["z"] });
    expect(origin + target).toBe(want);
  });

  test("headers: name and value; a name that becomes empty goes", async () => {
    const { headers } = await send({
      variables,
      headers: lines(["X-{{one}}", "{{blank}}"], ["{{empty}}", "x"], ["X-2", "{{nope}}"]),
    });
    expect(headers).toEqual({ "x-1": "m n", "x-2": "{{nope}}" });
  });

  test("raw body: plain text replacement", async () => {
    const text = '{"a":{{one}},"b":"{{quote}}","c":{{object}},"d":"{{nope}}"}';
    const { body } = await send({ variables, method: "POST", codec: json(), body: { kind: "raw", text, language: "json" } });
    expect(body).toBe('{"a":1,"b":"q"r\\s","c":{"k":[1]},"d":"{{nope}}"}');
  });

  test("urlencoded: replaced first, then encoded", async () => {
    const body = { kind: "form", fields: [{ key: "k{{one}}", value: "{{amp}}" }] } as const;
    const wire = await send({ variables, method: "POST", codec: urlencoded(), body });
    expect(wire.body).toBe("k1=1%26b%3D2");
  });
});

// Not on both sides: Postman's engine sends what it finds on Object.prototype.
test("a name of Object.prototype is undefined", async () => {
  const { target } = await sendByClient({ query: parameters(["k", "{{constructor}}"]) });
  expect(target).toBe("/?k={{constructor}}");
});
