import { expect, test } from "vitest";
import { trimSamples } from "../../generator/pipeline/trim-samples.ts";
import { collectionText } from "../operations/build-collection.ts";
import { sourceOf } from "../override/generate-with.ts";
import { item } from "../scenarios/scenario.ts";
import { samples as secretSamples } from "../secrets/samples.ts";
import { generateWithSamples, harbour, parts, problemsOf, textsOf } from "./generate-with.ts";
import { har, newman } from "./reports.ts";

const personal = ["Ida Lewis", "ida@lime-rock.example", "+1 401 555 0134", "1842-02-25", "123-45-6789", "4111111111111111", "203.0.113.77"];
const secrets = [...secretSamples.map(([, text]) => text), "hunter2!Lantern", "c0rrect-h0rse-battery"];

/** Words may be names of properties, whoever they belong to. */
function keyOf(value: string): string {
  return /^[A-Za-z ]+$|^hunter2|^c0rrect/.test(value) ? "name" : value;
}

/** A value in each place of a response and a request that a report has. */
function everywhere(value: string): string {
  const bodies: readonly unknown[] = [
    { name: value, status: value, type: value, nested: [{ message: `told ${value} so` }], [keyOf(value)]: { [keyOf(value)]: value } },
    [value, [value, 1]],
    value,
    JSON.stringify({ inner: value }),
  ];
  const sent = {
    url: {
      protocol: "https",
      auth: { user: value, password: value },
      host: ["api"],
      path: ["boats", value],
      query: [{ key: value, value }],
    },
    header: [
      { key: "Authorization", value },
      { key: value, value },
    ],
    body: { mode: "raw", raw: JSON.stringify({ password: value }) },
    auth: { type: "bearer", bearer: [{ key: "token", value }] },
  };
  const executions = bodies.flatMap((body) =>
    ["application/json", "text/plain", `text/x; ${value}`, value].map((type) => ({ name: "List boats", path: "/boats", type, body, sent })),
  );
  const report = JSON.parse(newman(executions));
  report.environment = { values: [{ key: value, value }] };
  for (const { response } of report.run.executions) response.header.push({ key: "Set-Cookie", value }, { key: value, value });
  return JSON.stringify(report);
}

const all = [...personal, ...secrets];
const groups = Array.from({ length: Math.ceil(all.length / 8) }, (_, index) => all.slice(8 * index, 8 * index + 8));

test.each(groups.map((values, index) => [index, values] as const))(
  "given values of group %i everywhere in a report, they are nowhere in the package, the trimmed file and the diagnostics",
  async (_, values) => {
    const files = values.map((value, index) => ({ file: `run${index}.json`, text: everywhere(value) }));
    const made = await generateWithSamples(Object.fromEntries(files.map(({ file, text }) => [file, text])));
    const source = { file: "c.json", text: collectionText(harbour, parts) };
    const { text } = await trimSamples(files, source);
    expect(made.package).toBeDefined();
    expect(text).toContain("redacted");
    const outputs = [textsOf(made), text ?? "", JSON.stringify(made.diagnostics)];
    expect(values.filter((value) => outputs.some((output) => output.includes(value)))).toEqual([]);
  },
);

test("given names of properties from the prototype, they are properties like any other", async () => {
  const body = '{"__proto__":{"a":1},"constructor":1,"toString":"x","then":true}';
  const report = `{"__proto__":{"run":1},"run":{"__proto__":[],"executions":${JSON.stringify(JSON.parse(newman([{ name: "List boats", path: "/boats", body }])).run.executions)}}}`;
  const made = await generateWithSamples({ "run.json": report });
  expect(problemsOf(made)).toEqual([]);
  const source = sourceOf(made);
  for (const name of ["__proto__", "constructor", "toString", "then"]) expect(source).toMatch(new RegExp(`"?${name}"?\\]?: `));
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test.each([
  ["no base64", "%%%", "base64"],
  ["base64 that was cut off", "eyJhIjox=", "base64"],
])("given %s in an archive, the entry is left out and reported", async (_, text, encoding) => {
  const url = "https://api.harbour.test/v1/boats";
  const made = await generateWithSamples({
    "har.json": har([
      { url, text, encoding },
      { url, text: '[{"id":1}]' },
    ]),
  });
  expect(problemsOf(made)).toEqual(["PW1023 har.json:1"]);
  expect(sourceOf(made)).toContain("ListBoatsResponseItem");
});

test.each([
  ["bytes", { stream: { type: "Buffer", data: "abc" } }],
  ["bytes of another kind", { stream: { data: [1, "2", null] } }],
  ["a body that is no string", { body: 7 }],
  ["a status that is no number", { code: "200" }],
  ["a status out of range", { code: 20_000 }],
  ["a fraction as status", { code: 200.5 }],
  ["headers that are none", { header: { a: 1 }, stream: { data: [123, 125] } }],
])("given %s of the wrong kind, the run goes on", async (_, response) => {
  const report = JSON.parse(newman([{ name: "List boats", path: "/boats", body: {} }]));
  Object.assign(report.run.executions[0].response, response);
  const made = await generateWithSamples({ "run.json": JSON.stringify(report) });
  expect(made.package).toBeDefined();
});

test("given a body that nests too deeply, it is a string", async () => {
  const body = `${'{"a":['.repeat(80)}1${"]}".repeat(80)}`;
  const made = await generateWithSamples({ "run.json": newman([{ name: "List boats", path: "/boats", body }]) });
  expect(problemsOf(made)).toEqual([]);
  expect(sourceOf(made)).toContain("Success<200, string>");
});

function deepLists(width: number): unknown {
  let value: unknown = Array.from({ length: width }, (_, index) => ({ [`k${index}`]: index }));
  for (let depth = 0; depth < 40; depth++) value = [value];
  return value;
}

test.each([
  [
    "many responses to paths that differ",
    (n: number) => har(Array.from({ length: n }, (_, i) => ({ url: `https://api.harbour.test/v1/x/${i}`, text: "{}" }))),
  ],
  [
    "a list of objects without a common property",
    (n: number) => newman([{ name: "List boats", path: "/b", body: Array.from({ length: n }, (_, i) => ({ [`k${i}`]: i })) }]),
  ],
  ["a deep list of such objects", (n: number) => newman([{ name: "List boats", path: "/b", body: deepLists(n) }])],
  ["many equal rows", (n: number) => newman([{ name: "List boats", path: "/b", body: Array.from({ length: n }, () => [1, "a"]) }])],
  [
    "a long key around many others",
    (n: number) => newman([{ name: "List boats", path: "/b", body: { ["k".repeat(n)]: Array.from({ length: n }, () => ({ a: [{}] })) } }]),
  ],
])("given %s, time grows with the size", async (_, write) => {
  const items = Array.from({ length: 60 }, (__, index) => item(`Item ${index}`, "GET", `{{base}}/p${index}/:id`));
  const source = { file: "c.json", text: collectionText([...items, ...harbour], parts) };
  const measure = async (size: number): Promise<number> => {
    const file = { file: "r.json", text: write(size) };
    const start = process.cpuUsage();
    await trimSamples([file], source);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  await measure(500);
  const small = await measure(2_000);
  const large = await measure(8_000);
  expect(large).toBeLessThan(Math.max(60, small) * 10 + 100);
});

test("given more iterations than anybody needs, the limits hold and are reported", async () => {
  const executions = Array.from({ length: 80 }, (_, index) => ({
    name: "List boats",
    path: "/boats",
    body: { [`k${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + Math.floor(index / 26))}`]: 1 },
  }));
  const made = await generateWithSamples({ "run.json": newman(executions) });
  expect(problemsOf(made)).toContain("PW3643 run.json:1");
});
