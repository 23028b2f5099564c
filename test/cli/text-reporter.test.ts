import { describe, expect, it } from "vitest";
import type { FileReport } from "../../generator/cli/report/file-report.ts";
import { createTerminal, type ProcessLike } from "../../generator/cli/terminal.ts";
import { createTextReporter } from "../../generator/cli/report/text-reporter.ts";

interface Screen {
  readonly process: ProcessLike;
  readonly out: () => string;
  readonly error: () => string;
}

function makeScreen(isTTY: boolean, env: Readonly<Record<string, string>> = {}): Screen {
  let out = "";
  let error = "";
  const stdout = { isTTY, columns: 40, write: (text: string) => ((out += text), true) };
  const stderr = { isTTY, columns: 40, write: (text: string) => ((error += text), true) };
  return { process: { stdout, stderr, env }, out: () => out, error: () => error };
}

const location = { file: "x.json", line: 3, column: 5 };
const report: FileReport = {
  file: "x.json",
  outcome: "written",
  package: { name: "sample", out: "generated/sample", summary: { requests: 2, operations: 2, examples: 1, fixtureTests: 2 } },
  problems: [{ diagnostic: { code: "PW1003", severity: "error", message: "Wrong.", hint: "Mend it.", item: [], pointer: "", location } }],
  changes: [{ path: "a.ts", change: "add" }],
  seconds: 1.26,
};

function play(screen: Screen): void {
  const reporter = createTextReporter(createTerminal(screen.process), { verbose: false });
  reporter.start("a-collection-with-a-very-long-name-indeed.json", 1, 2);
  reporter.phase("render");
  reporter.finish(report);
  reporter.end([report]);
}

describe("on a screen", () => {
  it("one line is written over for each phase, within its width, and cleared before anything else", () => {
    const screen = makeScreen(true);
    play(screen);
    const [, first, second, rest] = screen.error().split("\r\u001b[2K");
    expect(first).toMatch(/^\[1\/2\] a-collection/);
    expect(second?.length).toBeLessThan(40);
    expect(rest?.startsWith("x.json:3:5  \u001b[31merror")).toBe(true);
    expect(screen.out()).toBe(
      "collection  requests  functions  examples  tests  errors  warnings  notes  seconds  out\n" +
        "sample             2          2         1      2       1         0      0      1.3  generated/sample (1 file)\n",
    );
  });

  it.each([{ CI: "true" }, { TERM: "dumb" }])("not with %j", (env) => {
    const screen = makeScreen(true, env);
    play(screen);
    expect(screen.error()).not.toContain("\u001b");
  });

  it("NO_COLOR takes the colour, not the progress line", () => {
    const screen = makeScreen(true, { NO_COLOR: "1" });
    play(screen);
    expect(screen.error()).toContain("x.json:3:5  error  PW1003");
    expect(screen.error()).toContain("\r\u001b[2K");
  });
});

it("in a pipe there are plain lines only", () => {
  const screen = makeScreen(false);
  play(screen);
  expect(screen.error()).toBe("x.json:3:5  error  PW1003  Wrong.\n  hint: Mend it. See docs/diagnostics.md#pw1003\n");
  expect(screen.out()).not.toContain("\u001b");
});

it("with --verbose, every note is printed with its place, however many are in the same words", () => {
  const screen = makeScreen(false);
  const note = {
    code: "PW9001",
    severity: "info",
    message: "A placeholder stands here.",
    hint: "",
    item: [],
    pointer: "",
    location,
  } as const;
  const problems = [...report.problems, ...report.problems, ...Array.from({ length: 12 }, () => ({ diagnostic: note }))];
  const reporter = createTextReporter(createTerminal(screen.process), { verbose: true });
  reporter.finish({ ...report, problems });
  expect(screen.error().match(/PW1003/g)).toHaveLength(2);
  expect(screen.error().match(/x\.json:3:5 {2}info/g)).toHaveLength(12);
  expect(screen.error()).not.toContain("more");
});
