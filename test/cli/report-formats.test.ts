import { expect, test } from "vitest";
import { parseArguments } from "../../generator/cli/arguments.ts";
import { createAnnotationReporter } from "../../generator/cli/report/annotations.ts";
import type { FileReport } from "../../generator/cli/report/file-report.ts";
import { createSarifReporter } from "../../generator/cli/report/sarif.ts";
import type { Terminal } from "../../generator/cli/terminal.ts";
import { createTextReporter } from "../../generator/cli/report/text-reporter.ts";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.ts";

const wrong: Diagnostic = {
  code: "PW2001",
  severity: "error",
  message: "50% is\n::error::wrong",
  hint: "Mend it.",
  item: ["Boats", "List, all: boats"],
  pointer: "/item/0",
  location: { file: "my folder/a,b:c%.json", line: 3, column: 5 },
};
const note: Diagnostic = { ...wrong, code: "PW3002", severity: "info", message: "Assumed.", item: [], hint: "" };

function report(...diagnostics: readonly Diagnostic[]): FileReport {
  const problems = diagnostics.map((diagnostic) => ({ diagnostic }));
  return { file: "a.json", outcome: "failed", package: undefined, problems, changes: [], seconds: 0 };
}

function screen(): { readonly terminal: Terminal; readonly out: () => string } {
  let out = "";
  const terminal: Terminal = { colour: false, rewrites: false, width: 80, writeOut: (text) => (out += text), writeError: () => undefined };
  return { terminal, out: () => out };
}

test("for GitHub Actions, each diagnostic is one workflow command, which no text in it can end", () => {
  const { terminal, out } = screen();
  const reporter = createAnnotationReporter(terminal, createTextReporter(terminal, { verbose: false }));
  reporter.notice([{ diagnostic: note }]);
  reporter.finish(report(wrong));
  const lines = out()
    .split("\n")
    .filter((line) => line.startsWith("::"));
  expect(lines).toHaveLength(2);
  expect(lines[0]).toBe("::notice file=my folder/a%2Cb%3Ac%25.json,line=3,col=5,title=PW3002::Assumed.");
  expect(lines[1]).toMatch(/^::error file=my folder\/a%2Cb%3Ac%25\.json,line=3,col=5,title=PW2001::Boats \/ List, all: boats: 50%25 is/);
  expect(lines[1]).toMatch(/Mend it\. See docs\/diagnostics\.md#pw2001$/);
});

test("for GitHub Actions, notes of one code are one annotation, and a package that is out of date is an error", () => {
  const { terminal, out } = screen();
  const reporter = createAnnotationReporter(terminal, createTextReporter(terminal, { verbose: false }));
  const made = { name: "boats", out: "boats", summary: { requests: 1, operations: 1, examples: 0, fixtureTests: 1 } };
  const change = { level: "major", kind: "removed", subject: "getBoat", what: "is gone", todo: "", functions: [], item: [] } as const;
  const difference = { comparison: { verdict: "major", changes: [change] }, placeOf: () => "" } as const;
  const checked = { ...report(note, note, wrong), package: made, changes: [{ path: "src/a.ts", change: "change" }] } as const;
  reporter.finish({ ...checked, outcome: "checked", difference });
  reporter.finish({ ...report(), outcome: "beyond", package: made, difference });
  reporter.finish({ ...report(), outcome: "checked", package: made });
  const lines = out()
    .split("\n")
    .filter((line) => line.startsWith("::"));
  expect(lines).toEqual([
    expect.stringContaining("title=PW2001::"),
    expect.stringMatching(/^::notice .*title=PW3002::Assumed\..*The first of 2\./),
    "::error file=a.json,title=Out of date::boats: generate would change the package. Run it, and commit what it writes.",
    "::notice file=a.json,title=Changes for callers::boats: major: 1 breaking change",
    "::error file=a.json,title=Changes for callers::boats: major: 1 breaking change",
  ]);
});

test("in SARIF, one document has the rules and the places of all diagnostics", () => {
  const { terminal, out } = screen();
  const reporter = createSarifReporter(terminal, "1.2.3");
  reporter.notice([{ diagnostic: note }]);
  reporter.finish(report(wrong));
  expect(out()).toBe("");
  reporter.end([report(wrong)]);
  expect(JSON.parse(out())).toMatchObject({
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "postwright",
            version: "1.2.3",
            rules: [{ id: "PW2001", shortDescription: { text: expect.any(String) } }, { id: "PW3002" }],
          },
        },
        columnKind: "utf16CodeUnits",
        results: [
          { ruleId: "PW3002", ruleIndex: 1, level: "note" },
          {
            ruleId: "PW2001",
            ruleIndex: 0,
            level: "error",
            message: { text: expect.stringContaining("Mend it.") },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: "my%20folder/a%2Cb%3Ac%25.json" },
                  region: { startLine: 3, startColumn: 5 },
                },
              },
            ],
          },
        ],
      },
    ],
  });
});

test.each(["text", "json", "github", "sarif"])("--format %s is understood, beside --no-format", (format) => {
  expect(parseArguments(["generate", "--format", format, "--no-format"])).toMatchObject({
    kind: "generate",
    report: format,
    format: false,
  });
});

test.each([
  ["--format", "xml"],
  ["--format", "sarif", "--json"],
])("%s %s is refused", (...words) => {
  expect(parseArguments(["generate", ...words])).toMatchObject({ kind: "usage" });
});
