import { cleanText } from "../../diagnostics/clean.ts";
import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.ts";
import { formatHint } from "../../diagnostics/print.ts";
import { describeBug } from "./bug.ts";
import type { FileReport, Reporter } from "./file-report.ts";
import type { Terminal } from "../terminal.ts";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/**
 * What `text` prints, and an annotation for each diagnostic on standard output, as a workflow
 * command of GitHub Actions: `::error file=…,line=…,col=…,title=PW2001::message`.
 */
export function createAnnotationReporter(terminal: Terminal, text: Reporter): Reporter {
  const annotate = (diagnostic: Diagnostic): void => terminal.writeOut(`${formatAnnotation(diagnostic)}\n`);
  return {
    ...text,
    notice: (problems) => {
      text.notice(problems);
      for (const { diagnostic } of problems) annotate(diagnostic);
    },
    finish: (report) => {
      text.finish(report);
      for (const diagnostic of listDiagnostics(report)) annotate(diagnostic);
    },
  };
}

/** The diagnostics of a file, with the bug that ended the work on it. */
export function listDiagnostics({ file, problems, bug }: FileReport): readonly Diagnostic[] {
  return [...problems.map(({ diagnostic }) => diagnostic), ...(bug === undefined ? [] : [describeBug(file, bug)])];
}

function formatAnnotation({ code, severity, message, hint, item, location }: Diagnostic): string {
  const { file, line, column } = location;
  const properties = `file=${escapeProperty(cleanText(file, 1000))},line=${line},col=${column},title=${code}`;
  return `::${commands[severity]} ${properties}::${escapeData(`${printItem(item)}${cleanText(message, 600)}${hint === "" ? "" : ` ${formatHint(code, hint)}`}`)}`;
}

/** The names of an item before a message that is about it. */
export function printItem(item: Diagnostic["item"]): string {
  return item.length === 0 ? "" : `${item.map((name) => cleanText(name, 120)).join(" / ")}: `;
}

/** Escapes as `@actions/core` does. Other characters cannot end a command. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
