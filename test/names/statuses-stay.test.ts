import { expect, test } from "vitest";
import { withPlaces } from "../../generator/diff/published.ts";
import { startChecker } from "../../generator/node/checker.ts";
import { generate } from "../../generator/node/generate.ts";

const checker = startChecker();

interface Answer {
  readonly code: number;
  readonly body?: string;
}

type Files = ReadonlyMap<string, string>;

interface Run {
  readonly before?: Files;
  readonly rethink?: boolean;
  /** The text of a config. */
  readonly config?: string;
}

/** A package with one function, `moor`, which the answers document. */
async function run(method: string, answers: readonly Answer[], { before, rethink = false, config }: Run = {}): Promise<Files> {
  const request = { method, header: [], url: "https://harbour.example/berths/4" };
  const header = [{ key: "Content-Type", value: "application/json" }];
  const response = answers.map((answer) => ({ name: "Answer", originalRequest: request, status: "", header, ...answer }));
  const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
  const previousManifest = before?.get("postwright.json");
  const { package: made, diagnostics } = await generate({
    file: "harbour.json",
    text: JSON.stringify({ info: { name: "Harbour", schema }, item: [{ name: "Moor", request, response }] }),
    options: { check: false, format: false },
    ...(previousManifest === undefined ? {} : { previousManifest }),
    ...(config === undefined ? {} : { config: { file: "harbour.postwright.json", text: config } }),
    rethink,
  });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return made === undefined ? new Map<string, string>() : withPlaces(made);
}

/** The members of the result for statuses, in order. */
function outcomes(files: Files): readonly string[] {
  const source = [...files].find(([path]) => path.startsWith("src/resources/"))?.[1] ?? "";
  const [, members = ""] = /export type MoorResult\S* =([^;]*);/.exec(source.replace("<TData = unknown>", "")) ?? [];
  return [...members.matchAll(/(?:Success|Failure)<.*>/g)].map(([member]) => member);
}

const berth = { code: 200, body: '{ "berth": 4 }' };

test.each([
  { method: "GET", answer: berth, expected: ["Success<200, MoorResponse>", "Failure<400 | 401 | 403 | 404, unknown>"] },
  {
    method: "POST",
    answer: { code: 201, body: '{ "berth": 4 }' },
    expected: ["Success<201, MoorResponse>", "Success<200, unknown>", "Failure<400 | 401 | 403 | 404, unknown>"],
  },
  {
    method: "DELETE",
    answer: berth,
    expected: ["Success<200, MoorResponse>", "Success<204, void>", "Failure<400 | 401 | 403 | 404, unknown>"],
  },
  {
    method: "POST",
    answer: { code: 404, body: '{ "why": "no such berth" }' },
    expected: ["Failure<404, MoorError>", "Success<200 | 201, TData>", "Failure<400 | 401 | 403, unknown>"],
  },
])(
  "given the first example of a $method, what its result could be already stays, and breaks nobody",
  async ({ method, answer, expected }) => {
    const first = await run(method, []);
    const second = await run(method, [answer], { before: first });
    expect(outcomes(second)).toEqual(expected);
    const { comparison } = await checker.compare({ old: first, next: second });
    expect(comparison.verdict).toBe("minor");
    expect(await run(method, [answer], { before: second })).toEqual(second);
    expect(outcomes(await run(method, [answer], { before: second, rethink: true }))).toEqual(outcomes(await run(method, [answer])));
  },
);

test("given a config documents an answer, its package keeps only what it has published", async () => {
  const config = JSON.stringify({ operations: { moor: { responses: { 200: { type: { map: "number" } } } } } });
  const first = await run("GET", [], { config });
  expect(await run("GET", [], { config, before: first })).toEqual(first);
});

test("given a lock with statuses that nobody could have published, these are ignored", async () => {
  const first = await run("GET", []);
  const damaged = (first.get("postwright.json") ?? "").replace("[200, 400, 401, 403, 404]", '[200, 4.5, 99, 1000, "403", 404]');
  const second = await run("GET", [berth], { before: new Map([["postwright.json", damaged]]) });
  expect(outcomes(second)).toEqual(["Success<200, MoorResponse>", "Failure<404, unknown>"]);
});
