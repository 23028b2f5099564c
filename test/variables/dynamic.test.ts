import { describe, expect, test } from "vitest";
import { dynamicUse } from "../../generator/variables/dynamic.ts";
import { computedNames } from "../../generator/variables/template.ts";
import { buildItems, buildOne } from "../operations/build-collection.ts";

const variable = [
  { key: "id", value: "{{$guid}}" },
  { key: "name", value: "{{first}} Smith" },
  { key: "first", value: "{{$randomFirstName}}" },
  { key: "$randomCity", value: "Oslo" },
  { key: "kind", value: "City" },
];

const get = (url: string, header: readonly object[] = []): object => ({ name: "A", request: { method: "GET", url, header } });

describe("which dynamic variables a package may meet", () => {
  test.each([
    { title: "no variable", url: "https://h.test/a", want: "none" },
    { title: "a variable of the collection", url: "https://h.test/{{who}}", want: "none" },
    { title: "one that is none of Postman's", url: "https://h.test/{{$nope}}", want: "none" },
    { title: "one whose letters have another case", url: "https://h.test/{{$randomfirstname}}", want: "none" },
    { title: "a plain one in the path", url: "https://h.test/{{$guid}}", want: "simple" },
    { title: "a plain one in a query", url: "https://h.test/?t={{$timestamp}}", want: "simple" },
    { title: "a plain one in a value", url: "https://h.test/{{id}}", want: "simple" },
    { title: "a fake one in the path", url: "https://h.test/{{$randomCity}}/{{$randomWord}}", want: "fake" },
    { title: "a fake one in the host", url: "https://{{$randomDomainWord}}.test/", want: "fake" },
    { title: "a fake one in the value of a value", url: "https://h.test/?n={{name}}", want: "fake" },
    { title: "both", url: "https://h.test/{{$guid}}/{{$randomWord}}", want: "fake" },
    { title: "one that the collection defines", url: "https://h.test/{{$randomCity}}", want: "none" },
    { title: "a name put together that cannot be one", url: "https://h.test/{{{{who}}Id}}", want: "none" },
    { title: "a name put together that can be a plain one", url: "https://h.test/{{$t{{x}}p}}", want: "simple" },
    { title: "a name put together that can be a fake one", url: "https://h.test/{{$random{{kind}}}}", want: "fake" },
    { title: "a name that is wholly given", url: "https://h.test/{{{{what}}}}", want: "fake" },
  ])("$title: $want", async ({ url, want }) => {
    const { api } = await buildItems([get(url)], { variable });
    expect(dynamicUse(api)).toBe(want);
  });

  test("a header's and a GraphQL query's: fake", async () => {
    const body = { mode: "graphql", graphql: { query: '{ a(name: "{{$randomFullName}}") }' } };
    const graphql = { name: "B", request: { method: "POST", url: "https://h.test/q", body } };
    for (const item of [get("https://h.test/", [{ key: "X-Name", value: "{{$randomFullName}}" }]), graphql]) {
      expect(dynamicUse((await buildItems([item])).api)).toBe("fake");
    }
  });
});

test.each([
  { text: "{{a}}/{{b}}", want: [] },
  { text: "{{{{user}}Id}}", want: [["", "Id"]] },
  { text: "{{$random{{a}}{{b}}}}", want: [["$random", "", ""]] },
  {
    text: "{{x{{y{{z}}}}w}}",
    want: [
      ["y", ""],
      ["x", "w"],
    ],
  },
  { text: "{{{a}}}", want: [] },
  { text: "{{".repeat(50_000), want: [] },
])("fixed parts of computed names", ({ text, want }) => {
  expect(computedNames(text)).toEqual(want);
});

describe("PW3008 speaks of names that look dynamic and have no value", () => {
  test.each([
    { title: "Postman's own", url: "https://h.test/{{$randomCity}}/{{$guid}}", want: [] },
    { title: "unknown in the path", url: "https://h.test/{{$nope}}", want: ["$nope"] },
    { title: "unknown in a query, twice", url: "https://h.test/?a={{$nope}}&b={{$nope}}", want: ["$nope"] },
    { title: "unknown in the host", url: "https://{{$nope}}.test/", want: ["$nope"] },
    { title: "unknown, in a value", url: "https://h.test/{{via}}", want: ["$inner"] },
    { title: "defined by the collection", url: "https://h.test/{{$mine}}", want: [] },
    { title: "without a dollar", url: "https://h.test/{{nope}}", want: [] },
  ])("$title", async ({ url, want }) => {
    const own = [
      { key: "$mine", value: "1" },
      { key: "via", value: "{{$inner}}" },
    ];
    const { diagnostics } = await buildItems([get(url)], { variable: own });
    expect(diagnostics.map(({ code }) => code)).toEqual(want.map(() => "PW3008"));
    expect(diagnostics.map(({ message }) => /`(.*?)`/u.exec(message)?.[1])).toEqual(want);
  });
});

test("given dynamic variables, a fixture fixes their values, so that it sends the same each time", async () => {
  const { fixtures } = await buildOne(get("https://h.test/{{$guid}}?n={{name}}", [{ key: "X-Id", value: "{{id}}-{{$randomCity}}" }]), {
    variable,
  });
  expect(fixtures.map(({ call }) => call.variables)).toEqual([{ $guid: "v--guid", $randomFirstName: "v--randomfirstname" }]);
  expect(fixtures.map(({ expected }) => [expected.url, expected.headers["x-id"]])).toEqual([
    ["https://h.test/v--guid?n=v--randomfirstname%20Smith", "v--guid-Oslo"],
  ]);
});
