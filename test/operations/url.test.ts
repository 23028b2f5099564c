import { expect, test } from "vitest";
import { pathVariableName } from "../../generator/operations/parameters/path-variable.ts";
import {
  expandVariables,
  hasComputedName,
  standInsForMissing,
  standInFor,
  reachableNames,
  soleVariable,
  unfitForNames,
} from "../../generator/variables/template.ts";
import { buildItems, buildOne } from "./build-collection.ts";

function get(url: unknown): unknown {
  return { name: "Get", request: { method: "GET", url } };
}

test.each([
  ["https://api.h.test/users", "https://api.h.test", ["users"]],
  ["http://h.test:8080/a/b/", "http://h.test:8080", ["a", "b", ""]],
  ["h.test/a", "http://h.test", ["a"]],
  ["{{url}}/a", "{{url}}", ["a"]],
  ["{{url}}:{{port}}/a", "{{url}}:{{port}}", ["a"]],
  ["{{scheme}}://{{host}}/a", "{{scheme}}://{{host}}", ["a"]],
  ["https://{{tenant}}.h.test/a", "https://{{tenant}}.h.test", ["a"]],
])("given the URL %s, base and path are told apart", async (url, base, path) => {
  expect((await buildOne(get(url))).url).toMatchObject({ base, path });
});

test("given several bases, the most frequent one is the API's", async () => {
  const { api } = await buildItems([get("https://a.test/1"), get("{{url}}/2"), get("{{url}}/3")]);
  expect([api.base, api.baseVariable]).toEqual(["{{url}}", "url"]);
  const other = await buildItems([get("{{scheme}}://{{host}}/2")]);
  expect([other.api.base, other.api.baseVariable]).toEqual(["{{scheme}}://{{host}}", undefined]);
});

test.each<[string, readonly (readonly [string, string])[]]>([
  ["/users/:id", [["id", "path-variable"]]],
  ["/users/:id.json", [["id", "path-variable"]]],
  ["/users/{{userId}}", [["userId", "client-variable"]]],
  [
    "/users/{{a}}-{{b}}/:c",
    [
      ["c", "path-variable"],
      ["a", "client-variable"],
      ["b", "client-variable"],
    ],
  ],
  ["/:id/:id", [["id", "path-variable"]]],
  ["/:", []],
  ["/a:b", []],
  ["/users/{id}", [["id", "placeholder"]]],
  ["/quotes/<quoteId>/x", [["quoteId", "placeholder"]]],
  ["/a/[id]", [["id", "placeholder"]]],
  ["/a/%7Bid%7D", [["id", "placeholder"]]],
  ["/a/YOUR_USER_ID", [["user_id", "placeholder"]]],
  ["/a/{id:int}/{rest*}", ["id", "rest"].map((name) => [name, "placeholder"] as const)],
  ["/a/{id}/b/{id}", ["id", "id2"].map((name) => [name, "placeholder"] as const)],
  ["/users/<string>", [["usersId", "placeholder"]]],
  [
    "/{{id}}/{id}",
    [
      ["id2", "placeholder"],
      ["id", "client-variable"],
    ],
  ],
  ["/a/x=[1]/list[0]/{ }/{1}/<>/a<b", []],
  ["/a/{{{id}}}", [["id", "client-variable"]]],
])("given the path %s, its arguments are %j", async (path, want) => {
  const { url } = await buildOne(get({ host: ["h.test"], path: path.slice(1).split("/") }));
  expect(url.pathParameters.map(({ name, origin }) => [name, origin])).toEqual(want);
});

test.each<[string, string, readonly (string | undefined)[]]>([
  ["/berths/:id", "{{berthId}}", ["berthId"]],
  ["/berths/:berthId", "{{berthId}}", ["berthId"]],
  ["/berths/:id", "b-{{berthId}}", [undefined]],
  ["/berths/:id", "{{$guid}}", [undefined]],
  ["/berths/:id", "", [undefined]],
  ["/berths/:id.json", "{{berthId}}", [undefined]],
  ["/berths/:id/:id", "{{berthId}}", ["berthId"]],
  ["/berths/:id/{{berthId}}", "{{berthId}}", [undefined, undefined]],
  ["/berths/:id/near/:other", "{{berthId}}", [undefined, undefined]],
])("given the path %s whose variables are %j, its arguments have the default %j", async (path, value, want) => {
  const variable = ["id", "berthId", "other"].filter((key) => path.includes(`:${key}`)).map((key) => ({ key, value }));
  const { url } = await buildOne(get({ host: ["h.test"], path: path.slice(1).split("/"), variable }));
  expect(url.pathParameters.map((parameter) => parameter.variable)).toEqual(want);
});

test("given a path variable whose value is a variable, that is the client's", async () => {
  const { api } = await buildItems([get({ host: ["h.test"], path: ["berths", ":id"], variable: [{ key: "id", value: "{{berthId}}" }] })]);
  expect(api.variables).toEqual([{ name: "berthId", defaultValue: undefined, description: "", base: false }]);
});

test("given a path variable without a value, an id takes both texts and numbers", async () => {
  const { url } = await buildOne(get("https://h.test/users/:id"));
  expect(url.pathParameters.map(({ type }) => type)).toEqual([{ kind: "union", members: [{ kind: "string" }, { kind: "number" }] }]);
});

test("given a path variable with a numeric value and a description, it takes both texts and numbers", async () => {
  const { url } = await buildOne(
    get({ host: ["h.test"], path: ["users", ":id"], variable: [{ key: "id", value: "42", description: "Its id." }] }),
  );
  expect(url.pathParameters).toEqual([
    {
      name: "id",
      origin: "path-variable",
      description: "Its id.",
      type: { kind: "union", members: [{ kind: "string" }, { kind: "number" }] },
    },
  ]);
});

test("given variables, those that are sent are the client's, with the values that are no secrets", async () => {
  const variable = [
    { key: "url", value: "https://{{stage}}.h.test" },
    { key: "stage", value: "dev" },
    { key: "unused", value: "x" },
    { key: "token", value: "hunter2" },
    { key: "key", value: "hunter2", type: "secret" },
  ];
  const { api } = await buildItems([get("{{url}}/a?token={{token}}&k={{key}}&m={{missing}}&t={{$timestamp}}")], { variable });
  const values = Object.fromEntries(api.variables.map(({ name, defaultValue, base }) => [name, [defaultValue, base]]));
  expect(values).toEqual({
    url: ["https://{{stage}}.h.test", true],
    stage: ["dev", true],
    token: [undefined, false],
    key: [undefined, false],
    missing: [undefined, false],
    $timestamp: [undefined, false],
  });
  expect(JSON.stringify(api)).not.toContain("hunter2");
});

test("given names put together from others, the one that comes out is known too", async () => {
  const variable = [
    { key: "who", value: "owner" },
    { key: "ownerId", value: "7" },
  ];
  const { api } = await buildItems([get("https://h.test/{{{{who}}Id}}")], { variable });
  expect(api.hasComputedVariables).toBe(true);
  expect(api.variables.map(({ name }) => name).toSorted()).toEqual(["ownerId", "who"]);
});

const values: Readonly<Record<string, string>> = {
  a: "{{b}}",
  b: "1",
  loop: "{{loop}}x",
  double: "{{double}}{{double}}",
  who: "owner",
  ownerId: "7",
};
const lookUp = (name: string): string | undefined => (Object.hasOwn(values, name) ? values[name] : undefined);

test("given variables in variables, they are followed; loops and bombs end", () => {
  expect(expandVariables("{{a}}-{{nobody}}", lookUp)).toBe("1-{{nobody}}");
  expect(expandVariables("{{{{who}}Id}}", lookUp)).toBe("7");
  expect(expandVariables("{{loop}}", lookUp)).toBe(`{{loop}}${"x".repeat(19)}`);
  expect(expandVariables("{{double}}", lookUp).length).toBeLessThanOrEqual(300_000);
  expect(expandVariables("{{x}}".repeat(20_000), () => "y".repeat(90_000)).length).toBeLessThanOrEqual(300_000);
  expect(expandVariables(`${"x".repeat(200_000)}{{a}}`, lookUp)).toBe(`${"x".repeat(200_000)}1`);
  expect(expandVariables("{{constructor}}", lookUp)).toBe("{{constructor}}");
  expect([...reachableNames(["{{a}}{{loop}}"], lookUp)].toSorted()).toEqual(["a", "b", "loop"]);
  expect([...standInsForMissing(["{{x}}{{{{y}}z}}"], () => undefined)]).toEqual([
    ["x", "v-x"],
    ["y", "v-y"],
    ["v-yz", "v-v-yz"],
  ]);
});

test("given names that are put together, values with braces are unfit for them, elsewhere they do no harm", () => {
  const defaults: Readonly<Record<string, string>> = { open: "x{{#y", whole: "{{nobody}}", chain: "{{{{open}}}}", plain: "{{{" };
  const unfit = (...texts: readonly string[]): readonly string[] => [...unfitForNames(texts, (name) => defaults[name])];
  expect(unfit("{{{{open}}Id}}", "{{plain}}")).toEqual(["open"]);
  expect(unfit("{{chain}}")).toEqual(["open"]);
  expect(unfit("{{{{whole}}Id}}", "{{open}}", "{{c {{a}}")).toEqual([]);
});

test("given names, made-up values are made by rule", () => {
  expect(["userId", "Ä b", "a_b"].map(standInFor)).toEqual(["v-userid", "v---b", "v-a-b"]);
  expect([soleVariable("{{a}}"), soleVariable("{{a}}b"), soleVariable("{{a}}{{a}}")]).toEqual(["a", undefined, undefined]);
  expect([hasComputedName("{{{{a}}b}}"), hasComputedName("{{a}}{{b}}")]).toEqual([true, false]);
  expect([":id", ":id.json", ":", "id", ":.x"].map(pathVariableName)).toEqual(["id", "id", undefined, undefined, undefined]);
});
