import { expect, test } from "vitest";
import { parseArguments } from "../../generator/cli/arguments.ts";
import { generateFiles } from "../../generator/cli/generate-files.ts";
import { reportInOrder } from "../../generator/cli/run/in-order.ts";
import type { FileReport, Reporter } from "../../generator/cli/report/file-report.ts";
import { generate } from "../../generator/node/generate.ts";
import type { Generate } from "../../generator/pipeline/types.ts";
import { folder, put, putCollection, read, record, useFolder } from "./run-folder.ts";
import { useChecker } from "./stub-checker.ts";

useFolder();

/** The core without its check, so that nothing is loaded; `before` is awaited for each collection. */
function unchecked(before: (file: string) => Promise<void> | undefined): Generate {
  return async (request) => {
    await before(request.file);
    return generate({ ...request, options: { check: false, format: false } });
  };
}

async function run(words: readonly string[], core: Generate) {
  const command = parseArguments(["generate", ...words, "--json"]);
  if (command.kind !== "generate") throw new Error("not understood");
  const { terminal, out } = record();
  const asked: number[] = [];
  const loadGenerate = async (jobs: number) => (asked.push(jobs), core);
  const code = await generateFiles(command, { terminal, loadGenerate, compare: useChecker().compare, cwd: folder });
  const lines = out().split("\n").slice(0, -1);
  return { code, asked, lines: lines.map((line): Readonly<Record<string, unknown>> => JSON.parse(line)) };
}

/** A point that one collection waits for and another reaches. */
function createPoint() {
  let reach = (): void => undefined;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  return { reached, reach: () => reach() };
}

test("collections are in work at the same time, and reported in their order; one that fails stops no other", async () => {
  const files = ["a", "b", "c"].map((name) => (name === "b" ? put("b.json", "{") : putCollection(`${name}.json`)));
  const { reached, reach } = createPoint();
  const core = unchecked((file) => (file.endsWith("a.json") ? reached : file.endsWith("c.json") ? Promise.resolve(reach()) : undefined));
  const { code, lines, asked } = await run([...files, "--out", `${folder}/out`, "--jobs", "2"], core);
  expect(code).toBe(1);
  expect(asked.every((jobs) => jobs === 2)).toBe(true);
  expect(lines.map(({ type, code: problem, name }) => name ?? (type === "diagnostic" ? problem : undefined)).filter(Boolean)).toEqual([
    "a",
    expect.stringMatching(/^PW1/),
    "c",
  ]);
});

test("with --jobs 1, a collection begins when the one before it is written", async () => {
  const files = ["a", "b"].map((name) => putCollection(`${name}.json`));
  const seen: string[] = [];
  const core = unchecked((file) => {
    if (file.endsWith("b.json")) seen.push(read("generated/a/postwright.json").slice(0, 1));
    return undefined;
  });
  const { code, asked } = await run([...files, "--out", `${folder}/generated`, "--jobs", "1"], core);
  expect(code).toBe(0);
  expect(new Set(asked)).toEqual(new Set([1]));
  expect(seen).toEqual(["{"]);
});

test.each([
  ["a name that is the same", "one/boats.json", "two/boats.json"],
  ["a name that is in the collections", "日本.json", "韓国.json"],
])("given %s, the first in the order has the folder, even if it takes longest", async (_, first, second) => {
  const files = [putCollection(first, "List boats"), putCollection(second, "List docks")];
  const { reached, reach } = createPoint();
  // The second one is let go first, if it has begun at all.
  const core = unchecked((file) => {
    if (file.endsWith(second)) return Promise.resolve(reach());
    return Promise.race([reached, new Promise<void>((resolve) => setTimeout(resolve, 50))]);
  });
  const { code, lines } = await run([...files, "--out", `${folder}/out`, "--jobs", "2"], core);
  expect(code).toBe(1);
  expect(lines.filter(({ type }) => type === "package").map(({ file }) => file)).toEqual([files[0]]);
  expect(lines.filter(({ type, severity }) => type === "diagnostic" && severity === "error")).toMatchObject([
    { code: "PW6011", location: { file: files[1] } },
  ]);
});

test("progress is that of the first collection that is not finished", () => {
  const told: string[] = [];
  const reporter: Reporter = {
    notice: () => undefined,
    start: (file, index, count) => void told.push(`start ${file} ${index}/${count}`),
    phase: (phase) => void told.push(phase),
    finish: ({ file }) => void told.push(`finish ${file}`),
    end: () => undefined,
  };
  const report = (file: string): FileReport => {
    return { file, outcome: "written", package: undefined, problems: [], changes: [], seconds: 0 };
  };
  const { phase, finish } = reportInOrder(["a", "b", "c"], reporter);
  phase(0, "read");
  phase(1, "read");
  phase(2, "check");
  finish(1, report("b"));
  phase(0, "check");
  finish(0, report("a"));
  finish(2, report("c"));
  expect(told).toEqual(["start a 1/3", "read", "check", "finish a", "start b 2/3", "read", "finish b", "start c 3/3", "check", "finish c"]);
});
