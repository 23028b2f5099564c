import { expect, test } from "vitest";
import { sourceOf } from "../override/generate-with.ts";
import { item } from "../scenarios/scenario.ts";
import { generateWithSamples, harbour, problemsOf, textsOf } from "./generate-with.ts";
import { har, newman, runner } from "./reports.ts";

const boats = [
  { id: 7, name: "Ada", berth: "A1", since: "2024-05-01" },
  { id: 8, name: "Bea", berth: null },
];

test("given a report of newman, its responses are typed and tested like saved examples", async () => {
  const report = newman([
    { name: "List boats", path: "/v1/boats", template: "/boats", body: boats },
    { name: "Get boat", path: "/v1/boats/9", template: "/boats/:id", code: 404, body: { error: "no boat is called 9" } },
    { name: "Moor boat", method: "PUT", path: "/v1/boats/7/berth", template: "/boats/:id/berth", code: 204 },
  ]);
  const made = await generateWithSamples({ "in/harbour.samples/run.json": report });
  expect(problemsOf(made)).toEqual([]);
  const source = sourceOf(made);
  expect(source).toMatch(/berth: string \| null;/);
  expect(source).toMatch(/since\?: string/);
  expect(source).toContain("Failure<404, GetBoatError>");
  expect(source).toContain("Success<204, void>");
  expect(made.package?.summary.examples).toBe(4);
});

test("given an HTTP archive, requests are matched by method and path, on the host of the collection only", async () => {
  const archive = har([
    { url: "https://api.harbour.test/v1/boats?limit=2", text: JSON.stringify(boats) },
    { url: "https://api.harbour.test/v1/skippers/search?q=a", text: '{"hits":[]}' },
    { url: "https://api.harbour.test/v1/skippers/12", text: btoa('{"id":12,"licence":"B"}'), encoding: "base64" },
    { url: "https://cdn.test/boats", type: "text/html", text: "<p>" },
    { url: "https://api.harbour.test/v1/boats", status: 0 },
    { method: "OPTIONS", url: "https://api.harbour.test/v1/boats", status: 204 },
  ]);
  const made = await generateWithSamples({ "in/harbour.samples/browser.har.json": archive });
  expect(problemsOf(made)).toEqual(["PW3641 in/harbour.samples/browser.har.json:1"]);
  expect(made.diagnostics[0]?.message).toContain("left out: 2.");
  const source = sourceOf(made);
  expect(source).toMatch(/interface FindSkipperResponse \{\s*hits: unknown\[\];/);
  expect(source).toContain("licence: string;");
  expect(source).not.toContain("Success<200, string>");
});

test("given an archive of another host, as of a test server, every request counts", async () => {
  const made = await generateWithSamples({ "har.json": har([{ url: "http://localhost:3000/v1/boats", text: JSON.stringify(boats) }]) });
  expect(problemsOf(made)).toEqual([]);
  expect(sourceOf(made)).toContain("ApiPromise<ListBoatsResponseItem[], ListBoatsResult>");
});

test("given results of Postman's runner, which have no bodies, statuses are documented", async () => {
  const results = runner([
    { name: "List boats", url: "https://api.harbour.test/v1/boats", code: 503 },
    { name: "Get boat", url: "https://api.harbour.test/v1/boats/1", code: 200 },
  ]);
  const made = await generateWithSamples({ "in/harbour.samples/Harbour.postman_test_run.json": results });
  expect(problemsOf(made)).toEqual(["PW1024 in/harbour.samples/Harbour.postman_test_run.json:1"]);
  expect(sourceOf(made)).toContain("Failure<503, ");
  // The saved example of this status says more.
  expect(made.package?.summary.examples).toBe(2);
});

test("given a response under an id, the id decides, whatever name and path are", async () => {
  const id = "11111111-1111-4111-8111-111111111111";
  const made = await generateWithSamples({ "run.json": newman([{ id, name: "Old name", path: "/old", body: { fleet: 3 } }]) });
  expect(problemsOf(made)).toEqual([]);
  expect(sourceOf(made)).toMatch(/interface ListBoatsResponse \{\s*fleet: number;/);
});

const twins = [item("One", "GET", "{{base}}/tides"), item("Two", "GET", "{{base}}/tides")];

test("given two requests on one path, the name decides; without one it is the first, and that is reported", async () => {
  const tides = { high: 3.2 };
  const named = await generateWithSamples({ "run.json": newman([{ name: "Two", path: "/tides", body: tides }]) }, twins);
  expect(problemsOf(named)).toEqual([]);
  expect(sourceOf(named)).toContain("interface TwoResponse");
  const url = "https://api.harbour.test/v1/tides";
  const open = await generateWithSamples({ "har.json": har([{ url, text: JSON.stringify(tides) }]) }, twins);
  expect(open.diagnostics).toMatchObject([{ code: "PW3642", item: ["One"] }]);
  expect(sourceOf(open)).toContain("interface OneResponse");
});

test("given GraphQL requests on one path, the operation decides", async () => {
  const query = (name: string) =>
    item(name, "POST", "{{base}}/graphql", {
      body: { mode: "graphql", graphql: { query: `query ${name} { ${name} { id } }`, variables: "" } },
    });
  const url = "https://api.harbour.test/v1/graphql";
  const postData = { mimeType: "application/json", text: JSON.stringify({ query: "query Tides { Tides { id } }" }) };
  const archive = har([{ method: "POST", url, postData, text: '{"data":{"Tides":{"id":1}}}' }]);
  const made = await generateWithSamples({ "har.json": archive }, [query("Boats"), query("Tides")]);
  expect(problemsOf(made)).toEqual([]);
  expect(sourceOf(made)).toContain("Tides: {");
  expect(sourceOf(made)).not.toContain("BoatsResponse");
});

test("given the same host and another base path, it is another API", async () => {
  const archive = har([
    { url: "https://api.harbour.test/v2/boats", text: '[{"v":2}]' },
    { url: "https://api.harbour.test/boats", text: '[{"v":0}]' },
    { url: "https://api.harbour.test/v1/boats", text: '[{"one":1}]' },
  ]);
  const made = await generateWithSamples({ "har.json": archive });
  expect(made.diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining("left out: 2.")]);
  expect(sourceOf(made)).toMatch(/ListBoatsResponseItem \{\s*one: number;\s*\}/);
});

test("given a shorter path on another host, it is not taken for the end of a longer one", async () => {
  const made = await generateWithSamples({ "har.json": har([{ url: "http://localhost:3000/tides", text: "[]" }]) });
  expect(made.diagnostics.map(({ code }) => code)).toEqual(["PW3640"]);
});

test("given an empty answer of any status, there is no body", async () => {
  const made = await generateWithSamples({ "run.json": newman([{ name: "List boats", path: "/boats" }]) });
  expect(problemsOf(made)).toEqual([]);
  expect(sourceOf(made)).toContain("Success<200, void>");
});

test("given a byte-order mark before the JSON of a body, it is JSON", async () => {
  const made = await generateWithSamples({ "har.json": har([{ url: "http://localhost/boats", text: '\ufeff[{"id":1}]' }]) });
  expect(problemsOf(made)).toEqual([]);
  expect(sourceOf(made)).toContain("ListBoatsResponseItem");
});

test("given an archive without the text of a body, only the status is known, unless there is none", async () => {
  const url = "https://api.harbour.test/v1/boats";
  const archive = har([
    { url, status: 200 },
    { url, status: 201, text: "" },
    { method: "PUT", url: `${url}/1/berth`, status: 204, text: "" },
  ]);
  const made = await generateWithSamples({ "har.json": archive });
  expect(problemsOf(made)).toEqual([]);
  const source = sourceOf(made);
  expect(source).toContain("Success<204, void>");
  expect(source).not.toMatch(/Success<20[01], void>/);
  expect(source).toMatch(/Success<(?:200 \| )?201, /);
});

test("given redirects, they are left out: a client sees where they lead", async () => {
  const url = "https://api.harbour.test/v1/boats";
  const made = await generateWithSamples({
    "har.json": har([
      { url, status: 302 },
      { url, status: 304 },
      { url, text: "[]" },
    ]),
  });
  expect(problemsOf(made)).toEqual([]);
  expect(sourceOf(made)).not.toMatch(/<30\d,/);
});

test("given a second run in which the server answers otherwise, types become wider", async () => {
  const first = newman([{ name: "List boats", path: "/boats", body: [{ id: 1, name: "Ada" }] }]);
  const second = newman([{ name: "List boats", path: "/boats", body: [{ id: "b2", length: 4 }] }]);
  const before = sourceOf(await generateWithSamples({ "a.json": first }));
  const after = sourceOf(await generateWithSamples({ "a.json": first, "b.json": second }));
  expect(before).toMatch(/ListBoatsResponseItem \{\s*id: number;\s*name: string;\s*\}/);
  expect(after).toMatch(/id: (?:number \| string|string \| number);/);
  expect(after).toMatch(/name\?: string/);
  expect(after).toMatch(/length\?: number/);
});

test("given the same answers with other values, or the files in another order, the package is the same", async () => {
  const run = (id: number, name: string) => newman([{ name: "List boats", path: "/boats", body: [{ id, name, seen: `2024-05-0${id}` }] }]);
  const other = newman([{ name: "Get boat", path: "/boats/3", template: "/boats/:id", body: { id: 3 } }]);
  const one = textsOf(await generateWithSamples({ "/home/ada/run.json": run(1, "Ada"), "/home/ada/a.json": other }));
  const two = textsOf(await generateWithSamples({ "C:\\runs\\a.json": other, "C:\\runs\\run.json": run(2, "Bea") }));
  expect(two).toBe(one);
  expect(one).not.toContain("/home/ada");
});

test("given many iterations, each kind of answer is one test", async () => {
  const executions = Array.from({ length: 40 }, (_, id) => ({ name: "List boats", path: "/boats", body: [{ id, name: `Boat ${id}` }] }));
  const made = await generateWithSamples({ "run.json": newman(executions) }, harbour.slice(0, 1));
  expect(made.package?.summary.fixtureTests).toBe(1);
});

test.each([
  ["a collection", JSON.stringify({ info: { name: "C" }, item: [] }), "PW1021", "warning"],
  ["an environment", JSON.stringify({ values: [], _postman_variable_scope: "environment" }), "PW1021", "warning"],
  ["something else", "{}", "PW3033", "warning"],
  ["a report that was cut off", newman([{ name: "List boats", path: "/boats", body: boats }]).slice(0, 500), "PW1020", "error"],
  ["no JSON", "\nnot json", "PW1020", "error"],
  ["nothing", "", "PW1020", "error"],
  ["deep nesting", "[".repeat(600), "PW1020", "error"],
  ["no response", newman([]), "PW1022", "warning"],
  ["a report of another collection", newman([{ name: "Tides", path: "/tides", body: [] }]), "PW3640", "warning"],
])("given %s as a report, that is reported with its place", async (_, text, code, severity) => {
  const made = await generateWithSamples({ "in/harbour.samples/run.json": text });
  expect(made.diagnostics).toMatchObject([{ code, severity, location: { file: "in/harbour.samples/run.json" } }]);
  expect(made.package === undefined).toBe(severity === "error");
});

test("given broken entries, they are left out, and the first one is located", async () => {
  const good = JSON.parse(newman([{ name: "List boats", path: "/boats", body: boats }]));
  const [execution] = good.run.executions;
  good.run.executions = [
    { item: { name: "List boats" }, response: { code: 200, stream: { type: "Buffer", data: [1, 999] } } },
    17,
    { item: null, response: { code: "200" } },
    execution,
    { item: execution.item },
  ];
  const text = JSON.stringify(good, null, 2);
  const made = await generateWithSamples({ "run.json": text });
  const line = text.split("\n").findIndex((each) => each.includes('"executions"')) + 2;
  expect(made.diagnostics).toMatchObject([{ code: "PW1023", location: { file: "run.json", line, column: 7 } }]);
  expect(made.diagnostics[0]?.message).toContain("left out: 3. The first one: a body is not a list of bytes.");
  expect(sourceOf(made)).toContain("ListBoatsResponseItem");
});

test("given a report in which the item is called requestExecuted and the body is a string, it is read alike", async () => {
  const requestExecuted = { id: "1", name: "List boats", method: "GET", url: { host: ["{{base}}"], path: ["boats"] } };
  const response = { code: 200, headers: [{ key: "Content-Type", value: "application/json" }], body: '[{"id":1}]' };
  const made = await generateWithSamples({ "run.json": JSON.stringify({ run: { executions: [{ requestExecuted, response }] } }) });
  expect(problemsOf(made)).toEqual([]);
  expect(sourceOf(made)).toContain("ListBoatsResponseItem");
});
