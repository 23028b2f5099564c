import { catalogue } from "../../diagnostics/catalogue.ts";
import { cleanJson, cleanText } from "../../diagnostics/clean.ts";
import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.ts";
import { helpOf } from "../../diagnostics/print.ts";
import { listDiagnostics, printItem } from "./annotations.ts";
import type { Reporter } from "./file-report.ts";
import type { Terminal } from "../terminal.ts";

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/**
 * One document on standard output, at the end, and nothing else: the diagnostics in SARIF 2.1.0,
 * the format of OASIS that code scanning of GitHub and editors read.
 */
export function createSarifReporter(terminal: Terminal, version: string): Reporter {
  const notices: Diagnostic[] = [];
  return {
    notice: (problems) => void notices.push(...problems.map(({ diagnostic }) => diagnostic)),
    start: () => undefined,
    phase: () => undefined,
    finish: () => undefined,
    end: (reports) => {
      const diagnostics = [...notices, ...reports.flatMap(listDiagnostics)];
      terminal.writeOut(`${cleanJson(describeRun(diagnostics, version))}\n`);
    },
  };
}

function describeRun(diagnostics: readonly Diagnostic[], version: string): object {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const rules = codes.map(describeRule);
  const driver = { name: "postwright", version, rules };
  const results = diagnostics.map((diagnostic) => describeResult(diagnostic, codes.indexOf(diagnostic.code)));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results }],
  };
}

/** Code scanning lists rules by their short descriptions. */
function describeRule(id: string): object {
  const entry = Object.values(catalogue).find(({ code }) => code === id);
  const help = { text: `${entry?.hint ?? ""} See ${helpOf(id)} in the package postwright.`.trimStart() };
  return entry === undefined ? { id, help } : { id, shortDescription: { text: entry.message }, help };
}

function describeResult({ code, severity, message, hint, item, location }: Diagnostic, ruleIndex: number): object {
  const { file, line, column } = location;
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: `${printItem(item)}${cleanText(message, 600)} ${cleanText(hint, 400)}`.trim() },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(file) },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  };
}

/** A path as a relative reference (RFC 3986). */
function toUri(path: string): string {
  return cleanText(path, 1000).replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
}
