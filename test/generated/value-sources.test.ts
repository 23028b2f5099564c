import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import { collectionText } from "../operations/build-collection.ts";
import { saved } from "../scenarios/scenario.ts";

const keepsJob = { listen: "test", script: { exec: ['if (pm.response.json().job) pm.environment.set("job", pm.response.json().job);'] } };

const report = { name: "Get report", request: { method: "GET", url: "https://h.test/reports/{{job}}" } };

/** The package of a folder whose script looks for `job` in each answer. */
async function make(...items: readonly object[]) {
  const text = collectionText([{ name: "Reports", event: [keepsJob], item: [...items, report] }]);
  const { package: made } = await generate({ file: "harbour.json", text, options: { check: false, format: false } });
  const read = (path: string): string => made?.files.get(path) ?? "";
  return { readme: read("README.md"), code: read("src/resources/reports.ts"), captures: read("src/captures.ts") };
}

const logIn = { name: "Log in", request: { method: "POST", url: "https://h.test/login" }, response: [saved(200, { token: "t" })] };
const start = { name: "Start", request: { method: "POST", url: "https://h.test/start" }, response: [saved(200, { job: "j1" })] };

test("given a saved answer without what a folder's script looks for, nothing tells users to call that function", async () => {
  const { readme, code } = await make(logIn, start);
  const rows = readme.split("\n").filter((line) => line.startsWith("| `job`"));
  expect(rows.at(-1)).toMatch(/^\| `job` +\| `start` \(`job`\), `getReport` \(`job`\) +\|$/);
  expect(readme).not.toMatch(/"logIn"\] *-->|`logIn` \(`job`\)/);
  expect(code).toContain('["job", "start", "job"]');
  expect(code).not.toContain('["job", "logIn", "job"]');
});

test("given such an answer, the client still keeps what the server sends", async () => {
  expect((await make(logIn, start)).captures).toContain("logIn");
});

test("given more than two sources, the README says how many in the same cell", async () => {
  const others = ["Go", "Run"].map((name) => ({ ...start, name }));
  const { readme } = await make(start, ...others);
  expect(readme).toMatch(/\| `job` +\| `start` \(`job`\), `go` \(`job`\) and 2 more +\|/);
});
